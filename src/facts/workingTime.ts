import type { Calendar } from './calendar.ts';
import type { Duration, Instant } from './instant.ts';

/** Elapsed time with the days that are not worked cut out; never negative, never more than the elapsed time. */
export function workingTimeBetween(from: Instant, to: Instant, calendar: Calendar): Duration {
  if (to <= from) return 0;
  const lastDay = calendar.dayOf(to);
  let total = 0;
  for (let day = calendar.dayOf(from); day <= lastDay; day++) {
    const span = calendar.openSpan(day);
    if (span) total += Math.max(0, Math.min(to, span.closes) - Math.max(from, span.opens));
  }
  return total;
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
