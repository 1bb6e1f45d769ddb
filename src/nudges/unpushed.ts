import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import { isOfBranch } from '../facts/headRepository.ts';
import type { Instant } from '../facts/instant.ts';
import type { RepositoryName } from '../facts/pullRequest.ts';
import { workingTimeBetween } from '../facts/workingTime.ts';
import { branchSubject } from './nudge.ts';
import type { NudgeRule } from './rule.ts';

/** Working days for which commits may stay on this machine alone. */
const DAYS = 1;

/**
 * Commits of the branch at hand are not pushed for more than a working day. It serves the daily status: work that nobody can
 * see is the silence which that expectation is about, and a push shows each day how far it is. Where the branch was merged since,
 * as one commit perhaps, and its remote branch deleted, there is nothing to push.
 */
export const unpushed: NudgeRule = {
  id: 'unpushed',
  expectation: 'L1.daily-status',

  find({ branch: measured, gitHub, terms: { now, calendar } }) {
    const observation = measured?.observation;
    const subject = observation && branchSubject(observation);
    if (!subject || !observation.branch || !observation.unpushed) return [];
    const { branch, remotes } = observation;
    const { count: commits, since } = observation.unpushed;
    const age = workingTimeBetween(since, now, calendar);
    if (commits === 0 || age <= DAYS * calendar.workingDay) return [];
    if (gitHub && isMergedSince(since, branch, remotes, gitHub.observation)) return [];
    const { expectation } = this;
    const remedy = { kind: 'push' } as const;
    return [{ nudge: 'unpushed', subject, crossing: DAYS, expectation, remedy, branch, commits, age }];
  },
};

function isMergedSince(
  since: Instant,
  branch: string,
  remotes: readonly RepositoryName[],
  { authored }: GitHubObservation,
): boolean {
  return authored.some(
    (one) => one.mergedAt !== undefined && one.mergedAt >= since && isOfBranch(branch, remotes, one),
  );
}
