import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { GitFolders } from './repository.ts';

/** The folders of a repository that is laid out as https://git-scm.com/docs/gitrepository-layout says. */
export interface PlainFolders extends GitFolders {
  /** A further working tree of a repository, made by `git worktree add`. */
  readonly isLinked: boolean;
}

/**
 * The repository that a folder lies in, found as git finds it but without running it: the first `.git` on the way up.
 * undefined: there is none, or something on the way is not plain, and only git can say.
 */
export async function findPlainFolders(folder: string): Promise<PlainFolders | undefined> {
  try {
    const real = await realpath(folder);
    return await findAbove(real, (await stat(real)).dev);
  } catch {
    return undefined;
  }
}

/** git does not look beyond the disk that it began on. */
async function findAbove(folder: string, device: number): Promise<PlainFolders | undefined> {
  if ((await stat(folder)).dev !== device) return undefined;
  const found = await lstat(join(folder, '.git')).catch(() => undefined);
  if (found) return found.isDirectory() || found.isFile() ? foldersAt(folder, found.isFile()) : undefined;
  const above = dirname(folder);
  return above === folder || (await isGitFolder(folder)) ? undefined : findAbove(above, device);
}

async function foldersAt(top: string, isPointer: boolean): Promise<PlainFolders | undefined> {
  const pointer = isPointer ? await readPointer(join(top, '.git')) : '.git';
  if (pointer === undefined) return undefined;
  const gitFolder = await realpath(resolve(top, pointer));
  const shared = await readFile(join(gitFolder, 'commondir'), 'utf8').catch(() => undefined);
  const isLinked = shared !== undefined;
  const commonFolder = isLinked ? await realpath(resolve(gitFolder, shared.trimEnd())) : gitFolder;
  if (!(await isGitFolder(gitFolder, commonFolder))) return undefined;
  return { top: written(top), gitFolder: written(gitFolder), commonFolder: written(commonFolder), isLinked };
}

async function readPointer(path: string): Promise<string | undefined> {
  return /^gitdir: ([^\0]+?)[\r\n]*$/.exec(await readFile(path, 'utf8'))?.[1];
}

/** What git takes for a git folder. Seen from inside of one there is no working tree. */
async function isGitFolder(folder: string, commonFolder = folder): Promise<boolean> {
  const parts = [join(folder, 'HEAD'), join(commonFolder, 'objects'), join(commonFolder, 'refs')];
  return Promise.all(parts.map((part) => lstat(part))).then(
    () => true,
    () => false,
  );
}

/** git writes paths with slashes on every system, and so they are remembered. */
function written(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
