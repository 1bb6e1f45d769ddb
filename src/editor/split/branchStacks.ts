import type * as vscode from 'vscode';
import type { MadeStack } from '../../facts/branchStack.ts';

const KEY = 'rung.stacks';

/** So many are remembered, of all repositories of a workspace. */
const MOST = 20;

/** The stacks of branches that were made in this workspace, for their undoing. They outlive a reload. */
export class BranchStacks {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The newest one of a repository; undefined: there is none left to undo. */
  newest(commonFolder: string): MadeStack | undefined {
    return this.#all.findLast((stack) => stack.commonFolder === commonFolder);
  }

  async add(stack: MadeStack): Promise<void> {
    await this.#memory.update(KEY, [...this.#all, stack].slice(-MOST));
  }

  async forget(stack: MadeStack): Promise<void> {
    const [first] = stack.branches;
    const rest = this.#all.filter(({ branches: [one] }) => one?.commit !== first?.commit || one?.name !== first?.name);
    await this.#memory.update(KEY, rest);
  }

  get #all(): readonly MadeStack[] {
    return this.#memory.get<readonly MadeStack[]>(KEY, []);
  }
}
