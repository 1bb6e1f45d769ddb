import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';

/** A guide lags behind by weeks, so that nobody waits for minutes. */
const FRESH: Duration = 10 * MINUTE;

/** Reads the CLAUDE.md of the repository at hand while somebody looks at the journey: at most every ten minutes. */
export class GuideSource {
  readonly #coach: Coach;
  #read: { readonly repository: string; readonly at: Instant } | undefined;

  constructor(coach: Coach) {
    this.#coach = coach;
  }

  async readIfDue(): Promise<void> {
    const { branch } = this.#coach.own;
    if (!vscode.workspace.isTrusted || branch.kind !== 'observed' || branch.observation.kind !== 'measured') return;
    const { repository } = branch.observation;
    const now = Date.now();
    if (this.#read?.repository === repository && now - this.#read.at < FRESH) return;
    this.#read = { repository, at: now };
    const { readGuide } = await import('../git/guide.ts');
    const guide = await readGuide(repository);
    if (this.#read.repository === repository && guide !== this.#coach.own.guide) this.#coach.tell({ guide });
  }
}
