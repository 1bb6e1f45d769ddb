import type { FileChanges } from '../facts/branchChanges.ts';
import { isImportLine } from '../facts/imports.ts';
import { declaredIn } from './declarations.ts';

/** A change that leaves what the program does as it was, over one or more files, which are merged at once. */
export interface Refactoring {
  /** Indexes of its files. */
  readonly files: readonly number[];
  /** The name that changed, and what it is called now; undefined: code moved from one file to another. */
  readonly rename: { readonly from: string; readonly to: string } | undefined;
}

/**
 * What is plainly refactoring among the files: a declared name that changes wherever it stands, and code that moved from one
 * file to another. A file with anything else in it is none.
 */
export function refactoringsIn(files: readonly FileChanges[]): readonly Refactoring[] {
  const renamed = renames(files);
  const taken = new Set(renamed.flatMap((one) => one.files));
  return [...renamed, ...movedCode(files).filter((one) => one.files.every((file) => !taken.has(file)))];
}

/** Old names and new ones of a file in which only names changed; undefined: more did. */
type Renames = ReadonlyMap<string, string>;

function renames(files: readonly FileChanges[]): readonly Refactoring[] {
  const ofFiles = files.map(renamesIn);
  const declared = new Map<string, string>();
  for (const [index, found] of ofFiles.entries()) {
    for (const [from, to] of found ?? []) if (declares(files[index], from, to)) declared.set(from, to);
  }
  const groups = new Map<string, number[]>();
  for (const [index, found] of ofFiles.entries()) {
    if (!found || found.size === 0 || ![...found].every(([from, to]) => declared.get(from) === to)) continue;
    const [first = ''] = found.keys();
    groups.set(first, [...(groups.get(first) ?? []), index]);
  }
  return [...groups].map(([from, group]) => ({ files: group, rename: { from, to: declared.get(from) ?? '' } }));
}

const WORD = /[A-Za-z_$][\w$]*|\d[\w.]*|\s+|./g;
const NAME = /^[A-Za-z_$][\w$]*$/;

function renamesIn({ file, hunks }: FileChanges): Renames | undefined {
  if (file.change !== 'modified' || hunks.length === 0) return undefined;
  const names = new Map<string, string>();
  for (const { removed, added } of hunks) {
    if (removed.length !== added.length) return undefined;
    for (const [at, line] of removed.entries()) if (!readRename(line, added[at] ?? '', names)) return undefined;
  }
  // A name that is still used was not renamed: another one took its place here.
  const isGone = [...names.keys()].every(
    (name) => !hunks.some(({ added }) => added.some((line) => hasWord(line, name))),
  );
  return isGone ? names : undefined;
}

/** False: the lines differ by more than names. */
function readRename(before: string, after: string, names: Map<string, string>): boolean {
  const [old, now] = [before.match(WORD) ?? [], after.match(WORD) ?? []];
  if (old.length !== now.length) return false;
  return old.every((word, at) => {
    const other = now[at] ?? '';
    if (word === other) return true;
    if (!NAME.test(word) || !NAME.test(other) || (names.get(word) ?? other) !== other) return false;
    names.set(word, other);
    return true;
  });
}

function hasWord(line: string, name: string): boolean {
  return line.match(WORD)?.includes(name) === true;
}

function declares(changes: FileChanges | undefined, from: string, to: string): boolean {
  const lines = (of: 'removed' | 'added') => changes?.hunks.flatMap((hunk) => hunk[of]) ?? [];
  return (
    lines('removed').some((line) => declaredIn(line) === from) && lines('added').some((line) => declaredIn(line) === to)
  );
}

/** So many lines have to move, and all but one in ten of a file's changed lines. Rung's own numbers: right before complete. */
const FEWEST_MOVED = 5;
const MOVED_SHARE = 0.9;

function movedCode(files: readonly FileChanges[]): readonly Refactoring[] {
  const removedIn = linesByFile(files, 'removed');
  const addedIn = linesByFile(files, 'added');
  const partners = files.map((changes, index) => partnersOf(changes, index, removedIn, addedIn));
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (const [index, own] of partners.entries()) {
    if (!own || own.size === 0 || seen.has(index)) continue;
    const group = [index];
    for (const member of group) for (const one of partners[member] ?? []) if (!group.includes(one)) group.push(one);
    for (const one of group) seen.add(one);
    if (group.every((one) => partners[one] !== undefined)) groups.push(group.sort((one, other) => one - other));
  }
  return groups.map((group) => ({ files: group, rename: undefined }));
}

type LinesByFile = ReadonlyMap<string, ReadonlySet<number>>;

function linesByFile(files: readonly FileChanges[], of: 'removed' | 'added'): LinesByFile {
  const found = new Map<string, Set<number>>();
  for (const [index, changes] of files.entries()) {
    for (const line of tellingLines(changes, of)) {
      const group = found.get(line);
      if (group) group.add(index);
      else found.set(line, new Set([index]));
    }
  }
  return found;
}

/** The files with which this one exchanged nearly all that changed in it; undefined: there is more to it. */
function partnersOf(
  changes: FileChanges,
  index: number,
  removedIn: LinesByFile,
  addedIn: LinesByFile,
): ReadonlySet<number> | undefined {
  const added = tellingLines(changes, 'added').map((line) => removedIn.get(line));
  const removed = tellingLines(changes, 'removed').map((line) => addedIn.get(line));
  const all = [...added, ...removed];
  const moved = all.flatMap((where) => [...(where ?? [])].find((one) => one !== index) ?? []);
  if (moved.length < FEWEST_MOVED || moved.length < all.length * MOVED_SHARE) return undefined;
  return new Set(moved);
}

/** Without imports, brackets and the like, which stand in every file. */
function tellingLines({ file, hunks }: FileChanges, of: 'removed' | 'added'): readonly string[] {
  return hunks
    .flatMap((hunk) => hunk[of])
    .map((line) => line.trim().replace(/^export\s+/, ''))
    .filter((line) => line.length >= 12 && /[A-Za-z]{3}/.test(line) && !isImportLine(file.path, line));
}
