import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequestEvent, PullRequestOutline } from '../facts/pullRequest.ts';
import type { Judge } from '../why/judge.ts';
import { isForeign } from '../why/language.ts';
import { hasWords, surelyReasonIn } from '../why/reasons.ts';
import type { LeftOut } from './figure.ts';
import type { Habit, Measured } from './habit.ts';
import { othersOf } from './others.ts';
import { type Band, shareOf, yesOrNo } from './share.ts';
import { newestFirst } from './timeFinding.ts';

/**
 * Mentor others, of which reviews that explain why are a part: a proxy for the rest. Of the pull requests of other people
 * on which my reviews said something, the share where one of them gives a reason. The ladder names no number; one in two
 * is Rung's own. Approvals without words, and words of approval alone, are left out.
 */
export const reviewsExplainWhy: Habit = {
  id: 'reviews-explain-why',
  speaksFor: ['L3.mentor-others'],
  unit: 'yes-or-no',
  isProxy: true,
  asEvidence: 'review',

  find({ gitHub }, terms) {
    const ofPeople = othersOf(gitHub).filter(({ author }) => terms.isHuman(author));
    const behind = ofPeople.map((one) => measured(one, gitHub, terms.judge));
    return shareOf(this, newestFirst(behind), EXPLAINED, gitHub, 'reviewed');
  },
};

const EXPLAINED: Band = { of: 1, in: 2 };

type Review = Extract<PullRequestEvent, { kind: 'reviewed' }>;

/** Nothing where my reviews there are from before Rung looks back. */
function measured(
  pullRequest: PullRequestOutline,
  { viewer, since }: GitHubObservation,
  judge: Judge,
): Measured | undefined {
  const mine = pullRequest.events.filter((event) => isReviewBy(event, viewer.login, since));
  const last = mine.at(-1);
  if (!last) return undefined;
  const texts = mine.flatMap(({ said = [] }) => said);
  const quote = firstOf(texts, judge);
  const leftOut = quote === undefined ? leftOutOf(pullRequest, mine, texts) : undefined;
  const figure = { kind: 'quote', quote } as const;
  return yesOrNo(quote !== undefined, { pullRequest, at: last.at, figure }, leftOut);
}

function isReviewBy(event: PullRequestEvent, me: string, since: Instant): event is Review {
  return event.kind === 'reviewed' && event.by?.login === me && event.at >= since;
}

function firstOf(texts: readonly string[], judge: Judge): string | undefined {
  for (const text of texts) {
    const quote = surelyReasonIn(text, judge);
    if (quote !== undefined) return quote;
  }
  return undefined;
}

function leftOutOf(
  { cut }: PullRequestOutline,
  reviews: readonly Review[],
  texts: readonly string[],
): LeftOut | undefined {
  if (cut.includes('events') || reviews.some(({ said }) => said === undefined)) return 'partly-known';
  if (!texts.some(hasWords)) return 'nothing-shown';
  return texts.some(isForeign) ? 'cannot-tell' : undefined;
}
