import type { Calendar } from '../facts/calendar.ts';
import type { Instant } from '../facts/instant.ts';
import { clockHours, type SettingProblem, shownAsWritten } from '../facts/workingHours.ts';

const MINUTES_A_DAY = 1440;

/** Minutes after midnight; where `end` is before `start` they go on into the next day. */
interface QuietHours {
  readonly start: number;
  readonly end: number;
}

/** The end of the quiet hours that are now; undefined: there are none now. By the clock on the person's wall. */
export function quietUntil(written: string, now: Instant, calendar: Calendar): Instant | undefined {
  const hours = quietHoursFrom(written);
  if (!hours) return undefined;
  const today = calendar.dayOf(now);
  for (const day of [today - 1, today]) {
    const from = calendar.at(day, hours.start);
    const until = hours.start < hours.end ? calendar.at(day, hours.end) : calendar.at(day + 1, hours.end);
    if (from <= now && now < until) return until;
  }
  return undefined;
}

/** What is written where quiet hours belong and cannot be used; then there are none. undefined: it can be. */
export function quietHoursProblem(written: unknown): SettingProblem | undefined {
  if (typeof written === 'string' && (written.trim() === '' || quietHoursFrom(written))) return undefined;
  return { setting: 'rung.nudges.quietHours', written: shownAsWritten(written), expected: 'quiet-hours' };
}

/** Reads `18:00-09:00`; undefined: nothing is written, or something else. */
function quietHoursFrom(written: string): QuietHours | undefined {
  const hours = clockHours(written.trim());
  if (!hours || hours.start === hours.end || hours.start >= MINUTES_A_DAY || hours.end > MINUTES_A_DAY) {
    return undefined;
  }
  return hours;
}
