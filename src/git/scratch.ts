import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitFolders } from './repository.ts';

/** A place outside of the repository for an index of our own, and for objects that nobody is to keep. */
export interface Scratch {
  /** Variables with which git uses an index of our own, and the repository's objects. */
  readonly ownIndex: Readonly<Record<string, string>>;
  /** The same, with new objects put beside the index instead of into the repository. */
  readonly ownObjects: Readonly<Record<string, string>>;
}

/** Runs something with a scratch whose index is a copy of the working tree's, and takes all of it away afterwards. */
export async function withScratch<Result>(
  { gitFolder, commonFolder }: GitFolders,
  run: (scratch: Scratch) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'rung-index-'));
  try {
    const [index, objects] = [join(folder, 'index'), join(folder, 'objects')];
    await mkdir(objects);
    // A repository whose files were all removed from the index may have none.
    await copyFile(join(gitFolder, 'index'), index).catch(() => undefined);
    const ownIndex = { GIT_INDEX_FILE: index };
    const alternate = quoted(join(commonFolder, 'objects'));
    const ownObjects = { ...ownIndex, GIT_OBJECT_DIRECTORY: objects, GIT_ALTERNATE_OBJECT_DIRECTORIES: alternate };
    return await run({ ownIndex, ownObjects });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** git reads a list here, in which a path with a separator is quoted. */
function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&')}"`;
}
