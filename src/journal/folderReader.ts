import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertNever } from '../facts/assertNever.ts';
import { type ReadSoFar, readAdded } from './disk.ts';
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
  readonly lost: readonly LostRecords[];
}

/** Records that were read from a file once, and are in no file any more. */
export interface LostRecords {
  readonly file: string;
  /** The file itself is gone; else it says something else now. */
  readonly isGone: boolean;
  readonly records: readonly JournalRecord[];
}

interface Found extends Reading {
  readonly records: JournalRecord[];
  readonly problems: JournalProblem[];
  readonly readable: string[];
  readonly lost: LostRecords[];
}

/** What was read of a file. */
interface Place {
  readonly soFar: ReadSoFar;
  readonly records: JournalRecord[];
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
    const found: Found = { records: [], problems: [], readable: [], lost: [] };
    const wanted = names === 'all' ? await this.#list(found) : names;
    const files = [...wanted].filter((name) => name.endsWith(JOURNAL_FILE)).values();
    const hand = async () => {
      for (const name of files) await this.#readFile(name, found);
    };
    await Promise.all(Array.from({ length: HANDS }, hand));
    return { ...found, lost: this.#inNoFile(found.lost) };
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

  async #readFile(name: string, found: Found): Promise<void> {
    const { problems, readable } = found;
    const file = join(this.#folder, name);
    const before = this.#places.get(name);
    const records: JournalRecord[] = [];
    try {
      const { soFar, isAnew } = await readAdded(file, before?.soFar, (text, ended) => {
        const line = readLine(text);
        if (line.kind === 'record') records.push(line.record);
        else if (ended) problems.push(problemOf(line, file));
      });
      readable.push(file);
      for (const record of records) found.records.push(record);
      const kept = before && !isAnew ? before.records : [];
      for (const record of records) kept.push(record);
      this.#places.set(name, { soFar, records: kept });
      if (before && isAnew) found.lost.push({ file, isGone: false, records: before.records });
    } catch (error) {
      const code = systemCode(error);
      if (code !== 'ENOENT') problems.push({ kind: 'unreadable-file', file, reason: diskReason(code), code });
      else if (before && this.#places.delete(name)) found.lost.push({ file, isGone: true, records: before.records });
    }
  }

  /** What is in no other file either: one that was renamed, or brought into another one, is no loss. */
  #inNoFile(lost: readonly LostRecords[]): readonly LostRecords[] {
    if (lost.length === 0) return lost;
    const ids = new Set(lost.flatMap(({ records }) => records.map(({ id }) => id)));
    for (const { records } of this.#places.values()) for (const { id } of records) ids.delete(id);
    return lost.map(({ records, ...where }) => ({ ...where, records: records.filter(({ id }) => ids.has(id)) }));
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
