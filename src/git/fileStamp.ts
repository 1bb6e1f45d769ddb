import { stat } from 'node:fs/promises';
import { devNull } from 'node:os';
import type { Duration, Instant } from '../facts/instant.ts';

/** Tells one state of a file from the next without reading it. */
export interface FileStamp {
  /** Equal as long as nothing has happened to the file, or as long as there is none. */
  readonly mark: string;
  /** When its content or its place last changed. undefined: there is no file. */
  readonly modifiedAt: Instant | undefined;
  readonly changedAt: Instant | undefined;
}

/** Some file systems write down times no finer than this. */
const COARSEST: Duration = 2000;

/** undefined: it is no file, so that nothing can be said of its content. */
export async function stampOf(path: string): Promise<FileStamp | undefined> {
  if (path === devNull) return { mark: 'none', modifiedAt: undefined, changedAt: undefined };
  try {
    const found = await stat(path, { bigint: true });
    const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = found;
    const mark = [dev, ino, size, mtimeNs, ctimeNs].join(' ');
    return found.isFile() ? { mark, modifiedAt: Number(mtimeMs), changedAt: Number(ctimeMs) } : undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { mark: `none ${code}`, modifiedAt: undefined, changedAt: undefined };
  }
}

/** A change in the same tick of the file system's clock would leave the stamp as it is. `then`: when it was looked at. */
export function isSettled(at: Instant | undefined, then: Instant): boolean {
  return at === undefined || at < then - COARSEST;
}
