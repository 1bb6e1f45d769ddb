import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import { readAnswer } from './answer.ts';
import { type Answered, ask, type Connection } from './client.ts';
import type { Known, Scope } from './known.ts';
import { problemOfErrors } from './problem.ts';
import { requestOf } from './query.ts';
import type { GitHubError } from './shapes.ts';
import { type Progress, type Round, Sync } from './sync.ts';

/** What a reading of GitHub needs. */
export interface ReadingOptions {
  readonly connection: Connection;
  /** Where to go on from; `nothingKnown` at first. */
  readonly known: Known;
  readonly scope: Scope;
  /** How far back to read: what changed before is left out, unless it is open. */
  readonly since: Instant;
  /** This machine's clock. */
  readonly now: () => Instant;
  /** Ends the reading, also within a request. */
  readonly signal: AbortSignal;
  /** Asked before each request. false: not now, for instance because nobody is looking. */
  readonly mayAsk: () => boolean;
  /** Told after each request, before the next one. What is saved of it is where the next reading goes on. */
  readonly onRead: (known: Known, progress: Progress) => Promise<void> | void;
}

/** How a reading ended. `known`: all that is known now, whatever happened. */
export type Reading = {
  readonly known: Known;
  /** false: GitHub refused the names of teams to this token. The next connection should not ask for them. */
  readonly seesTeams: boolean;
} & (
  | { readonly kind: 'whole' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'problem'; readonly problem: GitHubProblem }
);

/** With less than this left of the hour's points, the rest is for others who use the account. */
const SPARE_POINTS = 100;

/**
 * Reads what changed since `known`, or all of it, in as few requests as it takes. Whatever goes wrong is a problem, never a
 * throw; only what `onRead` throws comes through.
 */
export async function readGitHub(options: ReadingOptions): Promise<Reading> {
  const { connection, scope, since, now, signal, mayAsk, onRead } = options;
  const sync = new Sync(options.known, scope, since, connection.seesTeams ?? true, now());
  let known = options.known;
  const ended = (end: End): Reading => ({ ...end, known, seesTeams: sync.teams });
  for (let round = sync.next(); round; round = sync.next()) {
    if (signal.aborted || !mayAsk()) return ended({ kind: 'stopped' });
    const answered = await ask(connection, requestOf(round), now, signal);
    if (!answered) return ended({ kind: 'stopped' });
    if (answered.kind === 'unanswered') {
      if (answered.tooLarge && sync.shrink(round)) continue;
      return ended({ kind: 'problem', problem: answered.problem });
    }
    if (isRefused(answered, round, sync)) continue;
    const problem = taken(answered, round, sync, now());
    if (problem) return ended({ kind: 'problem', problem });
    known = sync.known;
    await onRead(known, sync.progress);
    const limit = usedUp(sync, answered);
    if (limit && sync.next()) return ended({ kind: 'problem', problem: limit });
  }
  return ended({ kind: 'whole' });
}

type End =
  | { readonly kind: 'whole' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'problem'; readonly problem: GitHubProblem };

/** GitHub would answer less: the next round asks for that. */
function isRefused({ errors }: Answered, round: Round, sync: Sync): boolean {
  if (errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED') && sync.shrink(round)) return true;
  if (!sync.teams || !errors.some(isAboutTeams)) return false;
  sync.doWithoutTeams();
  return true;
}

/** The names of teams want a scope that a token may lack. */
function isAboutTeams({ type, path }: GitHubError): boolean {
  if (type === 'INSUFFICIENT_SCOPES') return true;
  return type === 'FORBIDDEN' && (path?.includes('requestedReviewer') ?? false);
}

function taken(answered: Answered, round: Round, sync: Sync, now: Instant): GitHubProblem | undefined {
  const read = readAnswer(answered.data, round);
  if (read.kind === 'read') {
    sync.take(round, read.answer, read.more, answered);
    return undefined;
  }
  const [first, ...others] = answered.errors;
  if (!first) return { kind: 'unreadable-answer', where: read.where };
  const clock = { now, clockAhead: answered.clockAhead };
  return problemOfErrors([first, ...others], answered.answer, clock, answered.quote);
}

/** The points are few, and are told by GitHub's clock when they are many again. */
function usedUp({ points }: Sync, { clockAhead }: Answered): GitHubProblem | undefined {
  if (!points || points.remaining >= SPARE_POINTS) return undefined;
  return { kind: 'rate-limited', which: 'primary', until: points.resetAt + clockAhead };
}
