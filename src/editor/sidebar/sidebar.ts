import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { levelAfter, levelOf } from '../../framework/framework.ts';
import { EMPTY_JOURNAL } from '../../journal/fold.ts';
import type { JournalProblem } from '../../journal/problem.ts';
import type { Entry } from '../../journal/record.ts';
import { journalProblemLine } from '../../words/journalProblems.ts';
import { frameworkFaultLine, reviewsBadge, SAMPLE } from '../../words/sidebar.ts';
import type { ViewId } from '../ids.ts';
import { journeyRows } from './journeyRows.ts';
import { myLevelRows } from './levelRows.ts';
import { nextLevelRows, topLevelRows } from './nextLevelRows.ts';
import { nowRows } from './nowRows.ts';
import type { Row } from './row.ts';
import { RowTree } from './rowTree.ts';
import { sampleRow } from './sampleRow.ts';

/** What the views need read before they can be drawn, and where a tick goes. */
export interface SidebarSources {
  readonly framework: { read(): Promise<void> };
  readonly journal: {
    readonly problems: readonly JournalProblem[];
    read(): Promise<void>;
    append(entry: Entry): Promise<void>;
  };
  readonly gitHub: { lookIfStale(): Promise<void> };
}

export interface Sidebar extends vscode.Disposable {
  /** Opens *Now* at the branch and its files. */
  showBranch(): Promise<void>;
}

type View = vscode.TreeView<Row>;

/** The four views. Each draws the rows that its function makes of what the coach knows. */
export function registerSidebar(coach: Coach, sources: SidebarSources): Sidebar {
  const { framework, journal, gitHub } = sources;
  const views = {
    'rung.now': createView(
      'rung.now',
      coach,
      () => nowViewRows(coach),
      async () => void gitHub.lookIfStale(),
    ),
    'rung.myLevel': createView(
      'rung.myLevel',
      coach,
      () => myLevelViewRows(coach),
      () => framework.read(),
    ),
    'rung.nextLevel': createView(
      'rung.nextLevel',
      coach,
      () => nextLevelViewRows(coach),
      async () => {
        await Promise.all([framework.read(), journal.read()]);
      },
    ),
    'rung.journey': createView(
      'rung.journey',
      coach,
      () => journeyViewRows(coach),
      () => framework.read(),
    ),
  } satisfies Record<ViewId, CreatedView>;
  const { 'rung.now': now, 'rung.nextLevel': nextLevel } = views;

  const update = () => {
    showBadge(now.view, coach.showsSample ? 0 : (coach.advice.reviews?.length ?? 0));
    for (const { view } of Object.values(views)) setMessage(view, viewMessage(coach));
    setMessage(nextLevel.view, journal.problems.map(journalProblemLine)[0] ?? viewMessage(coach));
  };
  const listening = [
    coach.onDidChange(update),
    nextLevel.view.onDidChangeCheckboxState(({ items }) => keepTicks(items, journal)),
    now.view.onDidChangeVisibility(({ visible }) => visible && void gitHub.lookIfStale()),
  ];
  return {
    showBranch: () => showBranch(coach, now),
    dispose: () => vscode.Disposable.from(...listening, ...Object.values(views)).dispose(),
  };
}

async function keepTicks(items: Ticked, journal: SidebarSources['journal']): Promise<void> {
  for (const [row, state] of items) {
    const ticked = state === vscode.TreeItemCheckboxState.Checked;
    if (row.tick) await journal.append({ kind: 'tick', expectation: row.tick.expectation, ticked });
  }
}

type Ticked = vscode.TreeCheckboxChangeEvent<Row>['items'];

async function showBranch(coach: Coach, { view, tree }: CreatedView): Promise<void> {
  await vscode.commands.executeCommand('rung.now.focus');
  const branch = tree.roots.find((row) => row.id === 'branch');
  if (branch && coach.advice.branch) await view.reveal(branch, { expand: 2, select: true, focus: true });
}

interface CreatedView extends vscode.Disposable {
  readonly view: View;
  readonly tree: RowTree;
}

function createView(id: ViewId, coach: Coach, rows: () => readonly Row[], prepare: () => Promise<void>): CreatedView {
  const tree = new RowTree({ prepare, rows });
  const view = vscode.window.createTreeView(id, { treeDataProvider: tree, manageCheckboxStateManually: true });
  const listening = coach.onDidChange(() => tree.refresh());
  return { view, tree, dispose: () => vscode.Disposable.from(listening, view, tree).dispose() };
}

function nowViewRows(coach: Coach): readonly Row[] {
  const rows = nowRows(coach.facts, coach.advice, timeOfDay);
  return coach.showsSample ? [sampleRow(), ...rows] : rows;
}

function myLevelViewRows({ facts, advice }: Coach): readonly Row[] {
  const level = facts.framework && levelOf(facts.framework, facts.level ?? '');
  const isSignedOut = facts.gitHub.kind === 'problem' && facts.gitHub.problem.kind === 'signed-out';
  return facts.framework && level
    ? myLevelRows(facts.framework, level, { findings: advice.findings, isSignedOut })
    : [];
}

function nextLevelViewRows({ facts }: Coach): readonly Row[] {
  const { framework, journal = EMPTY_JOURNAL } = facts;
  const level = framework && levelOf(framework, facts.level ?? '');
  if (!framework || !level) return [];
  const next = levelAfter(framework, level.id);
  return next ? nextLevelRows(framework, next, journal) : topLevelRows(framework, level);
}

function journeyViewRows({ facts }: Coach): readonly Row[] {
  const level = facts.framework && levelOf(facts.framework, facts.level ?? '');
  return facts.framework && level ? journeyRows(facts.framework, level.id) : [];
}

/** The badge counts the reviews that wait for me, and nothing else. */
function showBadge(view: View, reviews: number): void {
  if ((view.badge?.value ?? 0) === reviews) return;
  view.badge = reviews === 0 ? undefined : { value: reviews, tooltip: reviewsBadge(reviews) };
}

/** One line above the rows, where something is to be known that no row says. */
function viewMessage({ facts, showsSample }: Coach): string | undefined {
  if (showsSample) return SAMPLE;
  return facts.frameworkFault && frameworkFaultLine(facts.frameworkFault);
}

function setMessage(view: View, message = ''): void {
  if ((view.message ?? '') !== message) view.message = message;
}

function timeOfDay(instant: number): string {
  return new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}
