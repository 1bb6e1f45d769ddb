import type { Base } from './branch.ts';
import type { ChangedFile } from './changedFile.ts';
import type { Hunk } from './hunks.ts';

/**
 * All that a branch changes, down to the lines, as it stood at one moment: its commits, staged and unstaged work, and the
 * untracked files that git does not ignore.
 */
export interface BranchChanges {
  /** Top folder of the working tree, an absolute path. */
  readonly repository: string;
  /** The git folder that all worktrees of the repository share, an absolute path. */
  readonly commonFolder: string;
  /** Short name; undefined while HEAD is detached. */
  readonly branch: string | undefined;
  readonly base: Base;
  /** Object id of the tree that git would commit of all this. Two that are equal are equal to the last byte. */
  readonly tree: string;
  /** False: what is not committed was left out. */
  readonly isWhole: boolean;
  readonly files: readonly FileChanges[];
}

/** One file with what changed in it. */
export interface FileChanges {
  readonly file: ChangedFile;
  /** In the order of the file. Empty: a binary, a mere move or mode, or a file that became another kind of thing. */
  readonly hunks: readonly Hunk[];
  /** Nothing of it is only in the working tree or the index. */
  readonly isCommitted: boolean;
  /** `git diff -w` finds nothing in it. */
  readonly isFormatting: boolean;
  /** What the file imports now, as its text writes it. Only of code. */
  readonly imports: readonly string[];
}

/** Why there is nothing to split. */
export type ChangesProblem =
  /** An uncommitted file goes through a content filter, such as git LFS, and Rung runs none. */
  | { readonly kind: 'needs-filter'; readonly path: string; readonly filter: string }
  /** An uncommitted file is too large to be read for a plan. `size` is in bytes. */
  | { readonly kind: 'too-large'; readonly path: string; readonly size: number }
  /** So many files that a plan of them would help nobody. */
  | { readonly kind: 'too-many'; readonly files: number }
  /** Rung itself failed; its log says how. */
  | { readonly kind: 'fault' }
  /** Files are in conflict. */
  | { readonly kind: 'conflicts' }
  /** git failed in a way Rung does not know. `said` is the first line of what git wrote. */
  | { readonly kind: 'git-failed'; readonly said: string };
