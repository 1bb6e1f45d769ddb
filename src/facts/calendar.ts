import { DAY, type Instant, MINUTE } from './instant.ts';

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a person works. Working time is what is left of elapsed time within it. */
export interface WorkingHabits {
  /** IANA name, such as `Europe/Vilnius`. */
  readonly timeZone: string;
  readonly workingDays: readonly Weekday[];
  /** Holidays and days away, as local dates: `2026-12-24`. */
  readonly daysOff: readonly string[];
  /** Minutes after local midnight. Left out: every hour of a working day counts. */
  readonly officeHours?: { readonly start: number; readonly end: number };
}

/** A local date, counted in days since 1970-01-01. */
export type DayNumber = number;

/** The part of a day that counts as working time: from `opens` up to `closes`. */
export interface OpenSpan {
  readonly opens: Instant;
  readonly closes: Instant;
}

/** Answers when the days of one time zone begin and which part of them is working time. */
export interface Calendar {
  dayOf(instant: Instant): DayNumber;
  /** undefined on a day that is not worked. */
  openSpan(day: DayNumber): OpenSpan | undefined;
  /** Length of one whole working day: 24 hours, or the office hours where they are set. */
  readonly workingDay: number;
}

const MINUTES_A_DAY = 1440;
// Local time is at most 14 hours ahead of UTC and 12 behind; one hour more on each side costs nothing.
const AHEAD = 15 * 60;
const BEHIND = 13 * 60;

export const DEFAULT_WORKING_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Throws a RangeError where the time zone is unknown. Days that were looked up once are remembered in the calendar. */
export function calendarOf(habits: WorkingHabits): Calendar {
  const localMinutes = localClock(habits.timeZone);
  const daysOff = new Set(habits.daysOff.map((date) => Date.parse(date) / DAY));
  const spans = new Map<DayNumber, OpenSpan>();
  const { start, end } = habits.officeHours ?? { start: 0, end: MINUTES_A_DAY };

  const spanOf = (day: DayNumber): OpenSpan => {
    const known = spans.get(day);
    if (known) return known;
    const midnight = day * MINUTES_A_DAY;
    const span = { opens: instantOf(midnight + start, localMinutes), closes: instantOf(midnight + end, localMinutes) };
    spans.set(day, span);
    return span;
  };

  return {
    dayOf: (instant) => Math.floor(localMinutes(instant) / MINUTES_A_DAY),
    openSpan: (day) => (habits.workingDays.includes(weekdayOf(day)) && !daysOff.has(day) ? spanOf(day) : undefined),
    workingDay: (end - start) * MINUTE,
  };
}

export function weekdayOf(day: DayNumber): Weekday {
  // Day 0, 1970-01-01, was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Minutes that a clock on the wall shows, counted from 1970-01-01T00:00 on that wall. */
function localClock(timeZone: string): (instant: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const shown = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) / MINUTE;
  };
}

/** The first minute at which the clock on the wall shows `wanted` or later: right where daylight saving skips a midnight. */
function instantOf(wanted: number, localMinutes: (instant: Instant) => number): Instant {
  let early = wanted - AHEAD;
  let late = wanted + BEHIND;
  while (early < late) {
    const middle = Math.floor((early + late) / 2);
    if (localMinutes(middle * MINUTE) < wanted) early = middle + 1;
    else late = middle;
  }
  return late * MINUTE;
}
