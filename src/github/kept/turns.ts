import { utimesSync } from 'node:fs';
import { open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Duration, Instant } from '../../facts/instant.ts';
import { systemCode } from './cacheProblem.ts';

/** A name that says of a file that it is a turn: `turn-12`. */
export const TURN = /^turn-(\d{1,15})$/;

export interface TurnTimes {
  readonly now: () => Instant;
  /** Whoever holds a turn says so anew this often. */
  readonly heartbeat: Duration;
  /** A turn that nobody spoke for that long is free: its process ended without a word, or sleeps. Several heartbeats. */
  readonly staleAfter: Duration;
}

/**
 * Which of all processes that share a folder may act. Each turn is an empty file with a number, one higher than the turn
 * before; the highest one counts, and is held while its time of change is recent. Two that find a stale turn would make the
 * same file, and only one can. The highest file is never removed, so that no number is given twice. The folder has to exist.
 * All methods throw the system's error.
 */
export class Turns {
  readonly #folder: string;
  readonly #times: TurnTimes;

  constructor(folder: string, times: TurnTimes) {
    this.#folder = folder;
    this.#times = times;
  }

  /** undefined: somebody else holds the turn. */
  async take(): Promise<HeldTurn | undefined> {
    const before = await highestTurn(this.#folder);
    if (before > 0 && (await this.#freeAt(before)) !== undefined) return undefined;
    const number = before + 1;
    const path = turnPath(this.#folder, number);
    if (!(await made(path))) return undefined;
    const isThere = await touched(path, this.#times.now());
    if (!isThere || (await highestTurn(this.#folder)) !== number) {
      await rm(path, { force: true });
      return undefined;
    }
    await removeBelow(this.#folder, number);
    return new HeldTurn(this.#folder, number, this.#times);
  }

  /** When the turn of the moment is free unless its holder speaks again; undefined: it is free. */
  async freeAt(): Promise<Instant | undefined> {
    const number = await highestTurn(this.#folder);
    return number === 0 ? undefined : await this.#freeAt(number);
  }

  async #freeAt(number: number): Promise<Instant | undefined> {
    const { now, staleAfter } = this.#times;
    const spokenAt = await changedAt(turnPath(this.#folder, number));
    // Gone: somebody took the next one a moment ago.
    if (spokenAt === undefined) return now() + staleAfter;
    // A clock that was set back must not hold the turn for ever.
    return Math.abs(now() - spokenAt) >= staleAfter ? undefined : spokenAt + staleAfter;
  }
}

/** A turn that this process took. */
export class HeldTurn {
  readonly #folder: string;
  readonly #number: number;
  readonly #heart: NodeJS.Timeout;
  #beating: Promise<unknown> = Promise.resolve();
  #isReleased = false;

  constructor(folder: string, number: number, { now, heartbeat }: TurnTimes) {
    this.#folder = folder;
    this.#number = number;
    const path = turnPath(folder, number);
    this.#heart = setInterval(() => {
      this.#beating = touched(path, now()).catch(systemCode);
    }, heartbeat);
    this.#heart.unref();
  }

  /** False once it is released, or somebody took the next one while this process was asleep. To be asked before each write. */
  async isMine(): Promise<boolean> {
    try {
      const highest = await highestTurn(this.#folder);
      return highest === this.#number && !this.#isReleased;
    } catch (error) {
      systemCode(error);
      return false;
    }
  }

  /** Lets the next one begin. Nobody else's turn is touched. */
  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    clearInterval(this.#heart);
    this.#free();
    // A heartbeat that was under way may come to the file after this.
    void this.#beating.then(() => this.#free());
  }

  #free(): void {
    try {
      utimesSync(turnPath(this.#folder, this.#number), LONG_AGO, LONG_AGO);
    } catch (error) {
      systemCode(error);
    }
  }
}

/** Stale by any measure, and a date that every file system can keep. */
const LONG_AGO = new Date('2000-01-01T00:00:00Z');

function turnPath(folder: string, number: number): string {
  return join(folder, `turn-${number}`);
}

async function turnsIn(folder: string): Promise<readonly number[]> {
  return (await readdir(folder)).flatMap((name) => TURN.exec(name)?.[1] ?? []).map(Number);
}

/** 0 where there is none yet. */
async function highestTurn(folder: string): Promise<number> {
  return Math.max(0, ...(await turnsIn(folder)));
}

async function removeBelow(folder: string, number: number): Promise<void> {
  const past = (await turnsIn(folder)).filter((one) => one < number);
  // One that cannot be removed now is removed in a later turn.
  await Promise.all(past.map((one) => rm(turnPath(folder, one), { force: true }).catch(systemCode)));
}

/** False where somebody was first. */
async function made(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.close();
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** False where somebody with a higher number removed it. */
async function touched(path: string, at: Instant): Promise<boolean> {
  try {
    await utimes(path, new Date(at), new Date(at));
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function changedAt(path: string): Promise<Instant | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
