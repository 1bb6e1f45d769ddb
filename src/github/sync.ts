import type { CutList, Withheld } from '../facts/gitHubObservation.ts';
import { DAY, type Instant } from '../facts/instant.ts';
import type { Account, PullRequest, PullRequestOutline } from '../facts/pullRequest.ts';
import { eachOnce, withheldOf } from './answer.ts';
import type { Answered } from './client.ts';
import { deliveryOf } from './delivery.ts';
import type { Known, Scope } from './known.ts';
import { cutOfListed, type Listed, listedOf } from './listed.ts';
import type { Further } from './morePages.ts';
import { accountOf } from './names.ts';
import { readAgain } from './observation.ts';
import { OneOfEach } from './oneOfEach.ts';
import { present } from './present.ts';
import { outlineOf, pullRequestOf } from './pullRequests.ts';
import type { Wanted } from './query.ts';
import { remarksOf, saidIn } from './remarks.ts';
import { authoredSearch, isWithin, openSearch, reviewedSearch, reviewRequestedSearch } from './searches.ts';
import type { GitHubAnswer, GitHubError, GitHubMorePage, GitHubOutline, GitHubPullRequest } from './shapes.ts';
import { type Kept, NOT_WHOLE, Shelf } from './shelf.ts';
import { afterFound, beginning, cutOfWindow, nextPage, type WindowReading, windowOf } from './windowReading.ts';

/** How far a reading has come, in pull requests. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** What is asked for in a round, with the pages that `more` stands for. */
export interface Round extends Wanted {
  readonly more: readonly Further[];
}

/** Pull requests by page, and by their ids, unless GitHub finds that too large. */
const LARGE = 50;
/** Where this is too large, the size of the page is not why. */
const SMALLEST = 5;
const DELIVERIES = 20;
const REMARKS = 100;
const MORE = 10;
/** So long after its merge a pull request may still be deployed. That moves no `updated_at`, so it is asked for. */
const DEPLOYING = 3 * DAY;
/** At most so far a clock is set back. */
const CLOCK_SET_BACK = 2 * DAY;
/** Rounds of a reading for nothing but the long lists of single pull requests. */
const EXTRA = 15;

/** One reading of GitHub, round by round: what to ask for next, and what is known after each answer. It sends nothing itself. */
export class Sync {
  readonly #before: Known;
  readonly #scope: Scope;
  readonly #isWanted: (nameWithOwner: string) => boolean;
  readonly #since: Instant;
  readonly #mine: Shelf<PullRequest>;
  readonly #reviewed: Shelf<PullRequestOutline>;
  readonly #oneOfEach = new OneOfEach();
  readonly #tried = new Set<string>();
  #windows: Readonly<Record<'authored' | 'reviewed', WindowReading>>;
  #lists: Readonly<Record<'open' | 'reviewRequested', Listed>> | undefined;
  #waiting: readonly string[];
  #deliveries: readonly string[];
  #viewer: Account | undefined;
  #clock: Pick<Known, 'observedAt' | 'clockAhead'>;
  #withheld: readonly Withheld[];
  #most = LARGE;
  #teams: boolean;
  #extra = 0;
  #points: GitHubAnswer['rateLimit'];

  /** `from`: how far back to read. `teams`: with their names. `now`: this machine's clock. */
  constructor(known: Known, scope: Scope, from: Instant, teams: boolean, now: Instant) {
    const since = isAlmost(known.since, from) ? known.since : from;
    this.#before = known;
    this.#scope = scope;
    this.#isWanted = isWithin(scope);
    this.#since = since;
    this.#teams = teams;
    const isRecent = ({ updatedAt }: Kept<PullRequestOutline>) => updatedAt >= since || updatedAt === NOT_WHOLE;
    this.#mine = new Shelf(known.pullRequests.filter((one) => one.pullRequest.state === 'open' || isRecent(one)));
    this.#reviewed = new Shelf(known.reviewed.filter(isRecent));
    const { authored, reviewed } = since < known.since ? readAgain(known, since).windows : known.windows;
    const isAfresh = Math.max(authored.readUpTo, reviewed.readUpTo) <= since;
    this.#windows = { authored: beginning(authored, since), reviewed: beginning(reviewed, since) };
    this.#withheld = isAfresh ? [] : known.withheld.filter(({ kind }) => kind !== 'not-found');
    this.#waiting = known.reviewRequested;
    this.#deliveries = justMerged(this.#mine.all, now - known.clockAhead);
    this.#viewer = known.viewer;
    this.#clock = known;
  }

  /** With the names of teams: GitHub has not refused them. */
  get teams(): boolean {
    return this.#teams;
  }

  /** What is left of the hour's points; undefined: GitHub has not said. */
  get points(): GitHubAnswer['rateLimit'] {
    return this.#points;
  }

  get progress(): Progress {
    const read = this.#mine.size + this.#reviewed.size;
    return { read, total: read + this.#windows.authored.left + this.#windows.reviewed.left };
  }

  /** What to ask for next; undefined: all is read. */
  next(): Round | undefined {
    const round = this.#round();
    const byIds = [round.pullRequests, round.outlines, round.remarks, round.more].flat().length;
    return round.lists || round.authored || round.reviewed || byIds > 0 ? round : undefined;
  }

  /** Asks for less from now on. false: there is nothing to make smaller. */
  shrink({ authored, reviewed, pullRequests, outlines, more }: Round): boolean {
    const pages = [authored?.first ?? 0, reviewed?.first ?? 0];
    const largest = Math.max(...pages, pullRequests.length, outlines.length, more.length);
    if (largest <= SMALLEST) return false;
    this.#most = Math.max(SMALLEST, Math.floor(largest / 2));
    return true;
  }

  /** Goes on without the names of teams. */
  doWithoutTeams(): void {
    this.#teams = false;
  }

  /** What came of a round. */
  take(round: Round, answer: GitHubAnswer, more: readonly GitHubMorePage[], answered: Answered): void {
    const viewer = accountOf(answer.viewer);
    this.#viewer = viewer;
    this.#clock = { observedAt: answered.serverTime, clockAhead: answered.clockAhead };
    this.#withheld = eachOnce([...this.#withheld, ...withheldOf(answer, answered.errors, answered.quote)]);
    this.#points = answer.rateLimit;
    this.#takeLists(answer, answered.serverTime);
    this.#takePages(answer, viewer, answered.serverTime);
    this.#takeByIds(round, answer, viewer, answered.errors);
    this.#takeRests(round, answer, more, viewer);
    this.#countExtra(round);
  }

  /** All that is known after the rounds that were taken. */
  get known(): Known {
    const { authored, reviewed } = this.#windows;
    return {
      viewer: this.#viewer,
      observedAt: this.#clock.observedAt,
      clockAhead: this.#clock.clockAhead,
      since: this.#since,
      pullRequests: this.#mine.all,
      reviewed: this.#reviewed.all,
      reviewRequested: this.#waiting,
      windows: { authored: windowOf(authored), reviewed: windowOf(reviewed) },
      cut: this.#cut,
      withheld: this.#withheld,
    };
  }

  #round(): Round {
    const { authored, reviewed } = this.#windows;
    const most = this.#most;
    const scope = this.#scope;
    return {
      ...(!this.#lists && { lists: { open: openSearch(scope), reviewRequested: reviewRequestedSearch(scope) } }),
      authored: nextPage(authored, (from) => authoredSearch(scope, from), most),
      reviewed: nextPage(reviewed, (from) => reviewedSearch(scope, from), most),
      pullRequests: this.#untried([...this.#mine.notWhole, ...this.#changed(), ...this.#gone()], most),
      outlines: this.#untried(this.#reviewed.notWhole, most),
      deliveries: this.#deliveries,
      remarks: ids([...this.#mine.remarks, ...this.#reviewed.remarks]).slice(0, REMARKS),
      more: [...this.#mine.further, ...this.#reviewed.further].slice(0, Math.min(MORE, most)),
      teams: this.#teams,
    };
  }

  /** Of what is listed as open: what is not known, or not as it is now. */
  #changed(): readonly string[] {
    const listed = this.#lists ? [...this.#lists.open.updated, ...this.#lists.reviewRequested.updated] : [];
    return listed
      .filter(([id, updatedAt]) => (this.#mine.get(id)?.updatedAt ?? NOT_WHOLE) < updatedAt)
      .filter(([id]) => !this.#mine.isBeingRead(id))
      .map(([id]) => id);
  }

  /** Open, and not listed as that, though it was the same when the list was made: its repository is archived. */
  #isUnlisted({ id, state, updatedAt }: GitHubPullRequest): boolean {
    if (!this.#lists || state !== 'OPEN' || updatedAt >= this.#lists.open.at) return false;
    const { open, reviewRequested } = this.#lists;
    return open.isWhole && reviewRequested.isWhole && !open.updated.has(id) && !reviewRequested.updated.has(id);
  }

  /** Known as open and mine, and listed no more, though it did not come in another state: deleted, or out of sight. */
  #gone(): readonly string[] {
    if (!this.#lists?.open.isWhole || !this.#windows.authored.isDone) return [];
    const { open } = this.#lists;
    const waiting = new Set(this.#waiting);
    return [...this.#mine.values].flatMap(({ pullRequest: { id, state } }) =>
      state === 'open' && !waiting.has(id) && !open.updated.has(id) ? [id] : [],
    );
  }

  #untried(wanted: readonly string[], most: number): readonly string[] {
    return [...new Set(wanted)].filter((id) => !this.#tried.has(id)).slice(0, most);
  }

  #takeLists({ open, reviewRequested }: GitHubAnswer, at: Instant): void {
    if (!open || !reviewRequested) return;
    const listed = (list: typeof open) => listedOf(list, at, this.#isWanted);
    const lists = { open: listed(open), reviewRequested: listed(reviewRequested) };
    const { updated, isWhole } = lists.reviewRequested;
    const before = this.#waiting.filter((id) => !updated.has(id));
    this.#lists = lists;
    this.#waiting = isWhole ? [...updated.keys()] : [...updated.keys(), ...before];
    if (isWhole) for (const id of before) this.#mine.drop(id);
  }

  #takePages({ authored, reviewed }: GitHubAnswer, viewer: Account, serverTime: Instant): void {
    const one = this.#oneOfEach;
    const isWanted = ({ repository }: GitHubOutline) => this.#isWanted(repository.nameWithOwner);
    const mine = present(authored?.nodes).filter(isWanted);
    for (const found of mine) this.#mine.put(pullRequestOf(found, viewer, one), viewer);
    const others = present(reviewed?.nodes).filter(isWanted);
    for (const found of others) this.#reviewed.put(outlineOf(found, viewer, one), viewer);
    this.#windows = {
      authored: afterFound(this.#windows.authored, authored, serverTime),
      reviewed: afterFound(this.#windows.reviewed, reviewed, serverTime),
    };
  }

  /** Nothing in the place of an id, and no reason but that nothing is there: it is gone. Otherwise it stays as it was. */
  #takeByIds(round: Round, answer: GitHubAnswer, viewer: Account, errors: readonly GitHubError[]): void {
    for (const [index, id] of round.pullRequests.entries()) {
      const found = answer.pullRequests?.[index];
      if (found) this.#mine.put(pullRequestOf(found, viewer, this.#oneOfEach), viewer);
      if (found ? this.#isUnlisted(found) : isGone(errors, 'pullRequests', index)) this.#mine.drop(id);
      this.#tried.add(id);
    }
    for (const [index, id] of round.outlines.entries()) {
      const found = answer.outlines?.[index];
      if (found) this.#reviewed.put(outlineOf(found, viewer, this.#oneOfEach), viewer);
      else if (isGone(errors, 'outlines', index)) this.#reviewed.drop(id);
      this.#tried.add(id);
    }
  }

  #takeRests(round: Round, answer: GitHubAnswer, more: readonly GitHubMorePage[], viewer: Account): void {
    for (const [index, further] of round.more.entries()) {
      const page = more[index] ?? null;
      const remarks = remarksOf(present(page?.timelineItems?.nodes), viewer);
      this.#mine.putPage(further, page, remarks, viewer, this.#oneOfEach);
      this.#reviewed.putPage(further, page, remarks, viewer, this.#oneOfEach);
    }
    const found = new Map(present(answer.remarks).map((remark) => [remark.id, saidIn(remark)]));
    const words = new Map(round.remarks.map((id) => [id, found.get(id)]));
    this.#mine.putWords(words, viewer);
    this.#reviewed.putWords(words, viewer);
    for (const { id, mergeCommit } of present(answer.deliveries)) {
      this.#mine.change(id, { delivery: deliveryOf(mergeCommit, this.#oneOfEach) });
    }
    this.#deliveries = [];
  }

  /** After too many rounds for the long lists of few pull requests, these stay cut. */
  #countExtra({ lists, authored, reviewed, pullRequests, more }: Round): void {
    if (lists || authored || reviewed || pullRequests.length > 0 || more.length === 0) return;
    this.#extra += 1;
    if (this.#extra < EXTRA) return;
    this.#mine.followNoFurther();
    this.#reviewed.followNoFurther();
  }

  get #cut(): readonly CutList[] {
    const lists = this.#lists
      ? [...cutOfListed('open', this.#lists.open), ...cutOfListed('review-requested', this.#lists.reviewRequested)]
      : this.#before.cut.filter(({ list }) => list === 'open' || list === 'review-requested');
    const waiting = new Set(this.#waiting);
    const mine = this.#mine.size - [...waiting].filter((id) => this.#mine.get(id)).length;
    return [
      ...lists,
      ...cutOfWindow('authored', this.#windows.authored, mine),
      ...cutOfWindow('reviewed', this.#windows.reviewed, this.#reviewed.size),
    ];
  }
}

/** Little is missing since then: a clock was set back, and to read both long lists anew would be out of proportion. */
function isAlmost(known: Instant, from: Instant): boolean {
  return from < known && from >= known - CLOCK_SET_BACK;
}

function justMerged(kept: readonly Kept<PullRequest>[], now: Instant): readonly string[] {
  return kept
    .filter(({ pullRequest: { mergedAt } }) => mergedAt !== undefined && mergedAt > now - DEPLOYING)
    .map(({ pullRequest }) => pullRequest.id)
    .slice(0, DELIVERIES);
}

function ids(ones: readonly { readonly id: string }[]): readonly string[] {
  return [...new Set(ones.map(({ id }) => id))];
}

function isGone(errors: readonly GitHubError[], part: string, index: number): boolean {
  const own = errors.filter(({ path }) => path?.[0] === part && path[1] === index);
  return own.every(({ type }) => type === 'NOT_FOUND');
}
