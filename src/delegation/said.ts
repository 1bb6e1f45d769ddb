import type { Renamed } from '../framework/framework.ts';
import type { Said } from './schema.ts';

/** What is said in place of a rating. A ladder's ids have no spaces, so none of them is called so. */
export const NOT_YET = 'not yet';
export const DOES_NOT_APPLY = 'does not apply';

/** Something of the ladder as a file names it: by its id, or by one that it had before. */
export type Called = Pick<Renamed, 'id' | 'formerly'>;

/** Where a value stands: under the present id before any former one. */
function keyOf(holder: object, { id, formerly }: Called): string | undefined {
  return [id, ...formerly].find((key) => Object.hasOwn(holder, key));
}

/** The rating that was given in a dimension at a level; undefined: none. An id of the ladder's, or of one that it had. */
export function ratingIn({ ratings = {} }: Said, level: Called, dimension: Called): string | undefined {
  const ids = [level.id, ...level.formerly].filter((id) => Object.hasOwn(ratings, id));
  for (const byDimension of ids.map((id) => ratings[id] ?? {})) {
    const key = keyOf(byDimension, dimension);
    if (key !== undefined) return byDimension[key];
  }
  return undefined;
}

/** Whether the person does what is expected; undefined: nothing is said of it. */
export function doesIn({ does = {} }: Said, expectation: Called): boolean | undefined {
  const key = keyOf(does, expectation);
  return key === undefined ? undefined : does[key];
}

/** The same with another rating there; undefined takes it out, under whichever ids it stands. */
export function withRating(said: Said, level: Called, dimension: Called, rating: string | undefined): Said {
  const ratings = new Map(Object.entries(said.ratings ?? {}));
  for (const id of [level.id, ...level.formerly]) {
    const left = Object.entries(ratings.get(id) ?? {}).filter(([key]) => !isOneOf(dimension, key));
    if (left.length > 0) ratings.set(id, Object.fromEntries(left));
    else ratings.delete(id);
  }
  if (rating !== undefined) {
    const id = [level.id, ...level.formerly].find((one) => ratings.has(one)) ?? level.id;
    ratings.set(id, { ...ratings.get(id), [dimension.id]: rating });
  }
  return saidWith(said, { ratings: Object.fromEntries(ratings) });
}

/** The same with another word on an expectation; undefined takes it out. */
export function withDoes(said: Said, expectation: Called, does: boolean | undefined): Said {
  const left = Object.entries(said.does ?? {}).filter(([key]) => !isOneOf(expectation, key));
  const all = does === undefined ? left : [...left, [expectation.id, does] as const];
  return saidWith(said, { does: Object.fromEntries(all) });
}

function isOneOf({ id, formerly }: Called, key: string): boolean {
  return key === id || formerly.includes(key);
}

/** What is empty is left out. */
function saidWith(said: Said, part: Said): Said {
  const all = Object.entries({ ...said, ...part }).filter(([, value]) => Object.keys(value ?? {}).length > 0);
  return Object.fromEntries(all);
}
