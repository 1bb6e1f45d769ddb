import { type Calendar, type DayNumber, weekdayOf } from '../facts/calendar.ts';
import type { Instant } from '../facts/instant.ts';
import { type Finding, type Habit, quantile } from './habit.ts';

/** One week of a habit, of those that are counted. */
export interface Week {
  /** Its first day in the time zone of the calendar: weeks are those of ISO 8601. */
  readonly monday: DayNumber;
  readonly n: number;
  /** In the unit of the habit; undefined: a habit of yes and no, or nothing in this week. */
  readonly median: number | undefined;
  readonly p75: number | undefined;
  /** How many are a yes, 0 to 1; undefined: another habit, or nothing in this week. */
  readonly share: number | undefined;
}

/** Every week from the first to the last in which something is counted, also those with nothing. */
export function weeksOf({ behind }: Finding, unit: Habit['unit'], calendar: Calendar): readonly Week[] {
  const byMonday = new Map<DayNumber, number[]>();
  for (const { at, value, leftOut } of behind) {
    if (leftOut !== undefined) continue;
    const monday = mondayOf(at, calendar);
    const values = byMonday.get(monday);
    if (values) values.push(value);
    else byMonday.set(monday, [value]);
  }
  const mondays = [...byMonday.keys()].sort((a, b) => a - b);
  const first = mondays[0];
  const last = mondays.at(-1);
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: (last - first) / 7 + 1 }, (_, index) => {
    const monday = first + index * 7;
    return weekOf(monday, byMonday.get(monday) ?? [], unit);
  });
}

export function mondayOf(at: Instant, calendar: Calendar): DayNumber {
  const day = calendar.dayOf(at);
  return day - (weekdayOf(day) - 1);
}

function weekOf(monday: DayNumber, values: readonly number[], unit: Habit['unit']): Week {
  const n = values.length;
  if (n === 0) return { monday, n, median: undefined, p75: undefined, share: undefined };
  if (unit === 'yes-or-no') {
    const share = values.reduce((sum, value) => sum + value, 0) / n;
    return { monday, n, median: undefined, p75: undefined, share };
  }
  return { monday, n, median: quantile(values, 0.5), p75: quantile(values, 0.75), share: undefined };
}
