import { expectationsOf, type Framework } from '../framework/framework.ts';
import type { Dimension, Level } from '../framework/schema.ts';
import { HABITS } from '../habits/catalogue.ts';
import type { Finding, Habit } from '../habits/habit.ts';
import { habitsFor, habitsOfSigns } from '../habits/speakFor.ts';

/** A habit with what it came to, without the pull requests behind it: those are one click away in the trends. */
export interface HabitFigure {
  readonly habit: Pick<Habit, 'id' | 'isProxy'>;
  readonly finding: Omit<Finding, 'behind'>;
}

/** The habits that speak for what a level and those below it ask in a dimension. A habit goes on at every level. */
export function habitFiguresFor(
  ladder: Framework,
  dimension: Dimension,
  upTo: Level,
  findings: readonly Finding[],
): readonly HabitFigure[] {
  const { levels } = ladder.progression;
  const below = levels.slice(0, levels.findIndex(({ id }) => id === upTo.id) + 1);
  const asked = below.flatMap((level) =>
    expectationsOf(ladder, level).flatMap((group) => (group.dimension.id === dimension.id ? group.expectations : [])),
  );
  const speaking = [...asked.flatMap(habitsFor), ...below.flatMap((level) => habitsOfSigns(level, dimension))];
  return HABITS.filter((habit) => speaking.includes(habit)).flatMap(({ id, isProxy }) => {
    const finding = findings.find(({ habit }) => habit === id);
    if (finding === undefined) return [];
    const { behind: _, ...rest } = finding;
    return [{ habit: { id, ...(isProxy && { isProxy }) }, finding: rest }];
  });
}
