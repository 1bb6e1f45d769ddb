import { readFile, stat as statFile } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rm } from 'node:fs/promises';
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
 * Adds whole lines to the end of a file and returns once they are on disk, with true. Makes the folder and the file
 * where they are missing. Throws the system's error; a line that broke off then stays as it is, and the next one starts
 * below it.
 */
export async function appendLines(path: string, lines: string): Promise<true> {
  const file = await openToWrite(path, 'a+');
  try {
    const { size } = await file.stat();
    await file.appendFile((await startsLine(file, size)) ? lines : `\n${lines}`);
    await file.datasync();
  } finally {
    await file.close();
  }
  return true;
}

/**
 * Makes a file that holds one line and returns once it is on disk; false where somebody was first. Of any number of
 * callers, in any process, one gets true. Throws the system's error, and then the file is free to be made again.
 */
export async function createFile(path: string, line: string): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await openToWrite(path, 'wx');
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await file.appendFile(line);
    await file.datasync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

type TakeLine = (line: string, ended: boolean) => void;

/**
 * Hands over the lines that were added since `offset`, a byte that started a line, and returns the offset to go on
 * from. A last line that lacks its line break is handed over as not `ended`, and again next time. A file that is not
 * what it was (shorter, or replaced) is read from its beginning. What is no file (a folder, a pipe) has no lines. Throws
 * the system's error.
 */
export async function readAdded(path: string, offset: number, take: TakeLine): Promise<number> {
  const found = await stat(path);
  if (!found.isFile() || found.size === offset) return offset;
  // Most files are small and new to the reader. Thousands of them are read twice as fast without a handle for each.
  if (offset === 0 && found.size <= PORTION) {
    const bytes = await readWhole(path);
    const end = takeEnded(bytes, take);
    takeRest(bytes.subarray(end), take);
    return end;
  }
  const file = await open(path, 'r');
  try {
    let next = (await startsLine(file, offset)) ? offset : 0;
    let rest: Uint8Array = Buffer.alloc(0);
    for await (const portion of portionsOf(file, next, found.size)) {
      const bytes = Buffer.concat([rest, portion]);
      const end = takeEnded(bytes, take);
      rest = bytes.subarray(end);
      next += end;
    }
    takeRest(rest, take);
    return next;
  } finally {
    await file.close();
  }
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

async function openToWrite(path: string, flags: 'a+' | 'wx'): Promise<FileHandle> {
  try {
    return await open(path, flags, FILE_MODE);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
    return await open(path, flags, FILE_MODE);
  }
}

/** Is `offset` the beginning of the file, or right behind a line break? */
async function startsLine(file: FileHandle, offset: number): Promise<boolean> {
  if (offset === 0) return true;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, offset - 1);
  return bytesRead === 1 && buffer[0] === LINE_BREAK;
}
