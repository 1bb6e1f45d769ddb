import type { Instant } from '../facts/instant.ts';

/** `14:05`, or `Nov 20, 14:05` where it is not today, as the machine writes times. */
export function shortMoment(instant: Instant, now: Instant): string {
  const isToday = new Date(instant).toDateString() === new Date(now).toDateString();
  const day = isToday ? {} : ({ month: 'short', day: 'numeric' } as const);
  return new Date(instant).toLocaleString(undefined, { ...day, hour: '2-digit', minute: '2-digit' });
}
