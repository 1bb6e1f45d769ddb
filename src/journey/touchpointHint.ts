import type { RecentMerge } from '../advice.ts';
import type { MeasuredBranch } from '../facts/branch.ts';
import type { Guide, GuideCode } from '../facts/guide.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import type { Came } from '../habits/figure.ts';
import type { Terms } from '../habits/habit.ts';

/** What of my work can show a touchpoint of the journey. */
export interface AtWork {
  readonly terms: Terms;
  /** My pull requests that are open, or were merged within two working days. */
  readonly pullRequests: readonly PullRequest[];
  /** Those of them that were merged, with what became of them. */
  readonly merges: readonly RecentMerge[];
  /** The branch at hand. */
  readonly branch: MeasuredBranch | undefined;
  readonly guide: Guide | undefined;
}

/** My work is at a touchpoint right now, and plainly so. `touchpoint`: its id in the built-in map. */
export interface TouchpointHint {
  readonly touchpoint: 'build' | 'launch' | 'learn';
  readonly because: HintReason;
}

/** Why it is shown. Quotes, paths and names are foreign text. */
export type HintReason =
  /** `flag`, `instrumented`: the sentences of its description that say so. `lines`: as a reviewer sees it. */
  | {
      readonly kind: 'flagged-and-instrumented';
      readonly pullRequest: PullRequest;
      readonly lines: number;
      readonly flag: string;
      readonly instrumented: string;
    }
  | { readonly kind: 'guide-behind'; readonly path: string; readonly changedAt: Instant; readonly since: GuideCode }
  | { readonly kind: 'release-branch'; readonly branch: string }
  | {
      readonly kind: 'deployment';
      readonly pullRequest: PullRequest;
      readonly came: Extract<Came, 'deployed' | 'deploying' | 'deploy-failed'>;
      readonly environment: string | undefined;
    }
  /** `pullRequest`: the one that changes it; undefined: the branch at hand does. */
  | {
      readonly kind: 'postmortem' | 'knowledge';
      readonly path: string;
      readonly pullRequest: PullRequest | undefined;
    };
