import type { NudgeRule } from './rule.ts';

/** Working days for which an approved pull request may stay open. */
const DAYS = 1;

/**
 * A pull request of mine has been approved for more than a working day and is not merged. The ladder's sign is "Your PRs
 * merge within 24-48 hours of being started"; of its expectations the one that asks for what is to be done now is to take a
 * PR through its deployment, which begins with the merge.
 */
export const mergeReady: NudgeRule = {
  id: 'merge-ready',
  expectation: 'L1.follow-prs-through-deployment',

  find({ gitHub, terms: { calendar } }) {
    return (gitHub?.mine ?? []).flatMap(({ pullRequest, move, moveAge: age }) => {
      if (pullRequest.isDraft || move?.because !== 'approved' || age <= DAYS * calendar.workingDay) return [];
      return {
        nudge: 'merge-ready',
        subject: pullRequest.id,
        crossing: DAYS,
        expectation: this.expectation,
        remedy: { kind: 'open', url: pullRequest.url },
        pullRequest,
        age,
      };
    });
  },
};
