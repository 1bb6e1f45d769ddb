import * as vscode from 'vscode';
import type { BranchChanges } from '../../facts/branchChanges.ts';
import type { MadeStack } from '../../facts/branchStack.ts';
import type { LocatedBranch } from '../../git/locateBranch.ts';
import type { SplitPlan } from '../../split/plan.ts';
import * as words from '../../words/stack.ts';
import type { Guard } from '../guard.ts';
import type { BranchStacks } from './branchStacks.ts';
import type { ChangesSource } from './changesSource.ts';

/** Makes branches of a split plan, once the person has said so, and takes them back. */
export class BranchSplitter {
  readonly #stacks: BranchStacks;
  readonly #changes: ChangesSource;
  readonly #located: () => Promise<LocatedBranch | undefined>;
  readonly #guard: Guard;

  constructor(
    stacks: BranchStacks,
    changes: ChangesSource,
    located: () => Promise<LocatedBranch | undefined>,
    guard: Guard,
  ) {
    this.#stacks = stacks;
    this.#changes = changes;
    this.#located = located;
    this.#guard = guard;
  }

  /** The newest stack that can be undone; undefined: there is none. */
  newest({ commonFolder }: Pick<BranchChanges, 'commonFolder'>): MadeStack | undefined {
    return this.#stacks.newest(commonFolder);
  }

  /** Asks with the list of what will be made, makes it, and says so with a way back. */
  async make(plan: SplitPlan, changes: BranchChanges): Promise<void> {
    const located = await this.#located();
    if (!located) return;
    const [{ makeStack }, { takenNames }, { stackedCommits, stackNames }, { commitMessage, partTitle, uncommittedIn }] =
      await Promise.all([
        import('../../git/makeStack.ts'),
        import('../../git/takenNames.ts'),
        import('../../split/stack.ts'),
        import('../../words/splitPlan.ts'),
      ]);
    const { branch } = changes;
    const taken = await takenNames(located);
    const before = this.#stacks.newest(changes.commonFolder);
    const isSame = before?.tree === changes.tree && before.branches.length === plan.parts.length;
    if (isSame && before.branches.every(({ name }) => taken.has(name))) {
      void this.#guard.asked('undoing a split', () => this.#say(words.madeBefore(before), before));
      return;
    }
    const count = plan.parts.length;
    const names = stackNames(branch ?? 'split', count, taken);
    const list = plan.parts.map((part, at) => ({ branch: names[at] ?? '', title: partTitle(part) }));
    const detail = words.askToMakeMore(list, uncommittedIn(changes));
    const answer = await vscode.window.showInformationMessage(
      words.askToMake(count),
      { modal: true, detail },
      words.MAKE,
    );
    if (answer !== words.MAKE) return;
    const commits = stackedCommits(plan, names, (part, index) => commitMessage(part, index, count, branch));
    const where = { location: vscode.ProgressLocation.Window, title: words.MAKING };
    const made = await vscode.window.withProgress(where, () => makeStack(located, changes, commits));
    if (made.kind === 'made') {
      await this.#stacks.add(made.stack);
      void this.#guard.asked('undoing a split', () => this.#say(words.madeWords(made.stack), made.stack));
      return;
    }
    void vscode.window.showErrorMessage(words.stackProblemWords(made.problem));
    await this.#changes.read();
  }

  /**
   * Deletes what was made last in the repository at hand, if it is still as it was made. `commonFolder`: of the repository that
   * the person sees; where another one has come to hand, nothing is deleted.
   */
  async undo(commonFolder?: string): Promise<void> {
    const located = await this.#located();
    const isSeen = commonFolder === undefined || located?.commonFolder === commonFolder;
    const stack = located && isSeen ? this.#stacks.newest(located.commonFolder) : undefined;
    if (!located || !stack) {
      void vscode.window.showInformationMessage(words.NOTHING_TO_UNDO);
      return;
    }
    await this.#undo(located, stack);
  }

  async #say(sentence: string, stack: MadeStack): Promise<void> {
    const answer = await vscode.window.showInformationMessage(sentence, words.UNDO);
    const located = answer === words.UNDO ? await this.#located() : undefined;
    if (located?.commonFolder === stack.commonFolder) await this.#undo(located, stack);
  }

  async #undo(located: LocatedBranch, stack: MadeStack): Promise<void> {
    const { undoStack } = await import('../../git/undoStack.ts');
    const answer = await undoStack(located, stack);
    if (answer.kind === 'git-failed') {
      void vscode.window.showErrorMessage(words.stackProblemWords(answer));
      return;
    }
    await this.#stacks.forget(stack);
    const kept = stack.branches.filter(({ name }) => answer.undone.kept.some((one) => one.name === name));
    if (kept.length > 0) await this.#stacks.add({ ...stack, branches: kept });
    void vscode.window.showInformationMessage(words.undoneWords(answer.undone));
  }
}
