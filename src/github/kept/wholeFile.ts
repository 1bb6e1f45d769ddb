import { randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCode } from './cacheProblem.ts';

/** Tells one state of a file from every other: each write makes a new file. */
export type Signature = string;

/** What is being written, until it stands in its place. */
const TEMPORARY = '.tmp';

/** Only its owner reads it. */
const FILE_MODE = 0o600;

/** Far more than 10,000 pull requests take, and still a text that Node can hold. */
const LARGEST_BYTES = 256 * 1024 * 1024;

/**
 * Puts a text in the place of a file: whoever reads it finds the old one or the new one, whole, also after a power cut.
 * undefined: `isDue`, asked at the last moment, said no, and all is as it was. Throws the system's error.
 */
export async function replaceFile(
  path: string,
  text: string,
  isDue: () => Promise<boolean>,
): Promise<Signature | undefined> {
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`;
  let isInPlace = false;
  try {
    const file = await open(temporary, 'wx', FILE_MODE);
    const signature = await withHandle(file, async () => {
      await file.writeFile(text);
      await file.sync();
      return signatureOf(await file.stat({ bigint: true }));
    });
    if (!(await isDue())) return undefined;
    await onceFree(() => rename(temporary, path));
    isInPlace = true;
    return signature;
  } finally {
    if (!isInPlace) await rm(temporary, { force: true }).catch(systemCode);
  }
}

/**
 * The signature of a file and, where it differs from `seen`, what it holds: nothing where that is too large. undefined:
 * there is no such file. Throws the system's error.
 */
export async function readFileUnless(
  path: string,
  seen: Signature | undefined,
): Promise<{ readonly signature: Signature; readonly bytes: Buffer | undefined } | undefined> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  return await withHandle(file, async () => {
    const stats = await file.stat({ bigint: true });
    const signature = signatureOf(stats);
    if (signature === seen) return { signature, bytes: undefined };
    return { signature, bytes: stats.size > LARGEST_BYTES ? Buffer.alloc(0) : await file.readFile() };
  });
}

/**
 * Removes what a process left that ended while it wrote; what cannot be removed now is left for later. To be called only by
 * who alone may write.
 */
export async function removeTemporaryFiles(folder: string): Promise<void> {
  try {
    const left = (await readdir(folder)).filter((name) => name.endsWith(TEMPORARY));
    await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
  } catch (error) {
    systemCode(error);
  }
}

/** Windows lets nobody replace a file while somebody has it open: for a virus scanner or a reader that is some milliseconds. */
export async function onceFree<Done>(act: () => Promise<Done>): Promise<Done> {
  for (const patience of [10, 20, 40, 80, 160]) {
    try {
      return await act();
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error))) throw error;
      await pause(patience);
    }
  }
  return await act();
}

function signatureOf({ ino, size, mtimeNs }: BigIntStats): Signature {
  return `${ino} ${size} ${mtimeNs}`;
}

async function withHandle<Done>(file: FileHandle, act: () => Promise<Done>): Promise<Done> {
  try {
    return await act();
  } finally {
    await file.close();
  }
}
