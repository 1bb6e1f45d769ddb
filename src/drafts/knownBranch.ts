import type { BranchAdvice, OpenPullRequest } from '../advice.ts';
import type { CommitText } from '../facts/commitText.ts';
import { folderName } from '../facts/folderName.ts';
import { isOfBranch } from '../facts/headRepository.ts';
import type { Size } from '../facts/size.ts';
import type { Judge } from '../why/judge.ts';
import { commitReasons } from './commitReasons.ts';
import { isInterim } from './interim.ts';
import { issuesIn } from './issues.ts';
import type { KnownBranch, KnownFile } from './known.ts';

/** What the commits of a branch are, and what is known around them. */
export interface AroundBranch {
  /** Its own commits, the oldest first. */
  readonly commits: readonly CommitText[];
  /** The files that they change together, and how many have changes that are in none of them. */
  readonly committed: Pick<Size, 'files'>;
  readonly uncommitted: number;
  /** My pull requests that are open. */
  readonly open: readonly OpenPullRequest[];
  /** Where the host's pages are, as `https://github.com`; undefined: it is no host that Rung speaks to. */
  readonly web: string | undefined;
  readonly whyOf: Judge;
}

/** The branch at hand. */
export function knownBranch(
  { observation, size }: BranchAdvice,
  { commits, committed, uncommitted, open, web, whyOf }: AroundBranch,
): KnownBranch {
  const { repository, branch, base, remotes } = observation;
  return {
    repository: folderName(repository),
    name: branch,
    base: base.ref,
    lines: size.reviewed,
    files: reviewedOf(size),
    committed: reviewedOf(committed),
    uncommitted,
    subjects: commits.map(({ subject }) => subject).filter((subject) => !isInterim(subject)),
    reasons: commitReasons(commits, whyOf),
    issues: issuesIn(branch, commits, { web, remotes }),
    hasPullRequest: open.some(({ pullRequest }) => isOfBranch(branch, remotes, pullRequest)),
  };
}

/** What a person reviews: the product before its tests, the largest first. */
function reviewedOf({ files }: Pick<Size, 'files'>): readonly KnownFile[] {
  const largest = files.toSorted((a, b) => b.lines - a.lines);
  const reviewed = (['product', 'test'] as const).flatMap((of) => largest.filter(({ part }) => part === of));
  return reviewed.map(({ file }) => ({ path: file.path, added: file.additions, deleted: file.deletions }));
}
