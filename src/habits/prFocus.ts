import { type Concern, concernsOf } from '../facts/concerns.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import type { LeftOut } from './figure.ts';
import type { Habit, Measured, Terms } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { type Band, shareOf, yesOrNo } from './share.ts';

/**
 * Keep PRs focused: the share of my merged pull requests that have one concern, by the rule of `concernsOf`. "One PR for
 * each concern" is the ladder's; that one in ten may mix is Rung's own, as for the why.
 */
export const prFocus: Habit = {
  id: 'pr-focus',
  speaksFor: ['L1.small-focused-prs'],
  unit: 'yes-or-no',

  find({ gitHub }, terms) {
    return shareOf(
      this,
      terms.mergedOnes(gitHub).map((one) => measured(one, terms)),
      FOCUSED,
      gitHub,
    );
  },

  flag(pullRequest, terms) {
    const [first, second, ...others] = concernsOf(pullRequest, terms.sizeOf(pullRequest), terms.sortOfProduct);
    return first && second ? { kind: 'mixed', concerns: [first, second, ...others] } : undefined;
  },
};

const FOCUSED: Band = { of: 9, in: 10 };

function measured({ pullRequest, at, size }: MergedOne, terms: Terms): Measured {
  const concerns = concernsOf(pullRequest, size, terms.sortOfProduct);
  const figure = { kind: 'concerns', concerns } as const;
  return yesOrNo(concerns.length < 2, { pullRequest, at, figure }, leftOutOf(pullRequest, concerns));
}

/** A mix in the files that are known stays one; one concern may have company in those that are not. */
function leftOutOf({ cut }: PullRequest, concerns: readonly Concern[]): LeftOut | undefined {
  if (concerns.length > 1) return undefined;
  if (cut.includes('files')) return 'partly-known';
  return concerns.length === 0 ? 'nothing-shown' : undefined;
}
