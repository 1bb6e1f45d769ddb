import { weekdayOf } from '../../facts/calendar.ts';
import { dayFrom } from '../../facts/dayRange.ts';
import { WEEKDAYS } from '../../facts/workingHours.ts';
import type { Day } from '../../journal/record.ts';

/** Under the title of a document. */
export function draftOf(today: Day): string {
  return `Draft of ${today}.`;
}

/** `Friday 2026-11-27`. */
export function withWeekday(day: Day): string {
  return `${weekdayWords(day)} ${day}`;
}

/** The day as one says it today: `Friday`, and its date where another Friday has been since. */
export function sinceWords(day: Day, today: Day): string {
  const ago = (dayFrom(today) ?? 0) - (dayFrom(day) ?? 0);
  return ago < DAYS_OF_A_WEEK ? weekdayWords(day) : withWeekday(day);
}

const DAYS_OF_A_WEEK = 7;

function weekdayWords(day: Day): string {
  return WEEKDAYS[weekdayOf(dayFrom(day) ?? 0) - 1] ?? '';
}
