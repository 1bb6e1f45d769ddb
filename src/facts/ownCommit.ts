import type { Instant } from './instant.ts';

/** A commit that the engineer wrote. */
export interface OwnCommit {
  /** Object id, whole. */
  readonly id: string;
  /** Its first line; foreign text, and empty where there is none. */
  readonly subject: string;
  /** undefined: the commit has no date that can be read. */
  readonly authoredAt: Instant | undefined;
}
