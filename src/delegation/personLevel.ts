import { type Framework, mapLevelFor, mappedTo } from '../framework/framework.ts';
import { nearestOf } from '../framework/nearest.ts';
import type { Level, MapLevel } from '../framework/schema.ts';
import type { Person } from './schema.ts';

/** A level that a person can be given: by its id, and what it is called. */
export interface LevelChoice {
  readonly id: string;
  readonly title: string;
}

/** What a person's level comes to. */
export type PersonLevel =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly written: string; readonly nearest: LevelChoice | undefined }
  | KnownLevel;

export interface KnownLevel {
  readonly kind: 'known';
  /** What the person was given: the level of the ladder, or the column where it is one of the map only. */
  readonly chosen: LevelChoice;
  /** undefined: no level of the ladder goes with that column of the map. */
  readonly level: Level | undefined;
  /** undefined: there is no map, or it does not say which column goes with the level. */
  readonly column: MapLevel | undefined;
}

/** The level of the ladder, or the column of the map, that the file gives a person by its id or title, in any case. */
export function levelOfPerson(framework: Framework, { level: written }: Pick<Person, 'level'>): PersonLevel {
  if (written === undefined) return { kind: 'none' };
  const { progression, map } = framework;
  const asked = plain(written);
  const levels = progression.levels.map((one) => ({ one, names: [one.id, ...one.formerly], title: one.title }));
  const level = named(levels, written, asked);
  if (level) return { kind: 'known', chosen: level, level, column: mapLevelFor(framework, level.id) };
  const columns = (map?.levels ?? []).map((one) => ({ one, names: [one.id], title: one.title }));
  const column = named(columns, written, asked);
  if (!column) return { kind: 'unknown', written, nearest: nearestChoice(framework, written.trim()) };
  const below = progression.levels.find((one) => map && mappedTo(map, one) === column.id);
  return { kind: 'known', chosen: column, level: below, column };
}

/** All that a person can be given: the levels of the ladder, and the columns of the map that are called otherwise. */
export function levelChoices({ progression, map }: Framework): {
  readonly levels: readonly LevelChoice[];
  readonly columns: readonly LevelChoice[];
} {
  const levels = progression.levels.map(({ id, title }) => ({ id, title }));
  const taken = new Set(levels.map(({ id }) => plain(id)));
  const columns = (map?.levels ?? []).filter(({ id }) => !taken.has(plain(id)));
  return { levels, columns: columns.map(({ id, title }) => ({ id, title })) };
}

interface Named<One> {
  readonly one: One;
  /** The present id, and former ones. */
  readonly names: readonly string[];
  readonly title: string;
}

/** By its id as it is written, then by its id in any case, then by its title. */
function named<One>(all: readonly Named<One>[], written: string, asked: string): One | undefined {
  const ways: readonly ((one: Named<One>) => boolean)[] = [
    ({ names }) => names.includes(written),
    ({ names }) => names.some((name) => plain(name) === asked),
    ({ title }) => plain(title) === asked,
  ];
  return ways.map((way) => all.find(way)).find((found) => found !== undefined)?.one;
}

/** Of a word this short, nearly every other one is near. */
const SHORTEST_WORD = 4;

function nearestChoice(framework: Framework, written: string): LevelChoice | undefined {
  if ([...written].length < SHORTEST_WORD) return undefined;
  const { levels, columns } = levelChoices(framework);
  const all = [...levels, ...columns];
  const name = nearestOf(
    written,
    all.flatMap(({ id, title }) => [id, title]),
  );
  return all.find(({ id, title }) => id === name || title === name);
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
