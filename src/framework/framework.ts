import type { CompetencyMap, Dimension, Expectation, Level, MapLevel, Move, Progression } from './schema.ts';

/** What is expected of a product engineer: the ladder, and the map where one goes with it. */
export interface Framework {
  readonly progression: Progression;
  /** undefined: a team's ladder that has no map of its own and that the built-in map does not fit. */
  readonly map: CompetencyMap | undefined;
}

/** The expectations of one level in one dimension. */
export interface ExpectationGroup {
  readonly dimension: Dimension;
  readonly expectations: readonly Expectation[];
}

/** The level with this id; undefined: the ladder has none such. */
export function levelOf({ progression }: Framework, id: string): Level | undefined {
  return progression.levels.find((level) => level.id === id);
}

/** The next level up; undefined: this one is the highest, or the ladder has none such. */
export function levelAfter({ progression }: Framework, id: string): Level | undefined {
  return after(progression.levels, id);
}

/** The expectation with this id, whichever level asks it; undefined: the ladder has none such. */
export function expectationWithId({ progression }: Framework, id: string): Expectation | undefined {
  const all = progression.levels.flatMap((level) => Object.values(level.expectations).flat());
  return all.find((expectation) => expectation.id === id);
}

/** What a level asks, in the ladder's order of dimensions. */
export function expectationsOf({ progression }: Framework, level: Level): readonly ExpectationGroup[] {
  return progression.dimensions.map((dimension) => ({
    dimension,
    expectations: entry(level.expectations, dimension.id) ?? [],
  }));
}

/** What tells that a level is met in a dimension; empty: the ladder names nothing. */
export function signalsOf(level: Level, dimensionId: string): readonly string[] {
  return entry(level.signals, dimensionId) ?? [];
}

/** The column of the map that goes with a level of the ladder; undefined: the map names none, or there is no map. */
export function mapLevelFor({ map }: Framework, levelId: string): MapLevel | undefined {
  const mapped = map && entry(map.level_mapping, levelId);
  return map?.levels.find((level) => level.id === mapped);
}

/** The next column of the map; undefined: this one is the last. */
export function mapLevelAfter({ map }: Framework, mapLevelId: string): MapLevel | undefined {
  return map && after(map.levels, mapLevelId);
}

/** What changes when somebody leaves this column of the map; undefined: the map does not say. */
export function moveFrom({ map }: Framework, mapLevelId: string): Move | undefined {
  return map?.growth?.moves.find((move) => move.from === mapLevelId);
}

function after<T extends { readonly id: string }>(ladder: readonly T[], id: string): T | undefined {
  const place = ladder.findIndex((one) => one.id === id);
  return place === -1 ? undefined : ladder[place + 1];
}

/** Ids are free text, so one may be called `constructor`: only what the file says counts. */
function entry<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
