import * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import { assertNever } from '../../facts/assertNever.ts';
import type { BranchChanges } from '../../facts/branchChanges.ts';
import type { GlobMatcher } from '../../facts/fileGlobs.ts';
import type { LocatedBranch } from '../../git/locateBranch.ts';
import type { SplitPlan } from '../../split/plan.ts';
import type { FromPage, ToPage } from '../../webview/split/protocol.ts';
import { planMarkdown } from '../../words/splitPlan.ts';
import { COPIED } from '../../words/stack.ts';
import type { Guard } from '../guard.ts';
import { BranchSplitter } from './branchSplitter.ts';
import { BranchStacks } from './branchStacks.ts';
import { ChangesSource } from './changesSource.ts';
import { noPlanPage, planOf, planPage, sampleChanges } from './whole.ts';

interface Planned {
  readonly plan: SplitPlan;
  readonly changes: BranchChanges;
}

/** What the plan is made of, and where its panel is. */
export interface SplittingParts {
  readonly coach: Coach;
  readonly branch: { locate(): Promise<LocatedBranch | undefined> };
  /** What this workspace keeps, for undoing after a reload. */
  readonly memory: vscode.Memento;
  readonly guard: Guard;
  /** Tells the page the whole. */
  send(): Promise<void>;
}

/** How the branch at hand would be split, and what can be done about it. */
export class Splitting implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #changes: ChangesSource;
  readonly #splitter: BranchSplitter;
  readonly #send: () => Promise<void>;
  /** The last plan, for as long as what it was made of stays. */
  #planned: (Planned & { readonly leaveOut: GlobMatcher }) | undefined;

  constructor({ coach, branch, memory, guard, send }: SplittingParts) {
    const locate = () => branch.locate();
    this.#coach = coach;
    this.#send = send;
    this.#changes = new ChangesSource(coach, guard, locate);
    this.#splitter = new BranchSplitter(new BranchStacks(memory), this.#changes, locate, guard);
  }

  /** Deletes the branches that were made last, and says what came of it. */
  async undo(commonFolder?: string): Promise<void> {
    await this.#splitter.undo(commonFolder);
    await this.#send();
  }

  dispose(): void {
    this.#changes.dispose();
  }

  /** What the page has to say. */
  async hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this.#send();
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
  async whole(): Promise<ToPage | undefined> {
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
    const known = await this.#plan();
    if (!known) return;
    await vscode.env.clipboard.writeText(planMarkdown(known.plan, known.changes));
    void vscode.window.setStatusBarMessage(COPIED, 5000);
  }

  async #make(): Promise<void> {
    const known = await this.#plan();
    if (!known || this.#coach.showsSample) return;
    await this.#splitter.make(known.plan, known.changes);
    await this.#send();
  }
}
