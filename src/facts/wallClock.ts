import { type Instant, MINUTE } from './instant.ts';

/** Minutes that a clock on the wall shows, counted from 1970-01-01T00:00 on that wall. */
export type WallMinutes = number;

/** Minutes of UTC, counted from 1970-01-01T00:00Z, in which the clock on the wall is ahead by `offset`. */
interface Steady {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** Eight days, in minutes. No time zone moves its clocks twice within so few: the shortest that did took weeks. */
const STRETCH = 8 * 24 * 60;

/** Local time is at most 14 hours ahead of UTC. */
const AHEAD = 15 * 60;

/**
 * When the clock on the wall of a time zone first shows a time, or a later one where it skips that time. Throws a
 * RangeError where the time zone is unknown. Asking the time zone is slow, so what it said is remembered.
 */
export function wallClock(timeZone: string): (wanted: WallMinutes) => Instant {
  const shownAt = localClock(timeZone);
  const known = new Map<number, readonly Steady[]>();
  const steadyIn = (stretch: number) => {
    const steady = known.get(stretch) ?? steadyBetween(stretch * STRETCH, (stretch + 1) * STRETCH, shownAt);
    known.set(stretch, steady);
    return steady;
  };
  return (wanted) => {
    for (let stretch = Math.floor((wanted - AHEAD) / STRETCH); ; stretch++) {
      for (const { from, to, offset } of steadyIn(stretch)) {
        const first = Math.max(from, wanted - offset);
        if (first < to) return first * MINUTE;
      }
    }
  };
}

/** One, or two where the clocks are moved in between. */
function steadyBetween(from: number, to: number, shownAt: (minutes: number) => WallMinutes): readonly Steady[] {
  const offset = shownAt(from) - from;
  const later = shownAt(to) - to;
  if (later === offset) return [{ from, to, offset }];
  let early = from;
  let moved = to;
  while (early + 1 < moved) {
    const middle = Math.floor((early + moved) / 2);
    if (shownAt(middle) - middle === offset) early = middle;
    else moved = middle;
  }
  return [
    { from, to: moved, offset },
    { from: moved, to, offset: later },
  ];
}

/** What the clock on the wall shows, by minutes of UTC. */
function localClock(timeZone: string): (minutes: number) => WallMinutes {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (minutes) => {
    const shown = new Map(format.formatToParts(minutes * MINUTE).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) / MINUTE;
  };
}
