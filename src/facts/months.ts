import type { DayNumber } from './calendar.ts';
import { DAY } from './instant.ts';

/** The same day so many months later, or the last one of a month that is too short for it. */
export function monthsLater(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY;
}

/** Whole months from one day to another; 0 where the other one is earlier. */
export function wholeMonths(from: DayNumber, to: DayNumber): number {
  if (to <= from) return 0;
  const [first, last] = [new Date(from * DAY), new Date(to * DAY)];
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  return monthsLater(from, months) <= to ? months : months - 1;
}
