import { mkdir, rm } from 'node:fs/promises';
import type { Duration, Instant } from '../../facts/instant.ts';
import type { Known, Scope } from '../known.ts';
import type { Written } from './cacheFile.ts';
import { accountFolder, scopeName } from './cacheNames.ts';
import { type DiskFailure, diskFailure } from './cacheProblem.ts';
import { CacheWatch } from './cacheWatch.ts';
import { type Kept, KeptFiles } from './keptFiles.ts';
import type { Asked } from './keptShapes.ts';
import { type HeldTurn, TURN, Turns } from './turns.ts';
import { removeTemporaryFiles } from './wholeFile.ts';

export interface SharedKnownOptions {
  /** An absolute path, of a folder that all windows use. It is made with the first turn. */
  readonly root: string;
  /** As in the settings: `github.com`. */
  readonly host: string;
  /** Tells the account from the others of the host. Never a token: it becomes the name of a folder. */
  readonly account: string;
  readonly scope: Scope;
  readonly now: () => Instant;
  /** 2.5 seconds unless said otherwise. */
  readonly heartbeat?: Duration;
  /** After this long without a heartbeat a turn is free; 10 seconds unless said otherwise. */
  readonly staleAfter?: Duration;
}

/** What the holder of the turn may do. */
export interface AskingTurn {
  /** What is kept at this moment: somebody may have asked right before. */
  read(): Promise<Kept>;
  /** False once the turn is lost: the machine slept, the folder vanished, or this window is closing. */
  isMine(): Promise<boolean>;
  write(known: Known): Promise<Written>;
  writeAsked(asked: Asked): Promise<Written>;
}

/**
 * What is known for one account, host and scope, in one folder for all windows. One window at a time asks GitHub and writes;
 * all read. The disk saying no is never a throw.
 */
export class SharedKnown {
  readonly folder: string;
  readonly #files: KeptFiles;
  readonly #turns: Turns;
  readonly #watch: CacheWatch;
  readonly #now: () => Instant;
  readonly #listeners = new Set<() => void>();
  /** Reads and writes go one after the other, so that a file is read once and an own write is never taken for another's. */
  #last: Promise<unknown> = Promise.resolve();
  #looking: Promise<void> | undefined;
  #told: Kept | undefined;
  #held: HeldTurn | undefined;
  #waiting: Promise<void> | undefined;
  #wake: () => void = () => {};
  #isDisposed = false;

  constructor({ root, host, account, scope, now, heartbeat = 2_500, staleAfter = 10_000 }: SharedKnownOptions) {
    this.folder = accountFolder(root, host, account);
    this.#files = new KeptFiles(this.folder, scopeName(scope), now);
    this.#turns = new Turns(this.folder, { now, heartbeat, staleAfter });
    this.#watch = new CacheWatch(this.folder, (name) => this.#heard(name));
    this.#now = now;
  }

  /** False: what other windows write is not heard, so read again when this window gets the focus. */
  get isListening(): boolean {
    return this.#watch.isListening;
  }

  /** What is kept. The same object, with the same parts, while nothing changes. Begins to listen to other windows. */
  async read(): Promise<Kept> {
    this.#listen();
    return await this.#inLine(() => this.#read());
  }

  /** Calls the listener when another window changed what is kept. Nothing is heard before the first `read` or turn. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /**
   * Runs while no other window does. `taken`: one does, or this one already does; `ended`: this was disposed of. Where the
   * disk has no place for turns, it runs as if alone, and writes nothing.
   */
  async inTurn<T>(
    run: (turn: AskingTurn) => Promise<T>,
  ): Promise<{ readonly kind: 'ran'; readonly value: T } | { readonly kind: 'taken' | 'ended' }> {
    if (this.#isDisposed) return { kind: 'ended' };
    const turn = await this.#take();
    if (!turn) return { kind: 'taken' };
    if ('code' in turn) return { kind: 'ran', value: await run(this.#withoutDisk(turn)) };
    this.#held = turn;
    if (this.#isDisposed) turn.release();
    try {
      return { kind: 'ran', value: await run(this.#withDisk(turn)) };
    } finally {
      turn.release();
      if (this.#held === turn) this.#held = undefined;
    }
  }

  /** Resolves when no window holds the turn, on `dispose`, and when the signal says so. Who comes first then is open. */
  async freed(signal?: AbortSignal): Promise<void> {
    this.#listen();
    this.#waiting ??= this.#untilFree().finally(() => {
      this.#waiting = undefined;
    });
    await (signal ? unless(signal, this.#waiting) : this.#waiting);
  }

  /** Deletes all that is kept of this account, in every scope. undefined: all is gone. */
  async remove(): Promise<DiskFailure | undefined> {
    return await this.#inLine(async () => {
      try {
        await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
        return undefined;
      } catch (error) {
        return diskFailure('not-written', this.folder, error);
      } finally {
        await this.#read();
      }
    });
  }

  /** Ends the turn, the listening and the waiting. */
  dispose(): void {
    this.#isDisposed = true;
    this.#held?.release();
    this.#watch.dispose();
    this.#listeners.clear();
    this.#wake();
  }

  async #take(): Promise<HeldTurn | DiskFailure | undefined> {
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      this.#listen();
      const turn = await this.#turns.take();
      if (turn) await removeTemporaryFiles(this.folder);
      return turn;
    } catch (error) {
      return diskFailure('not-written', this.folder, error);
    }
  }

  #withDisk(turn: HeldTurn): AskingTurn {
    const isMine = () => turn.isMine();
    const write = (act: () => Promise<Written>) =>
      this.#inLine(async (): Promise<Written> => {
        if (!(await isMine())) return { kind: 'turn-lost' };
        const written = await act();
        await this.#read();
        return written;
      });
    return {
      isMine,
      read: () => this.read(),
      write: (known) => write(() => this.#files.writeKnown(known, isMine)),
      writeAsked: (asked) => write(() => this.#files.writeAsked(asked, isMine)),
    };
  }

  #withoutDisk(problem: DiskFailure): AskingTurn {
    const notWritten = async (): Promise<Written> => ({ kind: 'not-written', problem });
    const isMine = async () => !this.#isDisposed;
    return { isMine, read: () => this.read(), write: notWritten, writeAsked: notWritten };
  }

  async #untilFree(): Promise<void> {
    while (!this.#isDisposed) {
      const news = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const until = await this.#freeAt();
      if (until === undefined) return;
      const timer = setTimeout(this.#wake, Math.max(1, until - this.#now()));
      await news;
      clearTimeout(timer);
    }
  }

  /** Where there is no folder, or none that can be read, nobody holds a turn. */
  async #freeAt(): Promise<Instant | undefined> {
    try {
      return await this.#turns.freeAt();
    } catch (error) {
      diskFailure('not-read', this.folder, error);
      return undefined;
    }
  }

  #listen(): void {
    if (!this.#isDisposed) this.#watch.listen();
  }

  #heard(name: string | undefined): void {
    if (name === undefined || TURN.test(name)) this.#wake();
    if (name === undefined || this.#files.concerns(name)) this.#lookOnce();
  }

  /** Many events come for one write; those that come while a look waits for its place are answered by it. */
  #lookOnce(): void {
    this.#looking ??= this.#inLine(async () => {
      this.#looking = undefined;
      const before = this.#told;
      if (!this.#isDisposed && (await this.#read()) !== before) this.#fire();
    });
  }

  async #read(): Promise<Kept> {
    this.#told = await this.#files.read();
    return this.#told;
  }

  #inLine<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#last.then(act, act);
    this.#last = done;
    return done;
  }

  /** A listener that throws is a bug of its own. */
  #fire(): void {
    for (const listener of this.#listeners) queueMicrotask(listener);
  }
}

/** Resolves with the promise, or as soon as the signal is aborted. */
async function unless(signal: AbortSignal, awaited: Promise<void>): Promise<void> {
  if (signal.aborted) return;
  let end = () => {};
  const aborted = new Promise<void>((resolve) => {
    end = resolve;
  });
  signal.addEventListener('abort', end);
  await Promise.race([awaited, aborted]);
  signal.removeEventListener('abort', end);
}
