import type { NewPullRequest } from '../facts/newPullRequest.ts';
import { type ConfigurationEntry, remoteNames } from './configuration.ts';
import { type OpenOptions, openRepository } from './openRepository.ts';
import { pushedTo } from './pushedTo.ts';
import { type HostedRepository, hostedRepository } from './remoteUrl.ts';

export type NewPullRequestAnswer =
  | ({ readonly kind: 'found' } & NewPullRequest)
  /** No remote has the branch yet. */
  | { readonly kind: 'not-pushed' }
  /** The branch, or its base, is in no repository on this host. */
  | { readonly kind: 'not-on-host' }
  | { readonly kind: 'unknown' };

/**
 * Which branch would be merged into which. `base`: as a person would write it, `origin/main`. `host`: as in a remote's address,
 * `github.com`. No run of git, or a few where the repository is not laid out plainly.
 */
export async function newPullRequestFrom(
  folder: string,
  base: string,
  host: string,
  options: OpenOptions = {},
): Promise<NewPullRequestAnswer> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured' || found.repository.branch === undefined) return { kind: 'unknown' };
  const { branch } = found.repository;
  const { entries } = found;
  const refs = await found.refs();
  if (refs.kind === 'failed') return { kind: 'unknown' };
  const into = hosted(base, entries, host);
  if (!into) return { kind: 'not-on-host' };
  const pushed = pushedTo(branch, refs.answer, entries);
  if (!pushed) return { kind: 'not-pushed' };
  const from = hosted(pushed.name.replace(/^refs\/remotes\//, ''), entries, host);
  return from ? { kind: 'found', base: into, head: from } : { kind: 'not-on-host' };
}

/** `origin/main`; a remote's name may have slashes, too. */
function hosted(
  written: string,
  entries: readonly ConfigurationEntry[],
  host: string,
): NewPullRequest['base'] | undefined {
  const remotes = remoteNames(entries).filter((name) => written.startsWith(`${name}/`));
  const remote = remotes.toSorted((one, other) => other.length - one.length)[0];
  if (remote === undefined) return undefined;
  const repository = repositoryOf(remote, entries);
  if (repository?.host !== host) return undefined;
  const { owner, name } = repository;
  return { repository: { owner, name }, branch: written.slice(remote.length + 1) };
}

/** Of several addresses git fetches from the first. */
function repositoryOf(remote: string, entries: readonly ConfigurationEntry[]): HostedRepository | undefined {
  const url = entries.find(({ key }) => key === `remote.${remote}.url`)?.value;
  return url === undefined ? undefined : hostedRepository(url);
}
