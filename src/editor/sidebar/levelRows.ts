import type { BranchAdvice } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import { GUIDANCE_LINES } from '../../facts/size.ts';
import { expectationsOf, type Framework, signalsOf } from '../../framework/framework.ts';
import type { Expectation, Level } from '../../framework/schema.ts';
import { HABITS } from '../../habits/catalogue.ts';
import type { Finding, Measured } from '../../habits/habit.ts';
import { sizeAgainstGuidance, sizeTooltip } from '../../words/branch.ts';
import { figureWords, habitWords, measuredWords, verdictSentence } from '../../words/habits.ts';
import * as words from '../../words/level.ts';
import { pullRequestTitle, repositoryWords, shortTitle } from '../../words/pullRequests.ts';
import { THIS_BRANCH } from '../../words/sidebar.ts';
import { cutRow } from './pullRequestRows.ts';
import type { Row, RowIcon } from './row.ts';

/** What the habits came to. `isSignedOut`: why they came to nothing. */
export interface Habits {
  readonly findings: readonly Finding[];
  readonly isSignedOut: boolean;
  readonly branch: BranchAdvice | undefined;
}

/** *My Level*: dimension, expectation, and under it a good example, what it replaces, and the habit that measures it. */
export function myLevelRows(framework: Framework, level: Level, habits: Habits): readonly Row[] {
  return [
    levelRow(level),
    ...expectationsOf(framework, level).map(({ dimension, expectations }) => ({
      id: `dimension/${dimension.id}`,
      label: dimension.title,
      unfolded: true,
      children: [
        ...expectations.map((one) => expectationRow(one, habits)),
        ...signRows(dimension.id, signalsOf(level, dimension.id)),
      ],
    })),
    ...lowerRungRows(framework, level, habits),
  ];
}

/** What the levels below ask and a habit measures: it goes on at every level. */
function lowerRungRows(framework: Framework, level: Level, habits: Habits): readonly Row[] {
  const { levels } = framework.progression;
  const below = levels.slice(
    0,
    levels.findIndex((one) => one.id === level.id),
  );
  const measured = below
    .flatMap((one) => expectationsOf(framework, one).flatMap(({ expectations }) => expectations))
    .filter(({ id }) => HABITS.some((habit) => habit.speaksFor.includes(id)));
  if (measured.length === 0) return [];
  return [
    {
      id: 'below',
      label: words.FROM_BELOW,
      tooltip: words.FROM_BELOW_MORE,
      unfolded: true,
      children: measured.map((one) => expectationRow(one, habits)),
    },
  ];
}

/** The level itself: its title, and in the tooltip what it is about. */
export function levelRow(level: Level, label = level.title): Row {
  const tooltip = [level.summary, level.scope].filter(Boolean).join('\n');
  return { id: 'level', label, description: level.summary ?? '', tooltip, icon: { codicon: 'mortar-board' } };
}

/** The good example and what it replaces. */
export function exampleRows(expectation: Expectation): readonly Row[] {
  const { id, good, instead_of } = expectation;
  return [
    textRow(`good/${id}`, words.GOOD, good, { codicon: 'check', color: 'testing.iconPassed' }),
    textRow(`instead/${id}`, words.INSTEAD, instead_of, { codicon: 'circle-slash' }),
  ];
}

export function textRow(id: string, label: string, text: string, icon: RowIcon): Row {
  return { id, label: `${label}:`, description: text, tooltip: text, icon };
}

function expectationRow(expectation: Expectation, { findings, isSignedOut, branch }: Habits): Row {
  const habits = HABITS.filter((habit) => habit.speaksFor.includes(expectation.id));
  const found = habits.map((habit) => findings.find((finding) => finding.habit === habit.id));
  const figures = found.flatMap((finding) => (finding ? [figureWords(finding)] : []));
  return {
    id: `expectation/${expectation.id}`,
    label: expectation.title,
    description: figures.join(' · '),
    tooltip: [
      expectation.title,
      ...figures,
      `${words.GOOD}: ${expectation.good}`,
      `${words.INSTEAD}: ${expectation.instead_of}`,
    ].join('\n'),
    icon: { codicon: habits.length > 0 ? 'pulse' : 'circle-small' },
    children: [
      ...exampleRows(expectation),
      ...habits.map((habit, index) => habitRow(habit.id, found[index] ?? { isSignedOut }, expectation.id)),
      ...(branch && habits.some((habit) => habit.countsBranch) ? [branchRow(branch, expectation.id)] : []),
    ],
  };
}

function branchRow(branch: BranchAdvice, expectation: string): Row {
  return {
    id: `branch/${expectation}`,
    label: THIS_BRANCH,
    description: sizeAgainstGuidance(branch.size.reviewed),
    tooltip: sizeTooltip(branch),
    icon: { codicon: 'git-branch' },
    call: { command: 'rung.showBranch', arguments: [] },
  };
}

/** A figure that opens: to the rule that it was counted by, and to each pull request behind it. */
function habitRow(habit: string, finding: Finding | Pick<Habits, 'isSignedOut'>, expectation: string): Row {
  const id = `habit/${expectation}/${habit}`;
  const { title, rule } = habitWords(habit);
  const icon: RowIcon = { codicon: 'pulse' };
  if ('isSignedOut' in finding) {
    const description = finding.isSignedOut ? words.SIGN_IN_TO_MEASURE : words.NOT_LOOKED_YET;
    const command = finding.isSignedOut ? 'rung.signIn' : 'rung.refresh';
    return { id, label: title, description, tooltip: rule, icon, call: { command, arguments: [] } };
  }
  return {
    id,
    label: title,
    description: `${figureWords(finding)} · ${verdictSentence(finding)}`,
    tooltip: rule,
    icon,
    children: [
      { id: `${id}/rule`, label: words.RULE, description: rule, tooltip: rule, icon: { codicon: 'law' } },
      ...(finding.cut ? [{ ...cutRow(finding.cut), id: `${id}/cut` }] : []),
      ...finding.behind.map((one) => measuredRow(one, id)),
    ],
  };
}

function measuredRow(measured: Measured, habitId: string): Row {
  const { short, whole } = measuredWords(measured);
  const { pullRequest } = measured;
  return {
    id: `${habitId}/${pullRequest.id}`,
    label: shortTitle(pullRequest),
    description: short,
    tooltip: `${pullRequestTitle(pullRequest)}\n${repositoryWords(pullRequest)}\n${whole}`,
    icon: {
      codicon: 'git-pull-request',
      ...(isWorthALook(measured) ? { color: 'problemsWarningIcon.foreground' } : {}),
    },
    call: { command: 'rung.openPullRequest', arguments: [pullRequest.url] },
  };
}

/** Those that made the figure what it is stand out among thirty. */
function isWorthALook({ figure }: Measured): boolean {
  switch (figure.kind) {
    case 'size':
      return figure.reviewed > GUIDANCE_LINES;
    case 'why':
      return figure.verdict === 'none';
    case 'time-left':
      return figure.left < 0;
    default:
      return assertNever(figure);
  }
}

function signRows(dimension: string, signs: readonly string[]): readonly Row[] {
  if (signs.length === 0) return [];
  return [
    {
      id: `signs/${dimension}`,
      label: words.SIGNS,
      icon: { codicon: 'telescope' },
      children: signs.map((sign, index) => ({
        id: `sign/${index}/${dimension}`,
        label: sign,
        tooltip: sign,
        icon: { codicon: 'circle-small' },
      })),
    },
  ];
}
