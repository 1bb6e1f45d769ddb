import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../facts/instant.ts';
import type { Account, PullRequestOutline, Said } from '../facts/pullRequest.ts';
import { type Further, withPage } from './morePages.ts';
import type { OneOfEach } from './oneOfEach.ts';
import type { Came } from './pullRequests.ts';
import { keyOf, type Remark, unread, withWords, wordsIn } from './remarks.ts';
import type { GitHubMorePage } from './shapes.ts';

/** A pull request with GitHub's `updated_at`: what to read again follows from it. */
export interface Kept<Kind extends PullRequestOutline> {
  readonly updatedAt: Instant;
  readonly pullRequest: Kind;
}

/** `updatedAt` of a pull request of which a part is still to be read: no real one is as old, so it is read again. */
export const NOT_WHOLE: Instant = 0;

/** What is still to be read of one pull request. */
interface Rest {
  readonly updatedAt: Instant;
  readonly further: readonly Further[];
  readonly remarks: readonly Remark[];
}

/** The pull requests of one kind that are known, and what is still to be read of them. Lives as long as one reading. */
export class Shelf<Kind extends PullRequestOutline> {
  readonly #kept: Map<string, Kept<Kind>>;
  readonly #rests = new Map<string, Rest>();

  constructor(kept: readonly Kept<Kind>[]) {
    this.#kept = new Map(kept.map((one) => [one.pullRequest.id, one]));
  }

  get size(): number {
    return this.#kept.size;
  }

  get(id: string): Kept<Kind> | undefined {
    return this.#kept.get(id);
  }

  get values(): Iterable<Kept<Kind>> {
    return this.#kept.values();
  }

  /** All of them, the newest first. */
  get all(): readonly Kept<Kind>[] {
    return [...this.#kept.values()].sort(newestFirst);
  }

  /** Those that an earlier reading left with a part unread. */
  get notWhole(): readonly string[] {
    return [...this.#kept].flatMap(([id, { updatedAt }]) =>
      updatedAt === NOT_WHOLE && !this.#rests.has(id) ? [id] : [],
    );
  }

  /** A part of it came in this reading, and the rest is still to come. */
  isBeingRead(id: string): boolean {
    return this.#rests.has(id);
  }

  get further(): readonly Further[] {
    return [...this.#rests.values()].flatMap((rest) => rest.further);
  }

  get remarks(): readonly Remark[] {
    return [...this.#rests.values()].flatMap((rest) => rest.remarks);
  }

  /** What came in the place of what was known. What did not change stays the same object. */
  put({ pullRequest: came, updatedAt, further, remarks }: Came<Kind>, viewer: Account): void {
    const before = this.#kept.get(came.id);
    const isLess = further.length > 0 || came.cut.length > (before?.pullRequest.cut.length ?? 0);
    const isNoNews = before?.updatedAt === updatedAt && isLess;
    if (isNoNews || this.#rests.get(came.id)?.updatedAt === updatedAt) return;
    const isFirstContribution = came.isFirstContribution || (before?.pullRequest.isFirstContribution ?? false);
    const words = before ? wordsIn(before.pullRequest) : new Map<string, Said>();
    const pullRequest = withWords({ ...came, isFirstContribution }, words, viewer);
    this.#keep(pullRequest, { updatedAt, further, remarks: unread(remarks, pullRequest, viewer) });
  }

  /** A further page of one of them. */
  putPage(further: Further, page: GitHubMorePage, remarks: readonly Remark[], viewer: Account, oneOf: OneOfEach): void {
    const rest = this.#rests.get(further.id);
    const kept = this.#kept.get(further.id);
    if (!kept || !rest?.further.includes(further)) return;
    const read = withPage(kept.pullRequest, further, page, oneOf);
    const others = rest.further.filter(({ list }) => list !== further.list);
    const more = unread(remarks, read.pullRequest, viewer);
    this.#keep(read.pullRequest, {
      updatedAt: rest.updatedAt,
      further: [...others, ...read.further],
      remarks: [...rest.remarks, ...more],
    });
  }

  /** The viewer's words, by the ids of their remarks. An id without words is not asked for again. */
  putWords(words: ReadonlyMap<string, Said | undefined>, viewer: Account): void {
    for (const [id, rest] of this.#rests) {
      const kept = this.#kept.get(id);
      const answered = rest.remarks.filter((remark) => words.has(remark.id));
      if (!kept || answered.length === 0) continue;
      const said = answered.flatMap((remark) => {
        const text = words.get(remark.id);
        return text ? [[keyOf(remark), text] as const] : [];
      });
      const remarks = rest.remarks.filter((remark) => !words.has(remark.id));
      this.#keep(withWords(kept.pullRequest, new Map(said), viewer), { ...rest, remarks });
    }
  }

  /** Another state of the same pull request, as of the same `updated_at`. */
  change(id: string, changes: Partial<Kind>): void {
    const kept = this.#kept.get(id);
    if (!kept) return;
    const pullRequest = { ...kept.pullRequest, ...changes };
    if (!isDeepStrictEqual(kept.pullRequest, pullRequest)) this.#kept.set(id, { ...kept, pullRequest });
  }

  drop(id: string): void {
    this.#kept.delete(id);
    this.#rests.delete(id);
  }

  /** Follows no list further until its pull request changes: these stay marked as cut. */
  followNoFurther(): void {
    for (const [id, rest] of this.#rests) {
      const kept = this.#kept.get(id);
      if (kept) this.#keep(kept.pullRequest, { ...rest, further: [] });
    }
  }

  #keep(came: Kind, rest: Rest): void {
    const before = this.#kept.get(came.id);
    const isWhole = rest.further.length === 0 && rest.remarks.length === 0;
    if (isWhole) this.#rests.delete(came.id);
    else this.#rests.set(came.id, rest);
    const updatedAt = isWhole ? rest.updatedAt : NOT_WHOLE;
    const isSame = before && isDeepStrictEqual(before.pullRequest, came);
    const pullRequest = isSame ? before.pullRequest : came;
    if (before?.updatedAt === updatedAt && isSame) return;
    this.#kept.set(came.id, { updatedAt, pullRequest });
  }
}

function newestFirst(one: Kept<PullRequestOutline>, other: Kept<PullRequestOutline>): number {
  return (
    other.pullRequest.createdAt - one.pullRequest.createdAt || (one.pullRequest.id < other.pullRequest.id ? -1 : 1)
  );
}
