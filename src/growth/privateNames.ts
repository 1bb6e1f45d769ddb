import type { PullRequestOutline, RepositoryName } from '../facts/pullRequest.ts';
import { decoded, EDGE, hostOf, linkReader, literal, type RepositoryPlace } from './repositoryLink.ts';

/** A repository of a pull request that Rung observed, and whether everybody may see it. */
export interface SeenRepository extends RepositoryPlace {
  readonly host: string;
  /** false also where that is not known. */
  readonly isPublic: boolean;
}

/** What is known of repositories besides what the texts themselves link to. */
export interface RepositoriesKnown {
  readonly seen: readonly SeenRepository[];
  /** Those that one works in, as their remotes name them. */
  readonly here: readonly RepositoryName[];
  /** Names of the folders that one works in: most are called as their repository is. */
  readonly folders: readonly string[];
  /** Where all links lead to repositories, besides github.com: `github.acme.example`. */
  readonly hosts: readonly string[];
}

/** The repositories of pull requests. One that was private at one time stays so. */
export function repositoriesOf(
  pullRequests: Iterable<Pick<PullRequestOutline, 'url' | 'repository' | 'repositoryIsPrivate'>>,
): readonly SeenRepository[] {
  const seen = new Map<string, SeenRepository & { readonly isPrivate: boolean }>();
  for (const { url, repository, repositoryIsPrivate } of pullRequests) {
    const parsed = URL.parse(url);
    if (!parsed) continue;
    const { owner, name } = repository;
    const place = { host: hostOf(parsed.host), owner: owner.toLowerCase(), name: name.toLowerCase() };
    const before = seen.get(keyOf(place));
    const isPrivate = before?.isPrivate || repositoryIsPrivate === true;
    const isPublic = !isPrivate && (before?.isPublic || repositoryIsPrivate === false);
    seen.set(keyOf(place), { ...place, isPrivate, isPublic });
  }
  return [...seen.values()].map(({ host, owner, name, isPublic }) => ({ host, owner, name, isPublic }));
}

/** What stands in the place of a name: in brackets, so that sentences still read, with an article before it or without. */
export const PRIVATE_REPOSITORY = '(private repository)';

/** Takes out of texts the names of repositories that are not known to be public. */
export interface NameRemover {
  /** The text with `PRIVATE_REPOSITORY` in place of each name and of each link to one, and how many these were. */
  without(text: string): { readonly text: string; readonly places: number };
}

/**
 * A remover that knows these repositories, and those that the texts themselves link to. Names are found in any case, with their
 * owner or bare, but not inside other words. A bare name that a public repository has too is taken out, except that of a folder.
 */
export function nameRemover(texts: Iterable<string>, { seen, here, folders, hosts }: RepositoriesKnown): NameRemover {
  const links = linkReader([...hosts, ...seen.map(({ host }) => host)]);
  const linked = [...texts].flatMap((text) =>
    [...text.matchAll(new RegExp(links.pattern, 'giu'))].flatMap(([link]) => links.repositoriesAt(link)),
  );
  const isPublic = publicOnes(seen);
  const all = [...seen, ...linked, ...here.map(withoutHost)];
  const publicNames = namesOf(all.filter(isPublic));
  const ofFolders = folders.map((folder) => folder.toLowerCase()).filter((one) => isWord(one) && !publicNames.has(one));
  const names = new Set([...namesOf(all.filter((one) => !isPublic(one))), ...ofFolders]);
  const kept = [...publicNames].filter((name) => !names.has(name));
  const anyName = patternOf([...names, ...kept]);
  const isName = new RegExp(anyName, 'giu');
  const holdsName = (text: string) => (text.match(isName) ?? []).some((name) => names.has(name.toLowerCase()));
  const isLeftOut = (found: string) => {
    if (links.repositoriesAt(found).some((place) => !isPublic(place))) return true;
    return holdsName(found) || holdsName(decoded(found));
  };
  const pattern = new RegExp(`${links.pattern}|${anyName}`, 'giu');
  return {
    without(text) {
      let places = 0;
      const rest = text.replace(pattern, (found) => {
        if (!isLeftOut(found)) return found;
        places += 1;
        return PRIVATE_REPOSITORY;
      });
      return { text: rest, places };
    },
  };
}

function publicOnes(seen: readonly SeenRepository[]): (place: RepositoryPlace) => boolean {
  const publicKeys = new Set(seen.filter((one) => one.isPublic).map(keyOf));
  return (one) => {
    if (one.host !== undefined) return publicKeys.has(keyOf(one));
    const meant = seen.filter(({ owner, name }) => owner === one.owner && name === one.name);
    return meant.length > 0 && meant.every((each) => each.isPublic);
  };
}

function withoutHost({ owner, name }: RepositoryName): RepositoryPlace {
  return { host: undefined, owner: owner.toLowerCase(), name: name.toLowerCase() };
}

/** With the owner and bare. A bare name without letters and digits is only found with its owner. */
function namesOf(places: readonly RepositoryPlace[]): ReadonlySet<string> {
  return new Set(places.flatMap(({ owner, name }) => [`${owner}/${name}`, ...(isWord(name) ? [name] : [])]));
}

function isWord(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name);
}

/** The longest first, so that `shop-frontend` is not taken for `shop`. */
function patternOf(names: readonly string[]): string {
  if (names.length === 0) return '(?!)';
  const longestFirst = [...names].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return `${EDGE}(?:${longestFirst.map(literal).join('|')})(?![\\p{L}\\p{N}])`;
}

function keyOf({ host, owner, name }: RepositoryPlace): string {
  return `${host} ${owner}/${name}`;
}
