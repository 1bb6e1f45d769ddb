import { assertNever } from '../facts/assertNever.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import type { LeftOut } from './figure.ts';
import { cutOf, type Habit, type Measured, type Terms } from './habit.ts';
import { timeFinding } from './timeFinding.ts';

/**
 * PRs are approved the same day: from ready to the approvals that it needs, within one working day, of my pull requests that
 * are merged or open. Beside it stands whether that was on the same day of the calendar.
 */
export const approvalTime: Habit = {
  id: 'approval-time',
  speaksFor: [],
  signOf: { level: 'L1', dimension: 'technical-execution' },
  unit: 'working-time',
  upTo: ({ calendar }) => calendar.workingDay,

  find({ gitHub }, terms) {
    const kept = gitHub.authored.filter((one) => one.state !== 'closed');
    const behind = kept.map((one) => measured(one, terms)).filter((one) => one && one.at >= gitHub.since);
    return timeFinding(this, behind, cutOf(gitHub, 'authored'), terms);
  },
};

/** Nothing of one that has not been ready so far. */
function measured(pullRequest: PullRequest, terms: Terms): Measured | undefined {
  const { approval, readyAt } = terms.clocksOf(pullRequest);
  if (pullRequest.state === 'open' && readyAt === undefined) return undefined;
  const at = pullRequest.mergedAt ?? terms.now;
  switch (approval.kind) {
    case 'approved': {
      const { wait, sameDay } = approval;
      const keeps = wait.working <= terms.calendar.workingDay;
      const figure = { kind: 'approved-in', ...wait, sameDay } as const;
      return { pullRequest, at: approval.at, value: wait.working, keeps, figure };
    }
    case 'none-yet':
      return notApproved(pullRequest, at, 'not-settled', approval.wait.working);
    case 'unknown':
      return notApproved(pullRequest, at, 'partly-known');
    case 'not-approved':
      return notApproved(pullRequest, at, readyAt === undefined ? 'never-ready' : 'not-approved');
    default:
      return assertNever(approval);
  }
}

function notApproved(pullRequest: PullRequest, at: Instant, leftOut: LeftOut, value = 0): Measured {
  return { pullRequest, at, value, keeps: false, figure: { kind: 'not-approved' }, leftOut };
}
