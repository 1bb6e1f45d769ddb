import type { BranchAdvice, OpenPullRequest } from '../advice.ts';
import { isBaseItself } from '../facts/baseBranch.ts';
import { isOfBranch } from '../facts/headRepository.ts';

/**
 * Whether a branch still needs a description: something is done on it, and no open pull request of mine comes from it. `open`:
 * mine that are open; undefined: GitHub was not looked at, and then it may need one.
 */
export function isDescribable(
  { observation, size }: BranchAdvice,
  open: readonly OpenPullRequest[] | undefined,
): boolean {
  const { branch, base, remotes } = observation;
  if (branch === undefined || isBaseItself(branch, base) || size.files.length === 0) return false;
  return !open?.some(({ pullRequest }) => isOfBranch(branch, remotes, pullRequest));
}
