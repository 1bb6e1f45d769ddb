import type { Advice } from './advice.ts';
import type { Nudge } from './nudges/nudge.ts';
import { DEFAULT_NUDGE_SETTINGS, worthALook } from './nudges/nudgeSettings.ts';
import type { Facts } from './whatIsKnown.ts';

const NOTHING_KNOWN: Facts = {
  framework: undefined,
  frameworkFault: undefined,
  settings: [],
  nudgeSettings: DEFAULT_NUDGE_SETTINGS,
  level: undefined,
  branch: { kind: 'unknown' },
  others: [],
  changes: { kind: 'unknown' },
  gitHub: { kind: 'unknown' },
  guide: undefined,
  cache: [],
  journal: undefined,
  drafts: new Set(),
};

/** Makes advice of facts: what `advice.ts` does, by the settings and the clock of the moment. */
export type Advise = (facts: Facts) => Advice;

/** The one place where facts become advice. Sources tell it what they saw; views ask it what to show. */
export class Coach {
  readonly #load: () => Promise<Advise>;
  readonly #listeners = new Set<() => void>();
  #own = NOTHING_KNOWN;
  #sample: Facts | undefined;
  #loading: Promise<void> | undefined;
  #advise: Advise | undefined;
  #advice: Advice | undefined;

  /** `load` brings what makes the advice; it is called once, when there is something to advise on. */
  constructor(load: () => Promise<Advise>) {
    this.#load = load;
  }

  /** What the views show: the person's own facts, or the sample while they look around. */
  get facts(): Facts {
    return this.#sample ?? this.#own;
  }

  /** What is true of the person, whatever the views show. */
  get own(): Facts {
    return this.#own;
  }

  get showsSample(): boolean {
    return this.#sample !== undefined;
  }

  /** undefined: there is nothing to advise on yet. */
  get advice(): Advice | undefined {
    this.#advice ??= this.#advise?.(this.facts);
    return this.#advice;
  }

  /** The nudges that the views show. None in the sample: they are about the person's own work. */
  get worthALook(): readonly Nudge[] {
    return this.#sample ? [] : worthALook(this.advice?.nudges ?? [], this.#own.nudgeSettings);
  }

  /** Resolves once there is advice on all that was told so far, if there is something to advise on. */
  async advised(): Promise<void> {
    await this.#loading;
  }

  tell(news: Partial<Facts>): void {
    this.#own = { ...this.#own, ...news };
    if (this.#sample && news.framework) this.#sample = { ...this.#sample, framework: news.framework };
    this.#changed();
  }

  /** Shows the sample instead of the person's own facts, or changes what it shows; undefined leaves it. */
  showSample(sample: Partial<Facts> | undefined): void {
    this.#sample = sample && { ...(this.#sample ?? { ...NOTHING_KNOWN, framework: this.#own.framework }), ...sample };
    this.#changed();
  }

  /** Makes the advice anew: time has passed, or a setting has changed. */
  lookAgain(): void {
    this.#changed();
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #changed(): void {
    this.#advice = undefined;
    if (isWorthAdvice(this.facts)) this.#loading ??= this.#loadOnce();
    for (const listener of [...this.#listeners]) listener();
  }

  async #loadOnce(): Promise<void> {
    this.#advise = await this.#load();
    this.#changed();
  }
}

function isWorthAdvice({ branch, others, gitHub, journal }: Facts): boolean {
  const here = branch.kind === 'observed' ? [branch.observation] : [];
  const isMeasured = [...here, ...others].some(({ kind }) => kind === 'measured');
  const practises = journal !== undefined && journal.focus.size > 0;
  return isMeasured || practises || (gitHub.kind !== 'unknown' && gitHub.last !== undefined);
}
