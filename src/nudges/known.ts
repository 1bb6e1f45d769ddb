import type { MeasuredBranch } from '../facts/branch.ts';
import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import type { Size } from '../facts/size.ts';
import type { WhoseMove } from '../facts/whoseMove.ts';
import type { Terms } from '../habits/habit.ts';
import type { Waiting } from '../habits/reviewResponse.ts';
import type { StandingFocus } from '../journal/items.ts';
import type { GitHubState } from '../whatIsKnown.ts';

/** All that nudges are found in. */
export interface Known {
  readonly terms: Terms;
  /** The branch that is checked out with its size; undefined: there is none, or it cannot be measured. */
  readonly branch: { readonly observation: MeasuredBranch; readonly size: Size } | undefined;
  /** What is practised, with the titles of its dimensions; undefined: nothing, or the journal is not read. */
  readonly focus: (StandingFocus & { readonly titles: readonly string[] }) | undefined;
  /** undefined: GitHub was not looked at, or so long ago that things may have changed. */
  readonly gitHub: FreshLook | undefined;
}

/** What a recent look at GitHub brought. */
export interface FreshLook {
  readonly observation: GitHubObservation;
  /** My open pull requests. */
  readonly mine: readonly MyPullRequest[];
  /** The reviews asked of me, the most pressing first. */
  readonly reviews: readonly Waiting[];
}

export interface MyPullRequest {
  readonly pullRequest: PullRequest;
  readonly move: WhoseMove | undefined;
  /** For how much working time it has been so. */
  readonly moveAge: Duration;
}

/** What is older may be over: nobody wants to hear of a review that they gave half an hour ago. */
const FRESH: Duration = 30 * MINUTE;

/**
 * What GitHub said within the last 30 minutes; undefined: nothing, or the last look failed. While Rung looks again what it
 * saw a moment ago still counts. `now` is by GitHub's clock.
 */
export function freshObservation(gitHub: GitHubState, now: Instant): GitHubObservation | undefined {
  if (gitHub.kind !== 'observed' && gitHub.kind !== 'looking') return undefined;
  return gitHub.last && now - gitHub.last.observedAt <= FRESH ? gitHub.last : undefined;
}
