import type { Clocks } from '../facts/clocks.ts';
import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import type { Size } from '../facts/size.ts';
import type { WhyVerdict } from '../why/verdict.ts';

/** A merged pull request, with what follows from it alone: most habits are counted from these. */
export interface MergedOne {
  readonly pullRequest: PullRequest;
  /** When it was merged. */
  readonly at: Instant;
  readonly size: Size;
  readonly why: WhyVerdict;
  readonly clocks: Clocks;
}

export type MergedPullRequest = PullRequest & { readonly mergedAt: Instant };

export function isMerged(pullRequest: PullRequest): pullRequest is MergedPullRequest {
  return pullRequest.mergedAt !== undefined;
}

/** My pull requests that were merged since Rung looks back; the last merge first. */
export function mergedSince({ authored, since }: GitHubObservation): readonly MergedPullRequest[] {
  return authored
    .filter(isMerged)
    .filter(({ mergedAt }) => mergedAt >= since)
    .sort((one, other) => other.mergedAt - one.mergedAt);
}
