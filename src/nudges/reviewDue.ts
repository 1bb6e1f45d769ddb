import { HOUR } from '../facts/instant.ts';
import type { NudgeRule } from './rule.ts';

/** Hours of working time that are left when a review is worth a word. */
const HOURS = 4;

/** A review asked of me or of a team of mine has 4 working hours or less left of its 24; what is overdue is included. */
export const reviewDue: NudgeRule = {
  id: 'review-due',
  expectation: 'L1.review-within-24-hours',

  find({ gitHub }) {
    const due = (gitHub?.reviews ?? []).filter(({ pullRequest, left }) => !pullRequest.isDraft && left <= HOURS * HOUR);
    return due.map(({ pullRequest, left }) => ({
      nudge: 'review-due',
      subject: pullRequest.id,
      crossing: HOURS,
      expectation: this.expectation,
      remedy: { kind: 'open', url: pullRequest.url },
      pullRequest,
      left,
    }));
  },
};
