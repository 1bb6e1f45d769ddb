import type { BranchObservation } from './facts/branch.ts';
import type { BranchChanges, ChangesProblem } from './facts/branchChanges.ts';
import type { GitHubObservation, GitHubProblem } from './facts/gitHubObservation.ts';
import type { Guide } from './facts/guide.ts';
import type { SettingProblem } from './facts/workingHours.ts';
import type { Framework } from './framework/framework.ts';
import type { FrameworkFault } from './framework/load.ts';
import type { CacheProblem } from './github/kept/cacheProblem.ts';
import type { JournalState } from './journal/fold.ts';
import type { NudgeSettings } from './nudges/nudgeSettings.ts';

/** Everything that Rung knows at this moment, as the sources last told it. */
export interface Facts {
  /** undefined: not read yet. */
  readonly framework: Framework | undefined;
  /** What is wrong with a team's own ladder while the last good one stays; undefined: nothing. */
  readonly frameworkFault: FrameworkFault | undefined;
  /** Settings that cannot be used as they are written. */
  readonly settings: readonly SettingProblem[];
  /** Which nudges the person wants, and when. */
  readonly nudgeSettings: NudgeSettings;
  /** Id of the engineer's level; undefined: not chosen. */
  readonly level: string | undefined;
  /** The branch of the repository that one works in. */
  readonly branch: BranchState;
  /** The branches of the window's other repositories. */
  readonly others: readonly BranchObservation[];
  /** What the branch at hand changes, down to the lines. Read only while somebody looks at its split plan. */
  readonly changes: ChangesState;
  readonly gitHub: GitHubState;
  /** The CLAUDE.md of the repository at hand. Read only while somebody looks at the journey; undefined: there is none, or not yet. */
  readonly guide: Guide | undefined;
  /** What of the cache of GitHub's answers cannot be read or kept right now. */
  readonly cache: readonly CacheProblem[];
  /** undefined: not read yet. */
  readonly journal: JournalState | undefined;
  /** GitHub's node ids of the pull requests whose description the person has a draft of. */
  readonly drafts: ReadonlySet<string>;
}

export type BranchState =
  | { readonly kind: 'unknown' | 'no-folder' | 'untrusted' }
  | { readonly kind: 'observed'; readonly observation: BranchObservation };

export type ChangesState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'read'; readonly changes: BranchChanges }
  | { readonly kind: 'problem'; readonly problem: ChangesProblem };

/** `last` is what was known before: it stays on view while Rung looks again, and when a look fails. */
export type GitHubState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'looking'; readonly last: GitHubObservation | undefined; readonly progress?: Progress }
  | { readonly kind: 'observed'; readonly last: GitHubObservation }
  | { readonly kind: 'problem'; readonly problem: GitHubProblem; readonly last: GitHubObservation | undefined };

/** How many pull requests of a long reading are read, of about how many. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}
