import type { Advice, BranchState, Facts, GitHubState } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { GitHubProblem } from '../../facts/gitHubObservation.ts';
import type { Instant } from '../../facts/instant.ts';
import { gitHubProblemWords } from '../../words/gitHubProblems.ts';
import { number } from '../../words/plain.ts';
import * as words from '../../words/sidebar.ts';
import { measuredBranchRow, unmeasuredBranchRow } from './branchRows.ts';
import { type Ages, cutRow, openPullRequestRow, waitingReviewRow, withheldRow } from './pullRequestRows.ts';
import type { CommandCall, Row } from './row.ts';

/** *Now*: the branch at hand, my open pull requests, the reviews that wait for me. Empty where only a welcome can help. */
export function nowRows(
  facts: Facts,
  advice: Advice,
  ages: Ages,
  timeOf: (instant: Instant) => string,
): readonly Row[] {
  const branch = branchRows(facts.branch, advice);
  const gitHub = [...stateRows(facts.gitHub, timeOf), ...pullRequestRows(facts.gitHub, advice, ages)];
  // The welcome view says it better than a lone row, and a welcome shows only where there is no row.
  if (branch.length === 0 && isForWelcome(facts.gitHub)) return [];
  return [...branch, ...gitHub];
}

function isForWelcome(gitHub: GitHubState): boolean {
  if (gitHub.kind !== 'problem' || gitHub.last) return false;
  return gitHub.problem.kind === 'signed-out' || gitHub.problem.kind === 'offline';
}

function branchRows(branch: BranchState, advice: Advice): readonly Row[] {
  if (advice.branch) return [measuredBranchRow(advice.branch)];
  if (branch.kind !== 'observed' || branch.observation.kind !== 'unmeasured') return [];
  const { kind } = branch.observation.reason;
  return kind === 'no-git' || kind === 'not-a-repository' ? [] : [unmeasuredBranchRow(branch.observation)];
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
      return [
        { id: 'github', label, description: more, tooltip: `${label}\n${more}`, icon: { codicon: 'github' }, call },
      ];
    }
    default:
      return assertNever(gitHub);
  }
}

function remedyFor(problem: GitHubProblem): CommandCall {
  const signIn = problem.kind === 'signed-out' || problem.kind === 'bad-credentials';
  return { command: signIn ? 'rung.signIn' : 'rung.refresh', arguments: [] };
}

function pullRequestRows(gitHub: GitHubState, advice: Advice, ages: Ages): readonly Row[] {
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  if (!last || !advice.pullRequests || !advice.reviews) return [];
  const cut = (list: string) => last.cut.filter((one) => one.list === list).map(cutRow);
  const mine = advice.pullRequests.map((one) => openPullRequestRow(one, ages));
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
