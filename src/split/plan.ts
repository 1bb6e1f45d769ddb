import type { Piece } from '../facts/hunks.ts';
import type { SizedFile } from '../facts/size.ts';

/** Proposed pull requests of one concern each, in an order in which each can be merged on its own. */
export interface SplitPlan {
  readonly parts: readonly SplitPart[];
}

/** The concerns in the order in which they are merged: what later ones stand on comes first. */
export const CONCERN_ORDER = [
  'moves',
  'formatting',
  'dependencies',
  'configuration',
  'generated',
  'refactor',
  'interface',
  'logic',
  'removed-dependencies',
  'documentation',
] as const;

export type PartConcern = (typeof CONCERN_ORDER)[number];

/** One proposed pull request. */
export interface SplitPart {
  readonly concern: PartConcern;
  readonly slices: readonly Slice[];
  /** Lines that a person reviews, by section "Size" of definitions.md. */
  readonly lines: number;
  readonly because: Because;
  /** Why it passes the guidance all the same; undefined: it does not. */
  readonly over: Over | undefined;
  /** Whose tests come with it: its own, or those of parts before. Left out: none do. */
  readonly tests?: 'own' | 'earlier';
  /** More hangs together than fits: Rung cannot tell that it builds without the parts that follow. */
  readonly isUnsure?: true;
}

/** A file in a part: all that changed in it, or some of it. */
export interface Slice {
  readonly file: SizedFile;
  /** Lines that a person reviews of it here. */
  readonly lines: number;
  /** undefined: all of it. */
  readonly pieces: readonly Piece[] | undefined;
  /** Which of how many steps the file comes in, from 1; left out: it comes at once. */
  readonly step?: { readonly index: number; readonly of: number };
}

/** What holds the files of a part together. */
export type Because =
  /** They are of one concern; what that means follows from the concern. */
  | { readonly kind: 'concern' }
  /** One name is changed wherever it stands. `to` is its new name. */
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  /** Imports lead from each of them to each other, one way or the other. */
  | { readonly kind: 'imports' }
  | { readonly kind: 'folder'; readonly folder: string }
  /** Each imports another of them, or lies in the same folder or area. `folder`: where all of them are. */
  | { readonly kind: 'related'; readonly folder: string }
  /** One file, with its tests where it has some. */
  | { readonly kind: 'alone' }
  /** The part `index` (from 1) of `of` of a file that is too large alone. */
  | { readonly kind: 'cut'; readonly path: string; readonly index: number; readonly of: number }
  /** Tests of what no file of the branch changes. */
  | { readonly kind: 'tests' };

/** Why a part is larger than the guidance. */
export type Over =
  /** One file, in which no place was found where it could be cut. */
  | { readonly kind: 'one-file'; readonly path: string }
  /** A file and the test of its name. */
  | { readonly kind: 'with-test' }
  /** Its files change what they use of each other. */
  | { readonly kind: 'belongs-together' };

/** A slice with all that changed in a file. */
export function wholeSlice(file: SizedFile): Slice {
  return { file, lines: reviewedLines(file), pieces: undefined };
}

/** Lines of a file that a person reviews: nothing of what is left out. */
export function reviewedLines({ part, lines }: SizedFile): number {
  return part === 'left-out' ? 0 : lines;
}

export function sliceLines(slices: readonly Slice[]): number {
  return slices.reduce((sum, { lines }) => sum + lines, 0);
}
