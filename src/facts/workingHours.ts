import { type DayNumber, DEFAULT_WORKING_DAYS, type Weekday, type WorkingHabits } from './calendar.ts';
import { dateOf, dayFrom, dayRangeFrom, type ExpectedDays } from './dayRange.ts';
import type { Instant } from './instant.ts';

/** The settings `rung.workingTime.*` as they are written: people write anything into settings.json. */
export interface WrittenWorkingTime {
  /** IANA name; empty: the machine's. */
  readonly timeZone: unknown;
  /** `Monday` to `Sunday`. */
  readonly workingDays: unknown;
  /** Dates, ranges of dates, and dates of every year: `2026-12-24`, `2026-12-24..2026-12-26`, `12-24`. */
  readonly holidays: unknown;
  /** Written as holidays are. */
  readonly daysAway: unknown;
  /** `09:00-17:30`, within one day; empty: every hour of a working day counts. */
  readonly officeHours: unknown;
}

/** One thing in the settings that cannot be used. It is left out, and everything else counts. */
export interface SettingProblem {
  readonly setting:
    | WorkingTimeSetting
    | 'rung.github.scope'
    | 'rung.github.days'
    | 'rung.nudges.quietHours'
    | 'rung.journal.folder'
    | 'rung.people.file';
  /** What stands there, cut to 60 characters. */
  readonly written: string;
  readonly expected: Expected;
}

export type WorkingTimeSetting = `rung.workingTime.${keyof WrittenWorkingTime}`;

export type Expected =
  | ExpectedDays
  | 'time-zone'
  | 'list'
  | 'weekday'
  | 'working-day'
  | 'office-hours'
  | 'hours-of-one-day'
  | 'quiet-hours'
  | 'scope'
  | 'days'
  | 'journal-folder'
  | 'people-file';

/** In the order of `Weekday`. */
export const WEEKDAYS: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

type Report = (written: unknown, expected: Expected) => void;

/**
 * When a person works, from what they have set. Never throws; whatever cannot be used is a problem, told once for each
 * setting and text. Dates of every year stand for those from three years before `now` to two years after it.
 */
export function workingHabitsFrom(
  written: WrittenWorkingTime,
  machineTimeZone: string,
  now: Instant,
): { readonly habits: WorkingHabits; readonly problems: readonly SettingProblem[] } {
  const problems = new Map<string, SettingProblem>();
  const report = (key: keyof WrittenWorkingTime) => (value: unknown, expected: Expected) => {
    const problem: SettingProblem = { setting: `rung.workingTime.${key}`, written: shownAsWritten(value), expected };
    problems.set(`${key} ${problem.written}`, problem);
  };
  const timeZone = timeZoneFrom(written.timeZone, machineTimeZone, report('timeZone'));
  const workingDays = workingDaysFrom(written.workingDays, report('workingDays'));
  const year = new Date(now).getUTCFullYear();
  const years = [-3, -2, -1, 0, 1, 2].map((later) => year + later);
  const daysOff = new Set([
    ...daysFrom(written.holidays, years, report('holidays')),
    ...daysFrom(written.daysAway, years, report('daysAway')),
  ]);
  const officeHours = officeHoursFrom(written.officeHours, report('officeHours'));
  const dates = [...daysOff].sort((a, b) => a - b).map(dateOf);
  return {
    habits: { timeZone, workingDays, daysOff: dates, ...(officeHours && { officeHours }) },
    problems: [...problems.values()],
  };
}

function timeZoneFrom(written: unknown, machine: string, report: Report): string {
  const name = typeof written === 'string' ? written.trim() : written;
  if (typeof name === 'string' && isTimeZone(name)) return name;
  if (name !== undefined && name !== '') report(written, 'time-zone');
  return isTimeZone(machine) ? machine : 'UTC';
}

/** A fixed distance from UTC, such as +02:00, is no time zone: it knows no daylight saving. */
function isTimeZone(name: string): boolean {
  try {
    return !/^[+-]/.test(name) && new Intl.DateTimeFormat('en-US', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function workingDaysFrom(written: unknown, report: Report): readonly Weekday[] {
  if (written === undefined) return DEFAULT_WORKING_DAYS;
  if (!Array.isArray(written)) {
    report(written, 'list');
    return DEFAULT_WORKING_DAYS;
  }
  const days = written.flatMap((entry: unknown) => {
    const day = weekdayFrom(entry);
    if (day === undefined) report(entry, 'weekday');
    return day ?? [];
  });
  if (days.length > 0) return [...new Set(days)].sort((a, b) => a - b);
  report(written, 'working-day');
  return DEFAULT_WORKING_DAYS;
}

function weekdayFrom(written: unknown): Weekday | undefined {
  const name = typeof written === 'string' ? written.trim().toLowerCase() : '';
  const index = WEEKDAYS.findIndex((weekday) => weekday.toLowerCase() === name);
  return index < 0 ? undefined : ((index + 1) as Weekday);
}

function daysFrom(written: unknown, years: readonly number[], report: Report): readonly DayNumber[] {
  if (written === undefined) return [];
  if (!Array.isArray(written)) {
    report(written, 'list');
    return [];
  }
  return written.flatMap((entry: unknown) => {
    const days = typeof entry === 'string' ? daysOf(entry.trim(), years) : 'date';
    if (typeof days !== 'string') return days;
    report(entry, days);
    return [];
  });
}

function daysOf(written: string, years: readonly number[]): readonly DayNumber[] | ExpectedDays {
  if (/^\d{2}-\d{2}$/.test(written)) {
    // 2000 had a February 29: in years without one it falls out.
    if (dayFrom(`2000-${written}`) === undefined) return 'real-date';
    return years.flatMap((year) => dayFrom(`${year}-${written}`) ?? []);
  }
  const range = dayRangeFrom(written);
  if (typeof range === 'string') return range;
  return Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
}

const CLOCK_HOURS = /^(\d{1,2}):([0-5]\d)\s*[-–]\s*(\d{1,2}):([0-5]\d)$/;
const MINUTES_A_DAY = 1440;

function officeHoursFrom(written: unknown, report: Report): WorkingHabits['officeHours'] {
  const text = typeof written === 'string' ? written.trim() : written;
  if (text === undefined || text === '') return undefined;
  const hours = typeof text === 'string' ? clockHours(text) : undefined;
  const isOfTheDay = hours !== undefined && Math.max(hours.start, hours.end) <= MINUTES_A_DAY;
  if (isOfTheDay && hours.start < hours.end) return hours;
  report(written, isOfTheDay ? 'hours-of-one-day' : 'office-hours');
  return undefined;
}

/** Reads `09:00-17:30` as minutes after midnight, which may be more than a day has; undefined: it is written otherwise. */
export function clockHours(text: string): { readonly start: number; readonly end: number } | undefined {
  const parts = CLOCK_HOURS.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [startHour = 0, startMinute = 0, endHour = 0, endMinute = 0] = parts;
  return { start: startHour * 60 + startMinute, end: endHour * 60 + endMinute };
}

/** What stands in a setting, cut to 60 characters. */
export function shownAsWritten(written: unknown): string {
  if (Array.isArray(written)) return written.length === 0 ? '[]' : '[…]';
  if (typeof written === 'object' && written !== null) return '{…}';
  const text = String(written);
  // Not in the middle of a character that takes two places, such as an emoji.
  return text.length <= 60 ? text : `${text.slice(0, 59).replace(/[\ud800-\udbff]$/, '')}…`;
}
