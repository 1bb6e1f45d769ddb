import type { Calendar } from './calendar.ts';
import type { Duration, Instant } from './instant.ts';

/** How much time passed: counted by the calendar, and by the clock. */
export interface TimePassed {
  /** Never negative, never more than `elapsed`. */
  readonly working: Duration;
  readonly elapsed: Duration;
}

export const NO_TIME: TimePassed = { working: 0, elapsed: 0 };

/** Nothing where `to` is before `from`. */
export function timePassed(from: Instant, to: Instant, calendar: Calendar): TimePassed {
  return to <= from ? NO_TIME : { working: workingTimeBetween(from, to, calendar), elapsed: to - from };
}

/** Elapsed time with the days that are not worked cut out; never negative, never more than the elapsed time. */
export function workingTimeBetween(from: Instant, to: Instant, calendar: Calendar): Duration {
  return to <= from ? 0 : calendar.workedUntil(to) - calendar.workedUntil(from);
}

/** The latest moment from which `duration` of working time passes until `instant`. Gives up after ten years of days off. */
export function subtractWorkingTime(instant: Instant, duration: Duration, calendar: Calendar): Instant {
  let left = duration;
  const today = calendar.dayOf(instant);
  for (let day = today; day > today - TEN_YEARS; day--) {
    const span = calendar.openSpan(day);
    if (!span) continue;
    const end = Math.min(instant, span.closes);
    const available = end - span.opens;
    if (available >= left && available > 0) return end - left;
    left -= Math.max(0, available);
  }
  return instant - duration;
}

const TEN_YEARS = 3653;
