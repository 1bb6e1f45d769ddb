import { DAY, type Duration, type Instant, MINUTE } from './instant.ts';
import { remembered } from './remembered.ts';
import { wallClock } from './wallClock.ts';

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
  /** What it was made of. */
  readonly habits: WorkingHabits;
  dayOf(instant: Instant): DayNumber;
  /** When the clock on the wall shows so many minutes after midnight of a day, or a later time where it skips that one. */
  at(day: DayNumber, minutes: number): Instant;
  /** undefined on a day that is not worked. */
  openSpan(day: DayNumber): OpenSpan | undefined;
  /** Working time up to this moment, from a moment that is the same for as long as the calendar lives. */
  workedUntil(instant: Instant): Duration;
  /** Length of one whole working day: 24 hours, or the office hours where they are set. */
  readonly workingDay: Duration;
}

const MINUTES_A_DAY = 1440;

export const DEFAULT_WORKING_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/**
 * Throws a RangeError where the time zone is unknown. What was looked up once is remembered in the calendar, so it is made
 * once for as long as the settings stay.
 */
export function calendarOf(habits: WorkingHabits): Calendar {
  const wall = wallClock(habits.timeZone);
  const daysOff = new Set(habits.daysOff.map((date) => Date.parse(date) / DAY));
  const { start, end } = habits.officeHours ?? { start: 0, end: MINUTES_A_DAY };
  const spanOf = (day: DayNumber): OpenSpan | undefined => {
    if (!habits.workingDays.includes(weekdayOf(day)) || daysOff.has(day)) return undefined;
    return { opens: wall(day * MINUTES_A_DAY + start), closes: wall(day * MINUTES_A_DAY + end) };
  };
  const workedBefore = runningSum((day) => {
    const span = spanOf(day);
    return span ? span.closes - span.opens : 0;
  });
  const dayAt = remembered((day: DayNumber) => ({
    day,
    begins: wall(day * MINUTES_A_DAY),
    ends: wall((day + 1) * MINUTES_A_DAY),
    span: spanOf(day),
    workedBefore: workedBefore(day),
  }));
  const dayWith = (instant: Instant) => {
    // In UTC it is this day, the one before or the one after. A day that a time zone left out has no length.
    let found = dayAt(Math.floor(instant / DAY));
    while (instant < found.begins) found = dayAt(found.day - 1);
    while (instant >= found.ends) found = dayAt(found.day + 1);
    return found;
  };

  return {
    habits,
    dayOf: (instant) => dayWith(instant).day,
    at: (day, minutes) => wall(day * MINUTES_A_DAY + minutes),
    openSpan: (day) => dayAt(day).span,
    workedUntil(instant) {
      const { span, workedBefore } = dayWith(instant);
      return span ? workedBefore + Math.min(Math.max(instant, span.opens), span.closes) - span.opens : workedBefore;
    },
    workingDay: (end - start) * MINUTE,
  };
}

export function weekdayOf(day: DayNumber): Weekday {
  // Day 0, 1970-01-01, was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The sum over all days before one, counted from the first day that was asked about: each day is added once. */
function runningSum(of: (day: DayNumber) => number): (day: DayNumber) => number {
  const sums = new Map<DayNumber, number>();
  let first = 0;
  let last = 0;
  return (day) => {
    if (sums.size === 0) {
      sums.set(day, 0);
      first = day;
      last = day;
    }
    for (; last < day; last++) sums.set(last + 1, (sums.get(last) ?? 0) + of(last));
    for (; first > day; first--) sums.set(first - 1, (sums.get(first) ?? 0) - of(first - 1));
    return sums.get(day) ?? 0;
  };
}
