import { withoutCEscapes } from '../facts/cQuotes.ts';
import type { Hunk } from '../facts/hunks.ts';
import { type DiffedFile, parseDiff } from './diff.ts';
import type { GitTask } from './git.ts';
import { PLAIN_DIFF, parseRaw, type RawEntry, readable } from './rawEntries.ts';

/** What differs between two trees, down to the lines. */
export interface Patch {
  readonly files: readonly DiffedFile[];
  /** Mode and object of each side, in git's own names. */
  readonly entries: readonly RawEntry[];
  /** By path. Missing: no lines changed, or the file became another kind of thing. */
  readonly hunks: ReadonlyMap<string, readonly Hunk[]>;
}

const PREFIXES = ['--src-prefix=a/', '--dst-prefix=b/'];

/** All that differs between two trees or commits, in one process, without the lines around a change. */
export function readPatch(from: string, to: string): GitTask<Patch> {
  return {
    arguments: [
      'diff',
      '--raw',
      '--numstat',
      '--patch',
      '-U0',
      '--inter-hunk-context=0',
      '-z',
      '-M',
      '--no-abbrev',
      ...PREFIXES,
      ...PLAIN_DIFF,
      from,
      to,
      '--',
    ],
    parse: parsePatch,
  };
}

/** Paths in which something other than white space changed, between two trees. */
export function readBeyondWhiteSpace(from: string, to: string): GitTask<ReadonlySet<string>> {
  return {
    arguments: ['diff', '-w', '--raw', '--numstat', '-z', '-M', '--no-abbrev', ...PLAIN_DIFF, from, to, '--'],
    parse: (output) =>
      new Set(
        parseDiff(output)
          .filter(({ additions, deletions, content }) => content !== 'text' || additions + deletions > 0)
          .map(({ path }) => path),
      ),
  };
}

/** Reads `--raw --numstat --patch -z`. Text that git did not write gives no file and no hunk, and never an error. */
export function parsePatch(output: Buffer): Patch {
  // With -z the patch comes behind an empty name, and no name is empty.
  const start = output.indexOf('\0\0diff --git ', 0, 'latin1');
  const head = start < 0 ? output : output.subarray(0, start + 1);
  const text = start < 0 ? '' : output.toString('latin1', start + 2);
  return { files: parseDiff(head), entries: parseRaw(head), hunks: hunksByPath(text) };
}

interface Section {
  readonly path: string;
  readonly hunks: Hunk[];
}

/** A path that has two sections was a file and is a link now, say: its lines are of two kinds of things. */
function hunksByPath(text: string): ReadonlyMap<string, readonly Hunk[]> {
  const found = new Map<string, readonly Hunk[]>();
  const twice = new Set<string>();
  for (const { path, hunks } of sectionsOf(text)) {
    if (found.has(path)) twice.add(path);
    found.set(path, hunks);
  }
  for (const path of twice) found.delete(path);
  return found;
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@(?: (.+))?/;

function sectionsOf(text: string): readonly Section[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const sections: Section[] = [];
  let before = '';
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const header = HUNK.exec(line);
    if (header) {
      const { hunk, next } = readHunk(lines, at + 1, header);
      sections.at(-1)?.hunks.push(hunk);
      at = next;
      continue;
    }
    if (line.startsWith('--- ')) before = line;
    if (line.startsWith('+++ ')) sections.push({ path: pathOf(line) ?? pathOf(before) ?? '', hunks: [] });
    at++;
  }
  return sections;
}

/** The header says how many lines follow, so that a line of the file is never taken for a header. */
function readHunk(
  lines: readonly string[],
  start: number,
  [, from = '', fewer = '1', more = '1', within]: RegExpExecArray,
): { readonly hunk: Hunk; readonly next: number } {
  const removed: string[] = [];
  const added: string[] = [];
  let at = start;
  const take = (sign: string, into: string[], count: number) => {
    for (; into.length < count && lines[at]?.startsWith(sign); at++) into.push((lines[at] ?? '').slice(1));
    if (!lines[at]?.startsWith('\\')) return;
    at++;
    const last = into.pop();
    if (last !== undefined) into.push(last.replace(/\n$/, ''));
  };
  take('-', removed, Number(fewer));
  take('+', added, Number(more));
  const after = fewer === '0' ? Number(from) : Number(from) - 1;
  return { hunk: { after, removed, added, ...(within !== undefined && { within }) }, next: at };
}

/** The path in `+++ b/name` or `+++ "b/na\"me"`; a tab follows a name with a space. undefined: the file is not there. */
function pathOf(line: string): string | undefined {
  const name = line.slice(4).replace(/\t?\r?\n$/, '');
  if (name === '/dev/null') return undefined;
  const plain = name.startsWith('"') ? withoutCEscapes(name.slice(1, -1)) : name;
  return readable(plain.slice(2));
}
