import { Octokit } from '@octokit/core';
import type { GitHubObservation, GitHubProblem } from '../facts/gitHubObservation.ts';
import type { Duration, Instant } from '../facts/instant.ts';
import { readAnswer } from './answer.ts';
import { apiOf } from './api.ts';
import { type HostAnswer, isTooLarge, problemOfErrors, problemOfStatus, type Quote } from './problem.ts';
import { HALF_PAGE, PAGE, type Pages, QUERY, queryVariables } from './query.ts';
import { envelopeShape } from './shapes.ts';

/** What a look at GitHub needs. */
export interface Look {
  /** As in the settings: `github.com`, or the address of a GitHub Enterprise Server. */
  readonly host: string;
  /** With the scopes `repo` and `read:org`; the second for the names of teams. */
  readonly token: string;
  readonly now: Instant;
  /** Ends the look early; the promise is then rejected with the signal's reason. */
  readonly signal: AbortSignal;
  /** Rung's own, for the user agent. */
  readonly version: string;
  readonly fetch?: typeof globalThis.fetch;
  /** How long the whole answer may take; 20 seconds unless said otherwise. */
  readonly timeout?: Duration;
}

export type Looked =
  | { readonly kind: 'observed'; readonly observation: GitHubObservation }
  | { readonly kind: 'problem'; readonly problem: GitHubProblem };

/**
 * One look, one request: my pull requests and the reviews asked of me. Where the answer is too large for GitHub, half of it
 * is asked for once. Whatever goes wrong is a problem, never a throw.
 */
export async function lookAtGitHub(look: Look): Promise<Looked> {
  const { host, token, now, signal, timeout = 20_000 } = look;
  signal.throwIfAborted();
  const api = apiOf(host);
  if (api.kind !== 'api') return problem(api);
  if (!/^[\x21-\x7e]+$/.test(token)) return problem({ kind: 'bad-credentials' });

  const deadline = AbortSignal.timeout(timeout);
  const askFor = (pages: Pages) => ask(look, api.graphql, pages, AbortSignal.any([signal, deadline]));
  const lookedAt = (answer: HostAnswer | undefined): Looked => {
    signal.throwIfAborted();
    if (deadline.aborted) return problem({ kind: 'timed-out' });
    if (!answer) return problem({ kind: 'offline' });
    return read(answer, now, (said) => firstSentence(said.replaceAll(token, '***')));
  };
  const answer = await askFor(PAGE);
  const whole = lookedAt(answer);
  if (!answer || !isTooLarge(answer)) return whole;
  const half = lookedAt(await askFor(HALF_PAGE));
  return half.kind === 'observed' ? half : whole;
}

/** octokit throws for every status from 400 on, and where no answer comes. Here both are values again; undefined: none came. */
async function ask(
  { token, now, version, fetch }: Look,
  url: string,
  pages: Pages,
  signal: AbortSignal,
): Promise<HostAnswer | undefined> {
  const octokit = new Octokit({ auth: token, userAgent: `rung/${version}`, request: { fetch, log: SILENT } });
  try {
    const variables = queryVariables(now, pages);
    return await octokit.request({ method: 'POST', url, query: QUERY, variables, request: { signal } });
  } catch (error) {
    return (error as { readonly response?: HostAnswer }).response;
  }
}

/** octokit would warn on the console of fields that GitHub is about to remove. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

function read(answer: HostAnswer, now: Instant, quote: Quote): Looked {
  const failed = problemOfStatus(answer, now, quote);
  if (failed) return problem(failed);
  const envelope = envelopeShape.safeParse(answer.data);
  if (!envelope.success) return problem({ kind: 'unreadable-answer', where: 'body' });
  const { data, errors } = envelope.data;
  const said = readAnswer(data, errors, now, quote);
  if (said.kind === 'observed') return said;
  const [first, ...others] = errors;
  if (first) return problem(problemOfErrors([first, ...others], answer, now, quote));
  return problem({ kind: 'unreadable-answer', where: said.where });
}

function problem(problem: GitHubProblem): Looked {
  return { kind: 'problem', problem };
}

/** At most 200 characters of it. */
function firstSentence(said: string): string {
  return (/^.*?[.!?](?=\s|$)/.exec(said.trim())?.[0] ?? said.trim().split('\n', 1)[0] ?? '').slice(0, 200);
}
