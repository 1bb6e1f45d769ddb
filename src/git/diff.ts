import type { ChangedFile } from '../facts/changedFile.ts';
import type { GitTask } from './git.ts';

/** A changed file as git tells it, before anybody asked .gitattributes. */
export type DiffedFile = Omit<ChangedFile, 'attributes'>;

/**
 * All that differs between a commit and the working tree, staged or not, in one process: what changed (`--raw`) and by how
 * many lines (`--numstat`). Ids are written whole, which spares git the search for their shortest forms. Of a submodule only its commit is looked at, so that no git runs inside it.
 */
export function readDiff(commit: string): GitTask<readonly DiffedFile[]> {
  return {
    arguments: [
      'diff',
      '--raw',
      '--numstat',
      '-z',
      '-M',
      '--no-abbrev',
      '--no-ext-diff',
      '--no-textconv',
      '--no-color',
      '--no-relative',
      '--submodule=short',
      '--ignore-submodules=dirty',
      commit,
      '--',
    ],
    parse: parseDiff,
  };
}

/** Reads `--raw --numstat -z`. Text that git did not write gives no file, and never an error. */
export function parseDiff(output: Buffer): readonly DiffedFile[] {
  // One character for each byte, so that names which are not UTF-8 stay apart.
  const words = output.toString('latin1').split('\0');
  const files: RawFile[] = [];
  let at = 0;
  while (words[at]?.startsWith(':')) {
    const { file, next } = rawFile(words, at);
    if (file) files.push(file);
    at = next;
  }
  const counts = lineCounts(words, at);
  return files.flatMap((file) => diffedFile(file, counts.get(file.path)) ?? []);
}

interface RawFile {
  readonly modes: readonly [before: string, after: string];
  readonly letter: string;
  readonly path: string;
  readonly previousPath: string | undefined;
}

/** `:100644 100644 1111111 0000000 R100`, the old name of a renamed or copied file, the name. */
function rawFile(words: readonly string[], at: number): { readonly file: RawFile | undefined; readonly next: number } {
  const [, before = '', after = '', letter = ''] = /^:(\d+) (\d+) \S+ \S+ ([A-Z])/.exec(words[at] ?? '') ?? [];
  const isPair = letter === 'R' || letter === 'C';
  const path = words[at + (isPair ? 2 : 1)];
  const file = letter && path ? { modes: [before, after] as const, letter, path, previousPath: undefined } : undefined;
  return { file: file && isPair ? { ...file, previousPath: words[at + 1] } : file, next: at + (isPair ? 3 : 2) };
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
  { modes, letter, path, previousPath }: RawFile,
  count: LineCount | undefined,
): DiffedFile | undefined {
  if (!count && letter === 'M' && modes[0] === modes[1]) return undefined;
  const { additions = 0, deletions = 0, isBinary = false } = count ?? {};
  const content = modes.includes(SUBMODULE) ? 'submodule' : isBinary ? 'binary' : 'text';
  const change = CHANGES[letter] ?? 'modified';
  const previous = previousPath === undefined ? {} : { previousPath: decoded(previousPath) };
  return { path: decoded(path), ...previous, change, additions, deletions, content };
}

function decoded(name: string): string {
  return Buffer.from(name, 'latin1').toString('utf8');
}
