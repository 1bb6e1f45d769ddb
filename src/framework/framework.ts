import type { CompetencyMap, Dimension, Expectation, Level, MapLevel, Move, Progression, Rating } from './schema.ts';

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

/** What the ladder may have called by another id before. */
export type Renamed = Pick<Dimension | Level | Expectation | Rating, 'id' | 'formerly'>;

/** Whether this is its id, or was before it was renamed. */
export function isCalled({ id, formerly }: Renamed, asked: string): boolean {
  return id === asked || formerly.includes(asked);
}

/** The level that has this id or had it, so its own `id` may be another; undefined: the ladder has none such. */
export function levelOf({ progression }: Framework, id: string): Level | undefined {
  return progression.levels.find((level) => isCalled(level, id));
}

/** The level after the one that has this id or had it; undefined: that is the highest, or the ladder has none such. */
export function levelAfter({ progression }: Framework, id: string): Level | undefined {
  return after(progression.levels, (level) => isCalled(level, id));
}

/** The expectation that has this id or had it, whichever level asks it; undefined: the ladder has none such. */
export function expectationWithId({ progression }: Framework, id: string): Expectation | undefined {
  const all = progression.levels.flatMap((level) => Object.values(level.expectations).flat());
  return all.find((expectation) => isCalled(expectation, id));
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
export function mapLevelFor(framework: Framework, levelId: string): MapLevel | undefined {
  const { map } = framework;
  const level = levelOf(framework, levelId);
  const mapped = map && level && mappedTo(map, level);
  return map?.levels.find(({ id }) => id === mapped);
}

/** Id of that column, also where the map still has the level under an id that it had before. */
export function mappedTo({ level_mapping }: CompetencyMap, { id, formerly }: Level): string | undefined {
  return [id, ...formerly].map((one) => entry(level_mapping, one)).find((column) => column !== undefined);
}

/** The next column of the map; undefined: this one is the last. */
export function mapLevelAfter({ map }: Framework, mapLevelId: string): MapLevel | undefined {
  return map && after(map.levels, ({ id }) => id === mapLevelId);
}

/** What changes when somebody leaves this column of the map; undefined: the map does not say. */
export function moveFrom({ map }: Framework, mapLevelId: string): Move | undefined {
  return map?.growth?.moves.find((move) => move.from === mapLevelId);
}

function after<T>(ladder: readonly T[], isIt: (one: T) => boolean): T | undefined {
  const place = ladder.findIndex(isIt);
  return place === -1 ? undefined : ladder[place + 1];
}

/** Ids are free text, so one may be called `constructor`: only what the file says counts. */
function entry<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
