import type { GitHubProblem } from '../facts/gitHubObservation.ts';
import { type Instant, MINUTE } from '../facts/instant.ts';
import { envelopeShape, type GitHubError } from './shapes.ts';

/** An answer of the host as octokit hands it on. The names of headers are in lower case. */
export interface HostAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | number | undefined };
  /** What the body held: JSON as a value, anything else as text. */
  readonly data: unknown;
}

/** Makes foreign words fit to be shown: short, and without the token even where a host sends it back. */
export type Quote = (said: string) => string;

/** GitHub asks for this long a pause where it does not say how long. */
const PAUSE = MINUTE;

/** The fault that status and headers tell of; undefined where the body is to be read. */
export function problemOfStatus(answer: HostAnswer, now: Instant, quote: Quote): GitHubProblem | undefined {
  const { status, headers, data } = answer;
  if (status < 400) return undefined;
  if (status === 401) return { kind: 'bad-credentials' };
  if (status !== 403 && status !== 429) return { kind: 'server-failed', status };
  if (headers['x-github-sso'] !== undefined) return { kind: 'saml' };
  return (
    rateLimit(answer, now) ??
    (status === 429
      ? { kind: 'rate-limited', which: 'secondary', until: now + PAUSE }
      : { kind: 'forbidden', said: quote(messageOf(data)) })
  );
}

/** GitHub gave up on the query or on parts of it, because the answer would have been too large. */
export function isTooLarge({ data }: HostAnswer): boolean {
  const envelope = envelopeShape.safeParse(data);
  return envelope.success && envelope.data.errors.some(({ type }) => type === 'RESOURCE_LIMITS_EXCEEDED');
}

/** The fault that GraphQL errors tell of where no data came with them. The first error is the one that counts. */
export function problemOfErrors(
  errors: readonly [GitHubError, ...GitHubError[]],
  answer: HostAnswer,
  now: Instant,
  quote: Quote,
): GitHubProblem {
  const [{ type, extensions, message }] = errors;
  if (extensions?.saml_failure) return { kind: 'saml' };
  const limit = rateLimit(answer, now);
  if (limit) return limit;
  if (type === 'RATE_LIMITED') return { kind: 'rate-limited', which: 'primary', until: now + PAUSE };
  const isForbidden = type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES';
  return { kind: isForbidden ? 'forbidden' : 'rejected-query', said: quote(message) };
}

/** https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit */
function rateLimit({ headers }: HostAnswer, now: Instant): GitHubProblem | undefined {
  const seconds = numberOf(headers['retry-after']);
  if (seconds !== undefined) return { kind: 'rate-limited', which: 'secondary', until: now + seconds * 1000 };
  if (numberOf(headers['x-ratelimit-remaining']) !== 0) return undefined;
  const reset = numberOf(headers['x-ratelimit-reset']);
  return { kind: 'rate-limited', which: 'primary', until: reset === undefined ? now + PAUSE : reset * 1000 };
}

function numberOf(header: string | number | undefined): number | undefined {
  const number = header === undefined || header === '' ? Number.NaN : Number(header);
  return Number.isFinite(number) ? number : undefined;
}

function messageOf(body: unknown): string {
  const holds = typeof body === 'object' && body !== null && 'message' in body;
  return holds && typeof body.message === 'string' ? body.message : '';
}
