import type { ChangedFile } from './changedFile.ts';
import type { GlobMatcher } from './fileGlobs.ts';
import { kindOfFile } from './fileKinds.ts';
import { GUIDANCE_LINES, SCATTERED_FILES, TOO_LARGE_LINES } from './guidance.ts';

/** What a reviewer has to read of a change, and what was left out of it. All figures are lines. */
export interface Size {
  readonly product: number;
  readonly test: number;
  /** product + test: what the verdict is about. */
  readonly reviewed: number;
  readonly leftOut: number;
  /** GitHub's own figure, over every file. */
  readonly raw: { readonly additions: number; readonly deletions: number };
  /** In the order of the files that were given. */
  readonly files: readonly SizedFile[];
}

export type SizedFile = { readonly file: ChangedFile; readonly lines: number } & (
  | { readonly part: 'product' | 'test' }
  | { readonly part: 'left-out'; readonly reason: LeftOutReason }
);

export type LeftOutReason =
  | {
      readonly kind:
        | 'binary'
        | 'submodule'
        | 'generated-attribute'
        | 'vendored-attribute'
        | 'lock-file'
        | 'generated'
        | 'vendored';
    }
  /** A glob of the user's own. */
  | { readonly kind: 'own-glob'; readonly glob: string };

/** `scattered`: over the guidance, and in more files than a person keeps in mind. */
export interface SizeVerdict {
  readonly kind: 'within' | 'large' | 'too-large';
  readonly scattered: boolean;
}

/** Counts by section "Size" of definitions.md. */
export function sizeOf(changed: readonly ChangedFile[], leaveOut: GlobMatcher): Size {
  const files = changed.map((file) => sizedFile(file, leaveOut));
  const lines = { product: 0, test: 0, 'left-out': 0 };
  const raw = { additions: 0, deletions: 0 };
  for (const one of files) {
    lines[one.part] += one.lines;
    raw.additions += one.file.additions;
    raw.deletions += one.file.deletions;
  }
  const { product, test } = lines;
  return { product, test, reviewed: product + test, leftOut: lines['left-out'], raw, files };
}

export function verdictOf({ reviewed, files }: Size): SizeVerdict {
  if (reviewed <= GUIDANCE_LINES) return { kind: 'within', scattered: false };
  const reviewedFiles = files.filter((one) => one.part !== 'left-out').length;
  return { kind: reviewed <= TOO_LARGE_LINES ? 'large' : 'too-large', scattered: reviewedFiles > SCATTERED_FILES };
}

function sizedFile(file: ChangedFile, leaveOut: GlobMatcher): SizedFile {
  const lines = linesOf(file);
  const reason = leftOutBecause(file, leaveOut);
  if (reason) return { file, lines, part: 'left-out', reason };
  const kind = kindOfFile(file.path, file.attributes);
  if (kind === 'product' || kind === 'test') return { file, lines, part: kind };
  return { file, lines, part: 'left-out', reason: { kind } };
}

/** A file that is deleted whole counts 1: nobody reads what is gone. */
function linesOf({ change, content, additions, deletions }: ChangedFile): number {
  return change === 'deleted' && content === 'text' ? 1 : additions + deletions;
}

/** What stands before the shipped lists. */
function leftOutBecause({ path, content, attributes }: ChangedFile, leaveOut: GlobMatcher): LeftOutReason | undefined {
  if (content !== 'text') return { kind: content };
  if (attributes.generated) return { kind: 'generated-attribute' };
  if (attributes.vendored) return { kind: 'vendored-attribute' };
  const glob = leaveOut(path);
  return glob === undefined ? undefined : { kind: 'own-glob', glob };
}
