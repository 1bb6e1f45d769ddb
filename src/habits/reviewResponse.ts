import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Duration } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import { readyAt, reopenedAt, waitingTime } from '../facts/timeline.ts';
import { askedAt } from '../facts/whoseMove.ts';
import { cutOf, type Habit, type Measured, type Terms } from './habit.ts';

/** Review PRs within 24 hours: how much is left for each review that is asked of me now, the most pressing first. */
export const reviewResponse: Habit = {
  id: 'review-response',
  speaksFor: ['L1.review-within-24-hours'],

  find(observation, terms) {
    const behind = waitingForMe(observation, terms);
    const first = behind[0];
    return {
      habit: this.id,
      // Answered requests are not asked of GitHub yet, so there is nothing to judge by: the open ones are listed.
      verdict: 'too-few',
      figure: first && { kind: 'time-left', left: first.figure.left },
      n: behind.length,
      behind,
      cut: cutOf(observation, 'review-requested'),
    };
  },
};

/** The reviews asked of me, sorted by what is left of the working day that each is due in. */
export function waitingForMe(
  observation: GitHubObservation,
  terms: Terms,
): readonly (Measured & { figure: { kind: 'time-left' } })[] {
  return observation.reviewRequested
    .filter((pullRequest) => !pullRequest.isDraft)
    .map((pullRequest) => ({
      pullRequest,
      figure: { kind: 'time-left' as const, left: timeLeft(pullRequest, observation.viewer.login, terms) },
    }))
    .sort((a, b) => a.figure.left - b.figure.left);
}

/**
 * Runs from the later of request and ready, anew after a reopening. A request to me counts before one to a team. GitHub
 * does not say which of several teams is mine: the latest request counts, so that no clock starts too early.
 */
function timeLeft(pullRequest: PullRequest, me: string, terms: Terms): Duration {
  const mine = pullRequest.requested.find((one) => one.kind === 'person' && one.account?.login === me);
  const standing = mine ? [mine] : pullRequest.requested.filter((one) => one.kind === 'team');
  const asked = standing.map((one) => askedAt(pullRequest, one)).filter((at) => at !== undefined);
  const began = asked.length > 0 ? Math.max(...asked) : (readyAt(pullRequest, terms.now) ?? pullRequest.createdAt);
  const from = Math.max(began, reopenedAt(pullRequest) ?? began);
  return terms.calendar.workingDay - waitingTime(pullRequest, from, terms.now, terms.calendar);
}
