import { readFileSync } from 'node:fs';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../src/facts/calendar.ts';
import type { Instant } from '../../src/facts/instant.ts';
import { type Sample, samplePullRequests } from '../../src/sample/samplePullRequests.ts';

/** The shipped sample as of `now`, with links to `host`. */
export function loadSample(now: Instant, host: string): Sample {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const calendar = calendarOf({ timeZone, workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
  const text = readFileSync(new URL('../../sample/pull-requests.yaml', import.meta.url), 'utf8');
  return samplePullRequests(text, now, calendar, host);
}
