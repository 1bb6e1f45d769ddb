import type { Calendar } from '../facts/calendar.ts';
import { type Clocks, clocksOf } from '../facts/clocks.ts';
import type { GlobMatcher } from '../facts/fileGlobs.ts';
import type { Instant } from '../facts/instant.ts';
import type { IsHuman } from '../facts/people.ts';
import type { PullRequestOutline } from '../facts/pullRequest.ts';
import { type Size, sizeOf } from '../facts/size.ts';
import { type WhyVerdict, whyOf } from '../why/cues.ts';
import type { Terms } from './habit.ts';

/** What the person has set, as far as counting depends on it. */
export interface Settled {
  readonly calendar: Calendar;
  readonly isHuman: IsHuman;
  readonly leaveOut: GlobMatcher;
}

/** Makes the terms of a moment. What it derived from a pull request is remembered for as long as the pull request is. */
export function termsFrom(settled: Settled): (now: Instant) => Terms {
  const known = new WeakMap<PullRequestOutline, Derived>();
  const derivedOf = (one: PullRequestOutline): Derived => {
    const before = known.get(one);
    if (before) return before;
    const derived = {};
    known.set(one, derived);
    return derived;
  };
  const { calendar, isHuman, leaveOut } = settled;
  return (now) => ({
    ...settled,
    now,
    sizeOf(one) {
      const derived = derivedOf(one);
      derived.size ??= sizeOf(one.files, leaveOut);
      return derived.size;
    },
    whyOf(one) {
      const derived = derivedOf(one);
      derived.why ??= whyOf(one.title, one.body);
      return derived.why;
    },
    clocksOf(one) {
      // Only while it is open do its clocks run on.
      if (one.state === 'open') return clocksOf(one, calendar, isHuman, now);
      const derived = derivedOf(one);
      derived.clocks ??= clocksOf(one, calendar, isHuman, Number.POSITIVE_INFINITY);
      return derived.clocks;
    },
  });
}

/** What follows from one pull request alone, as far as somebody asked for it. */
interface Derived {
  size?: Size;
  why?: WhyVerdict;
  clocks?: Clocks;
}
