import { branchFacts, commitFacts, type Fact, pullRequestFacts } from './fact.ts';
import type { Known } from './known.ts';
import { asking, filled, type Lack, type Template } from './template.ts';

/** What was done since the last working day, what is under way with whose move it is, and what is in the way. */
export const dailyStatus: Template<'daily-status', 'done' | 'now' | 'blocked'> = {
  id: 'daily-status',
  speaksFor: ['L1.daily-status'],
  isMessage: true,

  sections: (known) => [
    filled(
      'done',
      [...pullRequestFacts(known, 'merged'), ...unmerged(known), ...pullRequestFacts(known, 'reviewed')],
      known.noCommits ? [known.noCommits] : [],
    ),
    filled('now', [...pullRequestFacts(known, 'open'), ...ownBranch(known)], gitHubLacks(known)),
    ...asking('blocked'),
  ],
};

function gitHubLacks({ pullRequests }: Known): readonly Lack[] {
  if (!pullRequests) return ['no-github'];
  return pullRequests.mayBeOld ? ['old-github'] : [];
}

/** My commits, without those that a merged pull request of the same title stands for. */
function unmerged(known: Known): readonly Fact[] {
  const merged = new Set(known.pullRequests?.merged.map(({ title }) => title));
  return commitFacts({ ...known, commits: known.commits.filter(({ subject }) => !merged.has(subject)) });
}

/** The branch at hand, unless its pull request stands for it or nothing is done on it. */
function ownBranch(known: Known): readonly Fact[] {
  const { branch } = known;
  return branch && !branch.hasPullRequest && branch.files.length > 0 ? branchFacts(known) : [];
}
