import type { NudgeRule } from './rule.ts';

/** Working days that reviewers have. */
const DAYS = 1;

/**
 * The reviewers of a pull request of mine were asked more than a working day ago. It serves to flag a blocker: a review that
 * does not come blocks the work, and a line to the reviewer is how one says so.
 */
export const reviewOverdue: NudgeRule = {
  id: 'review-overdue',
  expectation: 'L1.flag-blockers-in-30-minutes',

  find({ gitHub, terms: { calendar } }) {
    return (gitHub?.mine ?? []).flatMap(({ pullRequest, move, moveAge: age }) => {
      if (pullRequest.isDraft || move?.because !== 'review-requested' || age <= DAYS * calendar.workingDay) return [];
      return {
        nudge: 'review-overdue',
        subject: pullRequest.id,
        crossing: DAYS,
        expectation: this.expectation,
        remedy: { kind: 'remind', pullRequest: pullRequest.id },
        pullRequest,
        reviewers: move.reviewers,
        age,
      };
    });
  },
};
