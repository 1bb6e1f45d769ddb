import type { Duration } from '../facts/instant.ts';
import type { Moment } from '../nudges/nudge.ts';
import type { Guard } from './guard.ts';

/** What is measured, and how. A place is a folder. */
export interface Measuring {
  /** Every place of the window. */
  places(): Promise<readonly string[]>;
  isAtHand(place: string): boolean;
  /** Ends early, or rejects, where the signal was aborted. */
  measure(place: string, moment: Moment, signal: AbortSignal): Promise<void>;
}

interface Run {
  readonly place: string;
  readonly moment: Moment;
  readonly end: AbortController;
}

/** A checkout, a commit and a fetch each change several files of the git folder, and VS Code tells them a moment later. */
const SETTLE: Duration = 100;

/** One measurement at a time, the place at hand before the others. */
export class MeasuringQueue {
  readonly #measuring: Measuring;
  readonly #guard: Guard;
  readonly #waiting = new Map<string, Moment>();
  /** What has to settle first, by place; undefined stands for all of them. */
  readonly #settling = new Map<string | undefined, Moment>();
  #timer: NodeJS.Timeout | undefined;
  #run: Run | undefined;
  #isDisposed = false;

  constructor(measuring: Measuring, guard: Guard) {
    this.#measuring = measuring;
    this.#guard = guard;
  }

  /** Measures at once; where that is under way already, once more when it has ended, for all that happened meanwhile. */
  now(place: string, moment: Moment): void {
    if (this.#run && this.#run.place !== place && this.#measuring.isAtHand(place)) this.#giveWay();
    this.#wants(place, moment);
    void this.#work();
  }

  /** Measures when things have settled; without a place, every place. What is under way there is outdated, and ends. */
  soon(moment: Moment, place?: string): void {
    if (this.#isDisposed) return;
    const outdated = this.#run && this.#run.place === place ? this.#run : undefined;
    outdated?.end.abort();
    this.#settling.set(place, stronger(stronger(outdated?.moment, moment), this.#settling.get(place)));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#guard.quietly('measuring the branch', () => this.#settled()), SETTLE);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#run?.end.abort();
  }

  async #settled(): Promise<void> {
    const settled = [...this.#settling];
    this.#settling.clear();
    for (const [place, moment] of settled) {
      for (const each of place === undefined ? await this.#measuring.places() : [place]) this.#wants(each, moment);
    }
    await this.#work();
  }

  #wants(place: string, moment: Moment): void {
    this.#waiting.set(place, stronger(moment, this.#waiting.get(place)));
  }

  #giveWay(): void {
    if (!this.#run) return;
    this.#run.end.abort();
    this.#wants(this.#run.place, this.#run.moment);
  }

  async #work(): Promise<void> {
    if (this.#run) return;
    for (let place = this.#next(); place !== undefined && !this.#isDisposed; place = this.#next()) {
      const run: Run = { place, moment: this.#waiting.get(place) ?? 'focus', end: new AbortController() };
      this.#waiting.delete(place);
      this.#run = run;
      await this.#guard.quietly('measuring the branch', () => this.#measure(run));
      this.#run = undefined;
    }
  }

  async #measure({ place, moment, end }: Run): Promise<void> {
    try {
      await this.#measuring.measure(place, moment, end.signal);
    } catch (error) {
      if (!end.signal.aborted) throw error;
    }
  }

  #next(): string | undefined {
    const places = [...this.#waiting.keys()];
    return places.find((place) => this.#measuring.isAtHand(place)) ?? places[0];
  }
}

/** Of several things that happened at once the one that says most about the person's rhythm. */
function stronger(one: Moment | undefined, other: Moment | undefined): Moment {
  const order: readonly Moment[] = ['start', 'focus', 'save', 'commit', 'push', 'checkout'];
  return order.findLast((moment) => moment === one || moment === other) ?? 'focus';
}
