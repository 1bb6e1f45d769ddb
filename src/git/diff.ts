import type { ChangedFile } from '../facts/changedFile.ts';
import type { GitTask } from './git.ts';
import { PLAIN_DIFF, type RawEntry, readable, readEntries, wordsOf } from './rawEntries.ts';

/** A changed file as git tells it, before anybody asked .gitattributes. */
export type DiffedFile = Omit<ChangedFile, 'attributes'>;

/**
 * All that differs between a commit and the working tree, staged or not, in one process: what changed (`--raw`) and by how
 * many lines (`--numstat`). Ids are written whole, which spares git the search for their shortest forms. Of a submodule only
 * its commit is looked at, so that no git runs inside it.
 */
export function readDiff(commit: string): GitTask<readonly DiffedFile[]> {
  return {
    arguments: ['diff', '--raw', '--numstat', '-z', '-M', '--no-abbrev', ...PLAIN_DIFF, commit, '--'],
    parse: parseDiff,
  };
}

/** The same of what is staged, whatever the working tree has besides. */
export function readStaged(commit: string): GitTask<readonly DiffedFile[]> {
  return {
    arguments: ['diff', '--cached', '--raw', '--numstat', '-z', '-M', '--no-abbrev', ...PLAIN_DIFF, commit, '--'],
    parse: parseDiff,
  };
}

/** The same between two commits. */
export function readCommitted(from: string, to: string): GitTask<readonly DiffedFile[]> {
  return {
    arguments: ['diff', '--raw', '--numstat', '-z', '-M', '--no-abbrev', ...PLAIN_DIFF, from, to, '--'],
    parse: parseDiff,
  };
}

/** Reads `--raw --numstat -z`. Text that git did not write gives no file, and never an error. */
export function parseDiff(output: Buffer): readonly DiffedFile[] {
  const words = wordsOf(output);
  const { entries, next } = readEntries(words);
  const counts = lineCounts(words, next);
  return entries.flatMap((entry) => diffedFile(entry, counts.get(entry.path)) ?? []);
}

interface LineCount {
  readonly additions: number;
  readonly deletions: number;
  readonly isBinary: boolean;
}

/** `1<tab>2<tab>name`, or `1<tab>2<tab>` with the old and the new name behind it. */
function lineCounts(words: readonly string[], start: number): ReadonlyMap<string, LineCount> {
  const counts = new Map<string, LineCount>();
  for (let at = start; at < words.length; at++) {
    const [, additions = '', deletions = '', name = ''] = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(words[at] ?? '') ?? [];
    if (additions === '') continue;
    if (name === '') at += 2;
    const isBinary = additions === '-';
    const count = { additions: Number(additions) || 0, deletions: Number(deletions) || 0, isBinary };
    counts.set(name === '' ? (words[at] ?? '') : name, count);
  }
  return counts;
}

const CHANGES: Readonly<Record<string, DiffedFile['change']>> = { A: 'added', C: 'copied', D: 'deleted', R: 'renamed' };
const SUBMODULE = '160000';

/** undefined: only the file's time stamp changed. */
function diffedFile(
  { before, after, letter, path, previousPath }: RawEntry,
  count: LineCount | undefined,
): DiffedFile | undefined {
  if (!count && letter === 'M' && before.mode === after.mode) return undefined;
  const { additions = 0, deletions = 0, isBinary = false } = count ?? {};
  const isSubmodule = before.mode === SUBMODULE || after.mode === SUBMODULE;
  const content = isSubmodule ? 'submodule' : isBinary ? 'binary' : 'text';
  const change = CHANGES[letter] ?? 'modified';
  const previous = previousPath === undefined ? {} : { previousPath: readable(previousPath) };
  return { path: readable(path), ...previous, change, additions, deletions, content };
}
