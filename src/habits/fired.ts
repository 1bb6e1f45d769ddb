import type { Finding } from './habit.ts';

/** On how many of the newest a threshold is tried. */
export const FIRED_ON = 30;

/** Of the newest that are counted, how many did not keep to the band: how often a hint on it would have shown. */
export function firedOn({ behind }: Finding, count = FIRED_ON): { readonly fired: number; readonly of: number } {
  const newest = behind
    .filter(({ leftOut }) => leftOut === undefined)
    .sort((one, other) => other.at - one.at)
    .slice(0, count);
  return { fired: newest.filter(({ keeps }) => !keeps).length, of: newest.length };
}

/** The same for another threshold: how many values are above it, in the unit of the habit. */
export function firedAt(values: readonly number[], threshold: number): number {
  return values.filter((value) => value > threshold).length;
}
