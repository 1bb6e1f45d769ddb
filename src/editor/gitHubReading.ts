import * as vscode from 'vscode';
import { DAY, type Instant } from '../facts/instant.ts';
import type { Written } from '../github/kept/cacheFile.ts';
import type { CacheProblem } from '../github/kept/cacheProblem.ts';
import type { Kept } from '../github/kept/keptFiles.ts';
import type { Asked } from '../github/kept/keptShapes.ts';
import type { AskingTurn } from '../github/kept/sharedKnown.ts';
import type { Known } from '../github/known.ts';
import type { Reading } from '../github/readGitHub.ts';
import type { Progress } from '../whatIsKnown.ts';
import type { Place } from './gitHubPlace.ts';
import { setting } from './settings.ts';

/** Between two writes of a long reading, in milliseconds: each writes all that is known. */
const BETWEEN_WRITES = 2_000;

/** What one turn at asking works with. */
export interface Turn {
  readonly place: Place;
  readonly turn: AskingTurn;
  /** What is kept so far. */
  readonly kept: Kept;
  /** Rung's own, for the user agent. */
  readonly version: string;
  readonly signal: AbortSignal;
  /** The token may see the names of teams, as far as is known. */
  readonly seesTeams: boolean;
  /** Ask again for what GitHub held back before. */
  readonly again: boolean;
  /** Hears of what each request brought. */
  readonly onRead: (known: Known, progress: Progress) => void;
}

/** What a turn brought. */
export interface TurnResult {
  readonly reading: Reading;
  /** How it went; undefined: it was left off, and is due again. */
  readonly asked: Asked | undefined;
  /** What the disk did not take; undefined: all is kept. */
  readonly notKept: CacheProblem | undefined;
}

/**
 * Asks GitHub, while somebody looks, and keeps what comes for all windows and for the next start. undefined: the turn was
 * lost, so another window asks.
 */
export async function readInTurn(options: Turn): Promise<TurnResult | undefined> {
  const { place, turn, kept, version, signal, seesTeams, again, onRead } = options;
  const [{ readGitHub }, { nothingKnown, readAgain }] = await Promise.all([
    import('../github/readGitHub.ts'),
    import('../github/observation.ts'),
  ]);
  const since = Date.now() - setting('rung.github.days') * DAY;
  const begun = kept.known ?? nothingKnown(since);
  const keeper = new Keeper(turn, begun);
  const reading = await readGitHub({
    connection: { host: place.host, token: place.account.token, version, seesTeams },
    known: again && begun.withheld.length > 0 ? readAgain(begun) : begun,
    scope: place.scope,
    since,
    now: () => Date.now(),
    signal,
    mayAsk: () => vscode.window.state.focused && !keeper.hasLostTurn,
    onRead: async (known, progress) => {
      onRead(known, progress);
      await keeper.keepNowAndThen(known);
    },
  });
  await keeper.keep(reading.known);
  // Where nobody was looking any more it is due again as soon as somebody is.
  const isLeftOff = reading.kind === 'stopped' && !signal.aborted;
  const asked = isLeftOff ? undefined : askedOf(reading, kept.asked);
  if (asked) await keeper.keepAsked(asked);
  return keeper.hasLostTurn ? undefined : { reading, asked, notKept: keeper.problem };
}

/** Writes what is known while it grows, and remembers what the disk said. */
class Keeper {
  readonly #turn: AskingTurn;
  #at: Instant = Date.now();
  last: Known;
  hasLostTurn = false;
  problem: CacheProblem | undefined;

  constructor(turn: AskingTurn, known: Known) {
    this.#turn = turn;
    this.last = known;
  }

  /** Not after each request: each time all that is known is written. */
  async keepNowAndThen(known: Known): Promise<void> {
    if (Date.now() - this.#at >= BETWEEN_WRITES) await this.keep(known);
  }

  async keep(known: Known): Promise<void> {
    if (this.hasLostTurn || !isNews(known, this.last)) return;
    this.last = known;
    this.#at = Date.now();
    this.#hear(await this.#turn.write(known));
  }

  async keepAsked(asked: Asked): Promise<void> {
    if (!this.hasLostTurn) this.#hear(await this.#turn.writeAsked(asked));
  }

  #hear(written: Written): void {
    if (written.kind === 'turn-lost') this.hasLostTurn = true;
    else this.problem ??= written.problem;
  }
}

function askedOf(reading: Reading, before: Asked | undefined): Asked {
  const problem = reading.kind === 'problem' ? reading.problem : undefined;
  return {
    askedAt: Date.now(),
    answeredAt: reading.known.observedAt,
    pausedUntil: problem?.kind === 'rate-limited' ? problem.until : undefined,
    problem,
    failures: problem ? (before?.failures ?? 0) + 1 : 0,
  };
}

/** When GitHub answered is kept apart, so that an answer without news writes no megabytes. */
function isNews(known: Known, before: Known): boolean {
  if (known === before) return false;
  const { observedAt: _, windows, ...now } = known;
  const { observedAt: __, windows: windowsBefore, ...then } = before;
  const isSame =
    now.viewer?.login === then.viewer?.login &&
    now.since === then.since &&
    now.clockAhead === then.clockAhead &&
    windows.authored.isComplete === windowsBefore.authored.isComplete &&
    windows.reviewed.isComplete === windowsBefore.reviewed.isComplete &&
    areSame(now.pullRequests, then.pullRequests) &&
    areSame(now.reviewed, then.reviewed) &&
    JSON.stringify([now.reviewRequested, now.cut, now.withheld]) ===
      JSON.stringify([then.reviewRequested, then.cut, then.withheld]);
  return !isSame;
}

/** What did not change is the same object still. */
function areSame(
  now: readonly { readonly pullRequest: unknown }[],
  then: readonly { readonly pullRequest: unknown }[],
): boolean {
  return now.length === then.length && now.every((one, index) => one.pullRequest === then[index]?.pullRequest);
}
