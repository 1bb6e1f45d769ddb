import type { Instant } from './instant.ts';

/** The file that tells AI how a repository is worked in, against the code that it speaks of. */
export interface Guide {
  /** Top folder of the working tree. */
  readonly repository: string;
  /** `CLAUDE.md`, from the top of the repository. */
  readonly path: string;
  /** When it was last committed (committer's date). */
  readonly changedAt: Instant;
  /** What was committed since then to the paths that it names. undefined: nothing was, or it names none that are there. */
  readonly since: GuideCode | undefined;
}

export interface GuideCode {
  /** The paths that it names and that changed, as it writes them, at most five, the ones that changed most first. */
  readonly paths: readonly string[];
  /** How many commits, merges left out, at most 200. */
  readonly commits: number;
  readonly newestAt: Instant;
}
