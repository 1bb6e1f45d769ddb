/** For a diff that runs no program, says the same whatever is configured, and tells of a submodule its commit alone. */
export const PLAIN_DIFF: readonly string[] = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--submodule=short',
  '--ignore-submodules=dirty',
];

/** One line of `git diff --raw`: what a path was, and what it is. */
export interface RawEntry {
  /** In git's own bytes, one character for each. */
  readonly path: string;
  /** Where a renamed or copied file came from; undefined: it has the same name. */
  readonly previousPath: string | undefined;
  /** The letter of what happened: https://git-scm.com/docs/git-diff#_raw_output_format */
  readonly letter: string;
  readonly before: ModeAndObject;
  readonly after: ModeAndObject;
}

export interface ModeAndObject {
  /** `100644`; `000000`: it is not there. */
  readonly mode: string;
  /** Object id, as long as git was asked to write it. */
  readonly object: string;
}

const ENTRY = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/;

/** Reads the entries of `git diff --raw -z`, whatever follows them. */
export function parseRaw(output: Buffer): readonly RawEntry[] {
  return readEntries(wordsOf(output)).entries;
}

/** What stands between NULs, one character for each byte, so that names which are not UTF-8 stay apart. */
export function wordsOf(output: Buffer): readonly string[] {
  return output.toString('latin1').split('\0');
}

/** The entries at the beginning, and the index of the first word behind them. */
export function readEntries(words: readonly string[]): {
  readonly entries: readonly RawEntry[];
  readonly next: number;
} {
  const entries: RawEntry[] = [];
  let at = 0;
  while (words[at]?.startsWith(':')) {
    const found = ENTRY.exec(words[at] ?? '');
    const [, oldMode = '', newMode = '', old = '', now = '', letter = ''] = found ?? [];
    const isPair = letter === 'R' || letter === 'C';
    const path = words[at + (isPair ? 2 : 1)];
    const previousPath = isPair ? words[at + 1] : undefined;
    at += isPair ? 3 : 2;
    if (!found || !path) continue;
    const [before, after] = [
      { mode: oldMode, object: old },
      { mode: newMode, object: now },
    ];
    entries.push({ path, previousPath, letter, before, after });
  }
  return { entries, next: at };
}

/** The name as people read it. Bytes that are not UTF-8 become one sign. */
export function readable(path: string): string {
  return Buffer.from(path, 'latin1').toString('utf8');
}
