import type * as vscode from 'vscode';
import type { Coach } from '../../coach.ts';
import type { BranchObservation } from '../../facts/branch.ts';
import type { LocatedBranch } from '../../git/locateBranch.ts';
import type { Guard } from '../guard.ts';

/** Reads what the branch at hand changes, down to the lines, for as long as somebody looks at it, and tells the coach. */
export class ChangesSource implements vscode.Disposable {
  readonly #coach: Coach;
  readonly #guard: Guard;
  readonly #located: () => Promise<LocatedBranch | undefined>;
  #readFor: BranchObservation | undefined;
  /** With what is not committed. */
  #isWhole = true;
  #end: AbortController | undefined;

  /** `located`: where the branch at hand is; undefined: it cannot be measured. */
  constructor(coach: Coach, guard: Guard, located: () => Promise<LocatedBranch | undefined>) {
    this.#coach = coach;
    this.#guard = guard;
    this.#located = located;
  }

  /** Reads in the background, if the branch was measured anew since the last reading. */
  readIfDue(): void {
    const { branch } = this.#coach.own;
    const observation = branch.kind === 'observed' ? branch.observation : undefined;
    if (observation === this.#readFor) return;
    this.#readFor = observation;
    void this.#guard.quietly('reading what the branch changes', () => this.read());
  }

  /** Reads anew with what is not committed, or without it. */
  async include(isWhole: boolean): Promise<void> {
    this.#isWhole = isWhole;
    await this.read();
  }

  /** A later reading ends the one before it. */
  async read(): Promise<void> {
    this.#end?.abort();
    const end = new AbortController();
    this.#end = end;
    const located = await this.#located();
    if (end.signal.aborted) return;
    if (!located) return this.#coach.tell({ changes: { kind: 'unknown' } });
    const { readChanges } = await import('../../git/readChanges.ts');
    try {
      const answer = await readChanges(located, { signal: end.signal, isWhole: this.#isWhole });
      if (end.signal.aborted) return;
      const { kind } = answer;
      this.#coach.tell({ changes: kind === 'changes' ? { kind: 'read', changes: answer.changes } : answer });
    } catch (error) {
      if (end.signal.aborted) return;
      this.#coach.tell({ changes: { kind: 'problem', problem: { kind: 'fault' } } });
      throw error;
    }
  }

  dispose(): void {
    this.#end?.abort();
  }
}
