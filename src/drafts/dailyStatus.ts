import { branchFacts, commitFacts, pullRequestFacts } from './fact.ts';
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
      [...pullRequestFacts(known, 'merged'), ...commitFacts(known), ...pullRequestFacts(known, 'reviewed')],
      [...(known.noCommits ? [known.noCommits] : []), ...withoutGitHub(known)],
    ),
    filled('now', [...pullRequestFacts(known, 'open'), ...ownBranch(known)], withoutGitHub(known)),
    ...asking('blocked'),
  ],
};

/** The branch at hand, unless its pull request stands for it or nothing is done on it. */
function ownBranch(known: Known) {
  const { branch } = known;
  return branch && !branch.hasPullRequest && branch.files.length > 0 ? branchFacts(known) : [];
}

function withoutGitHub({ pullRequests }: Known): readonly Lack[] {
  return pullRequests ? [] : ['no-github'];
}
