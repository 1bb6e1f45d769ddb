import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttributesFile } from '../facts/attributes.ts';
import type { GitFolders } from './repository.ts';

/** A larger .gitattributes is not read. In bytes; real ones are a thousand times smaller. */
const LARGEST = 1024 * 1024;

/**
 * The .gitattributes files on the way to the given paths, the top folder's first, and `.git/info/attributes` last. As in git
 * links are not followed, neither of the file nor of the folders on the way.
 */
export async function readAttributesFiles(
  { top, commonFolder }: GitFolders,
  paths: readonly string[],
): Promise<readonly AttributesFile[]> {
  const root = await realpath(top);
  const read = await Promise.all(foldersOf(paths).map((folder) => readIn(root, folder)));
  const own = await readText(join(commonFolder, 'info', 'attributes'));
  return [...read.flat(), ...(own === undefined ? [] : [{ folder: '', text: own }])];
}

/** All folders on the way to the paths, a folder before those in it. */
function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end));
  }
  return [...folders].sort((one, other) => one.length - other.length);
}

async function readIn(root: string, folder: string): Promise<readonly AttributesFile[]> {
  const place = join(root, folder);
  const text = await readText(join(place, '.gitattributes'));
  // Most folders have none, so the way to it is looked at only now.
  if (text === undefined || (await realpath(place).catch(() => undefined)) !== place) return [];
  return [{ folder, text }];
}

/** undefined: there is no such file, or none that git would read. */
async function readText(path: string): Promise<string | undefined> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      return found.isFile() && found.size <= LARGEST ? await file.readFile('utf8') : undefined;
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}
