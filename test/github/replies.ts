import { assertNever } from '../../src/facts/assertNever.ts';
import type { Instant } from '../../src/facts/instant.ts';
import type { Fault } from './faults.ts';

/** What the stand-in sends back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function json(status: number, body: unknown, headers: Reply['headers'] = {}): Reply {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}

export function html(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: `<!DOCTYPE html>\n${body}\n` };
}

export const BAD_CREDENTIALS: Reply = json(401, { message: 'Bad credentials', status: '401' });

const DOCS = 'https://docs.github.com/free-pro-team@latest';

/** What GitHub says where a query took too long: nothing of its cause. */
export const TOO_LARGE: Reply = json(502, {
  data: null,
  errors: [{ message: 'Something went wrong while executing your query. This may be the result of a timeout.' }],
});

/** 200: as GraphQL says it; otherwise as the REST API does. */
export function primaryLimit(status: 200 | 403 | 429, resetAt: Instant): Reply {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(resetAt / 1000)) };
  const message = 'API rate limit exceeded for this account.';
  return json(status, status === 200 ? { errors: [{ type: 'RATE_LIMITED', message }] } : { message }, headers);
}

function retryAfter(seconds: number | undefined): Reply['headers'] {
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}

/** The reply that a fault puts in the place of an answer; undefined where it changes the answer or its way instead. */
export function replyOf(fault: Fault, token: string, now: Instant): Reply | undefined {
  switch (fault.kind) {
    case 'primary-limit':
      return primaryLimit(fault.status, now + fault.resetInSeconds * 1000);
    case 'secondary-limit': {
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      const documentation_url = `${DOCS}/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits`;
      const body = fault.status === 200 ? { errors: [{ message }] } : { message, documentation_url };
      return json(fault.status, body, { 'x-ratelimit-remaining': '4211', ...retryAfter(fault.retryAfterSeconds) });
    }
    case 'proxy-asks': {
      const refusal = html(407, '<title>Proxy authentication required</title><p>Sign in to the proxy first.</p>');
      return { ...refusal, headers: { ...refusal.headers, 'proxy-authenticate': 'Basic realm="proxy"' } };
    }
    case 'bad-credentials':
      return BAD_CREDENTIALS;
    case 'forbidden':
      return json(403, { message: `Resource not accessible by ${token}. Ask its owner.` });
    case 'insufficient-scopes': {
      const message = "Your token has not been granted the required scopes: the 'slug' field needs ['read:org'].";
      return json(200, { errors: [{ type: 'INSUFFICIENT_SCOPES', message }] });
    }
    case 'saml': {
      const message = 'Resource protected by organization SAML enforcement. You must grant your token access to it.';
      return json(403, { message }, { 'x-github-sso': 'required; url=https://github.example/orgs/acme/sso' });
    }
    case 'html': {
      const page = '<title>Unicorn!</title><p>We had issues producing the response to your request.</p>';
      const reply = html(fault.status, page);
      return { ...reply, headers: { ...reply.headers, ...retryAfter(fault.retryAfterSeconds) } };
    }
    case 'answer':
      return json(fault.status, fault.body);
    case 'saml-of':
    case 'resource-limits':
    case 'repository-gone':
    case 'pull-request-gone':
    case 'too-large':
    case 'null-author':
    case 'cut-body':
    case 'slow':
    case 'silent-body':
    case 'connection-reset':
      return undefined;
    default:
      return assertNever(fault);
  }
}
