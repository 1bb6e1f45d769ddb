import { readFileSync } from 'node:fs';
import { type Calendar, calendarOf, DEFAULT_WORKING_DAYS } from '../../src/facts/calendar.ts';
import type { Instant } from '../../src/facts/instant.ts';
import { type Sample, samplePullRequests } from '../../src/sample/samplePullRequests.ts';

/** The text of the shipped sample. */
export const SAMPLE = readFileSync(new URL('../../sample/pull-requests.yaml', import.meta.url), 'utf8');

/** The shipped sample as of `now`, with links to `host`. */
export function loadSample(now: Instant, host: string): Sample {
  return samplePullRequests(SAMPLE, now, localCalendar(), host);
}

/** Monday to Friday in the time zone of this machine. */
export function localCalendar(): Calendar {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return calendarOf({ timeZone, workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
}
