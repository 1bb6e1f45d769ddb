import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Duration } from '../facts/instant.ts';
import type { PullRequest, PullRequestOutline } from '../facts/pullRequest.ts';
import { reviewPairsOf, waitsForMeSince } from '../facts/reviewPairs.ts';
import { phasesOf, timeWaited } from '../facts/timeline.ts';
import { cutOf, ENOUGH_TO_JUDGE, type Habit, type Measured, type Terms } from './habit.ts';
import { othersOf } from './others.ts';
import { isCounted } from './share.ts';
import { newestFirst } from './timeFinding.ts';

/**
 * Review PRs within 24 hours: each request of my review with my answer, and those that wait now at their present age. It
 * keeps while at least 8 in 10 of them are in time. Beside it stands the queue, which has requests to my teams too.
 */
export const reviewResponse: Habit = {
  id: 'review-response',
  speaksFor: ['L1.review-within-24-hours'],
  unit: 'working-time',
  upTo: ({ calendar }) => calendar.workingDay,

  find({ gitHub }, terms) {
    const behind = newestFirst(othersOf(gitHub).flatMap((one) => responses(one, gitHub, terms)));
    const counted = behind.filter(isCounted);
    const all = counted.length;
    const inTime = counted.filter((one) => one.keeps).length;
    const queue = waitingForMe(gitHub, terms);
    const waiting = queue.length;
    return {
      habit: this.id,
      verdict: all < ENOUGH_TO_JUDGE ? 'too-few' : inTime >= all * IN_TIME_SHARE ? 'keeps' : 'slips',
      figure: all + waiting === 0 ? undefined : { kind: 'responses', inTime, all, waiting, left: queue[0]?.left },
      n: all,
      behind,
      cut: cutOf(gitHub, 'reviewed') ?? cutOf(gitHub, 'review-requested'),
    };
  },
};

/** One review in five may take longer before the habit slips: a day of illness is no habit. */
const IN_TIME_SHARE = 0.8;

/** A review that is asked of me now. */
export interface Waiting {
  readonly pullRequest: PullRequest;
  /** Working time left of the 24 hours; negative: overdue. */
  readonly left: Duration;
}

/** The reviews asked of me or of a team of mine, the most pressing first. Drafts wait for nobody. */
export function waitingForMe({ reviewRequested, viewer }: GitHubObservation, terms: Terms): readonly Waiting[] {
  const { calendar, isHuman, now } = terms;
  return reviewRequested
    .filter((pullRequest) => !pullRequest.isDraft)
    .map((pullRequest) => {
      const phases = phasesOf(pullRequest, now);
      const since = waitsForMeSince(pullRequest, viewer.login, phases, isHuman);
      return { pullRequest, left: calendar.workingDay - timeWaited(phases, since, now, calendar).working };
    })
    .sort((a, b) => a.left - b.left);
}

function responses(
  pullRequest: PullRequestOutline,
  { viewer, since }: GitHubObservation,
  terms: Terms,
): readonly Measured[] {
  // No habit needs the other clocks of other people's pull requests.
  const phases = phasesOf(pullRequest, terms.now);
  const measured: Measured[] = [];
  for (const { from, answeredAt, isPartlyKnown } of reviewPairsOf(pullRequest, viewer.login, phases, terms.isHuman)) {
    const at = answeredAt ?? terms.now;
    if (at < since) continue;
    const { working, elapsed } = timeWaited(phases, from, at, terms.calendar);
    const keeps = working <= terms.calendar.workingDay;
    const figure = { kind: 'responded-in', working, elapsed, isOpen: answeredAt === undefined } as const;
    const known = { pullRequest, at, value: working, keeps, figure };
    measured.push(isPartlyKnown ? { ...known, leftOut: 'partly-known' } : known);
  }
  return measured;
}
