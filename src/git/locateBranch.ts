import type { Base, UnmeasuredBranch, UnmeasuredReason } from '../facts/branch.ts';
import type { Instant } from '../facts/instant.ts';
import type { RepositoryName } from '../facts/pullRequest.ts';
import { chooseBase, writtenName } from './base.ts';
import { type ConfigurationEntry, remoteNames, remoteUrls, withoutFilters } from './configuration.ts';
import { type Git, gitIn } from './git.ts';
import { readMergeBase, readStart } from './history.ts';
import { type OpenOptions, openRepository, reasonOf, unmeasured } from './openRepository.ts';
import { branchUnderWay, operationInProgress } from './operation.ts';
import { readCutFrom } from './reflog.ts';
import { readRefs } from './refs.ts';
import { hostedRepository } from './remoteUrl.ts';
import type { GitFolders, Repository } from './repository.ts';

/** What a measurement depends on besides the folder. */
export interface MeasureOptions extends OpenOptions {
  /** Branch that the pull request of the given branch is to be merged into; undefined: it has none that is known. */
  readonly pullRequestBase?: PullRequestBase | undefined;
}

/** `repositories`: what the remotes stand for, since a branch of that name may have a pull request elsewhere too. */
export type PullRequestBase = (branch: string, repositories: readonly RepositoryName[]) => string | undefined;

/** A branch and its base. It holds until HEAD, a ref or the configuration changes. */
export interface LocatedBranch extends GitFolders {
  readonly kind: 'located';
  readonly branch: string | undefined;
  /** The repositories on a host that its remotes stand for. */
  readonly remotes: readonly RepositoryName[];
  readonly base: Base;
  readonly startedAt: Instant | undefined;
  /** Absolute path of git. */
  readonly program: string;
  /** Settings that git is run with in this repository. */
  readonly configuration: Readonly<Record<string, string>>;
}

/** Finds the branch, its base and its start: five runs of git. */
export async function locateBranch(
  folder: string,
  options: MeasureOptions = {},
): Promise<LocatedBranch | UnmeasuredBranch> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured') return found;
  const { repository, place, entries } = found;
  const { top, gitFolder, commonFolder, branch } = repository;
  const operation = await operationInProgress(gitFolder);
  if (operation) {
    const under = branch ?? (await branchUnderWay(gitFolder));
    return unmeasured(top, under, { kind: 'in-progress', operation });
  }
  if (repository.isUnborn) return unmeasured(top, branch, { kind: 'unborn' });
  const configuration = withoutFilters(entries);
  if (!configuration) return unmeasured(top, branch, { kind: 'git-failed', said: 'a filter has an unreadable name' });
  const base = await findBase(gitIn(place), repository, entries, options);
  if (base.kind === 'none') return unmeasured(top, branch, base.reason);
  const { program } = place;
  return { kind: 'located', top, gitFolder, commonFolder, branch, ...base.found, program, configuration };
}

type FoundBase =
  | { readonly kind: 'found'; readonly found: Pick<LocatedBranch, 'remotes' | 'base' | 'startedAt'> }
  | { readonly kind: 'none'; readonly reason: UnmeasuredReason };

async function findBase(
  git: Git,
  repository: Repository,
  entries: readonly ConfigurationEntry[],
  { pullRequestBase }: MeasureOptions,
): Promise<FoundBase> {
  const { branch, isShallow } = repository;
  const [refs, cutFrom] = await Promise.all([
    git.run(readRefs),
    branch === undefined ? undefined : readCutFrom(branch, repository),
  ]);
  if (refs.kind === 'failed') return { kind: 'none', reason: reasonOf(refs) };
  const repositories = remoteUrls(entries).flatMap(repositoryOf);
  const ofPullRequest = branch === undefined ? undefined : pullRequestBase?.(branch, repositories);
  const chosen = chooseBase({
    branch,
    refs: refs.answer,
    remotes: remoteNames(entries),
    cutFrom,
    pullRequestBase: ofPullRequest,
  });
  if (!chosen) return { kind: 'none', reason: { kind: 'no-base' } };
  const [mergeBase, start] = await Promise.all([git.run(readMergeBase(chosen.name)), git.run(readStart(chosen.name))]);
  const ref = writtenName(chosen.name);
  if (mergeBase.kind === 'failed' && mergeBase.exitCode === 1) {
    return { kind: 'none', reason: { kind: 'no-merge-base', ref, shallow: isShallow } };
  }
  if (mergeBase.kind === 'failed') return { kind: 'none', reason: reasonOf(mergeBase) };
  if (start.kind === 'failed') return { kind: 'none', reason: reasonOf(start) };
  const base = { ref, mergeBase: mergeBase.answer, because: chosen.because };
  return { kind: 'found', found: { remotes: repositories, base, startedAt: start.answer } };
}

function repositoryOf(url: string): readonly RepositoryName[] {
  const hosted = hostedRepository(url);
  return hosted ? [{ owner: hosted.owner, name: hosted.name }] : [];
}
