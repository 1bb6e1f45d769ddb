import type { Calendar, DayNumber } from '../facts/calendar.ts';

/** Nobody tells of what is longer ago. In days. */
const LONGEST_BREAK = 366;

/**
 * The last day before `today` that the person worked, by their calendar: Friday on a Monday, and the day before the holidays
 * after them. The day before where none of the last year was one.
 */
export function lastWorkingDay(today: DayNumber, calendar: Pick<Calendar, 'openSpan'>): DayNumber {
  for (let day = today - 1; day > today - LONGEST_BREAK; day--) if (calendar.openSpan(day)) return day;
  return today - 1;
}
