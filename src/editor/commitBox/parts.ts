import type { Coach } from '../../coach.ts';
import type { GlobMatcher } from '../../facts/fileGlobs.ts';
import type { Guard } from '../guard.ts';

/** What the hints in commit boxes work with. */
export interface CommitBoxParts {
  readonly coach: Coach;
  readonly counting: { readonly ready: Promise<void>; readonly settled: { readonly leaveOut: GlobMatcher } };
  readonly guard: Guard;
}
