import { Octokit } from '@octokit/core';
import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';
import { apiOf } from './api.ts';
import { problemOfNetwork } from './network.ts';
import { type HostAnswer, problemOfStatus, type Quote } from './problem.ts';
import { envelopeShape, type GitHubError } from './shapes.ts';

/** Who asks, and whom. */
export interface Connection {
  /** As in the settings: `github.com`, or the address of a GitHub Enterprise Server. */
  readonly host: string;
  /** With the scopes `repo` and `read:org`; the second for the names of teams. */
  readonly token: string;
  /** false: GitHub has refused the names of teams to this token, so they are not asked for. */
  readonly seesTeams?: boolean;
  /** Rung's own, for the user agent. */
  readonly version: string;
  readonly fetch?: typeof globalThis.fetch;
  /** How long one answer may take; 30 seconds unless said otherwise. */
  readonly timeout?: Duration;
}

/** A GraphQL query with its variables. */
export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What GitHub answered. What it means is read elsewhere. */
export interface Answered {
  readonly kind: 'answered';
  readonly data: unknown;
  readonly errors: readonly GitHubError[];
  readonly answer: HostAnswer;
  /** By GitHub's clock, from the header `Date`; where there is none, by this machine's. */
  readonly serverTime: Instant;
  /** This machine's clock less GitHub's; 0 where they agree within two minutes. */
  readonly clockAhead: Duration;
  readonly quote: Quote;
}

/** `tooLarge`: a smaller question may be answered. */
export interface Unanswered {
  readonly kind: 'unanswered';
  readonly problem: GitHubProblem;
  readonly tooLarge: boolean;
}

/**
 * One request. Whatever goes wrong is a problem, never a throw; undefined: `signal` ended it. The token is in one header and
 * in no problem.
 */
export async function ask(
  connection: Connection,
  request: Request,
  now: () => Instant,
  signal: AbortSignal,
): Promise<Answered | Unanswered | undefined> {
  const { host, token, timeout = 30_000 } = connection;
  if (signal.aborted) return undefined;
  const api = apiOf(host);
  if (api.kind !== 'api') return unanswered(api);
  if (!/^[\x21-\x7e]+$/.test(token)) return unanswered({ kind: 'bad-credentials' });

  const deadline = AbortSignal.timeout(timeout);
  const sent = await send(connection, api.graphql, request, AbortSignal.any([signal, deadline]));
  if (signal.aborted) return undefined;
  if (deadline.aborted) return unanswered({ kind: 'timed-out' });
  if (sent.kind === 'nothing') return unanswered(problemOfNetwork(sent.thrown, new URL(api.graphql).host));
  return read(sent.answer, now(), (said) => firstSentence(said.replaceAll(token, '***')));
}

type Sent =
  | { readonly kind: 'something'; readonly answer: HostAnswer }
  | { readonly kind: 'nothing'; readonly thrown: unknown };

/** octokit throws for every status from 400 on, and where no answer comes. Here both are values again. */
async function send(
  { token, version, fetch }: Connection,
  url: string,
  { query, variables }: Request,
  signal: AbortSignal,
): Promise<Sent> {
  const octokit = new Octokit({ auth: token, userAgent: `rung/${version}`, request: { fetch, log: SILENT } });
  try {
    const answer = await octokit.request({ method: 'POST', url, query, variables, request: { signal } });
    return { kind: 'something', answer };
  } catch (thrown) {
    const { response } = thrown as { readonly response?: HostAnswer };
    return response ? { kind: 'something', answer: response } : { kind: 'nothing', thrown };
  }
}

/** GitHub gives up on a question that takes it too long. */
const TOO_LARGE: ReadonlySet<number> = new Set([502, 504]);

/** octokit would warn on the console of fields that GitHub is about to remove. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

function read(answer: HostAnswer, now: Instant, quote: Quote): Answered | Unanswered {
  const date = Date.parse(String(answer.headers.date));
  const serverTime = Number.isNaN(date) ? now : date;
  const clockAhead = Math.abs(now - serverTime) <= 2 * MINUTE ? 0 : now - serverTime;
  const failed = problemOfStatus(answer, { now, clockAhead }, quote);
  if (failed) return unanswered(failed, failed.kind === 'server-failed' && TOO_LARGE.has(failed.status));
  const envelope = envelopeShape.safeParse(answer.data);
  if (!envelope.success) return unanswered({ kind: 'unreadable-answer', where: 'body' });
  const { data, errors } = envelope.data;
  return { kind: 'answered', data, errors, answer, serverTime, clockAhead, quote };
}

function unanswered(problem: GitHubProblem, tooLarge = false): Unanswered {
  return { kind: 'unanswered', problem, tooLarge };
}

/** At most 200 characters of it. */
function firstSentence(said: string): string {
  return (/^.*?[.!?](?=\s|$)/.exec(said.trim())?.[0] ?? said.trim().split('\n', 1)[0] ?? '').slice(0, 200);
}
