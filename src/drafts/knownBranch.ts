import type { BranchAdvice, OpenPullRequest } from '../advice.ts';
import type { CommitText } from '../facts/commitText.ts';
import { folderName } from '../facts/folderName.ts';
import { isOfBranch } from '../facts/headRepository.ts';
import { commitReasons } from './commitReasons.ts';
import { issuesIn } from './issues.ts';
import type { KnownBranch } from './known.ts';

/** The branch at hand. `commits`: its own, the oldest first; `open`: my pull requests that are open. */
export function knownBranch(
  { observation, size }: BranchAdvice,
  commits: readonly CommitText[],
  open: readonly OpenPullRequest[],
): KnownBranch {
  const { repository, branch, base, remotes } = observation;
  const subjects = commits.map(({ subject }) => subject);
  const largest = size.files.toSorted((a, b) => b.lines - a.lines);
  const reviewed = (['product', 'test'] as const).flatMap((of) => largest.filter(({ part }) => part === of));
  return {
    repository: folderName(repository),
    name: branch,
    base: base.ref,
    lines: size.reviewed,
    files: reviewed.map(({ file }) => ({ path: file.path, added: file.additions, deleted: file.deletions })),
    subjects,
    reasons: commitReasons(commits),
    issues: issuesIn(branch, subjects),
    hasPullRequest: open.some(({ pullRequest }) => isOfBranch(branch, remotes, pullRequest)),
  };
}
