import type { BranchObservation } from '../facts/branch.ts';
import { isFromOneOf, isOfBranch } from '../facts/headRepository.ts';
import type { PullRequest, RepositoryName } from '../facts/pullRequest.ts';
import type { Facts } from '../whatIsKnown.ts';

/** Where the branch's own pull request is to be merged. One of the same name in another repository is another branch. */
export function baseOf(branch: string, repositories: readonly RepositoryName[], { gitHub }: Facts): string | undefined {
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  return last?.authored.find((one) => one.state === 'open' && isOfBranch(branch, repositories, one))?.baseBranch;
}

/** Whether its pull request names another base than the one that a branch was measured against. */
export function hasAnotherBase(observation: BranchObservation, authored: readonly PullRequest[]): boolean {
  if (!observation.branch) return false;
  const open = authored.find(
    (one) =>
      one.state === 'open' &&
      one.headBranch === observation.branch &&
      (observation.kind === 'unmeasured' || isFromOneOf(observation.remotes, one)),
  );
  const base =
    observation.kind === 'measured' && observation.base.because === 'pull-request' ? observation.base : undefined;
  return open ? !base?.ref.endsWith(`/${open.baseBranch}`) : base !== undefined;
}
