import type { Progression } from '../../../src/framework/schema.ts';

/** The ladder with a new id for each dimension, level, expectation and rating: `new/L1`, formerly `L1`. */
export function withNewIds(progression: Progression): Progression {
  return {
    ...progression,
    dimensions: progression.dimensions.map(renamed),
    ratings: progression.ratings.map(renamed),
    levels: progression.levels.map((level) => ({
      ...renamed(level),
      expectations: byNewIds(level.expectations, (all) => all.map(renamed)),
      signals: byNewIds(level.signals, (signs) => signs),
    })),
  };
}

/** A text with the former ids put back. */
export function withOldIds(text: string): string {
  return text.replaceAll(NEW, '');
}

const NEW = 'new/';

function renamed<T extends { readonly id: string; readonly formerly: readonly string[] }>(one: T): T {
  return { ...one, id: `${NEW}${one.id}`, formerly: [...one.formerly, one.id] };
}

function byNewIds<Value>(
  byId: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(byId).map(([id, value]) => [`${NEW}${id}`, change(value)]));
}
