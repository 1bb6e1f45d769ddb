import { isBaseItself } from '../facts/baseBranch.ts';
import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import { isOfBranch, isOneOf } from '../facts/headRepository.ts';
import type { RepositoryName } from '../facts/pullRequest.ts';
import { workingTimeBetween } from '../facts/workingTime.ts';
import { branchSubject } from './nudge.ts';
import type { NudgeRule } from './rule.ts';

/** Working days since the first commit after which a branch without a pull request is worth a word. */
const DAYS = 2;

/**
 * The branch at hand was begun more than two working days ago, and has neither an open nor a merged pull request. That it
 * has none is known from GitHub alone: where that was not seen lately or not in full, nothing is said, and neither of a
 * repository that no pull request on GitHub is known of: it may live on another host.
 */
export const branchAge: NudgeRule = {
  id: 'branch-age',
  expectation: 'L1.slice-work-into-1-2-days',

  find({ branch: measured, gitHub, terms: { now, calendar } }) {
    const observation = measured?.observation;
    const subject = observation && branchSubject(observation);
    if (!subject || !observation.branch || observation.startedAt === undefined || !gitHub) return [];
    const { branch, base, remotes, startedAt } = observation;
    if (isBaseItself(branch, base) || !isSeen(remotes, gitHub.observation)) return [];
    if (hasPullRequest(branch, remotes, gitHub.observation)) return [];
    const age = workingTimeBetween(startedAt, now, calendar);
    if (age <= DAYS * calendar.workingDay) return [];
    const { expectation } = this;
    return [{ nudge: 'branch-age', subject, crossing: DAYS, expectation, remedy: { kind: 'split' }, branch, age }];
  },
};

function isSeen(
  remotes: readonly RepositoryName[],
  { authored, reviewRequested, reviewed, cut }: GitHubObservation,
): boolean {
  const isCut = cut.some(({ list }) => list === 'open' || list === 'authored');
  const known = [...authored, ...reviewRequested, ...reviewed];
  return !isCut && known.some(({ repository }) => isOneOf(remotes, repository));
}

function hasPullRequest(branch: string, remotes: readonly RepositoryName[], { authored }: GitHubObservation): boolean {
  return authored.some((one) => one.state !== 'closed' && isOfBranch(branch, remotes, one));
}
