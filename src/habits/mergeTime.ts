import { cutOf, type Habit, type Measured, type Terms } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { timeFinding } from './timeFinding.ts';

/** PRs merge within 24-48 hours of being started: from start to merge, draft time included, of my merged pull requests. */
export const mergeTime: Habit = {
  id: 'merge-time',
  speaksFor: [],
  signOf: { level: 'L1', dimension: 'problem-solving' },
  unit: 'working-time',
  upTo: ({ calendar }) => 2 * calendar.workingDay,

  find({ gitHub }, terms) {
    const behind = terms.mergedOnes(gitHub).map((one) => measured(one, terms));
    return timeFinding(this, behind, cutOf(gitHub, 'authored'), terms);
  },
};

function measured({ pullRequest, clocks: { merge } }: MergedOne, terms: Terms): Measured | undefined {
  if (!merge) return undefined;
  const { at, sinceStart, sinceReady } = merge;
  const figure = { kind: 'merged-in', ...sinceStart, sinceReady: sinceReady?.working } as const;
  const keeps = sinceStart.working <= 2 * terms.calendar.workingDay;
  const known = { pullRequest, at, value: sinceStart.working, keeps, figure };
  // The first commits may be among what was cut.
  return pullRequest.cut.includes('events') ? { ...known, leftOut: 'partly-known' } : known;
}
