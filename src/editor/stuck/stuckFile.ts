import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Duration, Instant } from '../../facts/instant.ts';
import { CacheFile } from '../../github/kept/cacheFile.ts';
import { type CacheProblem, type DiskFailure, diskFailure } from '../../github/kept/cacheProblem.ts';
import { CacheWatch } from '../../github/kept/cacheWatch.ts';
import { Turns } from '../../github/kept/turns.ts';
import type { Stuck } from '../../stuck/stuck.ts';

/** The last moment that a `Date` can be. */
const FURTHEST = 8.64e15;

const instant = z.number().min(-FURTHEST).max(FURTHEST);
const stuckShape = z.object({
  id: z.string().min(1),
  startedAt: instant,
  counted: z.number().nonnegative().max(FURTHEST),
  seenAt: instant,
  seenIn: z.string().optional(),
  offeredAt: instant.optional(),
  about: z.string().optional(),
  place: z.object({ path: z.string(), line: z.int().positive(), file: z.string() }).optional(),
  errors: z.array(z.string()).readonly(),
  branch: z.string().optional(),
  tried: z.array(z.string()).readonly(),
}) satisfies z.ZodType<Stuck>;

/** Makes of the timer what it is to be; undefined: no timer runs. The same object where nothing is to change. */
export type Change = (stuck: Stuck | undefined) => Stuck | undefined;

/** What it was and what it is now; undefined: no timer runs. */
export type Changed =
  | { readonly kind: 'changed'; readonly before: Stuck | undefined; readonly now: Stuck | undefined }
  | { readonly kind: 'failed'; readonly problem: DiskFailure };

export interface StuckFileOptions {
  /** An absolute path, in a folder that all windows use and nobody else. The folder is made with the first change. */
  readonly path: string;
  readonly now: () => Instant;
  /** Hears what of the file cannot be used. Nothing is deleted because of it. */
  readonly onProblem: (problem: CacheProblem) => void;
}

/** The one timer of the person, in one file for all windows. The disk saying no is never a throw. */
export class StuckFile {
  readonly #folder: string;
  readonly #path: string;
  readonly #file: CacheFile<Stuck, Stuck>;
  readonly #turns: Turns;
  readonly #watch: CacheWatch;
  readonly #onProblem: StuckFileOptions['onProblem'];
  readonly #listeners = new Set<() => void>();
  /** Reads and changes go one after the other. */
  #last: Promise<unknown> = Promise.resolve();
  #told: Stuck | undefined;
  #problem: CacheProblem | undefined;

  constructor({ path, now, onProblem }: StuckFileOptions) {
    this.#folder = dirname(path);
    this.#path = path;
    this.#file = new CacheFile(path, { shape: stuckShape, contentOf: (written) => written }, now);
    this.#turns = new Turns(this.#folder, { now, heartbeat: 2_500, staleAfter: TURN_IS_STALE });
    this.#watch = new CacheWatch(this.#folder, (name) => {
      if (name === undefined || name === basename(path)) void this.read();
    });
    this.#onProblem = onProblem;
  }

  /** The timer as it was last read. The same object while nothing changes. */
  get stuck(): Stuck | undefined {
    return this.#told;
  }

  /** Calls the listener when the timer is another one than before, also where another window changed it. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  async read(): Promise<Stuck | undefined> {
    return await this.#inLine(() => this.#read());
  }

  /** Changes the timer, by what it is at that moment: of all windows one at a time does so. */
  async change(act: Change): Promise<Changed> {
    return await this.#inLine(async () => {
      try {
        await mkdir(this.#folder, { recursive: true, mode: 0o700 });
        for (;;) {
          const changed = await this.#changeInTurn(act);
          if (changed) return changed;
          await pause(BETWEEN_LOOKS);
        }
      } catch (error) {
        return { kind: 'failed', problem: diskFailure('not-written', this.#path, error) };
      }
    });
  }

  dispose(): void {
    this.#watch.dispose();
    this.#listeners.clear();
  }

  /** undefined: another window has the turn, for some milliseconds or until it is stale. Throws the system's error. */
  async #changeInTurn(act: Change): Promise<Changed | undefined> {
    const turn = await this.#turns.take();
    try {
      return turn && (await this.#changeBy(act, () => turn.isMine()));
    } finally {
      turn?.release();
    }
  }

  /** undefined: the turn was lost, as the machine slept. */
  async #changeBy(act: Change, isMine: () => Promise<boolean>): Promise<Changed | undefined> {
    const before = await this.#read();
    const now = act(before);
    if (now === before) return { kind: 'changed', before, now };
    if (now) {
      const written = await this.#file.write(now, isMine);
      if (written.kind === 'not-written') return { kind: 'failed', problem: written.problem };
      if (written.kind === 'turn-lost') return undefined;
    } else {
      if (!(await isMine())) return undefined;
      await rm(this.#path, { force: true });
    }
    await this.#read();
    return { kind: 'changed', before, now };
  }

  async #read(): Promise<Stuck | undefined> {
    const { content, problem } = await this.#file.read();
    this.#watch.listen();
    if (problem && problem !== this.#problem) this.#onProblem(problem);
    this.#problem = problem;
    if (content !== this.#told) {
      this.#told = content;
      for (const listener of [...this.#listeners]) queueMicrotask(listener);
    }
    return content;
  }

  #inLine<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act, act);
    this.#last = done;
    return done;
  }
}

/** A window that ended in the middle of a change holds up the others for so long. */
const TURN_IS_STALE: Duration = 10_000;

const BETWEEN_LOOKS: Duration = 20;
