import type { Piece } from './hunks.ts';

/** One branch of a stack to be: a commit on the one before it. */
export interface StackedCommit {
  /** Short name of its branch: `search-1-of-3`. */
  readonly branch: string;
  /** What the commit says: a title, an empty line, and more. */
  readonly message: string;
  /** What it changes, by path. `pieces`: some of what changed in the file; undefined: all of it. */
  readonly slices: readonly { readonly path: string; readonly pieces: readonly Piece[] | undefined }[];
}

/** Branches that were made, in the order of the stack. */
export interface MadeStack {
  /** The git folder of their repository, an absolute path. */
  readonly commonFolder: string;
  /** Object id of the tree that was split, which is that of the last branch. */
  readonly tree: string;
  readonly branches: readonly MadeBranch[];
}

export interface MadeBranch {
  readonly name: string;
  /** Object id of its commit. */
  readonly commit: string;
}

/** What undoing a stack came to. */
export interface UndoneStack {
  readonly deleted: readonly string[];
  /** Those that stay, since somebody committed to them since or has them checked out. */
  readonly kept: readonly { readonly name: string; readonly because: 'moved' | 'checked-out' }[];
}

/** Why no branch was made. Then there is none of them. */
export type StackProblem =
  /** The working tree is no longer what the plan was made of. */
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'name-taken'; readonly branch: string }
  /** git does not know in whose name to commit. */
  | { readonly kind: 'nobody' }
  /** The last branch would not have been the branch that was split: a bug, found before anything was made. */
  | { readonly kind: 'not-the-same' }
  | { readonly kind: 'git-failed'; readonly said: string };
