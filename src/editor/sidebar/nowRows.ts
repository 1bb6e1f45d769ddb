import type { Advice } from '../../advice.ts';
import { isDescribable } from '../../drafts/describable.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { CutList, GitHubProblem } from '../../facts/gitHubObservation.ts';
import type { Duration, Instant } from '../../facts/instant.ts';
import type { SettingProblem } from '../../facts/workingHours.ts';
import type { CacheProblem } from '../../github/kept/cacheProblem.ts';
import type { Nudge } from '../../nudges/nudge.ts';
import type { BranchState, Facts, GitHubState, Progress } from '../../whatIsKnown.ts';
import { gitHubProblemWords } from '../../words/gitHubProblems.ts';
import { number } from '../../words/plain.ts';
import * as words from '../../words/sidebar.ts';
import { settingProblemLabel, settingProblemSentence } from '../../words/workingTime.ts';
import { measuredBranchRow, missingBranchRow, otherBranchRows, unmeasuredBranchRow } from './branchRows.ts';
import { nudgeRows } from './nudgeRows.ts';
import { cutRow, openPullRequestRow, recentMergeRow, waitingReviewRow, withheldRow } from './pullRequestRows.ts';
import type { CommandCall, Row } from './row.ts';

/**
 * *Now*: the branch at hand, what else is worth a look, the branches of the window's other repositories, my open pull requests,
 * the reviews that wait for me. Empty where only a welcome can help.
 */
export function nowRows(
  facts: Facts,
  advice: Advice | undefined,
  nudges: readonly Nudge[],
  timeOf: (instant: Instant) => string,
): readonly Row[] {
  // The welcome view says it better than lone rows, and a welcome shows only where there is no row. It knows no settings.
  const isBare = !hasBranch(facts.branch) && facts.others.length === 0 && facts.settings.length === 0;
  if (isBare && isForWelcome(facts.gitHub)) return [];
  return [
    ...facts.settings.map(settingRow),
    ...cacheRows(facts.cache),
    ...branchRows(facts.branch, advice),
    ...nudgeRows(nudges, facts.framework),
    ...otherBranchRows(facts.others, advice?.others ?? []),
    ...stateRows(facts.gitHub, timeOf),
    ...pullRequestRows(facts, advice),
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

function branchRows(branch: BranchState, advice: Advice | undefined): readonly Row[] {
  if (advice?.branch) {
    return [measuredBranchRow(advice.branch, undefined, isDescribable(advice.branch, advice.pullRequests))];
  }
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
      if (gitHub.progress) return [progressRow(gitHub.progress)];
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

function progressRow({ read, total }: Progress): Row {
  const { label, more } = words.readingWords(read, total);
  const icon = { codicon: 'loading~spin' };
  return {
    id: 'github',
    label,
    description: more,
    tooltip: more,
    icon,
    call: { command: 'rung.stopReading', arguments: [] },
  };
}

/** Something in the settings that cannot be used, with what was expected. A click leads to it. */
function settingRow(problem: SettingProblem): Row {
  const sentence = settingProblemSentence(problem);
  return {
    id: `setting/${problem.setting}/${problem.written}`,
    label: settingProblemLabel(problem),
    description: sentence,
    tooltip: sentence,
    icon: { codicon: 'warning', color: 'problemsWarningIcon.foreground' },
    call: { command: 'rung.showSetting', arguments: [problem.setting] },
  };
}

/** The cache is several files, and what ails them is the same as a rule: it is said once. */
function cacheRows(problems: readonly CacheProblem[]): readonly Row[] {
  const rows = problems.map(cacheRow);
  return rows.filter(({ tooltip }, index) => rows.findIndex((row) => row.tooltip === tooltip) === index);
}

function cacheRow(problem: CacheProblem): Row {
  const { label, more } = words.cacheProblemWords(problem);
  const icon = { codicon: 'archive' };
  return { id: `cache/${problem.file}`, label, description: more, tooltip: `${label}\n${more}`, icon };
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
  if (problem.kind === 'nothing-in-scope') return { command: 'rung.showSetting', arguments: ['rung.github.scope'] };
  if (problem.kind === 'unusable-host') return { command: 'rung.showSetting', arguments: ['rung.github.host'] };
  const signIn = problem.kind === 'signed-out' || problem.kind === 'bad-credentials';
  return { command: signIn ? 'rung.signIn' : 'rung.refresh', arguments: [] };
}

function pullRequestRows({ gitHub, drafts }: Facts, advice: Advice | undefined): readonly Row[] {
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  if (!last || !advice?.pullRequests || !advice.reviews) return [];
  const cut = (...lists: CutList['list'][]) => last.cut.filter((one) => lists.includes(one.list)).map(cutRow);
  const { terms } = advice;
  const mine = advice.pullRequests.map((one) => openPullRequestRow(one, drafts.has(one.pullRequest.id), terms));
  const waiting = advice.reviews.map((one) => waitingReviewRow(one, terms));
  const merges = (advice.merges ?? []).map(recentMergeRow);
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
    ...(merges.length > 0
      ? [
          {
            id: 'merges',
            label: words.MERGED_LATELY,
            description: number(merges.length),
            unfolded: true,
            children: merges,
          },
        ]
      : []),
    // While it reads, the row of its progress says so.
    ...(gitHub.kind === 'looking' ? [] : cut('authored', 'reviewed')),
    ...(last.clockAhead === 0 ? [] : [clockRow(last.clockAhead)]),
    ...last.withheld.map(withheldRow),
  ];
}

function clockRow(ahead: Duration): Row {
  const { label, more } = words.clockWords(ahead);
  return { id: 'clock', label, description: more, tooltip: `${label}\n${more}`, icon: { codicon: 'watch' } };
}

function section(id: string, label: string, rows: readonly Row[], count: number, none: Row): Row {
  return { id, label, description: number(count), unfolded: true, children: rows.length > 0 ? rows : [none] };
}
