import type { RepositoryName } from '../facts/pullRequest.ts';

/** A repository on a host, all in lower case: GitHub tells names apart by their letters alone. */
export interface RepositoryPlace extends RepositoryName {
  /** Without the port: one server answers on several. undefined: a text such as `acme/shop#12` does not say. */
  readonly host: string | undefined;
}

/** Finds in texts what may lead to repositories, and says to which. */
export interface LinkReader {
  /**
   * For expressions with the flags `giu`: `https://…`, `mara@github.com:acme/shop`, `github.com/acme/shop`, `acme/shop#12`,
   * `acme/shop@1a2b3c4`, `repo:acme/shop`. The full stop that ends a sentence is no part of it.
   */
  readonly pattern: string;
  /**
   * The repositories that a link leads to, or into (to a file, a commit, an issue), or has in it as an address or as what is
   * searched. Empty: it leads elsewhere. On the own hosts every path is one of a repository; on others only what looks like one.
   */
  repositoriesAt(link: string): readonly RepositoryPlace[];
}

/** `hosts`: the own ones besides github.com. */
export function linkReader(hosts: Iterable<string>): LinkReader {
  const own: ReadonlySet<string> = new Set(['github.com', ...[...hosts].map(hostOf)]);
  const bare = [...[...own].map(literal), 'ghcr\\.io', 'vscode\\.dev', ...ANY_HOST].join('|');
  const address = `(?:${bare})(?:/|%2f|:(?=[\\w.-]{1,100}/))`;
  const begins = `(?:git\\+)?(?:https?|ssh|git)(?:://|%3a%2f%2f)|${SCP}|${EDGE}(?:${address}|${SEARCH})`;
  const inside = new RegExp(`(?!^)(?=(?:https?|ssh|git)://)|(?<==)(?=${address})`, 'iu');
  return {
    pattern: `(?:${begins})[^${ENDS_LINK}]*[^${ENDS_LINK}.,;:!?]|${SHORT}`,
    repositoriesAt(link) {
      const plain = decoded(link);
      const addressed = plain.split(inside).map((one) => repositoryAt(one, own));
      const searched = [...plain.matchAll(SEARCHED)].map(([, owner, name]) => place(undefined, owner, name));
      return [...addressed, ...searched].filter((one) => one !== undefined);
    },
  };
}

/** Not inside a word. */
export const EDGE = '(?<![\\p{L}\\p{N}])';
const ENDS_LINK = '\\s<>"\'`()[\\]{}|\\\\';
const ANY_HOST = ['(?:github|gitlab)\\.[\\w.-]{1,200}', '[\\w-]{1,63}\\.ghe\\.com'];
const SCP = '(?<![\\p{L}\\p{N}._+-])[\\w.+-]+@(?=[\\w.-]{1,253}:[\\w~/])';
const SEARCH = 'repo(?::|%3a)(?=[\\w-]+(?:/|%2f)[\\w.-])';
const SEARCHED = /(?<![\p{L}\p{N}])repo:([\w-]+)\/([\w.-]+)/giu;
const SHORT = '(?<![\\w./@-])[\\w-]+/[\\w.-]+(?:[#!]\\d+|@[\\da-f]{7,40}(?![\\p{L}\\p{N}]))';
const IN_SHORT = /^([\w-]+)\/([\w.-]+)(?:[#!]\d+|@[\da-f]{7,40})$/i;

/** A text as a pattern that matches nothing else, for expressions with the flag `u`. */
export function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
}

/** Where the pages of the repositories are, whichever of a host's addresses is given, with its port or without. */
export function hostOf(host: string): string {
  const bare = host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^(?:www|api|raw|codeload|uploads|ssh)\./, '');
  return ALSO_GITHUB.has(bare) ? 'github.com' : bare;
}

const ALSO_GITHUB: ReadonlySet<string> = new Set(['githubusercontent.com', 'ghcr.io', 'github.dev']);

function repositoryAt(text: string, own: ReadonlySet<string>): RepositoryPlace | undefined {
  const [, owner, name] = IN_SHORT.exec(text) ?? [];
  if (owner !== undefined) return place(undefined, owner, name);
  const [, user, address = '', path = ''] = ADDRESS.exec(text.replace(PORT, '$1')) ?? [];
  const host = hostOf(address);
  const steps = stepsOf(path);
  if (own.has(host)) return ofOwnHost(host, steps);
  const isGit = CALLS_ITSELF_GIT.test(host);
  const hosted = isGit ? -1 : steps.findIndex((step) => /^(?:github|gh)$/i.test(step));
  const onGitHub = hosted === -1 ? undefined : place('github.com', steps[hosted + 1], steps[hosted + 2]);
  if (onGitHub) return onGitHub;
  const end = steps.findIndex((step, index) => index >= 2 && INSIDE.test(`${step}/${steps[index + 1] ?? ''}`));
  if (end !== -1) return place(host, steps.slice(0, end - 1).join('/'), steps[end - 1]);
  return isGit || user === 'git' || path.endsWith('.git') ? place(host, steps[0], steps[1]) : undefined;
}

/** `https://user@host/path`, `user@host:path`, and without the user. Digits are a port where two more steps come, else an owner. */
const ADDRESS = /^(?:[a-z][a-z+]*:\/\/)?(?:([^/?#]*)@)?([^/:?#]+)(?::\d{1,5}(?=\/[^/]+\/[^/]))?[:/]+([^?#]*)/i;
/** Behind a scheme, digits are a port. */
const PORT = /^([a-z][a-z+]*:\/\/[^/?#]*):\d{0,5}(?=\/|$)/i;

function ofOwnHost(host: string, steps: readonly string[]): RepositoryPlace | undefined {
  const [first = '', second, third] = steps;
  if (/^(?:users|orgs)$/i.test(first) && third === 'packages')
    return place(host, second, steps[4] === 'package' ? steps[5] : steps[4]);
  return OF_NO_REPOSITORY.has(first.toLowerCase()) ? undefined : place(host, first, second);
}

/** The steps of a path, without those to the API. */
function stepsOf(path: string): readonly string[] {
  const steps = path.split('/').filter((step) => step !== '');
  const rest = steps.indexOf('repos');
  const isApi = rest === 0 || (rest === 2 && steps[0] === 'api');
  return isApi ? steps.slice(rest + 1) : steps;
}

/** undefined: one of the names is missing. A wiki is part of its repository. */
function place(host: string | undefined, owner = '', name = ''): RepositoryPlace | undefined {
  const [bare = ''] = name.toLowerCase().split(/[\s&=:@!;,+]|(?:\.wiki)?(?:\.git)?$/, 1);
  return owner && bare ? { host, owner: owner.toLowerCase(), name: bare } : undefined;
}

/** The link as one reads it, also where it was made part of another link, and of that one again. */
export function decoded(link: string): string {
  let plain = link;
  for (let times = 0; times < 3 && plain.includes('%'); times++)
    plain = plain.replace(/(?:%[\da-f]{2})+/gi, decodedPart);
  return plain;
}

/** As it is where it stands for no text. */
function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What begins a path on GitHub and is nobody's login. */
const OF_NO_REPOSITORY: ReadonlySet<string> = new Set(
  'about apps codespaces collections enterprises explore features issues login marketplace notifications orgs pulls search sessions settings sponsors stars topics users'.split(
    ' ',
  ),
);

/** Inside a repository, on GitHub, GitLab, Bitbucket and their like. An issue of other trackers has a longer number. */
const INSIDE =
  /^(?:(?:pull|pull-requests|merge_requests)\/\d+|issues\/\d{1,6}$|commit\/[\da-f]{7,}|(?:blob|tree|blame|-)\/)/i;
const CALLS_ITSELF_GIT = /(?:^|\.)(?:git|github|gitlab|ghe|bitbucket)\.(?!io$)/;
