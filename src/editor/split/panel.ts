import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { BranchChanges } from '../../facts/branchChanges.ts';
import type { GlobMatcher } from '../../facts/fileGlobs.ts';
import type { LocatedBranch } from '../../git/locateBranch.ts';
import type { SplitPlan } from '../../split/plan.ts';
import type { FromPage, ToPage } from '../../webview/split/protocol.ts';
import { SPLIT_TITLE } from '../../words/splitPage.ts';
import { COPIED } from '../../words/stack.ts';
import type { Guard } from '../guard.ts';
import { SPLIT_PANEL } from '../ids.ts';
import { Panel } from '../panels/panel.ts';
import { BranchSplitter } from './branchSplitter.ts';
import { BranchStacks } from './branchStacks.ts';
import { ChangesSource } from './changesSource.ts';

interface Planned {
  readonly plan: SplitPlan;
  readonly changes: BranchChanges;
}

/** How the branch at hand would be split, with what can be done about it. */
export class SplitPanel implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #changes: ChangesSource;
  readonly #splitter: BranchSplitter;
  readonly #panel: Panel<FromPage, ToPage>;
  /** The last plan, for as long as what it was made of stays. */
  #planned: (Planned & { readonly leaveOut: GlobMatcher }) | undefined;

  /** `memory`: what this workspace keeps, for undoing after a reload. */
  constructor(
    coach: Coach,
    extension: vscode.Uri,
    branch: { locate(): Promise<LocatedBranch | undefined> },
    memory: vscode.Memento,
    guard: Guard,
  ) {
    const locate = () => branch.locate();
    this.#coach = coach;
    this.#changes = new ChangesSource(coach, guard, locate);
    this.#splitter = new BranchSplitter(new BranchStacks(memory), this.#changes, locate, guard);
    this.#panel = new Panel(coach, extension, guard, {
      id: SPLIT_PANEL,
      title: SPLIT_TITLE,
      icon: new vscode.ThemeIcon('git-branch'),
      page: 'split',
      hear: (message: FromPage) => this.#hear(message),
      whole: () => this.#whole(),
    });
  }

  open(): void {
    this.#panel.open();
  }

  /** Deletes the branches that were made last, and says what came of it. */
  async undo(commonFolder?: string): Promise<void> {
    await this.#splitter.undo(commonFolder);
    await this.#panel.send();
  }

  dispose(): void {
    this.#changes.dispose();
    this.#panel.dispose();
  }

  async #hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.#panel.send();
      case 'open':
        return this.#openChange(message.path, message.line);
      case 'include':
        return this.#changes.include(message.isWhole);
      case 'copy':
        return this.#copy();
      case 'make':
        return this.#make();
      case 'undo':
        return this.undo((await this.#plan())?.changes.commonFolder);
      default:
        return assertNever(message);
    }
  }

  /** The changes are read while the page is looked at, and anew once the branch has changed. */
  async #whole(): Promise<ToPage | undefined> {
    const { noPlanPage, planPage } = await import('./whole.ts');
    const known = await this.#plan();
    if (!known) return noPlanPage(this.#coach.facts);
    const isSample = this.#coach.showsSample;
    const made = isSample ? undefined : this.#splitter.newest(known.changes);
    return planPage(known.plan, known.changes, { isSample, canUndo: made !== undefined });
  }

  async #plan(): Promise<Planned | undefined> {
    await this.#coach.advised();
    const { advice, facts, showsSample } = this.#coach;
    if (!advice) return undefined;
    const { planOf, sampleChanges } = await import('./whole.ts');
    if (!showsSample) this.#changes.readIfDue();
    const changes = showsSample
      ? sampleChanges(advice)
      : facts.changes.kind === 'read'
        ? facts.changes.changes
        : undefined;
    if (!changes) return undefined;
    const { leaveOut } = advice.terms;
    if (this.#planned?.changes !== changes || this.#planned.leaveOut !== leaveOut) {
      this.#planned = { plan: planOf(changes, leaveOut), changes, leaveOut };
    }
    return this.#planned;
  }

  async #openChange(path: string, line: number | undefined): Promise<void> {
    const { branch } = this.#coach.facts;
    if (branch.kind !== 'observed') return;
    await vscode.commands.executeCommand('rung.openChange', path, branch.observation.repository, line);
  }

  async #copy(): Promise<void> {
    const [known, { planMarkdown }] = await Promise.all([this.#plan(), import('../../words/splitPlan.ts')]);
    if (!known) return;
    await vscode.env.clipboard.writeText(planMarkdown(known.plan, known.changes));
    void vscode.window.setStatusBarMessage(COPIED, 5000);
  }

  async #make(): Promise<void> {
    const known = await this.#plan();
    if (!known || this.#coach.showsSample) return;
    await this.#splitter.make(known.plan, known.changes);
    await this.#panel.send();
  }
}
