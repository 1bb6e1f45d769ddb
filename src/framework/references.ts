import { nearestOf } from './nearest.ts';
import type { Path } from './place.ts';
import type { Named, ReferenceFault } from './problem.ts';
import type { CompetencyMap, Progression } from './schema.ts';
import type { PlacedFault } from './shapeFaults.ts';

/** Where the value at a path stands; a line number from 1. */
export type LineOf = (path: Path) => number;

type Faults = Generator<PlacedFault<ReferenceFault>>;

/** What a schema cannot see: ids given twice or still in use, groups of unknown dimensions, and levels that leave one out. */
export function* progressionFaults(progression: Progression, lineOf: LineOf): Faults {
  const { dimensions, levels } = progression;
  yield* duplicateIds('principle', idsOf(progression.principles, ['principles']), lineOf);
  yield* idFaults('dimension', idsOf(dimensions, ['dimensions']), lineOf);
  yield* idFaults('level', idsOf(levels, ['levels']), lineOf);
  yield* idFaults('rating', idsOf(progression.ratings, ['ratings']), lineOf);
  yield* duplicateIds('evidence', idsOf(progression.promotion?.evidence ?? [], ['promotion', 'evidence']), lineOf);
  yield* idFaults('expectation', expectationIds(progression), lineOf);
  for (const [index, level] of levels.entries()) {
    yield* unknownKeys('dimension', level.expectations, dimensions, ['levels', index, 'expectations']);
    yield* missingKeys('dimension', level.expectations, dimensions, ['levels', index, 'expectations']);
    yield* unknownKeys('dimension', level.signals, dimensions, ['levels', index, 'signals']);
  }
}

/** The same for a map. With its ladder at hand the level mapping is held to it. */
export function* mapFaults(map: CompetencyMap, progression: Progression | undefined, lineOf: LineOf): Faults {
  const { levels, touchpoints } = map;
  yield* duplicateIds('map-level', idsOf(levels, ['levels']), lineOf);
  yield* duplicateIds('touchpoint', idsOf(touchpoints, ['touchpoints']), lineOf);
  for (const [index, touchpoint] of touchpoints.entries()) {
    yield* unknownKeys('map-level', touchpoint.behaviours, levels, ['touchpoints', index, 'behaviours']);
    yield* missingKeys('map-level', touchpoint.behaviours, levels, ['touchpoints', index, 'behaviours']);
  }
  yield* unknownKeys('map-level', map.delegation?.levels ?? {}, levels, ['delegation', 'levels']);
  for (const [index, move] of (map.growth?.moves ?? []).entries()) {
    yield* unknownId('map-level', move.from, levels, ['growth', 'moves', index, 'from']);
    if (move.to !== null) yield* unknownId('map-level', move.to, levels, ['growth', 'moves', index, 'to']);
  }
  if (progression) yield* unknownKeys('level', map.level_mapping, progression.levels, ['level_mapping']);
  for (const [level, mapped] of Object.entries(map.level_mapping)) {
    yield* unknownId('map-level', mapped, levels, ['level_mapping', level]);
  }
}

interface WithId {
  readonly id: string;
}

export interface PlacedId extends WithId {
  readonly path: Path;
}

/** `formerly`: ids that it had before. */
interface RenamedId extends PlacedId {
  readonly formerly: readonly PlacedId[];
}

function idsOf(
  list: readonly (WithId & { readonly formerly?: readonly string[] })[],
  path: Path,
): readonly RenamedId[] {
  return list.map(({ id, formerly = [] }, index) => ({
    id,
    path: [...path, index, 'id'],
    formerly: formerly.map((old, at) => ({ id: old, path: [...path, index, 'formerly', at] })),
  }));
}

function expectationIds({ levels }: Progression): readonly RenamedId[] {
  return levels.flatMap((level, index) =>
    Object.entries(level.expectations).flatMap(([dimension, expectations]) =>
      idsOf(expectations, ['levels', index, 'expectations', dimension]),
    ),
  );
}

function* idFaults(what: Named, ids: readonly RenamedId[], lineOf: LineOf): Faults {
  yield* duplicateIds(what, ids, lineOf);
  const present = new Map(ids.map(({ id, path }) => [id, path]));
  const former = new Map<string, Path>();
  for (const { id, path } of ids.flatMap(({ formerly }) => formerly)) {
    const taken = present.get(id) ?? former.get(id);
    const by = present.has(id) ? 'id' : 'former-id';
    if (taken) yield { fault: { kind: 'taken-former-id', what, id, by, firstLine: lineOf(taken) }, path, at: 'value' };
    else former.set(id, path);
  }
}

/** Ids that stand in the file more than once; each but the first is at fault. */
export function* duplicateIds(what: Named, ids: readonly PlacedId[], lineOf: LineOf): Faults {
  const first = new Map<string, Path>();
  for (const { id, path } of ids) {
    const before = first.get(id);
    if (before) yield { fault: { kind: 'duplicate-id', what, id, firstLine: lineOf(before) }, path, at: 'value' };
    else first.set(id, path);
  }
}

function* unknownKeys(what: Named, holder: object, named: readonly WithId[], path: Path): Faults {
  for (const id of Object.keys(holder)) {
    if (!has(named, id)) yield { fault: unknownReference(what, id, named), path: [...path, id], at: 'key', said: path };
  }
}

function* missingKeys(what: Named, holder: object, named: readonly WithId[], path: Path): Faults {
  for (const { id } of named) {
    if (!Object.hasOwn(holder, id)) yield { fault: { kind: 'missing-entry', what, id }, path, at: 'key' };
  }
}

function* unknownId(what: Named, id: string, named: readonly WithId[], path: Path): Faults {
  if (!has(named, id)) yield { fault: unknownReference(what, id, named), path, at: 'value' };
}

function has(named: readonly WithId[], id: string): boolean {
  return named.some((one) => one.id === id);
}

function unknownReference(what: Named, id: string, named: readonly WithId[]): ReferenceFault {
  const known = named.map((one) => one.id);
  return { kind: 'unknown-reference', what, id, known, nearest: nearestOf(id, known) };
}
