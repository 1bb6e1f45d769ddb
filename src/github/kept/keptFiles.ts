import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../facts/instant.ts';
import type { Known } from '../known.ts';
import { CacheFile, type Format, type Written } from './cacheFile.ts';
import { type CacheProblem, systemCode } from './cacheProblem.ts';
import { askedOf, knownOf } from './compact.ts';
import { type Asked, askedShape, knownShape, type WrittenAsked, type WrittenKnown } from './keptShapes.ts';

/** What the disk holds for one scope of an account. */
export interface Kept {
  /** undefined: nothing is kept, or it cannot be read. */
  readonly known: Known | undefined;
  readonly asked: Asked | undefined;
  /** No requests before this moment. Where GitHub limits the account, a pause that any of its scopes was told of counts. */
  readonly pausedUntil: Instant | undefined;
  readonly problems: readonly CacheProblem[];
}

const KNOWN: Format<WrittenKnown, Known> = { shape: knownShape, contentOf: knownOf };
const ASKED: Format<WrittenAsked, Asked> = { shape: askedShape, contentOf: askedOf };

const KNOWN_FILE = '.json';
const ASKED_FILE = '.state.json';

/** The two files of a scope, and the small ones of the account's other scopes. One call at a time. */
export class KeptFiles {
  readonly #folder: string;
  readonly #now: () => Instant;
  readonly #knownName: string;
  readonly #askedName: string;
  readonly #known: CacheFile<WrittenKnown, Known>;
  /** By file name. */
  readonly #asked = new Map<string, CacheFile<WrittenAsked, Asked>>();
  #kept: Kept = NOTHING_KEPT;

  constructor(folder: string, scopeName: string, now: () => Instant) {
    this.#folder = folder;
    this.#now = now;
    this.#knownName = scopeName + KNOWN_FILE;
    this.#askedName = scopeName + ASKED_FILE;
    this.#known = new CacheFile(join(folder, this.#knownName), KNOWN, now);
  }

  /** May a change of this file change what is kept? */
  concerns(name: string): boolean {
    return name === this.#knownName || name.endsWith(ASKED_FILE);
  }

  /** Reads what changed; the same object as last time where nothing did. */
  async read(): Promise<Kept> {
    const known = await this.#known.read();
    const asked = await this.#askedFile(this.#askedName).read();
    const problems = [known.problem, asked.problem].filter((problem) => problem !== undefined);
    return this.#remember({
      known: known.content,
      asked: asked.content,
      pausedUntil: latest(asked.content?.pausedUntil, await this.#limitedUntil()),
      problems,
    });
  }

  async writeKnown(known: Known, isDue: () => Promise<boolean>): Promise<Written> {
    return await this.#known.write(known, isDue);
  }

  async writeAsked(asked: Asked, isDue: () => Promise<boolean>): Promise<Written> {
    return await this.#askedFile(this.#askedName).write(asked, isDue);
  }

  /** Until when GitHub limits this account, as its other scopes were told. */
  async #limitedUntil(): Promise<Instant | undefined> {
    let until: Instant | undefined;
    for (const name of await this.#otherAskedNames()) {
      const { content } = await this.#askedFile(name).read();
      if (content?.problem?.kind === 'rate-limited') until = latest(until, content.pausedUntil);
    }
    return until;
  }

  async #otherAskedNames(): Promise<readonly string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => name.endsWith(ASKED_FILE) && name !== this.#askedName);
    } catch (error) {
      systemCode(error);
      return [];
    }
  }

  #askedFile(name: string): CacheFile<WrittenAsked, Asked> {
    const file = this.#asked.get(name) ?? new CacheFile(join(this.#folder, name), ASKED, this.#now);
    this.#asked.set(name, file);
    return file;
  }

  /** That a file was set aside is seen once and told until something else is kept. */
  #remember(read: Kept): Kept {
    const before = this.#kept;
    const isSame =
      read.known === before.known && read.asked === before.asked && read.pausedUntil === before.pausedUntil;
    const told = read.problems.length > 0 || !isSame ? read.problems : before.problems.filter(isSetAside);
    if (!isSame || !isDeepStrictEqual(told, before.problems)) this.#kept = { ...read, problems: told };
    return this.#kept;
  }
}

const NOTHING_KEPT: Kept = { known: undefined, asked: undefined, pausedUntil: undefined, problems: [] };

function isSetAside({ kind }: CacheProblem): boolean {
  return kind === 'set-aside';
}

function latest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
