import type { DiffedFile } from './diff.ts';
import { placeOf } from './fileNames.ts';
import type { GitTask } from './git.ts';
import { countLines } from './lineCount.ts';

/** Names of the untracked files that git does not ignore, byte by byte. A repository within the repository is left out. */
export const readUntracked: GitTask<readonly Buffer[]> = {
  arguments: ['ls-files', '--others', '--exclude-standard', '-z'],
  parse: (output) =>
    output
      .toString('latin1')
      .split('\0')
      .filter((name) => name !== '' && !name.endsWith('/'))
      .map((name) => Buffer.from(name, 'latin1')),
};

/** So many files are read at a time. */
const AT_A_TIME = 8;

/** The untracked files with their lines as additions. A file that is gone by now is left out. */
export async function measureUntracked(
  top: string,
  names: readonly Buffer[],
  isBinary: (path: string) => boolean | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly DiffedFile[]> {
  const files: (DiffedFile | undefined)[] = [];
  for (let at = 0; at < names.length; at += AT_A_TIME) {
    const some = names.slice(at, at + AT_A_TIME).map((name) => measureOne(top, name, isBinary, signal));
    files.push(...(await Promise.all(some)));
  }
  return files.filter((file) => file !== undefined);
}

async function measureOne(
  top: string,
  name: Buffer,
  isBinary: (path: string) => boolean | undefined,
  signal: AbortSignal | undefined,
): Promise<DiffedFile | undefined> {
  const path = name.toString('utf8');
  const counted = await countLines(placeOf(top, name), isBinary(path), signal);
  return counted && { path, change: 'added', additions: counted.lines, deletions: 0, content: counted.content };
}
