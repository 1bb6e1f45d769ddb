import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';
import type { GitHubError } from './shapes.ts';

/** An answer of the host as octokit hands it on. The names of headers are in lower case. */
export interface HostAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | number | undefined };
  /** What the body held: JSON as a value, anything else as text. */
  readonly data: unknown;
}

/** Makes foreign words fit to be shown: short, and without the token even where a host sends it back. */
export type Quote = (said: string) => string;

/** This machine's clock, and how far it is ahead of GitHub's. */
export interface Clock {
  readonly now: Instant;
  readonly clockAhead: Duration;
}

/** GitHub asks for this long a pause where it does not say how long. */
const PAUSE = MINUTE;

/** The fault that status and headers tell of; undefined where the body is to be read. */
export function problemOfStatus(answer: HostAnswer, clock: Clock, quote: Quote): GitHubProblem | undefined {
  const { status, headers, data } = answer;
  if (status < 400) return undefined;
  if (status === 401) return { kind: 'bad-credentials' };
  if (status === 407) return { kind: 'proxy-asks' };
  if (status >= 500) return askedPause(answer, clock) ?? { kind: 'server-failed', status };
  if (status !== 403 && status !== 429) return { kind: 'server-failed', status };
  if (headers['x-github-sso'] !== undefined) return { kind: 'saml' };
  const limit = rateLimit(answer, clock);
  if (limit) return limit;
  if (status === 429 || isSecondary(textOf(data, 'message'), textOf(data, 'documentation_url'))) return pause(clock);
  return { kind: 'forbidden', said: quote(textOf(data, 'message')) };
}

/** The fault that GraphQL errors tell of where no data came with them. The first error is the one that counts. */
export function problemOfErrors(
  errors: readonly [GitHubError, ...GitHubError[]],
  answer: HostAnswer,
  clock: Clock,
  quote: Quote,
): GitHubProblem {
  const [{ type, extensions, message }] = errors;
  if (extensions?.saml_failure) return { kind: 'saml' };
  const limit = rateLimit(answer, clock);
  if (limit) return limit;
  if (type === 'RATE_LIMITED') return { kind: 'rate-limited', which: 'primary', until: clock.now + PAUSE };
  if (isSecondary(message, '')) return pause(clock);
  const isForbidden = type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES';
  return { kind: isForbidden ? 'forbidden' : 'rejected-query', said: quote(message) };
}

/**
 * `retry-after` counts from now on; `x-ratelimit-reset` is a time of GitHub's clock, and is told by this machine's.
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit
 */
function rateLimit(answer: HostAnswer, clock: Clock): GitHubProblem | undefined {
  const asked = askedPause(answer, clock);
  if (asked) return asked;
  const { headers } = answer;
  const { now, clockAhead } = clock;
  if (numberOf(headers['x-ratelimit-remaining']) !== 0) return undefined;
  const reset = numberOf(headers['x-ratelimit-reset']);
  const until = reset === undefined ? now + PAUSE : reset * 1000 + clockAhead;
  return { kind: 'rate-limited', which: 'primary', until };
}

/** The pause that the host asks for in so many seconds: also one that is busy or under repair. */
function askedPause({ headers }: HostAnswer, { now }: Clock): GitHubProblem | undefined {
  const seconds = numberOf(headers['retry-after']);
  return seconds === undefined ? undefined : { kind: 'rate-limited', which: 'secondary', until: now + seconds * 1000 };
}

/** GitHub's guard against bursts may come without a header that says so: only these two parts of the body tell it apart. */
function isSecondary(message: string, documentation: string): boolean {
  return /\bsecondary rate limit\b/i.test(message) || /#.*secondary-rate-limits?\b/.test(documentation);
}

function pause({ now }: Clock): GitHubProblem {
  return { kind: 'rate-limited', which: 'secondary', until: now + PAUSE };
}

function numberOf(header: string | number | undefined): number | undefined {
  const number = header === undefined || header === '' ? Number.NaN : Number(header);
  return Number.isFinite(number) ? number : undefined;
}

function textOf(body: unknown, key: 'message' | 'documentation_url'): string {
  const value =
    typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof value === 'string' ? value : '';
}
