import { DAY, type Instant } from '../../src/facts/instant.ts';
import type { PullRequest } from '../../src/facts/pullRequest.ts';

/** Who searches, and who is in which team: `@me` and `review-requested:` depend on it. */
export interface Searcher {
  readonly viewer: string;
  readonly teams: readonly { readonly slug: string; readonly members: readonly string[] }[];
  /** GitHub's `updated_at`; the newest event unless said otherwise. */
  readonly updatedAt?: (pullRequest: PullRequest) => Instant;
}

/**
 * Pull requests that GitHub would find for a search text, in its order. Throws on a qualifier that is not known here, where
 * GitHub would look for the text: a test should learn of it.
 * https://docs.github.com/search-github/searching-on-github/searching-issues-and-pull-requests
 */
export function search(text: string, all: readonly PullRequest[], searcher: Searcher): readonly PullRequest[] {
  const terms = [...text.matchAll(TERM)].map(termOf);
  const sort = terms.find((term) => term.name === 'sort')?.value ?? 'created-desc';
  const filters = terms.filter((term) => term.name !== 'sort');
  const places = filters.filter((term) => PLACES.has(term.name) && !term.negated);
  const others = filters.filter((term) => !places.includes(term));
  const holds = (term: Term, found: PullRequest) => isTrue(term, found, searcher) !== term.negated;
  return all
    .filter((found) => places.length === 0 || places.some((term) => holds(term, found)))
    .filter((found) => others.every((term) => holds(term, found)))
    .sort(orderOf(sort, searcher));
}

/** GitHub's date of the last change is not in the facts: the newest event stands for it, never a deployment or a check. */
export function newestEventOf({ createdAt, events }: PullRequest): Instant {
  return Math.max(createdAt, ...events.map((event) => event.at));
}

interface Term {
  readonly name: string;
  readonly value: string;
  readonly negated: boolean;
}

const TERM = /(?<not>-?)(?<name>[a-z-]+):(?<value>"[^"]*"|\S+)|"(?<phrase>[^"]*)"|(?<word>\S+)/g;

/** Several of these widen a search; several of anything else narrow it. */
const PLACES: ReadonlySet<string> = new Set(['repo', 'org', 'user']);

function termOf({ groups = {} }: RegExpExecArray): Term {
  const { not, name, value, phrase, word } = groups;
  if (name === undefined) return { name: 'text', value: phrase ?? word ?? '', negated: false };
  return { name, value: (value ?? '').replaceAll('"', ''), negated: not === '-' };
}

function isTrue({ name, value }: Term, found: PullRequest, searcher: Searcher): boolean {
  const login = (value === '@me' ? searcher.viewer : value).toLowerCase();
  const { owner, name: repository } = found.repository;
  switch (name) {
    case 'text':
      return `${found.title}\n${found.body}`.toLowerCase().includes(value.toLowerCase());
    case 'is':
      return isState(value, found);
    case 'draft':
      return String(found.isDraft) === value;
    case 'archived':
      return value === 'false';
    case 'author':
      return found.author?.login.toLowerCase() === login;
    case 'review-requested':
      return isAsked(found, login, searcher.teams);
    case 'user-review-requested':
      return isAsked(found, login, []);
    case 'reviewed-by':
      return found.events.some((event) => event.kind === 'reviewed' && event.by?.login.toLowerCase() === login);
    case 'repo':
      return `${owner}/${repository}`.toLowerCase() === value.toLowerCase();
    case 'org':
    case 'user':
      return owner.toLowerCase() === login;
    case 'base':
      return found.baseBranch === value;
    case 'head':
      return found.headBranch === value;
    case 'created':
      return isIn(value, found.createdAt);
    case 'updated':
      return isIn(value, updatedAt(found, searcher));
    case 'merged':
      return isIn(value, found.mergedAt);
    case 'closed':
      return isIn(value, found.closedAt);
    default:
      throw new Error(`the stand-in does not know the qualifier ${name}:`);
  }
}

function isState(value: string, { state, isDraft }: PullRequest): boolean {
  if (value === 'pr') return true;
  if (value === 'issue') return false;
  if (value === 'draft') return isDraft;
  if (value === 'closed') return state !== 'open';
  if (value === 'unmerged') return state !== 'merged';
  if (value === 'open' || value === 'merged') return state === value;
  throw new Error(`the stand-in does not know is:${value}`);
}

function isAsked({ requested }: PullRequest, login: string, teams: Searcher['teams']): boolean {
  return requested.some((asked) => {
    if (asked.kind === 'person') return asked.account?.login.toLowerCase() === login;
    return teams.some(({ slug, members }) => slug === asked.slug && members.some((one) => one.toLowerCase() === login));
  });
}

/** `2026-03-02`, `>=2026-03-02T09:00:00Z`, `2026-03-01..2026-03-31`, `*..2026-03-31`. A day is a day of UTC. */
function isIn(value: string, moment: Instant | undefined): boolean {
  if (moment === undefined) return false;
  const range = value.split('..');
  if (range.length === 2) {
    const [from = '*', to = '*'] = range;
    return (from === '*' || moment >= span(from).from) && (to === '*' || moment < span(to).end);
  }
  const { sign = '', date = '' } = /^(?<sign>[<>]=?)?(?<date>.*)$/.exec(value)?.groups ?? {};
  const { from, end } = span(date);
  if (sign === '>') return moment >= end;
  if (sign === '>=') return moment >= from;
  if (sign === '<') return moment < from;
  return sign === '<=' ? moment < end : moment >= from && moment < end;
}

function span(date: string): { readonly from: Instant; readonly end: Instant } {
  const from = Date.parse(date);
  if (Number.isNaN(from)) throw new Error(`the stand-in does not know the date ${date}`);
  return { from, end: from + (date.length === 10 ? DAY : 1000) };
}

function updatedAt(found: PullRequest, { updatedAt: known = newestEventOf }: Searcher): Instant {
  return known(found);
}

/** Among those of one moment GitHub promises no order; here it is the id's. */
function orderOf(sort: string, searcher: Searcher): (one: PullRequest, other: PullRequest) => number {
  const [key, direction = 'desc'] = sort.split('-');
  if (key !== 'created' && key !== 'updated') throw new Error(`the stand-in does not know sort:${sort}`);
  const moment =
    key === 'created' ? (found: PullRequest) => found.createdAt : (found: PullRequest) => updatedAt(found, searcher);
  const sign = direction === 'asc' ? 1 : -1;
  return (one, other) => sign * (moment(one) - moment(other)) || (one.id < other.id ? -1 : 1);
}
