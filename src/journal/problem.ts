import type { Instant } from '../facts/instant.ts';

/** Something that keeps the journal from being read or written whole. Nothing on disk is changed because of it. */
export type JournalProblem =
  | { readonly kind: 'unreadable-folder'; readonly folder: string; readonly reason: DiskReason; readonly code: string }
  | { readonly kind: 'unreadable-file'; readonly file: string; readonly reason: DiskReason; readonly code: string }
  /** A record could not be put on disk in the folder, so it does not count. */
  | { readonly kind: 'not-written'; readonly folder: string; readonly reason: DiskReason; readonly code: string }
  /**
   * The file went away while Rung was running. What was read from it still counts until the window closes; `newest` is the
   * moment of the last of it.
   */
  | { readonly kind: 'file-gone'; readonly file: string; readonly newest: Instant }
  /** The same of a file that was emptied or replaced, as a tool that synchronises folders may do. */
  | { readonly kind: 'file-changed'; readonly file: string; readonly newest: Instant }
  /** A later Rung wrote into it. `version` is the version of the first such line. */
  | { readonly kind: 'newer-lines'; readonly file: string; readonly version: number }
  | { readonly kind: 'foreign-lines'; readonly file: string }
  | { readonly kind: 'half-lines'; readonly file: string }
  /** The setting names no folder that can be used, so the journal is in Rung's own. `folder` is what is written there. */
  | { readonly kind: 'unusable-folder'; readonly folder: string };

/** Why the disk said no. `no-folder`: a file stands where the folder should be. `failed` is anything that Rung does not know; `code` is the system's own name for it. */
export type DiskReason = 'full' | 'not-allowed' | 'no-folder' | 'failed';

/** What the system's error codes mean here. See `man 3 errno`. */
export function diskReason(code: string): DiskReason {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'not-allowed';
    case 'ENOTDIR':
      return 'no-folder';
    default:
      return 'failed';
  }
}

/** The code of an error that the system raised. Anything else is a bug and is thrown on. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'syscall' in error && 'code' in error) return String(error.code);
  throw error;
}
