import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertNever } from '../facts/assertNever.ts';
import { readAdded } from './disk.ts';
import { type Line, readLine } from './line.ts';
import { diskReason, type JournalProblem, systemCode } from './problem.ts';
import type { JournalRecord } from './record.ts';

/** The files of a journal end like this; others in its folder are not looked at. */
export const JOURNAL_FILE = '.jsonl';

/** What one look into the folder brought. */
export interface Reading {
  readonly records: readonly JournalRecord[];
  readonly problems: readonly JournalProblem[];
}

/** How many files are open at the same time. */
const HANDS = 32;

/** Reads the files of a journal's folder, and of each file only what was added since the last look. Changes nothing. */
export class FolderReader {
  readonly #folder: string;
  /** By file name: the byte to go on reading from. */
  readonly #offsets = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Looks at these files, or at all there are. One look at a time. A folder that does not exist is an empty one. */
  async read(names: 'all' | Iterable<string>): Promise<Reading> {
    const records: JournalRecord[] = [];
    const problems: JournalProblem[] = [];
    const wanted = names === 'all' ? await this.#list(problems) : names;
    const files = [...wanted].filter((name) => name.endsWith(JOURNAL_FILE)).values();
    const hand = async () => {
      for (const name of files) await this.#readFile(name, records, problems);
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
    return { records, problems };
  }

  /** What is in the folder and what was there before. */
  async #list(problems: JournalProblem[]): Promise<ReadonlySet<string>> {
    try {
      return new Set([...(await readdir(this.#folder)), ...this.#offsets.keys()]);
    } catch (error) {
      const code = systemCode(error);
      if (code !== 'ENOENT') {
        problems.push({ kind: 'unreadable-folder', folder: this.#folder, reason: diskReason(code), code });
      }
      return new Set(code === 'ENOENT' ? this.#offsets.keys() : []);
    }
  }

  async #readFile(name: string, records: JournalRecord[], problems: JournalProblem[]): Promise<void> {
    const file = join(this.#folder, name);
    try {
      const next = await readAdded(file, this.#offsets.get(name) ?? 0, (text, ended) => {
        const line = readLine(text);
        if (line.kind === 'record') records.push(line.record);
        else if (ended) problems.push(problemOf(line, file));
      });
      if (next > 0) this.#offsets.set(name, next);
    } catch (error) {
      const code = systemCode(error);
      if (code !== 'ENOENT') problems.push({ kind: 'unreadable-file', file, reason: diskReason(code), code });
      else if (this.#offsets.delete(name)) problems.push({ kind: 'file-gone', file });
    }
  }
}

function problemOf(line: Exclude<Line, { kind: 'record' }>, file: string): JournalProblem {
  switch (line.kind) {
    case 'newer':
      return { kind: 'newer-lines', file, version: line.version };
    case 'foreign':
      return { kind: 'foreign-lines', file };
    case 'half':
      return { kind: 'half-lines', file };
    default:
      return assertNever(line);
  }
}
