import type { Calendar } from '../facts/calendar.ts';
import { DAY, type Duration, HOUR, type Instant, MINUTE } from '../facts/instant.ts';
import { subtractWorkingTime } from '../facts/workingTime.ts';

const UNITS: Readonly<Record<string, Duration>> = { d: DAY, h: HOUR, m: MINUTE };

/**
 * The moment that lies `ago` of working time before `now`, so that the sample looks fresh on any day. `ago` is written
 * `3d 4h` and takes a day as 24 hours. With office hours it shrinks in step, and what is late stays late.
 */
export function momentAgo(ago: string, now: Instant, calendar: Calendar): Instant {
  const written = ago
    .split(' ')
    .reduce((sum, part) => sum + Number.parseInt(part, 10) * (UNITS[part.slice(-1)] ?? 0), 0);
  return subtractWorkingTime(now, written * (calendar.workingDay / DAY), calendar);
}
