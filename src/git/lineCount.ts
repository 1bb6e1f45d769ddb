import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readlink } from 'node:fs/promises';

/** How git would count a file that it does not know yet. */
export interface FileContent {
  readonly content: 'text' | 'binary';
  /** 0 for a binary. */
  readonly lines: number;
}

/** git looks for a NUL in so many bytes to tell a binary from a text. */
const FIRST_BYTES = 8000;

/** git takes larger files for binary without a look at them (core.bigFileThreshold). In bytes. */
const BIG_FILE = 512 * 1024 * 1024;

const LINE_END = 0x0a;

/**
 * Counts the lines of a file; a link counts the lines of its target's name and is not followed. `isBinary` is what
 * .gitattributes says; undefined: nothing. undefined: the file is gone, cannot be read, or is neither file nor link.
 */
export async function countLines(
  path: string | Buffer,
  isBinary: boolean | undefined,
  signal: AbortSignal | undefined,
): Promise<FileContent | undefined> {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return { content: 'text', lines: linesIn(await readlink(path, 'buffer')) };
    if (!found.isFile()) return undefined;
    if (isBinary || found.size > BIG_FILE) return { content: 'binary', lines: 0 };
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    return await countIn(file, isBinary === false, signal).finally(() => file.close());
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

async function countIn(file: FileHandle, isText: boolean, signal: AbortSignal | undefined): Promise<FileContent> {
  const chunk = Buffer.allocUnsafe(64 * 1024);
  let lines = 0;
  let last = LINE_END;
  for (let isFirst = true; ; isFirst = false) {
    signal?.throwIfAborted();
    const { bytesRead } = await file.read(chunk, 0, chunk.length);
    if (bytesRead === 0) return { content: 'text', lines: last === LINE_END ? lines : lines + 1 };
    const read = chunk.subarray(0, bytesRead);
    if (isFirst && !isText && read.subarray(0, FIRST_BYTES).includes(0)) return { content: 'binary', lines: 0 };
    lines += lineEnds(read);
    last = read[bytesRead - 1] ?? LINE_END;
  }
}

function lineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) count++;
  return count;
}

function linesIn(bytes: Buffer): number {
  return bytes.length === 0 || bytes.at(-1) === LINE_END ? lineEnds(bytes) : lineEnds(bytes) + 1;
}
