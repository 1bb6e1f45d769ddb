import type { GitHubProblem } from '../facts/gitHubObservation.ts';

/** Where a GitHub host answers GraphQL. */
export interface GitHubApi {
  readonly kind: 'api';
  /** Base of the REST API, without a slash at the end. */
  readonly base: string;
  readonly graphql: string;
}

type UnusableHost = Extract<GitHubProblem, { kind: 'unusable-host' }>;

/**
 * The API of a host that is written as people write it: `github.com`, `https://github.acme.example`, `acme.ghe.com`.
 * The token goes there, so only https will do; plain http only to this machine itself.
 * Rules: https://docs.github.com/enterprise-server/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint and
 * https://docs.github.com/enterprise-cloud@latest/admin/data-residency/network-details-for-ghecom
 */
export function apiOf(host: string): GitHubApi | UnusableHost {
  const url = bareUrl(host.trim());
  if (!url) return { kind: 'unusable-host', because: 'not-a-host' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return { kind: 'unusable-host', because: 'not-https' };
  }
  if (url.host === 'github.com' || url.host === 'www.github.com') return api('https://api.github.com', '');
  if (url.host.endsWith('.ghe.com')) return api(`https://api.${url.host.replace(/^api\./, '')}`, '');
  return api(`${url.origin}/api`, '/v3');
}

/** Where the pages of a host are, as `https://github.com`; undefined: it is no host that Rung speaks to. */
export function webOf(host: string): string | undefined {
  const url = bareUrl(host.trim());
  if (!url || apiOf(host).kind !== 'api') return undefined;
  return url.host === 'www.github.com' ? 'https://github.com' : url.origin;
}

function api(root: string, version: string): GitHubApi {
  return { kind: 'api', base: `${root}${version}`, graphql: `${root}/graphql` };
}

/** undefined for what is more than a host: a path, a query, a name and password. */
function bareUrl(host: string): URL | undefined {
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(host) ? host : `https://${host}`);
  if (!url?.host || url.pathname.length > 1) return undefined;
  return url.username || url.password || url.search || url.hash ? undefined : url;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
