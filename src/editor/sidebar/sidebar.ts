import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { JournalProblem } from '../../journal/problem.ts';
import type { Entry } from '../../journal/record.ts';
import { reviewsBadge, SAMPLE, seenAt } from '../../words/sidebar.ts';
import type { Guard } from '../guard.ts';
import type { ViewId } from '../ids.ts';
import { shortMoment } from '../moment.ts';
import { type Row, TOLD_ROW } from './row.ts';
import { RowTree } from './rowTree.ts';

/** What the views need read before they can be drawn, and where a tick goes. */
export interface SidebarSources {
  readonly framework: { read(): Promise<void> };
  readonly journal: {
    readonly problems: readonly JournalProblem[];
    read(): Promise<void>;
    append(entry: Entry): Promise<boolean>;
  };
  readonly gitHub: { lookIfDue(): Promise<void> };
  readonly guide: { readIfDue(): Promise<void> };
  readonly descriptions: { lookForDrafts(): Promise<void> };
}

export interface Sidebar extends vscode.Disposable {
  /** Opens *Now* at the branch and its files. */
  showBranch(): Promise<void>;
}

type View = vscode.TreeView<Row>;

/** The four views. Each draws the rows that its function makes of what the coach knows. */
export function registerSidebar(coach: Coach, sources: SidebarSources, guard: Guard): Sidebar {
  const { framework, journal, gitHub, guide, descriptions } = sources;
  const readBoth = async () => {
    await Promise.all([framework.read(), journal.read()]);
  };
  const views = {
    'rung.now': createView('rung.now', coach, async () => {
      void gitHub.lookIfDue();
      void guard.quietly('looking for drafts', () => descriptions.lookForDrafts());
      await journal.read();
    }),
    'rung.myLevel': createView('rung.myLevel', coach, readBoth, (rows) => {
      if (rows.some(({ id }) => id === TOLD_ROW))
        void guard.quietly('keeping what was told', () => keepTold(coach, journal));
    }),
    'rung.nextLevel': createView('rung.nextLevel', coach, readBoth),
    'rung.journey': createView('rung.journey', coach, () => framework.read()),
  } satisfies Record<ViewId, CreatedView>;
  const { 'rung.now': now, 'rung.myLevel': myLevel, 'rung.nextLevel': nextLevel, 'rung.journey': journey } = views;

  const update = () => {
    showBadge(now.view, coach.showsSample ? 0 : (coach.advice?.reviews?.length ?? 0));
    // Now has no line of its own: a view with a line shows no welcome. Beside its title stands how old its figures are.
    setDescription(now.view, coach.showsSample ? undefined : seenWords(coach));
    const sample = coach.showsSample ? SAMPLE : undefined;
    setMessage(myLevel.view, sample);
    if (journal.problems.length === 0) setMessage(nextLevel.view, sample);
    else void guard.quietly('what ails the journal', () => showProblem(nextLevel.view, coach, journal));
    setMessage(journey.view, sample);
  };
  const listening = [
    coach.onDidChange(update),
    ...[now, nextLevel].map(({ view }) =>
      view.onDidChangeCheckboxState(({ items }) => guard.asked('ticking', () => keepTicks(items, journal))),
    ),
    coach.onDidChange(() => journey.view.visible && void guard.quietly('reading the guide', () => guide.readIfDue())),
    journey.view.onDidChangeVisibility(
      ({ visible }) => visible && void guard.quietly('reading the guide', () => guide.readIfDue()),
    ),
    now.view.onDidChangeVisibility(({ visible }) => visible && void gitHub.lookIfDue()),
  ];
  return {
    showBranch: () => showBranch(coach, now),
    dispose: () => vscode.Disposable.from(...listening, ...Object.values(views)).dispose(),
  };
}

/** The words for it are loaded when something ails the journal. */
async function showProblem(view: View, coach: Coach, journal: SidebarSources['journal']): Promise<void> {
  const { journalProblemLine } = await import('../../words/journalProblems.ts');
  setMessage(view, journal.problems.map(journalProblemLine)[0] ?? (coach.showsSample ? SAMPLE : undefined));
}

async function keepTicks(items: Ticked, journal: SidebarSources['journal']): Promise<void> {
  for (const [row, state] of items) {
    const ticked = state === vscode.TreeItemCheckboxState.Checked;
    if (row.tick?.about === 'expectation') await journal.append({ kind: 'tick', expectation: row.tick.id, ticked });
    if (row.tick?.about === 'pull-request') {
      await journal.append({ kind: 'watch', pullRequest: row.tick.id, watched: ticked });
    }
  }
}

type Ticked = vscode.TreeCheckboxChangeEvent<Row>['items'];

async function showBranch(coach: Coach, { view, tree }: CreatedView): Promise<void> {
  await vscode.commands.executeCommand('rung.now.focus');
  await tree.drawn;
  const branch = tree.roots.find((row) => row.id === 'branch');
  if (branch && coach.advice?.branch) await view.reveal(branch, { expand: 2, select: true, focus: true });
}

interface CreatedView extends vscode.Disposable {
  readonly view: View;
  readonly tree: RowTree;
}

/** A common mistake is told once, so that it is kept once it was shown. */
async function keepTold(coach: Coach, journal: SidebarSources['journal']): Promise<void> {
  await (await import('./mistakeNow.ts')).keepTold(coach, journal);
}

/** `prepare` reads what the rows need, the first time that the view is looked at. `onDrawn` hears which rows it shows. */
function createView(
  id: ViewId,
  coach: Coach,
  prepare: () => Promise<void>,
  onDrawn: (rows: readonly Row[]) => void = () => undefined,
): CreatedView {
  const rows = async () => {
    const drawn = (await import('./viewRows.ts')).VIEW_ROWS[id](coach);
    onDrawn(drawn);
    return drawn;
  };
  const tree = new RowTree({ prepare, rows });
  const view = vscode.window.createTreeView(id, { treeDataProvider: tree, manageCheckboxStateManually: true });
  const listening = coach.onDidChange(() => tree.refresh());
  return { view, tree, dispose: () => vscode.Disposable.from(listening, view, tree).dispose() };
}

/** The badge counts the reviews that wait for me, and nothing else. */
function showBadge(view: View, reviews: number): void {
  if ((view.badge?.value ?? 0) === reviews) return;
  view.badge = reviews === 0 ? undefined : { value: reviews, tooltip: reviewsBadge(reviews) };
}

function setDescription(view: View, description = ''): void {
  if ((view.description ?? '') !== description) view.description = description;
}

/** As whom, and when, GitHub was last seen. */
function seenWords({ facts: { gitHub } }: Coach): string | undefined {
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  if (!last) return undefined;
  return seenAt(last.viewer.login, shortMoment(last.observedAt + last.clockAhead, Date.now()));
}

function setMessage(view: View, message = ''): void {
  if ((view.message ?? '') !== message) view.message = message;
}
