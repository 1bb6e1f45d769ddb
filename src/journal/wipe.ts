import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eachFile, type FileContent, readFileContent } from './content.ts';
import { createWhole, UNFINISHED } from './disk.ts';
import { JOURNAL_FILE } from './folderReader.ts';
import { isCovered, isForgotten, NOTHING_FORGOTTEN, type Wiped, withForgotten } from './forgotten.ts';
import { writeLine } from './line.ts';
import type { JournalRecord } from './record.ts';

/** A file that was not deleted with the rest. */
export type LeftFile =
  /** Not all of its lines are records that this Rung can read. */
  | { readonly kind: 'other-lines'; readonly file: string }
  /** The disk said no. */
  | { readonly kind: 'not-deleted'; readonly file: string; readonly code: string };

/**
 * Deletes the files of a journal that hold nothing but records, the file of the word excepted, which is on disk by now. What
 * was added after the word goes on in a file of its own. Other files stay as they are, and are returned where they hold
 * something else or the disk said no.
 *
 * Nothing is lost that another window was promised meanwhile. A file gets another name before it is read for the last time:
 * what was in it until then is read, and who writes to it after that finds it missing under the name it had, looks for the
 * word, and writes again (see `appendLines` and `Journal.append`).
 */
export async function deleteWiped(folder: string, word: Wiped, wordFile: string): Promise<readonly LeftFile[]> {
  const left: LeftFile[] = [];
  const refused = await eachFile(folder, async (file) => {
    if (file === wordFile) return;
    const other = isOurs(await readFileContent(file)) ? await deleteOne(folder, file, word) : file;
    if (other !== undefined) left.push({ kind: 'other-lines', file: other });
  });
  // What a crash left of an import. Where one is under way, it fails and says so.
  const unfinished = await eachFile(folder, (file) => rm(file), `${JOURNAL_FILE}${UNFINISHED}`);
  const notDeleted = [...refused, ...unfinished];
  return [...left, ...notDeleted.map(({ path, code }) => ({ kind: 'not-deleted', file: path, code }) as const)];
}

/** The path at which it is left where somebody wrote something else into it in this very moment. */
async function deleteOne(folder: string, file: string, word: Wiped): Promise<string | undefined> {
  // A file of the journal under this name too: if this process ends here, nothing has happened.
  const aside = join(folder, `aside-${randomUUID()}${JOURNAL_FILE}`);
  await rename(file, aside);
  const content = await readFileContent(aside);
  if (content.newer.length + content.foreign > 0) return aside;
  const later = content.records.filter((record) => outlives(record, word));
  if (later.length > 0) {
    await createWhole(join(folder, `after-${randomUUID()}${JOURNAL_FILE}`), later.map(writeLine).join(''));
  }
  await rm(aside);
  return undefined;
}

/** Of two words that two windows give at a time one stays, whatever each of them deletes. */
function outlives(record: JournalRecord, word: Wiped): boolean {
  if (record.kind === 'wiped') return !isCovered(record, word);
  return !isForgotten(record, withForgotten(NOTHING_FORGOTTEN, [word]));
}

/** Half a record is what a crash left of one of ours; but a file of nothing else may be anybody's. */
function isOurs({ records, newer, foreign, isEmpty }: FileContent): boolean {
  return isEmpty || (records.length > 0 && newer.length === 0 && foreign === 0);
}
