import type { MeasuredBranch } from '../facts/branch.ts';
import { isOfBranch } from '../facts/headRepository.ts';
import type { Duration } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import { type TimePassed, timePassed, workingTimeBetween } from '../facts/workingTime.ts';
import { cutOf, type Habit, type Measured, type Terms } from './habit.ts';
import { timeFinding } from './timeFinding.ts';

/**
 * Slice work into pieces of 1-2 days: how old what is open now is since its first commit, drafts and the branch at hand
 * included, the oldest first. A branch that has an open pull request counts once, as that.
 */
export const workSlices: Habit = {
  id: 'work-slices',
  speaksFor: ['L1.slice-work-into-1-2-days'],
  unit: 'working-time',
  upTo: ({ calendar }) => 2 * calendar.workingDay,

  find({ gitHub, branch }, terms) {
    const open = gitHub.authored.filter((one) => one.state === 'open');
    const behind = open.map((one) => measured(one, terms)).sort((one, other) => other.value - one.value);
    return timeFinding(this, behind, cutOf(gitHub, 'open'), terms, branchAge(branch, open, terms));
  },

  flag(pullRequest, terms) {
    const age = ageOf(pullRequest, terms).working;
    return age > 2 * terms.calendar.workingDay ? { kind: 'old', age } : undefined;
  },
};

function measured(pullRequest: PullRequest, terms: Terms): Measured {
  const age = ageOf(pullRequest, terms);
  const keeps = age.working <= 2 * terms.calendar.workingDay;
  const known = { pullRequest, at: terms.now, value: age.working, keeps, figure: { kind: 'age', ...age } } as const;
  return pullRequest.cut.includes('events') ? { ...known, leftOut: 'partly-known' } : known;
}

function ageOf(pullRequest: PullRequest, { clocksOf, now, calendar }: Terms): TimePassed {
  return timePassed(clocksOf(pullRequest).startedAt, now, calendar);
}

/** undefined: there is no branch with commits of its own, or it has an open pull request. */
function branchAge(
  branch: MeasuredBranch | undefined,
  open: readonly PullRequest[],
  { now, calendar }: Terms,
): Duration | undefined {
  if (branch?.startedAt === undefined) return undefined;
  const isItsOwn = (one: PullRequest) => isOfBranch(branch.branch, branch.remotes, one);
  return open.some(isItsOwn) ? undefined : workingTimeBetween(branch.startedAt, now, calendar);
}
