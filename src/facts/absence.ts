import type { Calendar, DayNumber } from './calendar.ts';
import { type DayRange, dayRangeFrom, type ExpectedDays, isTooLong, writtenRange } from './dayRange.ts';

/** What a person says about being away, on a given day. */
export type Absence =
  /** Away from that day on; `back` is the first day that they are there again. */
  | { readonly kind: 'until'; readonly back: DayNumber }
  | { readonly kind: 'days'; readonly days: DayRange }
  /** There again, earlier than was written. */
  | { readonly kind: 'over' };

/** What was expected where something else was typed. */
export type ExpectedAbsence = ExpectedDays | 'one-date' | 'day-ahead' | 'not-in-the-past' | 'one-year-at-most';

const YEAR = 366;

/** The days away with what the person says `today`. An absence that has begun ends when the new one does. */
export function withAbsence(written: readonly string[], absence: Absence, today: DayNumber): readonly string[] {
  if (absence.kind === 'over') return cutAway(written, today);
  if (absence.kind === 'days') return addAway(written, absence.days);
  return addAway(cutAway(written, today), { from: today, to: absence.back - 1 });
}

/**
 * Adds one range of days. What it overlaps or touches becomes one with it; everything else stays as it is written, and so
 * does what is no range of dates.
 */
export function addAway(written: readonly string[], added: DayRange): readonly string[] {
  const joined = joinedWith(added, written.map(dayRangeFrom).filter(isRange));
  if (isTooLong(joined)) return [...written, writtenRange(added)];
  const apart = written.filter((entry) => !isWithin(dayRangeFrom(entry), joined));
  return [...apart, writtenRange(joined)];
}

/** Ends every range that `today` is in with the day before. Earlier and later ones stay, and so does what is no range. */
export function cutAway(written: readonly string[], today: DayNumber): readonly string[] {
  return written.flatMap((entry) => {
    const range = dayRangeFrom(entry);
    if (!isRange(range) || range.from > today || range.to < today) return entry;
    return range.from === today ? [] : writtenRange({ from: range.from, to: today - 1 });
  });
}

/** The last day of the absence that `today` is in; undefined: not away. */
export function awayThrough(written: readonly string[], today: DayNumber): DayNumber | undefined {
  const ranges = written.map(dayRangeFrom).filter(isRange);
  const lasts = ranges.filter(({ from, to }) => from <= today && today <= to).map(({ to }) => to);
  return lasts.length === 0 ? undefined : Math.max(...lasts);
}

/**
 * The days that somebody who is away now is likely to be back on, the soonest first: the next working days, and the first
 * ones after a break such as a weekend.
 */
export function likelyReturns(today: DayNumber, calendar: Calendar): readonly DayNumber[] {
  const isWorked = (day: DayNumber) => calendar.openSpan(day) !== undefined;
  const next = (day: DayNumber, wanted: (day: DayNumber) => boolean) => {
    for (let later = day; later <= today + YEAR; later++) if (wanted(later)) return later;
    // Nothing within a year: out of the reach of every further search.
    return Number.POSITIVE_INFINITY;
  };
  const afterBreak = (day: DayNumber) =>
    next(
      next(day, (one) => !isWorked(one)),
      isWorked,
    );
  const missed = next(today, isWorked);
  const following = next(missed + 1, isWorked);
  const week = afterBreak(missed);
  const likely = [following, next(following + 1, isWorked), week, afterBreak(week)];
  return [...new Set(likely)].filter(Number.isFinite).sort((a, b) => a - b);
}

/** Reads the first day back, as a date within a year from `today`. */
export function returnFrom(typed: string, today: DayNumber): Extract<Absence, { kind: 'until' }> | ExpectedAbsence {
  const read = typed.includes('..') ? 'date' : dayRangeFrom(typed);
  if (!isRange(read)) return read === 'date' ? 'one-date' : read;
  if (read.from <= today) return 'day-ahead';
  return read.from > today + YEAR ? 'one-year-at-most' : { kind: 'until', back: read.from };
}

/** Reads a day away, or the first and the last of several, within a year from `today`. */
export function daysAwayFrom(typed: string, today: DayNumber): Extract<Absence, { kind: 'days' }> | ExpectedAbsence {
  const days = dayRangeFrom(typed);
  if (!isRange(days)) return days;
  if (days.from < today) return 'not-in-the-past';
  return days.to > today + YEAR ? 'one-year-at-most' : { kind: 'days', days };
}

function joinedWith(range: DayRange, others: readonly DayRange[]): DayRange {
  const touching = others.filter(({ from, to }) => from <= range.to + 1 && to >= range.from - 1);
  const joined = {
    from: Math.min(range.from, ...touching.map(({ from }) => from)),
    to: Math.max(range.to, ...touching.map(({ to }) => to)),
  };
  return isWithin(joined, range) ? range : joinedWith(joined, others);
}

function isWithin(inner: DayRange | ExpectedDays, outer: DayRange): boolean {
  return isRange(inner) && inner.from >= outer.from && inner.to <= outer.to;
}

function isRange(range: DayRange | ExpectedDays): range is DayRange {
  return typeof range !== 'string';
}
