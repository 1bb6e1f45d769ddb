import type { FileChanges } from '../../../src/facts/branchChanges.ts';
import type { ChangedFile } from '../../../src/facts/changedFile.ts';
import { importsIn } from '../../../src/facts/imports.ts';
import { type SizedFile, sizeOf } from '../../../src/facts/size.ts';
import type { SplitPart, SplitPlan } from '../../../src/split/plan.ts';
import { splitPlan } from '../../../src/split/splitPlan.ts';

/** Lines of a text written over several lines, each with its line break. */
export function text(...lines: readonly string[]): readonly string[] {
  return lines.map((line) => `${line}\n`);
}

/** So many lines that say nothing. */
export function filler(count: number, mark = 'note'): readonly string[] {
  return Array.from({ length: count }, (_, at) => `  // ${mark} ${at}\n`);
}

/** A file in which one place changed. What it imports is read of the added lines and of `above`. */
export function changed(
  path: string,
  {
    removed = [],
    added = [],
    above = [],
    ...more
  }: { removed?: readonly string[]; added?: readonly string[]; above?: readonly string[] } & Partial<ChangedFile> = {},
): FileChanges {
  const change = more.change ?? 'modified';
  const file: ChangedFile = {
    path,
    change,
    additions: added.length,
    deletions: removed.length,
    content: 'text',
    attributes: {},
    ...more,
  };
  const hunks = added.length + removed.length === 0 ? [] : [{ after: above.length, removed, added }];
  return {
    file,
    hunks,
    isCommitted: true,
    isFormatting: false,
    imports: importsIn(path, [...above, ...added].join('')),
  };
}

/** A new file with these lines. */
export function added(path: string, ...lines: readonly string[]): FileChanges {
  return changed(path, { change: 'added', added: lines });
}

export function moved(previousPath: string, path: string, edits: Parameters<typeof changed>[1] = {}): FileChanges {
  return changed(path, { ...edits, change: 'renamed', previousPath });
}

export function sized({ file }: FileChanges): SizedFile {
  const [one] = sizeOf([file], () => undefined).files;
  if (!one) throw new Error('a file has a size');
  return one;
}

export function planned(files: readonly FileChanges[], most?: number): SplitPlan {
  return splitPlan(files, sized, most);
}

/** One line a part: `logic: src/a.ts test/a.test.ts`. */
export function told({ parts }: SplitPlan): readonly string[] {
  return parts.map((part) => `${part.concern}: ${pathsOf(part).join(' ')}`);
}

export function pathsOf({ slices }: SplitPart): readonly string[] {
  return slices.map(({ file }) => file.file.path);
}
