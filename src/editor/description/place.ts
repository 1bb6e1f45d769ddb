import * as vscode from 'vscode';
import type { DescriptionPlace } from '../../description/draft.ts';
import { DESCRIPTION_SCHEME } from '../ids.ts';

/** The document of a description: `rung-description:/github.com/acme/shop/#12 description.md`. Its tab shows the last of it. */
export function documentOf({ host, repository: { owner, name }, number }: DescriptionPlace): vscode.Uri {
  // A port is to be read as one.
  const names = [host, owner, name].map((one) => encodeURIComponent(one).replaceAll('%3A', ':'));
  return vscode.Uri.from({ scheme: DESCRIPTION_SCHEME, path: `/${names.join('/')}/#${number} description.md` });
}

/** What GitHub has, as a document that nobody can write: the left side of a difference. */
export function gitHubSideOf(place: DescriptionPlace): vscode.Uri {
  return documentOf(place).with({ query: GITHUB });
}

export function isGitHubSide({ query }: vscode.Uri): boolean {
  return query === GITHUB;
}

const GITHUB = 'github';

/** undefined: the address is no description's. */
export function placeOf({ scheme, path }: vscode.Uri): DescriptionPlace | undefined {
  const [, host, owner, name, number] =
    /^\/([^/]+)\/([^/]+)\/([^/]+)\/#([1-9]\d{0,8}) description\.md$/.exec(path) ?? [];
  if (scheme !== DESCRIPTION_SCHEME || !host || !owner || !name) return undefined;
  try {
    const repository = { owner: decodeURIComponent(owner), name: decodeURIComponent(name) };
    return { host: decodeURIComponent(host), repository, number: Number(number) };
  } catch {
    return undefined;
  }
}
