import type { DayNumber } from './calendar.ts';
import { DAY } from './instant.ts';

/** Local dates in a row: both ends belong to it. */
export interface DayRange {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** What was expected where something else is written. */
export type ExpectedDays = 'date' | 'real-date' | 'first-day-first' | 'two-years-at-most';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Two years, one of them a leap year. */
const LONGEST = 731;

/** Reads `2026-12-24` or `2026-12-24..2026-12-26`. */
export function dayRangeFrom(written: string): DayRange | ExpectedDays {
  const [first = '', last = first, ...more] = written.split('..').map((date) => date.trim());
  if (more.length > 0 || !DATE.test(first) || !DATE.test(last)) return 'date';
  const from = dayFrom(first);
  const to = dayFrom(last);
  if (from === undefined || to === undefined) return 'real-date';
  if (to < from) return 'first-day-first';
  return isTooLong({ from, to }) ? 'two-years-at-most' : { from, to };
}

/** The range as `dayRangeFrom` reads it. */
export function writtenRange({ from, to }: DayRange): string {
  return from === to ? dateOf(from) : `${dateOf(from)}..${dateOf(to)}`;
}

export function isTooLong({ from, to }: DayRange): boolean {
  return to - from >= LONGEST;
}

/** Reads `2026-12-24`; undefined: not written so, or a day that no calendar has, such as February 30. */
export function dayFrom(date: string): DayNumber | undefined {
  const day = DATE.test(date) ? Date.parse(date) / DAY : Number.NaN;
  return !Number.isNaN(day) && dateOf(day) === date ? day : undefined;
}

/** `2026-12-24` */
export function dateOf(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
