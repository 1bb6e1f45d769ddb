import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import { GUIDANCE_LINES } from '../facts/size.ts';
import { nudgeFor } from '../nudges/catalogue.ts';
import { claimOf, type Moment, type Nudge, silenceOf } from '../nudges/nudge.ts';
import * as words from '../words/hint.ts';
import type { Guard } from './guard.ts';
import type { JournalSource } from './journalSource.ts';
import { setting, writeSetting } from './settings.ts';

/** The one notification of Rung: a branch has passed 200 lines. Whether it is due is for `nudges/` to say. */
export class Hint {
  readonly #coach: Coach;
  readonly #journal: JournalSource;
  readonly #guard: Guard;
  readonly #showFiles: () => Promise<void>;
  #considering = false;

  constructor(coach: Coach, journal: JournalSource, guard: Guard, showFiles: () => Promise<void>) {
    this.#coach = coach;
    this.#journal = journal;
    this.#guard = guard;
    this.#showFiles = showFiles;
  }

  /** Shows the hint if this moment calls for it. No other window shows it for this branch again. */
  async consider(moment: Moment): Promise<void> {
    await this.#coach.advised();
    const branch = this.#coach.advice?.branch;
    if (this.#considering || this.#coach.showsSample || !branch || branch.verdict.kind === 'within') return;
    this.#considering = true;
    try {
      await this.#journal.read();
      const nudge = this.#due(moment);
      if (!nudge) return;
      const { entry, key } = claimOf(nudge);
      if (await this.#journal.once(entry, key)) void this.#guard.asked('answering the hint', () => this.#show(nudge));
    } finally {
      this.#considering = false;
    }
  }

  #due(moment: Moment): Nudge | undefined {
    const { advice, own } = this.#coach;
    return (
      own.journal &&
      nudgeFor({
        moment,
        measured: advice?.branch && { branch: advice.branch.observation, size: advice.branch.size },
        guidance: GUIDANCE_LINES,
        journal: own.journal,
        settings: { branchSize: setting('rung.nudges.branchSize') },
      })
    );
  }

  async #show(nudge: Nudge): Promise<void> {
    const { SHOW_FILES, NOT_FOR_THIS_BRANCH, TURN_OFF } = words;
    const sentence = words.branchSizeHint(nudge);
    const answer = await vscode.window.showInformationMessage(sentence, SHOW_FILES, NOT_FOR_THIS_BRANCH, TURN_OFF);
    if (answer === SHOW_FILES) await this.#showFiles();
    if (answer === NOT_FOR_THIS_BRANCH) await this.#journal.append(silenceOf(nudge));
    if (answer === TURN_OFF) await writeSetting('rung.nudges.branchSize', false);
  }
}
