import { assertNever } from '../facts/assertNever.ts';
import type { Instant } from '../facts/instant.ts';
import type { Scope } from './known.ts';

/** Search texts: https://docs.github.com/search-github/searching-on-github/searching-issues-and-pull-requests */

export function openSearch(scope: Scope): string {
  return `is:pr is:open archived:false author:@me${within(scope)}`;
}

/** Of me or of a team of mine. */
export function reviewRequestedSearch(scope: Scope): string {
  return `is:pr is:open archived:false review-requested:@me -author:@me${within(scope)}`;
}

export function authoredSearch(scope: Scope, from: Instant): string {
  return `is:pr author:@me${within(scope)} ${changedFrom(from)}`;
}

export function reviewedSearch(scope: Scope, from: Instant): string {
  return `is:pr reviewed-by:@me -author:@me${within(scope)} ${changedFrom(from)}`;
}

/** The one that changed first comes first: one that changes while the list is read moves to its end, and none is missed. */
function changedFrom(from: Instant): string {
  return `updated:>=${new Date(from).toISOString().replace(/\.\d+Z$/, 'Z')} sort:updated-asc`;
}

/**
 * One place is asked for by name. Of several GitHub's search makes "any of these" or "all of these", depending on its version
 * (https://github.com/cli/cli/pull/11638), so they are asked for everywhere, and `isWithin` tells which ones count. Names that
 * GitHub cannot have are left out; where none is left nothing is found, and never everything.
 */
function within(scope: Scope): string {
  const [place, ...others] = placesOf(scope);
  if (scope.kind === 'everywhere' || others.length > 0) return '';
  return ` ${place ? `${scope.kind === 'owners' ? 'user' : 'repo'}:${place}` : BEFORE_GITHUB}`;
}

/** Whether a repository, as `owner/name`, is one that is asked for. */
export function isWithin(scope: Scope): (nameWithOwner: string) => boolean {
  const places = placesOf(scope);
  if (places.length < 2) return () => true;
  return (nameWithOwner) => {
    const name = nameWithOwner.toLowerCase();
    return places.includes(scope.kind === 'owners' ? name.slice(0, name.indexOf('/')) : name);
  };
}

/** Each once, in lower case. */
function placesOf(scope: Scope): readonly string[] {
  return [...new Set(namesIn(scope).map((name) => name.toLowerCase()))];
}

function namesIn(scope: Scope): readonly string[] {
  switch (scope.kind) {
    case 'everywhere':
      return [];
    case 'owners':
      return scope.owners.filter((owner) => OWNER.test(owner));
    case 'repositories':
      return scope.repositories
        .filter(({ owner, name }) => OWNER.test(owner) && REPOSITORY.test(name))
        .map(({ owner, name }) => `${owner}/${name}`);
    default:
      return assertNever(scope);
  }
}

const OWNER = /^[\w-]+$/;
const REPOSITORY = /^[\w.-]+$/;

const BEFORE_GITHUB = 'created:<2000-01-01';
