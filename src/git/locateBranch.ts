import type { Base, UnmeasuredBranch, UnmeasuredReason, Unpushed } from '../facts/branch.ts';
import type { Instant } from '../facts/instant.ts';
import type { RepositoryName } from '../facts/pullRequest.ts';
import { chooseBase, writtenName } from './base.ts';
import { remoteNames, remoteUrls, withoutFilters } from './configuration.ts';
import { gitIn } from './git.ts';
import { unpushedOf } from './history.ts';
import { type OpenOptions, type OpenRepository, openRepository, reasonOf, unmeasured } from './openRepository.ts';
import { branchUnderWay, operationInProgress } from './operation.ts';
import { pushedTo } from './pushedTo.ts';
import { readCutFrom } from './reflog.ts';
import type { Ref } from './refs.ts';
import { hostedRepository } from './remoteUrl.ts';
import type { GitFolders } from './repository.ts';

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
  readonly unpushed: Unpushed | undefined;
  /** Absolute path of git. */
  readonly program: string;
  /** Settings that git is run with in this repository. */
  readonly configuration: Readonly<Record<string, string>>;
}

/** Finds the branch, its base and its start: one run of git, or none where HEAD and base are where they were. */
export async function locateBranch(
  folder: string,
  options: MeasureOptions = {},
): Promise<LocatedBranch | UnmeasuredBranch> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured') return found;
  const { repository, place, entries } = found;
  const { top, gitFolder, commonFolder, branch, headId } = repository;
  const operation = await operationInProgress(gitFolder);
  if (operation) {
    const under = branch ?? (await branchUnderWay(gitFolder));
    return unmeasured(top, under, { kind: 'in-progress', operation });
  }
  if (headId === undefined) return unmeasured(top, branch, { kind: 'unborn' });
  const configuration = withoutFilters(entries);
  if (!configuration) return unmeasured(top, branch, { kind: 'git-failed', said: 'a filter has an unreadable name' });
  const base = await findBase(found, headId, options);
  if (base.kind === 'none') return unmeasured(top, branch, base.reason);
  const { program } = place;
  return { kind: 'located', top, gitFolder, commonFolder, branch, ...base.found, program, configuration };
}

type FoundBase =
  | { readonly kind: 'found'; readonly found: Pick<LocatedBranch, 'remotes' | 'base' | 'startedAt' | 'unpushed'> }
  | { readonly kind: 'none'; readonly reason: UnmeasuredReason };

async function findBase(open: OpenRepository, head: string, { pullRequestBase }: MeasureOptions): Promise<FoundBase> {
  const { repository, entries } = open;
  const { branch } = repository;
  const [refs, cutFrom] = await Promise.all([
    open.refs(),
    branch === undefined ? undefined : readCutFrom(branch, repository),
  ]);
  if (refs.kind === 'failed') return { kind: 'none', reason: reasonOf(refs) };
  const remotes = remoteUrls(entries).flatMap(repositoryOf);
  const chosen = chooseBase({
    branch,
    refs: refs.answer,
    remotes: remoteNames(entries),
    cutFrom,
    pullRequestBase: branch === undefined ? undefined : pullRequestBase?.(branch, remotes),
  });
  const base = refs.answer.find(({ name }) => name === chosen?.name);
  if (!chosen || !base) return { kind: 'none', reason: { kind: 'no-base' } };
  const compared = await compare(open, head, base, refs.answer);
  if (compared.kind === 'none') return compared;
  const { mergeBase, startedAt, unpushed } = compared;
  const found = { ref: writtenName(chosen.name), mergeBase, because: chosen.because };
  return { kind: 'found', found: { remotes, base: found, startedAt, unpushed } };
}

type Compared =
  | ({ readonly kind: 'compared'; readonly mergeBase: string } & Pick<LocatedBranch, 'startedAt' | 'unpushed'>)
  | Extract<FoundBase, { kind: 'none' }>;

/** What HEAD has that the base does not, and where the two parted. */
async function compare(
  { repository, place, entries, answers }: OpenRepository,
  head: string,
  base: Ref,
  refs: readonly Ref[],
): Promise<Compared> {
  const { branch, isShallow } = repository;
  const git = gitIn(place);
  const pushed = branch === undefined ? undefined : pushedTo(branch, refs, entries)?.id;
  const replaced = refs.filter(({ name }) => name.startsWith('refs/replace/')).map(({ name, id }) => `${name} ${id}`);
  const ends = { head, pushed, base: base.id, replaced: replaced.join('\n') };
  const history = await answers.history(git, repository, ends);
  if (history.kind === 'failed') return { kind: 'none', reason: reasonOf(history) };
  if (history.answer.boundaries.length === 0) {
    return { kind: 'none', reason: { kind: 'no-merge-base', ref: writtenName(base.name), shallow: isShallow } };
  }
  const mergeBase = await answers.mergeBase(git, repository, ends, history.answer);
  if (mergeBase.kind === 'failed') return { kind: 'none', reason: reasonOf(mergeBase) };
  const { startedAt } = history.answer;
  // A branch may be pushed under another name, which no remote branch of its own name tells.
  const elsewhere = pushed === undefined ? refs.filter(({ name }) => name.startsWith('refs/remotes/')) : [];
  const unpushed = unpushedOf(
    history.answer,
    elsewhere.map(({ id }) => id),
  );
  return {
    kind: 'compared',
    mergeBase: mergeBase.answer,
    startedAt,
    unpushed: branch === undefined ? undefined : unpushed,
  };
}

function repositoryOf(url: string): readonly RepositoryName[] {
  const hosted = hostedRepository(url);
  return hosted ? [{ owner: hosted.owner, name: hosted.name }] : [];
}
