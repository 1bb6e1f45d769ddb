import type { RepositoryName } from '../facts/pullRequest.ts';

/** A repository on a host, all in lower case: GitHub tells names apart by their letters alone. */
export interface RepositoryPlace extends RepositoryName {
  /** With the port, where there is one; undefined: a text such as `acme/shop#12` does not say. */
  readonly host: string | undefined;
}

/**
 * A pattern for what in a text may lead to a repository: `https://…`, `git@github.com:acme/shop`, `github.com/acme/shop`,
 * `acme/shop#12`. The full stop that ends a sentence is no part of it.
 */
export function linkPattern(hosts: Iterable<string>): string {
  const bare = [...[...hosts].map(literal), '(?:github|gitlab)\\.[\\w.-]{1,200}', '[\\w-]{1,63}\\.ghe\\.com'].join('|');
  const begins = `(?:https?|ssh|git)://|git@|${EDGE}(?:${bare})/`;
  return `(?:${begins})[^${ENDS_LINK}]*[^${ENDS_LINK}.,;:!?]|${SHORT}`;
}

/** Not inside a word. */
export const EDGE = '(?<![\\p{L}\\p{N}])';
const ENDS_LINK = '\\s<>"\'`()[\\]{}|\\\\';
const SHORT = '(?<![\\w./@-])[\\w-]+/[\\w.-]+#\\d+';

/** A text as a pattern that matches nothing else, for expressions with the flag `u`. */
export function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
}

/**
 * The repository that a link leads to, or into: to a file, a commit, an issue. undefined: it leads elsewhere. On `hosts`
 * every path is one of a repository; on others only what looks like one.
 */
export function repositoryAt(link: string, hosts: ReadonlySet<string>): RepositoryPlace | undefined {
  const [, owner, name] = /^([\w-]+)\/([\w.-]+)#\d+$/.exec(link) ?? [];
  if (owner !== undefined && name !== undefined) return place(undefined, owner, name);
  const url = URL.parse(withScheme(link));
  if (!url?.host) return undefined;
  const host = hostOf(url);
  const path = pathOf(url);
  if (hosts.has(host)) return path[0] && OF_NO_REPOSITORY.has(path[0]) ? undefined : place(host, path[0], path[1]);
  const end = path.findIndex((step, index) => index >= 2 && INSIDE.test(`${step}/${path[index + 1] ?? ''}`));
  if (end !== -1) return place(host, path.slice(0, end - 1).join('/'), path[end - 1]);
  return CALLS_ITSELF_GIT.test(host) || url.pathname.endsWith('.git') ? place(host, path[0], path[1]) : undefined;
}

/** Where the pages of the repositories are, whichever of a host's addresses is given. */
export function hostOf({ host }: URL): string {
  const whole = host.toLowerCase().replace(/^(?:www|api|raw|codeload|uploads)\./, '');
  return whole === 'githubusercontent.com' ? 'github.com' : whole;
}

function withScheme(link: string): string {
  const scp = /^git@([^:/\s]+):(?!\/)/.exec(link);
  if (scp) return `ssh://${scp[1]}/${link.slice(scp[0].length)}`;
  return /^[a-z]+:\/\//i.test(link) ? link : `https://${link}`;
}

function pathOf({ pathname }: URL): readonly string[] {
  const steps = decoded(pathname)
    .split('/')
    .filter((step) => step !== '');
  const rest = steps.indexOf('repos');
  const isApi = rest === 0 || (rest === 2 && steps[0] === 'api');
  return isApi ? steps.slice(rest + 1) : steps;
}

function place(host: string | undefined, owner = '', name = ''): RepositoryPlace | undefined {
  const bare = name.toLowerCase().replace(/\.git$/, '');
  return owner && bare ? { host, owner: owner.toLowerCase(), name: bare } : undefined;
}

/** The link as one reads it; as it is where it is no valid link. */
export function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** What begins a path on GitHub and is nobody's login. */
const OF_NO_REPOSITORY: ReadonlySet<string> = new Set(
  'about apps collections enterprises explore features login marketplace notifications orgs search settings sponsors topics users'.split(
    ' ',
  ),
);

/** Inside a repository, on GitHub, GitLab, Bitbucket and their like. An issue of other trackers has a longer number. */
const INSIDE =
  /^(?:(?:pull|pull-requests|merge_requests)\/\d+|issues\/\d{1,6}$|commit\/[\da-f]{7,}|(?:blob|tree|blame|-)\/)/i;
const CALLS_ITSELF_GIT = /(?:^|\.)(?:git|github|gitlab|ghe|bitbucket)\.(?!io$)/;
