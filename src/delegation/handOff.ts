import { type Framework, mapLevelAfter } from '../framework/framework.ts';
import type { CompetencyMap, HandOver, MapLevel, Touchpoint } from '../framework/schema.ts';
import type { Mark } from './schema.ts';

/** What to hand over to somebody whose level goes with a column of the map: one rung past what is comfortable. */
export interface HandOff {
  readonly column: MapLevel;
  /** The column after it; undefined: it is the last, and there is no rung past. */
  readonly past: MapLevel | undefined;
  /** What the map says of the column as a whole; undefined: it says nothing of delegation there. */
  readonly inGeneral: GeneralHandOff | undefined;
  /** In the map's order. */
  readonly touchpoints: readonly TouchpointHandOff[];
}

export interface GeneralHandOff {
  /** How far to delegate, in the map's words. */
  readonly rule: string;
  /** What can be handed over at the column itself; undefined, as the others: the map does not say. */
  readonly comfortable: string | undefined;
  /** One rung past: what can be handed over at the column after it, or its own where it is the last. */
  readonly next: string | undefined;
  readonly stayClose: string | undefined;
}

/** The same at one touchpoint, in behaviour that one could watch. */
export interface TouchpointHandOff {
  readonly touchpoint: Pick<Touchpoint, 'id' | 'title' | 'kind'>;
  /** undefined: nothing is comfortable, since the lead cannot delegate at the first column yet. */
  readonly comfortable: ColumnBehaviour | undefined;
  readonly handOff: ColumnBehaviour;
  /** Where to stay close, by what is comfortable here; undefined: the map does not say. */
  readonly stayClose: string | undefined;
  /** "Cannot delegate yet": comfortable is then the column before. undefined: it is not marked. */
  readonly mark: Mark | undefined;
}

/** What one could watch a person of this column do. */
export interface ColumnBehaviour {
  readonly column: MapLevel;
  readonly behaviour: string;
}

/** Where no mark is set, comfortable is the person's own column, and the one after it is handed off. */
export function handOffAt(framework: Framework, map: CompetencyMap, column: MapLevel, marks: readonly Mark[]): HandOff {
  const past = mapLevelAfter(framework, column.id);
  const place = map.levels.findIndex(({ id }) => id === column.id);
  const below = place > 0 ? map.levels[place - 1] : undefined;
  const touchpoints = map.touchpoints.map((touchpoint) => {
    const mark = marks.find((one) => one.touchpoint === touchpoint.id);
    const comfortable = mark ? below : column;
    const handedOff = mark ? column : (past ?? column);
    const { id, title, kind } = touchpoint;
    return {
      touchpoint: { id, title, kind },
      comfortable: comfortable && behaviourIn(touchpoint, comfortable),
      handOff: behaviourIn(touchpoint, handedOff),
      stayClose: handOverIn(map, comfortable ?? column)?.stay_close,
      mark,
    };
  });
  return { column, past, inGeneral: inGeneral(map, column, past), touchpoints };
}

function inGeneral(map: CompetencyMap, column: MapLevel, past: MapLevel | undefined): GeneralHandOff | undefined {
  const own = handOverIn(map, column);
  const next = handOverIn(map, past ?? column);
  if (!map.delegation || (!own && !next)) return undefined;
  const { rule } = map.delegation;
  return { rule, comfortable: own?.hand_off, next: next?.hand_off, stayClose: own?.stay_close };
}

function handOverIn({ delegation }: CompetencyMap, { id }: MapLevel): HandOver | undefined {
  return delegation && Object.hasOwn(delegation.levels, id) ? delegation.levels[id] : undefined;
}

/** Every touchpoint has every column of its map. */
function behaviourIn({ behaviours }: Touchpoint, column: MapLevel): ColumnBehaviour {
  return { column, behaviour: behaviours[column.id] ?? '' };
}
