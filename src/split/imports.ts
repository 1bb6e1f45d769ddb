import { importsIn } from '../facts/imports.ts';
import { importedFilesAmong } from './importedFiles.ts';
import type { SortedFile } from './sort.ts';

/** What each file imports, by index. */
export interface Sight {
  /** Now, or before. */
  readonly all: readonly ReadonlySet<number>[];
  /** By an added line. */
  readonly added: readonly ReadonlySet<number>[];
  /** By a removed line. */
  readonly removed: readonly ReadonlySet<number>[];
}

export function sightOf(files: readonly SortedFile[]): Sight {
  const among = importedFilesAmong(files.flatMap(({ changes: { file } }) => pathsOf(file)));
  const indexOf = new Map<string, number>();
  for (const [index, { changes }] of files.entries()) {
    if (changes.file.previousPath) indexOf.set(changes.file.previousPath, index);
    indexOf.set(changes.file.path, index);
  }
  const resolve = (index: number, path: string, names: readonly string[]) => {
    const found = names.flatMap((name) => among(path, name)).flatMap((one) => indexOf.get(one) ?? []);
    return new Set(found.filter((one) => one !== index));
  };
  const lines = (of: 'removed' | 'added') =>
    files.map(({ changes: { file, hunks } }, index) => {
      const from = of === 'removed' ? (file.previousPath ?? file.path) : file.path;
      return resolve(index, from, importsIn(file.path, hunks.flatMap((hunk) => hunk[of]).join('')));
    });
  const [added, removed] = [lines('added'), lines('removed')];
  const all = files.map(({ changes }, index) => {
    const now = resolve(index, changes.file.path, changes.imports);
    return new Set([...now, ...(added[index] ?? []), ...(removed[index] ?? [])]);
  });
  return { all, added, removed };
}

function pathsOf({ path, previousPath }: SortedFile['changes']['file']): readonly string[] {
  return previousPath ? [path, previousPath] : [path];
}
