import { rm } from 'node:fs/promises';
import { eachFile, type FileContent, readFileContent } from './content.ts';
import { isForgotten, NOTHING_FORGOTTEN, type Wiped, withForgotten } from './forgotten.ts';

/** A file that was not deleted with the rest. */
export type LeftFile =
  /** Not all of its lines are records that this Rung can read. */
  | { readonly kind: 'other-lines'; readonly file: string }
  /** The disk said no. */
  | { readonly kind: 'not-deleted'; readonly file: string; readonly code: string };

/**
 * Deletes the files of a journal that hold nothing but records up to a wipe, its own file excepted. Others stay as they
 * are, and are returned where they hold something else or the disk said no.
 */
export async function deleteWiped(folder: string, wiped: Wiped, wipedFile: string): Promise<readonly LeftFile[]> {
  const left: LeftFile[] = [];
  const refused = await eachFile(folder, async (file) => {
    if (file === wipedFile) return;
    const content = await readFileContent(file);
    if (!isOurs(content)) left.push({ kind: 'other-lines', file });
    // Another window may have added to it a moment ago.
    else if (content.records.every((record) => isForgotten(record, withForgotten(NOTHING_FORGOTTEN, [wiped]))))
      await rm(file);
  });
  return [...left, ...refused.map(({ path, code }) => ({ kind: 'not-deleted', file: path, code }) as const)];
}

/** Half a record is what a crash left of one of ours; but a file of nothing else may be anybody's. */
function isOurs({ records, newer, foreign }: FileContent): boolean {
  return records.length > 0 && newer.length === 0 && foreign === 0;
}
