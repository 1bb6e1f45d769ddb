import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import type { PullRequestOutline } from '../facts/pullRequest.ts';
import { cutOf, ENOUGH_TO_JUDGE, type Habit, type Measured, type Terms } from './habit.ts';
import { othersOf } from './others.ts';
import { isCounted } from './share.ts';
import { newestFirst } from './timeFinding.ts';

/**
 * Onboard new engineers: my reviews on pull requests of people who had not contributed to the repository before. It never
 * slips, for there may have been no newcomer.
 */
export const onboarding: Habit = {
  id: 'onboarding',
  speaksFor: ['L2.onboard-new-engineers'],
  unit: 'yes-or-no',
  asEvidence: 'review',

  find({ gitHub }, terms) {
    const behind = newestFirst(othersOf(gitHub).map((one) => measured(one, gitHub, terms)));
    const counted = behind.filter(isCounted);
    const n = counted.length;
    const count = counted.reduce((sum, { figure }) => sum + figure.reviews, 0);
    return {
      habit: this.id,
      verdict: n < ENOUGH_TO_JUDGE ? 'too-few' : 'keeps',
      figure: n === 0 ? undefined : { kind: 'count', count },
      n,
      behind,
      cut: cutOf(gitHub, 'reviewed'),
    };
  },
};

type MeasuredReviews = Measured & { readonly figure: { readonly kind: 'first-contribution' } };

function measured(
  pullRequest: PullRequestOutline,
  { viewer, since }: GitHubObservation,
  { isHuman }: Terms,
): MeasuredReviews | undefined {
  const { author, isFirstContribution, events, cut } = pullRequest;
  if (!isFirstContribution || !isHuman(author)) return undefined;
  const mine = events.filter((event) => event.kind === 'reviewed' && event.by?.login === viewer.login);
  const reviews = mine.map(({ at }) => at).filter((at) => at >= since);
  if (reviews.length === 0) return undefined;
  const figure = { kind: 'first-contribution', reviews: reviews.length } as const;
  const known = { pullRequest, at: Math.max(...reviews), value: 1, keeps: true, figure };
  return cut.includes('events') ? { ...known, leftOut: 'partly-known' } : known;
}
