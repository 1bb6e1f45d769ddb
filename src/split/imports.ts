import { importsIn } from '../facts/imports.ts';
import { importedFilesAmong } from './importedFiles.ts';
import { type Bond, bondBetween, type ChangedNames, namesIn } from './names.ts';
import type { Bundles, Need } from './order.ts';
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

/** What has to come before what. What cannot be apart is bundled. */
export function needsOf(files: readonly SortedFile[], sight: Sight, bundles: Bundles): readonly Need[] {
  const names = new Map<number, ChangedNames>();
  const namesOf = (index: number) => {
    const known = names.get(index) ?? namesIn(files[index]?.changes.hunks ?? []);
    names.set(index, known);
    return known;
  };
  const needs: Need[] = [];
  for (const [from, seen] of sight.all.entries()) {
    for (const to of seen) {
      const bond = bondOf(from, to);
      const isTest = files[from]?.sort === 'test';
      // A test is never before what it tests.
      if (bond === 'together' || (bond === 'precedes' && isTest)) bundles.unite(from, to);
      else if (bond) needs.push(bond === 'needs' ? [from, to] : [to, from]);
    }
  }
  return needs;

  function bondOf(from: number, to: number): Bond | undefined {
    const isNew = sight.added[from]?.has(to) || sight.removed[from]?.has(to);
    switch (files[to]?.changes.file.change) {
      case 'added':
      case 'copied':
        return 'needs';
      case 'deleted':
        return 'precedes';
      case 'renamed':
        return isNew ? 'together' : bondBetween(namesOf(from), namesOf(to));
      default:
        return bondBetween(namesOf(from), namesOf(to));
    }
  }
}

function pathsOf({ path, previousPath }: SortedFile['changes']['file']): readonly string[] {
  return previousPath ? [path, previousPath] : [path];
}
