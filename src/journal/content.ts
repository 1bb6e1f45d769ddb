import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertNever } from '../facts/assertNever.ts';
import { readAdded } from './disk.ts';
import { fold, type JournalState } from './fold.ts';
import { JOURNAL_FILE } from './folderReader.ts';
import { readLine } from './line.ts';
import { systemCode } from './problem.ts';
import type { JournalRecord } from './record.ts';
import { carriedRecords, type JournalLines } from './transfer.ts';

/** What one file of a journal's folder holds. */
export interface FileContent {
  /** Its path. */
  readonly file: string;
  readonly records: readonly JournalRecord[];
  /** Lines of a newer version, as they are. */
  readonly newer: readonly string[];
  /** How many lines are neither, nor half a record. */
  readonly foreign: number;
  readonly isEmpty: boolean;
}

/** What a journal's folder holds, as it is on disk. */
export interface FolderContent {
  readonly files: readonly FileContent[];
  /** Paths that could not be read. */
  readonly unread: readonly string[];
}

/** Reads a whole folder, once. A folder that does not exist is an empty one. Changes nothing. */
export async function readContent(folder: string): Promise<FolderContent> {
  const files: FileContent[] = [];
  const unread = await eachFile(folder, async (file) => {
    files.push(await readFileContent(file));
  });
  return { files, unread: unread.map(({ path }) => path) };
}

/** Does something with each of a journal's files, one after the other. Returns where the disk said no. */
export async function eachFile(
  folder: string,
  visit: (file: string) => Promise<void>,
  ending = JOURNAL_FILE,
): Promise<readonly { readonly path: string; readonly code: string }[]> {
  const refused: { path: string; code: string }[] = [];
  const attempt = async (path: string, act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      const code = systemCode(error);
      if (code !== 'ENOENT') refused.push({ path, code });
    }
  };
  await attempt(folder, async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
    for (const file of names.map((name) => join(folder, name))) await attempt(file, () => visit(file));
  });
  return refused;
}

/** Throws the system's error. */
export async function readFileContent(file: string): Promise<FileContent> {
  const records: JournalRecord[] = [];
  const newer: string[] = [];
  let foreign = 0;
  const { soFar } = await readAdded(file, undefined, (text) => {
    const line = readLine(text);
    switch (line.kind) {
      case 'record':
        records.push(line.record);
        break;
      case 'newer':
        newer.push(text.trim());
        break;
      case 'foreign':
        foreign++;
        break;
      case 'half':
        break;
      default:
        assertNever(line);
    }
  });
  return { file, records, newer, foreign, isEmpty: soFar.size === 0 };
}

/** All that counts in a folder, and what a newer Rung wrote there. Nothing that was deleted is in its records. */
export function linesIn({ files }: FolderContent): JournalLines & { readonly state: JournalState } {
  const state = fold(files.flatMap(({ records }) => records));
  return {
    records: carriedRecords(state),
    newer: [...new Set(files.flatMap(({ newer }) => newer))],
    state,
  };
}
