import { constants, readFile, stat as statFile } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { systemCode } from './problem.ts';

const LINE_BREAK = 0x0a;

/** How many bytes of a file are read at a time. */
const PORTION = 1 << 20;

const stat = promisify(statFile);
const readWhole = promisify(readFile);

/** The journal is private: what Rung makes, only its owner reads. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/**
 * Adds whole lines to the end of a file that is there, and returns once they are on disk and stand in the file at the path:
 * true. False where no file is there, or another one by now: what was written went away with it. Throws the system's error;
 * a line that broke off then stays as it is, and the next one starts below it.
 */
export async function appendLines(path: string, lines: string): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDWR | constants.O_APPEND);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
  try {
    const { size } = await file.stat();
    const bytes = Buffer.from((await startsLine(file, size)) ? lines : `\n${lines}`);
    await file.appendFile(bytes);
    await file.datasync();
    return await isThere(path, bytes, size);
  } finally {
    await file.close();
  }
}

/** As `appendLines`, for a file that is to be made again by whoever comes next where the disk said no. */
export async function fillFile(path: string, lines: string): Promise<boolean> {
  try {
    return await appendLines(path, lines);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Makes an empty file, and its folder; false where one is there. Of any number of callers, in any process, one gets true. */
export async function makeFile(path: string): Promise<boolean> {
  try {
    const file = await openNew(path);
    await file.close();
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What a file is called until it is whole. */
export const UNFINISHED = '.part';

/**
 * Makes a file with these lines, and its folder, and returns once it is on disk: true. Nobody sees a part of it. Throws the
 * system's error, and then there is no file.
 */
export async function createWhole(path: string, lines: string): Promise<true> {
  const part = `${path}${UNFINISHED}`;
  const file = await openNew(part);
  try {
    await file.appendFile(lines);
    await file.datasync();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

type TakeLine = (line: string, ended: boolean) => void;

/** How far a file was read, and what it was then. */
export interface ReadSoFar {
  /** A byte that starts a line: the one to go on from. */
  readonly offset: number;
  /** The end of what was read, byte by byte. */
  readonly tail: string;
  readonly size: number;
  readonly inode: number;
  /** When it was last written to, in milliseconds. */
  readonly changed: number;
}

interface ReadNow {
  readonly soFar: ReadSoFar;
  /** All of it was handed over: it was not read before, or it is not what it was. */
  readonly isAnew: boolean;
}

/**
 * Hands over the lines that were added to a file since it was read, and returns what to go on from. A last line that lacks
 * its line break is handed over as not `ended`, and again next time. A file that did not just grow (it is shorter, another
 * one, or says something else) is read from its beginning. What is no file (a folder, a pipe) has no lines. Throws the
 * system's error.
 */
export async function readAdded(path: string, before: ReadSoFar | undefined, take: TakeLine): Promise<ReadNow> {
  const found = await stat(path);
  const size = found.isFile() ? found.size : 0;
  const now = { size, inode: found.ino, changed: Math.max(found.mtimeMs, found.ctimeMs) };
  if (before && isSame(before, now)) return { soFar: before, isAnew: false };
  if (size === 0) return { soFar: { offset: 0, tail: '', ...now }, isAnew: true };
  const mayHaveGrown = before !== undefined && before.inode === now.inode && before.size < size;
  // Most files are small and new to the reader. Thousands of them are read twice as fast without a handle for each.
  if (!mayHaveGrown && size <= PORTION) {
    const bytes = await readWhole(path);
    const offset = takeEnded(bytes, take);
    takeRest(bytes.subarray(offset), take);
    return { soFar: { offset, tail: tailOf('', bytes.subarray(0, offset)), ...now }, isAnew: true };
  }
  const file = await open(path, 'r');
  try {
    const hasGrown = mayHaveGrown && (await endsWith(file, before.offset, before.tail));
    let { offset, tail } = hasGrown ? before : { offset: 0, tail: '' };
    let rest: Uint8Array = Buffer.alloc(0);
    for await (const portion of portionsOf(file, offset, size)) {
      const bytes = Buffer.concat([rest, portion]);
      const end = takeEnded(bytes, take);
      rest = bytes.subarray(end);
      tail = tailOf(tail, bytes.subarray(0, end));
      offset += end;
    }
    takeRest(rest, take);
    return { soFar: { offset, tail, ...now }, isAnew: !hasGrown };
  } finally {
    await file.close();
  }
}

function isSame(before: ReadSoFar, { size, inode, changed }: Pick<ReadSoFar, 'size' | 'inode' | 'changed'>): boolean {
  return before.size === size && before.inode === inode && before.changed === changed;
}

/** So many bytes hold the id of a record, or enough of its words. */
const TAIL = 200;

function tailOf(before: string, bytes: Buffer): string {
  return (before + bytes.toString('latin1', Math.max(0, bytes.length - TAIL))).slice(-TAIL);
}

/** Whether a file has these bytes before a place. */
async function endsWith(file: FileHandle, place: number, tail: string): Promise<boolean> {
  if (tail === '') return true;
  const { buffer } = await file.read(Buffer.alloc(tail.length), 0, tail.length, place - tail.length);
  return buffer.toString('latin1') === tail;
}

/** Hands over the lines that have their line break, and returns where the last of them ends. */
function takeEnded(bytes: Buffer, take: TakeLine): number {
  const end = bytes.lastIndexOf(LINE_BREAK) + 1;
  for (const line of bytes.toString('utf8', 0, end).split('\n')) if (line.trim() !== '') take(line, true);
  return end;
}

function takeRest(rest: Uint8Array, take: TakeLine): void {
  if (rest.length > 0) take(Buffer.from(rest).toString('utf8'), false);
}

/** What a file has from one byte up to, and without, another, in portions; less where it became shorter. */
async function* portionsOf(file: FileHandle, from: number, end: number): AsyncGenerator<Uint8Array> {
  let place = from;
  while (place < end) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(Math.min(end - place, PORTION)), {
      position: place,
    });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    place += bytesRead;
  }
}

/** Makes a file, and its folder where that is missing. Throws the system's error, as where a file is there. */
async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', FILE_MODE);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
    return await open(path, 'wx', FILE_MODE);
  }
}

/** Is `offset` the beginning of the file, or right behind a line break? */
async function startsLine(file: FileHandle, offset: number): Promise<boolean> {
  return offset === 0 || (await endsWith(file, offset, '\n'));
}

/** Whether the file at a path has these bytes at this place. */
async function isThere(path: string, bytes: Buffer, place: number): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes.length), 0, bytes.length, place);
    return bytesRead === bytes.length && buffer.equals(bytes);
  } finally {
    await file.close();
  }
}
