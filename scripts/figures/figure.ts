/** One thing that the bench measured. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'KB' | 'MB' | '%' | 'requests' | 'points' | 'processes' | 'x';
  /** What it should be at most, where there is a goal. Shown beside it; nothing fails by it. */
  readonly goal?: number;
  /** The values that `value` is the median of. */
  readonly runs?: readonly number[];
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median of some runs as a figure in milliseconds. */
export function medianOf(name: string, runs: readonly number[], goal?: number): Figure {
  return { name, value: median(runs), unit: 'ms', runs, ...(goal === undefined ? {} : { goal }) };
}
