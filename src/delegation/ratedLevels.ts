import { isCalled } from '../framework/framework.ts';
import type { Progression } from '../framework/schema.ts';
import type { Says } from './schema.ts';
import type { LevelName } from './sideBySide.ts';

/** A level of the ladder at which somebody rated themselves. */
export interface RatedLevel {
  readonly level: LevelName;
  /** At least 1. What the ladder has no dimension for is not counted. */
  readonly ratings: number;
}

/** The levels at which somebody rated themselves, and that are none of those on view, by their ids. In the ladder's order. */
export function ratedElsewhere(
  { levels, dimensions }: Progression,
  { ratings = {} }: Pick<Says, 'ratings'>,
  onView: readonly string[],
): readonly RatedLevel[] {
  const rated = Object.entries(ratings);
  return levels
    .filter(({ id }) => !onView.includes(id))
    .map((level) => {
      const given = rated.filter(([id]) => isCalled(level, id)).flatMap(([, one]) => Object.keys(one));
      const known = dimensions.filter((dimension) => given.some((id) => isCalled(dimension, id)));
      return { level: { id: level.id, title: level.title }, ratings: known.length };
    })
    .filter((one) => one.ratings > 0);
}
