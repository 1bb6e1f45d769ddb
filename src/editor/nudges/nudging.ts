import * as vscode from 'vscode';
import type { Duration, Instant } from '../../facts/instant.ts';
import { branchSubject, type Moment } from '../../nudges/nudge.ts';
import type { Surroundings } from '../../nudges/policy.ts';
import { registerNudgeSettings } from './nudgeSettings.ts';
import type { Noted } from './occasion.ts';
import type { NudgingParts } from './parts.ts';

/** A pause in the work is over after this long: what GitHub says later waits for the next one. */
const PAUSE: Duration = 15_000;

/**
 * Shows nudges. Which one and when is for `nudges/policy.ts` to say; here is what it has to know of this window. Everything
 * that is shown or decided is loaded when it is first needed.
 */
export class Nudging implements vscode.Disposable {
  readonly parts: NudgingParts;
  readonly #listening: vscode.Disposable;
  /** Lines that branches had when the person last did something to them or Rung first saw them, by the nudges' subject. */
  readonly #lines = new Map<string, number>();
  /** That the window got the focus, and when it had got it before; until the measurement that follows. */
  #focus: { readonly before: Instant | undefined } | undefined;
  #focusedAt: Instant | undefined;
  #isFocused = vscode.window.state.focused;
  #unansweredSince: Instant | undefined;
  /** Decisions are made one after the other, so that each knows of the one before. */
  #deciding: Promise<unknown> = Promise.resolve();

  constructor(parts: NudgingParts) {
    this.parts = parts;
    const focused = vscode.window.onDidChangeWindowState((state) => this.#onWindowState(state));
    this.#listening = vscode.Disposable.from(focused, registerNudgeSettings(parts.coach));
  }

  dispose(): void {
    this.#listening.dispose();
  }

  /** To be called after each measurement. Shows a nudge if the moment that led to it calls for one. */
  async consider(moment: Moment): Promise<void> {
    await this.parts.coach.advised();
    const focus = this.#focus;
    this.#focus = undefined;
    const noted = { moment, before: this.#noteLines(moment), focusedBefore: focus?.before };
    // The branch is measured on other occasions too, as if it were a focus.
    if (moment === 'start' || (moment === 'focus' && !focus)) return;
    if (moment !== 'save') await this.#readFocus();
    const at = Date.now();
    if ((await this.#decideInTurn(noted)) || moment === 'save') return;
    await this.parts.gitHub.lookIfDue();
    if (Date.now() - at < PAUSE) await this.#decideInTurn(noted);
  }

  /** *Why Did I Get This?* */
  async explainLast(): Promise<void> {
    await (await import('./why.ts')).explainLast(this.parts);
  }

  /** *What Would You Tell Me Now?* */
  async tellNow(): Promise<void> {
    await (await import('./tellNow.ts')).tellNow(this.parts, this.#unansweredSince);
  }

  /** The event comes also where a person has merely been idle. */
  #onWindowState({ focused }: vscode.WindowState): void {
    const isBack = focused && !this.#isFocused;
    this.#isFocused = focused;
    if (!isBack) return;
    this.#focus = { before: this.#focusedAt };
    this.#focusedAt = Date.now();
  }

  /**
   * Notes the lines of the branch at hand, and gives those that were noted before. What a terminal or an agent writes is
   * measured as if it were a focus, perhaps together with what is being saved: the save that comes next has crossed then.
   */
  #noteLines(moment: Moment): Surroundings['before'] {
    const { advice, showsSample } = this.parts.coach;
    const branch = showsSample ? undefined : advice?.branch;
    const subject = branch && branchSubject(branch.observation);
    if (!branch || subject === undefined) return undefined;
    const lines = this.#lines.get(subject);
    if (moment !== 'focus' || lines === undefined) this.#lines.set(subject, branch.size.reviewed);
    return lines === undefined ? undefined : { subject, lines };
  }

  /** What is practised can be due for feedback, and is said by the ladder's titles. */
  async #readFocus(): Promise<void> {
    const { coach, journal, framework } = this.parts;
    const { level, kinds } = coach.own.nudgeSettings;
    if (level !== 'notification' || !kinds['feedback-due']) return;
    await journal.read();
    const { focusIn } = await import('../../journal/items.ts');
    if (!coach.own.journal || !focusIn(coach.own.journal)) return;
    await framework.read();
    await coach.advised();
  }

  #decideInTurn(noted: Noted): Promise<boolean> {
    const decide = () => this.#decide(noted);
    const decided = this.#deciding.then(decide, decide);
    this.#deciding = decided;
    return decided;
  }

  /** True: a nudge was due, and this window or another one shows it. */
  async #decide(noted: Noted): Promise<boolean> {
    const { coach, guard } = this.parts;
    if (coach.showsSample || !coach.advice?.nudges.length) return false;
    const { claimDue } = await import('./occasion.ts');
    const claimed = await claimDue(noted, this.parts, this.#unansweredSince);
    if (typeof claimed === 'string') return claimed === 'taken';
    this.#unansweredSince = Date.now();
    void guard.asked('answering a nudge', async () => {
      const { showNudge } = await import('./notification.ts');
      const answer = await showNudge(claimed, this.parts).finally(() => {
        this.#unansweredSince = undefined;
      });
      await answer();
    });
    return true;
  }
}
