import type { ChangedFile } from './changedFile.ts';
import type { Instant } from './instant.ts';
import type { RepositoryName } from './pullRequest.ts';

/** What git says of the branch that is checked out: how it differs from its base, or why that cannot be said. */
export type BranchObservation = MeasuredBranch | UnmeasuredBranch;

export interface MeasuredBranch {
  readonly kind: 'measured';
  /** Top folder of the working tree, an absolute path. */
  readonly repository: string;
  /** The git folder that all worktrees of the repository share, an absolute path. With `branch` it names the branch for ever. */
  readonly commonFolder: string;
  /** Short name; undefined while HEAD is detached. */
  readonly branch: string | undefined;
  /** The repositories on a host that its remotes stand for: a pull request of the branch comes from one of them. */
  readonly remotes: readonly RepositoryName[];
  readonly base: Base;
  /** Commits, staged and unstaged work together, and untracked files that git does not ignore. */
  readonly files: readonly ChangedFile[];
  /** The earliest authored date among the commits since the merge base; undefined where nothing is committed yet. */
  readonly startedAt: Instant | undefined;
  /** Commits that the remote does not have; undefined: there is none, or no remote to push to. */
  readonly unpushed: Unpushed | undefined;
}

export interface Unpushed {
  readonly count: number;
  /** When the oldest of them was committed. */
  readonly since: Instant;
}

/** What a branch is compared with. */
export interface Base {
  /** As a person would write it: `origin/main`. */
  readonly ref: string;
  /** Object id of the merge base of `ref` and HEAD. */
  readonly mergeBase: string;
  /** How Rung came to this base. */
  readonly because: 'pull-request' | 'cut-from' | 'default-branch';
}

export interface UnmeasuredBranch {
  readonly kind: 'unmeasured';
  /** Top folder of the working tree, or the folder that was asked about where there is none. */
  readonly repository: string;
  readonly branch: string | undefined;
  readonly reason: UnmeasuredReason;
}

export type UnmeasuredReason =
  | { readonly kind: 'no-git' }
  | { readonly kind: 'not-a-repository' }
  | { readonly kind: 'bare' }
  | { readonly kind: 'unborn' }
  | { readonly kind: 'no-base' }
  | { readonly kind: 'no-merge-base'; readonly ref: string; readonly shallow: boolean }
  | { readonly kind: 'in-progress'; readonly operation: 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'bisect' }
  /** git failed in a way Rung does not know. `said` is the first line of what git wrote. */
  | { readonly kind: 'git-failed'; readonly said: string };
