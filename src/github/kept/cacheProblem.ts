/** What keeps the cache from being read or written. Rung then goes on from memory; nothing is ever deleted because of it. */
export type CacheProblem =
  /** It is not what Rung writes, or it is in the way of what Rung has to write. It is kept at `file`, and no longer read. */
  | { readonly kind: 'set-aside'; readonly file: string; readonly because: 'unreadable' | 'newer' }
  /** A later Rung wrote it. It stays where it is until this one has something to write. */
  | { readonly kind: 'newer'; readonly file: string; readonly version: number }
  | DiskFailure;

export interface DiskFailure {
  readonly kind: 'not-read' | 'not-written';
  readonly file: string;
  readonly reason: DiskReason;
  /** The system's own name for it: `ENOSPC`. */
  readonly code: string;
}

/** Why the disk said no. `failed` is anything that Rung does not know. */
export type DiskReason = 'full' | 'not-allowed' | 'failed';

/** What an error of the system means for the cache. Anything else is a bug and is thrown on. */
export function diskFailure(kind: DiskFailure['kind'], file: string, error: unknown): DiskFailure {
  const code = systemCode(error);
  return { kind, file, reason: REASON[code] ?? 'failed', code };
}

/** The code of an error that the system raised. Anything else is a bug and is thrown on. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'syscall' in error && 'code' in error) return String(error.code);
  throw error;
}

/** See `man 3 errno`. */
const REASON: Readonly<Record<string, DiskReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
};
