import { isCalled } from '../framework/framework.ts';
import type { Dimension, Expectation, Level } from '../framework/schema.ts';
import { HABITS } from './catalogue.ts';
import type { Habit } from './habit.ts';

/** The habits that speak for an expectation, by its id or one that it had before. */
export function habitsFor(expectation: Expectation): readonly Habit[] {
  return HABITS.filter(({ speaksFor }) => speaksFor.some((id) => isCalled(expectation, id)));
}

/** The habits that measure a sign of a level in a dimension, by their ids or those that they had before. */
export function habitsOfSigns(level: Level, dimension: Dimension): readonly Habit[] {
  return HABITS.filter(
    ({ signOf }) => signOf && isCalled(level, signOf.level) && isCalled(dimension, signOf.dimension),
  );
}
