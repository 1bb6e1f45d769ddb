import { DAY, HOUR, type Instant, MINUTE } from '../../../src/facts/instant.ts';
import { MONDAY } from '../../github/builders.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MIDNIGHT = MONDAY - 9 * HOUR;

/** A moment of the week in which the pull requests of the tests are opened, in UTC: `Tue 10:00`, `next Mon 08:00`. */
export function on(moment: string): Instant {
  const [, next, day = '', hour, minute] = /^(next )?(\w{3}) (\d\d):(\d\d)$/.exec(moment) ?? [];
  if (!DAYS.includes(day)) throw new Error(`not a moment of the week: ${moment}`);
  const days = DAYS.indexOf(day) + (next ? 7 : 0);
  return MIDNIGHT + days * DAY + Number(hour) * HOUR + Number(minute) * MINUTE;
}

/** The other way round. */
export function shown(instant: Instant): string {
  const days = Math.floor((instant - MIDNIGHT) / DAY);
  const time = new Date(instant).toISOString().slice(11, 16);
  return `${days >= 7 ? 'next ' : ''}${DAYS[days % 7]} ${time}`;
}
