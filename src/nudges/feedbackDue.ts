import { ASK_FROM_DAYS, feedbackTime } from '../growth/focus.ts';
import type { NudgeRule } from './rule.ts';

/** I have practised for two weeks or more and have not asked for feedback on it ("Ask for feedback after 2 to 4 weeks"). */
export const feedbackDue: NudgeRule = {
  id: 'feedback-due',
  expectation: undefined,

  find({ focus, terms }) {
    if (!focus) return [];
    const time = feedbackTime(focus, terms.now);
    if (time.kind !== 'due') return [];
    return [
      {
        nudge: 'feedback-due',
        subject: focus.round,
        crossing: ASK_FROM_DAYS,
        expectation: this.expectation,
        remedy: { kind: 'ask-feedback' },
        dimensions: focus.titles,
        days: time.days,
      },
    ];
  },
};
