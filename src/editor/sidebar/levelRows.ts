import type { BranchAdvice } from '../../advice.ts';
import type { Duration } from '../../facts/instant.ts';
import { type ExpectationGroup, expectationsOf, type Framework, signalsOf } from '../../framework/framework.ts';
import type { Dimension, Expectation, Level } from '../../framework/schema.ts';
import type { Finding, Habit, Measured, Terms } from '../../habits/habit.ts';
import { habitsFor, habitsOfSigns } from '../../habits/speakFor.ts';
import { sizeAgainstGuidance, sizeTooltip } from '../../words/branch.ts';
import { PRACTISED } from '../../words/checklist.ts';
import { habitWords, leftOutWords, measuredWords } from '../../words/habits.ts';
import * as words from '../../words/level.ts';
import { number } from '../../words/plain.ts';
import { pullRequestTitle, repositoryWords } from '../../words/pullRequests.ts';
import { THIS_BRANCH } from '../../words/sidebar.ts';
import { duration } from '../../words/time.ts';
import { workingTimeWords } from '../../words/workingTime.ts';
import { doNowRows } from './doNowRows.ts';
import { cutRow } from './pullRequestRows.ts';
import type { CommandCall, Row, RowIcon } from './row.ts';
import { correctionRows } from './whyRows.ts';

/** What the habits came to. `isSignedOut`: why they came to nothing. */
export interface Habits {
  readonly findings: readonly Finding[];
  readonly isSignedOut: boolean;
  readonly branch: BranchAdvice | undefined;
  /** What they were counted by; undefined: nothing is counted yet. */
  readonly terms: Terms | undefined;
}

/**
 * *My Level*: dimension, expectation, and under it a good example, what it replaces, the habit that measures it, and what one
 * can do now.
 * `focused`: ids of the dimensions that are practised, which stand on top.
 */
export function myLevelRows(
  framework: Framework,
  level: Level,
  habits: Habits,
  focused: readonly string[] = [],
): readonly Row[] {
  const isFocused = ({ dimension }: ExpectationGroup) => focused.includes(dimension.id);
  const groups = expectationsOf(framework, level);
  const focusedFirst = groups.toSorted((one, other) => Number(isFocused(other)) - Number(isFocused(one)));
  return [
    levelRow(level),
    ...focusedFirst.map((group) => ({
      id: `dimension/${group.dimension.id}`,
      label: group.dimension.title,
      ...(isFocused(group) && { description: PRACTISED, icon: { codicon: 'target' } }),
      unfolded: true,
      children: [
        ...group.expectations.map((one) => expectationRow(one, habits, group.dimension.id)),
        ...signRows(level, group.dimension, habits),
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
    .flatMap((one) => expectationsOf(framework, one))
    .flatMap(({ dimension, expectations }) => expectations.map((expectation) => ({ expectation, dimension })))
    .filter(({ expectation }) => habitsFor(expectation).length > 0);
  const signs = below.flatMap((one) =>
    framework.progression.dimensions.flatMap((dimension) => habitsOfSigns(one, dimension)),
  );
  if (measured.length + signs.length === 0) return [];
  return [
    {
      id: 'below',
      label: words.FROM_BELOW,
      tooltip: words.FROM_BELOW_MORE,
      unfolded: true,
      children: [
        ...measured.map(({ expectation, dimension }) => expectationRow(expectation, habits, dimension.id)),
        ...signs.map((habit) => habitRow(habit, habits, 'below')),
      ],
    },
  ];
}

/** The level itself: its title, and in the tooltip what it is about. */
export function levelRow(level: Pick<Level, 'title' | 'summary' | 'scope'>, label = level.title): Row {
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

function expectationRow(expectation: Expectation, known: Habits, dimension: string): Row {
  const { branch } = known;
  const habits = habitsFor(expectation);
  const counted = habits.flatMap((habit) => {
    const finding = findingOf(habit, known);
    return 'isSignedOut' in finding ? [] : [{ habit, finding }];
  });
  const { title, short = title } = expectation;
  const figures = words.figuresWords(counted);
  return {
    id: `expectation/${expectation.id}`,
    ...(figures === '' ? { label: title } : { label: short, spoken: `${title}, ${figures}` }),
    description: figures,
    tooltip: [
      title,
      ...counted.map((one) => `${habitWords(one.habit.id).title}: ${words.standingWords(one)}`),
      `${words.GOOD}: ${expectation.good}`,
      `${words.INSTEAD}: ${expectation.instead_of}`,
    ].join('\n'),
    icon: { codicon: habits.length > 0 ? 'pulse' : 'circle-small' },
    about: { kind: 'expectation', id: expectation.id, dimension },
    children: [
      ...exampleRows(expectation),
      ...habits.map((habit) => habitRow(habit, known, expectation.id)),
      ...(branch && habits.some((habit) => habit.countsBranch) ? [branchRow(branch, expectation.id)] : []),
      ...doNowRows(expectation, dimension),
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

/** A figure that opens: to the rule that it was counted by, each pull request behind it, and those that were left out. */
function habitRow(habit: Habit, known: Habits, under: string): Row {
  const id = `habit/${under}/${habit.id}`;
  const { title, rule } = habitWords(habit.id);
  const icon: RowIcon = { codicon: 'pulse' };
  const finding = findingOf(habit, known);
  if ('isSignedOut' in finding) {
    const description = finding.isSignedOut ? words.SIGN_IN_TO_MEASURE : words.NOT_LOOKED_YET;
    const command = finding.isSignedOut ? 'rung.signIn' : 'rung.refresh';
    return { id, label: title, description, tooltip: rule, icon, call: { command, arguments: [] } };
  }
  return {
    id,
    label: title,
    description: words.standingWords({ habit, finding }),
    tooltip: rule,
    icon,
    get children(): readonly Row[] {
      return [
        ruleRow(habit, known, id),
        {
          id: `${id}/trend`,
          label: words.TREND,
          icon: { codicon: 'graph-line' },
          call: { command: 'rung.openTrends', arguments: [habit.id] },
        },
        ...(finding.cut ? [{ ...cutRow(finding.cut), id: `${id}/cut` }] : []),
        ...(finding.branchAge === undefined ? [] : [branchAgeRow(finding.branchAge, id)]),
        ...finding.behind.filter(({ leftOut }) => !leftOut).map((one, index) => measuredRow(one, `${id}/${index}`)),
        ...leftOutRows(finding, id),
      ];
    },
  };
}

function branchAgeRow(age: Duration, habitId: string): Row {
  const description = duration(age);
  const call: CommandCall = { command: 'rung.showBranch', arguments: [] };
  return { id: `${habitId}/branch`, label: THIS_BRANCH, description, icon: { codicon: 'git-branch' }, call };
}

/** What counts in working time says what that is. */
function ruleRow({ id: habit, unit }: Habit, { terms }: Habits, habitId: string): Row {
  const { rule } = habitWords(habit);
  const calendar = terms && unit === 'working-time' ? [workingTimeWords(terms.calendar, terms.now)] : [];
  const tooltip = [rule, ...calendar].join('\n');
  return { id: `${habitId}/rule`, label: words.RULE, description: rule, tooltip, icon: { codicon: 'law' } };
}

function measuredRow(measured: Measured, id: string): Row {
  const { short, whole } = measuredWords(measured);
  const { pullRequest, keeps, leftOut } = measured;
  const said = leftOut ? leftOutWords(leftOut) : short;
  const correction = correctionRows(measured, id);
  return {
    id,
    label: pullRequestTitle(pullRequest),
    description: said,
    tooltip: [pullRequestTitle(pullRequest), repositoryWords(pullRequest), whole, ...(leftOut ? [said] : [])].join(
      '\n',
    ),
    icon: {
      codicon: 'git-pull-request',
      // Those that made the figure what it is stand out among thirty.
      ...(keeps || leftOut ? {} : { color: 'problemsWarningIcon.foreground' }),
    },
    call: { command: 'rung.openPullRequest', arguments: [pullRequest.url] },
    about: { kind: 'pull-request', id: pullRequest.id },
    ...(correction.length > 0 && { children: correction }),
  };
}

/** Listed, not counted, each with its reason. */
function leftOutRows({ behind }: Finding, habitId: string): readonly Row[] {
  const leftOut = behind.filter((one) => one.leftOut);
  if (leftOut.length === 0) return [];
  const id = `${habitId}/left-out`;
  return [
    {
      id,
      label: words.LEFT_OUT,
      description: number(leftOut.length),
      icon: { codicon: 'circle-slash' },
      children: leftOut.map((one, index) => measuredRow(one, `${id}/${index}`)),
    },
  ];
}

/** What tells that a level is met, and the habits that measure it. */
function signRows(level: Level, dimension: Dimension, habits: Habits): readonly Row[] {
  const { id } = dimension;
  const signs = signalsOf(level, id);
  if (signs.length === 0) return [];
  return [
    {
      id: `signs/${id}`,
      label: words.SIGNS,
      icon: { codicon: 'telescope' },
      children: [
        ...signs.map((sign, index) => ({
          id: `sign/${index}/${id}`,
          label: sign,
          tooltip: sign,
          icon: { codicon: 'circle-small' },
        })),
        ...habitsOfSigns(level, dimension).map((habit) => habitRow(habit, habits, `signs/${id}`)),
      ],
    },
  ];
}

function findingOf({ id }: Habit, { findings, isSignedOut }: Habits): Finding | Pick<Habits, 'isSignedOut'> {
  return findings.find((finding) => finding.habit === id) ?? { isSignedOut };
}
