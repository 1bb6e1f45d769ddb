import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertNever } from '../facts/assertNever.ts';
import type { Instant } from '../facts/instant.ts';
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
  /** Paths that could be read: whatever kept them from it is over. */
  readonly readable: readonly string[];
  /** Files that went away. */
  readonly gone: readonly GoneFile[];
}

export interface GoneFile {
  readonly file: string;
  /** The newest moment that it had a record of; before all time where it had none. */
  readonly newest: Instant;
}

interface Found extends Reading {
  readonly records: JournalRecord[];
  readonly problems: JournalProblem[];
  readonly readable: string[];
  readonly gone: GoneFile[];
}

/** How far a file was read. */
interface Place {
  /** The byte to go on from. */
  readonly offset: number;
  readonly newest: Instant;
}

/** How many files are open at the same time. */
const HANDS = 32;

/** Reads the files of a journal's folder, and of each file only what was added since the last look. Changes nothing. */
export class FolderReader {
  readonly #folder: string;
  /** By file name. */
  readonly #places = new Map<string, Place>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Looks at these files, or at all there are. One look at a time. A folder that does not exist is an empty one. */
  async read(names: 'all' | Iterable<string>): Promise<Reading> {
    const found: Found = { records: [], problems: [], readable: [], gone: [] };
    const wanted = names === 'all' ? await this.#list(found) : names;
    const files = [...wanted].filter((name) => name.endsWith(JOURNAL_FILE)).values();
    const hand = async () => {
      for (const name of files) await this.#readFile(name, found);
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
    return found;
  }

  /** What is in the folder and what was there before. */
  async #list({ problems, readable }: Found): Promise<ReadonlySet<string>> {
    const folder = this.#folder;
    try {
      const names = new Set([...(await readdir(folder)), ...this.#places.keys()]);
      readable.push(folder);
      return names;
    } catch (error) {
      const code = systemCode(error);
      if (code === 'ENOENT') readable.push(folder);
      else problems.push({ kind: 'unreadable-folder', folder, reason: diskReason(code), code });
      return new Set(code === 'ENOENT' ? this.#places.keys() : []);
    }
  }

  async #readFile(name: string, { records, problems, readable, gone }: Found): Promise<void> {
    const file = join(this.#folder, name);
    const before = this.#places.get(name) ?? { offset: 0, newest: Number.NEGATIVE_INFINITY };
    let { newest } = before;
    try {
      const offset = await readAdded(file, before.offset, (text, ended) => {
        const line = readLine(text);
        if (line.kind === 'record') {
          records.push(line.record);
          newest = Math.max(newest, line.record.at, line.record.restored ?? newest);
        } else if (ended) problems.push(problemOf(line, file));
      });
      if (offset > 0) this.#places.set(name, { offset, newest });
      readable.push(file);
    } catch (error) {
      const code = systemCode(error);
      if (code !== 'ENOENT') problems.push({ kind: 'unreadable-file', file, reason: diskReason(code), code });
      else if (this.#places.delete(name)) gone.push({ file, newest });
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
