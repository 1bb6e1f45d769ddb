import type { Advice, BranchState, Facts, GitHubState } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { GitHubProblem } from '../../facts/gitHubObservation.ts';
import type { Instant } from '../../facts/instant.ts';
import { gitHubProblemWords } from '../../words/gitHubProblems.ts';
import { number } from '../../words/plain.ts';
import * as words from '../../words/sidebar.ts';
import { measuredBranchRow, missingBranchRow, unmeasuredBranchRow } from './branchRows.ts';
import { cutRow, openPullRequestRow, waitingReviewRow, withheldRow } from './pullRequestRows.ts';
import type { CommandCall, Row } from './row.ts';

/** *Now*: the branch at hand, my open pull requests, the reviews that wait for me. Empty where only a welcome can help. */
export function nowRows(facts: Facts, advice: Advice, timeOf: (instant: Instant) => string): readonly Row[] {
  // The welcome view says it better than lone rows, and a welcome shows only where there is no row.
  if (!hasBranch(facts.branch) && isForWelcome(facts.gitHub)) return [];
  return [
    ...branchRows(facts.branch, advice),
    ...stateRows(facts.gitHub, timeOf),
    ...pullRequestRows(facts.gitHub, advice),
  ];
}

function hasBranch(branch: BranchState): boolean {
  if (branch.kind !== 'observed') return false;
  const { observation } = branch;
  return observation.kind === 'measured' || !isMissing(observation.reason.kind);
}

/** There is no repository to speak of, rather than one that cannot be measured. */
function isMissing(reason: string): reason is 'no-git' | 'not-a-repository' {
  return reason === 'no-git' || reason === 'not-a-repository';
}

function isForWelcome(gitHub: GitHubState): boolean {
  if (gitHub.kind !== 'problem' || gitHub.last) return false;
  return gitHub.problem.kind === 'signed-out' || gitHub.problem.kind === 'offline';
}

function branchRows(branch: BranchState, advice: Advice): readonly Row[] {
  if (advice.branch) return [measuredBranchRow(advice.branch)];
  if (branch.kind === 'unknown') return [];
  if (branch.kind !== 'observed') return [missingBranchRow(branch.kind)];
  if (branch.observation.kind === 'measured') return [];
  const { kind } = branch.observation.reason;
  return [isMissing(kind) ? missingBranchRow(kind) : unmeasuredBranchRow(branch.observation)];
}

function stateRows(gitHub: GitHubState, timeOf: (instant: Instant) => string): readonly Row[] {
  switch (gitHub.kind) {
    case 'unknown':
    case 'observed':
      return [];
    case 'looking':
      return gitHub.last ? [] : [{ id: 'github', label: words.LOOKING, icon: { codicon: 'loading~spin' } }];
    case 'problem': {
      const { label, more } = gitHubProblemWords(gitHub.problem, timeOf);
      const call = remedyFor(gitHub.problem);
      const row = {
        id: 'github',
        label,
        description: more,
        tooltip: `${label}\n${more}`,
        icon: { codicon: 'github' },
        call,
      };
      return gitHub.problem.kind === 'signed-out' ? [row, LOOK_AROUND] : [row];
    }
    default:
      return assertNever(gitHub);
  }
}

const LOOK_AROUND: Row = {
  id: 'look-around',
  label: words.LOOK_AROUND,
  description: words.LOOK_AROUND_MORE,
  tooltip: words.LOOK_AROUND_MORE,
  icon: { codicon: 'telescope' },
  call: { command: 'rung.lookAround', arguments: [] },
};

function remedyFor(problem: GitHubProblem): CommandCall {
  const signIn = problem.kind === 'signed-out' || problem.kind === 'bad-credentials';
  return { command: signIn ? 'rung.signIn' : 'rung.refresh', arguments: [] };
}

function pullRequestRows(gitHub: GitHubState, advice: Advice): readonly Row[] {
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  if (!last || !advice.pullRequests || !advice.reviews) return [];
  const cut = (list: string) => last.cut.filter((one) => one.list === list).map(cutRow);
  const mine = advice.pullRequests.map(openPullRequestRow);
  const waiting = advice.reviews.map(waitingReviewRow);
  return [
    section('mine', words.MY_PULL_REQUESTS, [...mine, ...cut('open')], mine.length, {
      id: 'mine/none',
      label: words.NO_PULL_REQUESTS,
      description: words.NO_PULL_REQUESTS_MORE,
      tooltip: words.NO_PULL_REQUESTS_MORE,
    }),
    section('reviews', words.WAITING_REVIEWS, [...waiting, ...cut('review-requested')], waiting.length, {
      id: 'reviews/none',
      label: words.NO_REVIEWS,
      icon: { codicon: 'check' },
    }),
    ...last.withheld.map(withheldRow),
  ];
}

function section(id: string, label: string, rows: readonly Row[], count: number, none: Row): Row {
  return { id, label, description: number(count), unfolded: true, children: rows.length > 0 ? rows : [none] };
}
