import { assertNever } from '../../facts/assertNever.ts';
import { HOUR } from '../../facts/instant.ts';
import type { Habit } from '../../habits/habit.ts';
import type { Trend } from '../../habits/trends.ts';
import { number } from '../../words/plain.ts';

type Unit = Habit['unit'];

/** A value of the habit as the axis and the field of the threshold have it: lines, hours, per cent. */
export function onAxis(value: number, unit: Unit): number {
  switch (unit) {
    case 'lines':
      return value;
    case 'working-time':
      return value / HOUR;
    case 'yes-or-no':
      return value * 100;
    default:
      return assertNever(unit);
  }
}

/** The value of the habit that the axis shows so. */
export function fromAxis(shown: number, unit: Exclude<Unit, 'yes-or-no'>): number {
  return unit === 'lines' ? shown : shown * HOUR;
}

/** The axis goes at least so far: a share to the whole, and the rest a little above the band. */
export function axisTop({ unit, upTo }: Trend): number {
  return unit === 'yes-or-no' ? 100 : onAxis((upTo ?? 0) * 1.25, unit);
}

export function tickWords(shown: number, unit: Unit): string {
  if (unit === 'yes-or-no') return `${number(shown)}%`;
  return unit === 'lines' ? number(shown) : `${number(shown)} h`;
}
