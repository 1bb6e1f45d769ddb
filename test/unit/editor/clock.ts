import type { Duration, Instant } from '../../../src/facts/instant.ts';
import { NOW } from '../github/asking.ts';

/** This machine's clock, in the hands of a test. It goes on by itself, from `NOW`. */
export class Clock {
  readonly #original = Date.now;
  readonly #startedAt = this.#original();
  #passed: Duration = 0;
  /** How far it is ahead of GitHub's. */
  ahead: Duration = 0;

  constructor() {
    Date.now = () => this.gitHub + this.ahead;
  }

  /** GitHub's own. */
  get gitHub(): Instant {
    return NOW + this.#passed + this.#original() - this.#startedAt;
  }

  passes(duration: Duration): void {
    this.#passed += duration;
  }

  restore(): void {
    Date.now = this.#original;
  }
}
