import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { MINUTE } from '../../facts/instant.ts';
import type { CacheProblem } from '../../github/kept/cacheProblem.ts';
import {
  begun,
  isDue,
  isForgotten,
  leftAt,
  offeredIfDue,
  type Stuck,
  type StuckOn,
  seen,
  TICK,
} from '../../stuck/stuck.ts';
import { timerProblemLine } from '../../words/stuck.ts';
import type { Guard } from '../guard.ts';
import type { ContextKey } from '../ids.ts';
import { isDebugging } from '../nudges/surroundings.ts';
import { setting } from '../settings.ts';
import { offerMessage } from './offerMessage.ts';
import { type Change, type Changed, StuckFile } from './stuckFile.ts';
import { StuckItem } from './stuckItem.ts';

/** Resolves once the timer shows, if one runs. `path`: that of the file that all windows share. */
export async function openTimer(path: string, guard: Guard): Promise<RunningTimer> {
  const timer = new RunningTimer(path, guard);
  await timer.counted();
  return timer;
}

/**
 * The timer of the person in this window. The window that has the focus counts, and offers the message when it is due; the
 * others show what it counted.
 */
export class RunningTimer implements vscode.Disposable {
  readonly #guard: Guard;
  readonly #file: StuckFile;
  readonly #item = new StuckItem();
  readonly #listening: vscode.Disposable;
  /** Another one after a reload. */
  readonly #window = randomUUID();
  #isFocused = vscode.window.state.focused;
  #ticking: NodeJS.Timeout | undefined;
  #saidStuck = false;

  /** `path`: that of the file that all windows share. */
  constructor(path: string, guard: Guard) {
    this.#guard = guard;
    const onProblem = (problem: CacheProblem) => guard.note(timerProblemLine(problem));
    this.#file = new StuckFile({ path, now: () => Date.now(), onProblem });
    this.#listening = vscode.Disposable.from(
      vscode.window.onDidChangeWindowState(({ focused }) => this.#onFocus(focused)),
      this.#file.onDidChange(() => this.#show()),
    );
  }

  /** Resolves to the timer as it is now, counted up to this moment; undefined: none runs. */
  async counted(): Promise<Stuck | undefined> {
    const stuck = await this.#file.read();
    if (!stuck || !(this.#isFocused || isForgotten(stuck, Date.now()))) return stuck;
    const changed = await this.change((now) => now);
    await this.#offerIfDue();
    return changed.kind === 'changed' ? changed.now : stuck;
  }

  /** The same for who takes the message by themselves: where it is due, it is not offered any more. */
  async handedOver(): Promise<Stuck | undefined> {
    const stuck = await this.#file.read();
    if (!stuck) return undefined;
    const changed = await this.change((now) => now && offeredIfDue(now, Date.now()));
    return changed.kind === 'changed' ? changed.now : stuck;
  }

  /** Starts a timer. Where one runs already, that one stays. */
  async start(on: StuckOn): Promise<Changed> {
    return await this.change((running) => running ?? begun(randomUUID(), on, Date.now(), this.#window));
  }

  /** Changes the timer once it is counted up to this moment. What is forgotten ends by itself first. */
  async change(act: Change): Promise<Changed> {
    const changed = await this.#file.change((stuck) => act(this.#countedNow(stuck)));
    if (changed.kind === 'failed') this.#guard.note(timerProblemLine(changed.problem));
    return changed;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#file.dispose();
    this.#item.dispose();
    this.#stopTicking();
  }

  #countedNow(stuck: Stuck | undefined): Stuck | undefined {
    const now = Date.now();
    if (!stuck || isForgotten(stuck, now)) return undefined;
    return seen(stuck, now, this.#window, setting('rung.stuck.awayMinutes') * MINUTE);
  }

  /** The event comes also where a person has merely been idle. */
  #onFocus(focused: boolean): void {
    const isNews = focused !== this.#isFocused;
    this.#isFocused = focused;
    if (isNews) void this.#guard.quietly('counting how long one is stuck', () => this.#countOrLeave(focused));
  }

  async #countOrLeave(focused: boolean): Promise<void> {
    if (focused) await this.counted();
    else if (this.#file.stuck) await this.#file.change((stuck) => stuck && leftAt(stuck, Date.now(), this.#window));
    this.#show();
  }

  #show(): void {
    const { stuck } = this.#file;
    this.#item.show(stuck);
    const isStuck = stuck !== undefined;
    if (isStuck !== this.#saidStuck) void vscode.commands.executeCommand('setContext', IS_STUCK, isStuck);
    this.#saidStuck = isStuck;
    if (isStuck && this.#isFocused) this.#ticking ??= this.#tick();
    else this.#stopTicking();
  }

  #stopTicking(): void {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }

  #tick(): NodeJS.Timeout {
    const ticking = setInterval(() => {
      void this.#guard.quietly('counting how long one is stuck', () => this.counted());
    }, TICK);
    return ticking.unref();
  }

  /** In one window of all, and once. */
  async #offerIfDue(): Promise<void> {
    const { stuck } = this.#file;
    if (!stuck || !isDue(stuck) || !this.#maySpeak()) return;
    const claimed = await this.#file.change((now) => now && offeredIfDue(now, Date.now()));
    if (claimed.kind !== 'changed' || !claimed.now || claimed.now === claimed.before) return;
    const { now } = claimed;
    void this.#guard.asked('offering the message', () => offerMessage(now));
  }

  /** The status bar says meanwhile that the message is ready. */
  #maySpeak(): boolean {
    return this.#isFocused && !setting('rung.nudges.quiet') && !isDebugging();
  }
}

const IS_STUCK = 'rung.isStuck' satisfies ContextKey;
