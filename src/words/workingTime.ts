import type { ExpectedAbsence } from '../facts/absence.ts';
import { assertNever } from '../facts/assertNever.ts';
import { type Calendar, type DayNumber, type Weekday, type WorkingHabits, weekdayOf } from '../facts/calendar.ts';
import { type DayRange, dateOf, dayFrom } from '../facts/dayRange.ts';
import type { Instant } from '../facts/instant.ts';
import { type SettingProblem, WEEKDAYS } from '../facts/workingHours.ts';
import { counted, oneLine } from './plain.ts';

/** The setting that cannot be used, short enough for a narrow sidebar. */
export function settingProblemLabel({ setting }: SettingProblem): string {
  return `Not usable: ${setting.slice(setting.lastIndexOf('.') + 1)}`;
}

/** What cannot be used in the settings, what was expected there, and what counts until then. */
export function settingProblemSentence({ setting, written, expected }: SettingProblem): string {
  const found = `${setting}: "${oneLine(written, 60)}"`;
  switch (expected) {
    case 'time-zone':
      return `${found} is no time zone. Rung expects an IANA name such as Europe/Vilnius, and uses this machine's until then.`;
    case 'list':
      return setting === 'rung.workingTime.workingDays'
        ? `${found} is no list. Rung expects days in [ ], such as ["Monday"], and takes Monday to Friday until then.`
        : `${found} is no list. Rung expects dates in [ ], such as ["2026-12-24"], and leaves it out until then.`;
    case 'weekday':
      return `${found} is no day of the week. Rung expects Monday to Sunday by these names, and leaves it out until then.`;
    case 'working-day':
      return `${found} has no working day in it. Rung expects at least one, and takes Monday to Friday until then.`;
    case 'date':
      return `${found} is no date. Rung expects 2026-12-24, 2026-12-24..2026-12-26, or 12-24 for every year, and leaves it out until then.`;
    case 'real-date':
      return `${found} names a day that no calendar has. Rung expects one that exists, and leaves it out until then.`;
    case 'first-day-first':
      return `${found} ends before it begins. Rung expects the first day and then the last, and leaves it out until then.`;
    case 'two-years-at-most':
      return `${found} is longer than two years. Rung expects two years at most, and leaves it out until then.`;
    case 'office-hours':
      return `${found} is no time of the day. Rung expects office hours such as 09:00-17:30, and counts whole days until then.`;
    case 'hours-of-one-day':
      return `${found} does not end later on the same day. Rung expects office hours such as 09:00-17:30, and counts whole days until then.`;
    case 'quiet-hours':
      return `${found} is no time of the day. Rung expects quiet hours such as 18:00-09:00, and knows none until then.`;
    case 'scope':
      return `${found} is no scope. Rung expects owners, workspace or everywhere, and takes owners until then.`;
    case 'days':
      return `${found} is out of range. Rung expects 90 to 730 days, and takes 90 until then.`;
    case 'journal-folder':
      return `${found} is no whole path. Rung expects one such as ~/Documents/journal, and keeps your journal in its own folder until then.`;
    case 'people-file':
      return `${found} is no whole path. Rung expects one such as ~/Documents/people.yaml, and uses a file of its own until then.`;
    default:
      return assertNever(expected);
  }
}

/** A line under a rule that counts in working time. */
export function workingTimeWords(calendar: Calendar, now: Instant): string {
  return `Working time: ${calendarWords(calendar.habits, calendar.dayOf(now))}`;
}

/** The calendar in force: `Monday to Friday, Europe/Vilnius, 3 days off in the next year, office hours 09:00-17:30`. */
export function calendarWords(
  { workingDays, timeZone, daysOff, officeHours }: WorkingHabits,
  today: DayNumber,
): string {
  const ahead = daysOff.filter((date) => {
    const day = dayFrom(date);
    return day !== undefined && day >= today && day < today + 365 && workingDays.includes(weekdayOf(day));
  });
  const parts = [workingDaysWords(workingDays), timeZone];
  if (ahead.length > 0) parts.push(`${counted(ahead.length, 'day')} off in the next year`);
  if (officeHours) parts.push(`office hours ${clock(officeHours.start)}-${clock(officeHours.end)}`);
  return parts.join(', ');
}

function workingDaysWords(workingDays: readonly Weekday[]): string {
  const names = workingDays.map(weekdayName);
  if (names.length === 7) return 'every day of the week';
  // Where the days follow each other, over the end of the week too, one of them has no working day before it.
  const firsts = workingDays.filter((day) => !workingDays.includes(day === 1 ? 7 : ((day - 1) as Weekday)));
  const [first] = firsts;
  if (first !== undefined && firsts.length === 1 && names.length > 2)
    return `${weekdayName(first)} to ${weekdayName(first + names.length - 1)}`;
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** 1 and 8 are Monday. */
function weekdayName(day: number): string {
  return WEEKDAYS[(day - 1) % 7] ?? '';
}

function clock(minutes: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** `Thursday 24 December`; the year stands behind it where it is not this one. */
export function dayWords(day: DayNumber, today: DayNumber): string {
  const [year = '', month = '', date = ''] = dateOf(day).split('-');
  const name = `${weekdayName(weekdayOf(day))} ${Number(date)} ${MONTHS[Number(month) - 1]}`;
  return dateOf(today).startsWith(year) ? name : `${name} ${year}`;
}

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Words of the command *I Am Away Until...* */
export const AWAY = 'I am away until …';
export const AWAY_MORE = 'Which day are you back? The days until then are no working time.';
export const BACK_NOW = 'I am back';
export const BACK_ON_A_DATE = 'Back on another date …';
export const AWAY_LATER = 'Away later …';
export const AWAY_LATER_MORE = 'a first and a last day away';
export const ASK_RETURN = 'The first day that you are back, such as 2026-12-28.';
export const ASK_DAYS_AWAY =
  'The days that you are away: one date, or the first and the last, such as 2026-12-24..2026-12-26.';
export const BACK_AGAIN = 'Welcome back. From today on your days count as working time again.';
export const UNDO = 'Undo';
export const DAYS_AWAY_UNREADABLE =
  'rung.workingTime.daysAway holds something other than a list of texts, so Rung adds nothing to it. Please mend it first.';
export const UNDO_TOO_LATE =
  'Your days away have changed since then, so Rung left them as they are. They stand in rung.workingTime.daysAway.';

export function backOn(back: DayNumber, today: DayNumber): string {
  return back === today + 1 ? `Back tomorrow, ${dayWords(back, today)}` : `Back on ${dayWords(back, today)}`;
}

/** Which days a return leaves out; `last` is the last day away. */
export function awayThroughWords(last: DayNumber, today: DayNumber): string {
  return last === today ? 'away today' : `last day away: ${dayWords(last, today)}`;
}

export function awayFromToday(back: DayNumber, today: DayNumber): string {
  const last = back - 1;
  const away = last === today ? 'today' : `through ${dayWords(last, today)}`;
  return `You are away ${away}, and back on ${dayWords(back, today)}. None of it counts as working time.`;
}

export function awayOnDays({ from, to }: DayRange, today: DayNumber): string {
  const days =
    from === to ? `on ${dayWords(from, today)}` : `from ${dayWords(from, today)} through ${dayWords(to, today)}`;
  return `You are away ${days}. None of it counts as working time.`;
}

/** What to type instead. */
export function absenceFaultWords(expected: ExpectedAbsence): string {
  switch (expected) {
    case 'one-date':
      return 'Write one date as year, month and day, such as 2026-12-28.';
    case 'date':
      return 'Write a date such as 2026-12-24, or the first and the last such as 2026-12-24..2026-12-26.';
    case 'real-date':
      return 'No calendar has that day.';
    case 'first-day-first':
      return 'It ends before it begins: write the first day, and then the last.';
    case 'day-ahead':
      return 'Write a day after today.';
    case 'not-in-the-past':
      return 'Write a first day that is today or later.';
    case 'two-years-at-most':
    case 'one-year-at-most':
      return 'Write a day within a year from now.';
    default:
      return assertNever(expected);
  }
}
