import { type Framework, levelOf, mapLevelAfter, mapLevelFor, mappedTo, moveFrom } from '../framework/framework.ts';
import type { CompetencyMap, Delegation, Touchpoint } from '../framework/schema.ts';
import { type ClauseChanges, clauseChanges } from './clauseChanges.ts';

/** The competency map as one engineer looks at it: every cell of it, with their own column and the next one marked. */
export interface Journey {
  readonly title: string;
  readonly summary: string | undefined;
  /** The thought that holds the map together. */
  readonly spine: string | undefined;
  readonly mindset: readonly string[];
  /** From the lowest to the highest. */
  readonly columns: readonly Column[];
  readonly rows: readonly JourneyRow[];
  /** Title of the ladder's level that the own column goes with; undefined: none is chosen, or the map has none for it. */
  readonly level: string | undefined;
  /** undefined: the map does not say how one grows. */
  readonly growth: { readonly rule: string; readonly moves: readonly JourneyMove[] } | undefined;
  /** undefined: the map is not made to delegate by. */
  readonly delegation: Pick<Delegation, 'rule' | 'agenda'> | undefined;
}

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly standing: 'mine' | 'next' | undefined;
  /** Titles of the ladder's levels that go with it. */
  readonly levels: readonly string[];
}

export interface JourneyRow {
  readonly id: string;
  readonly title: string;
  readonly kind: Touchpoint['kind'];
  /** One for each column, word for word as the map has it. */
  readonly cells: readonly string[];
  /** From the own column to the next; undefined: there are not both. */
  readonly changes: ClauseChanges | undefined;
}

export interface JourneyMove {
  readonly from: string;
  /** undefined: the map ends there. */
  readonly to: string | undefined;
  readonly move: string;
  /** It is the move that leads on from the own column. */
  readonly isMine: boolean;
}

/** `level`: id of the engineer's level, which may be unknown or a former one. undefined: the ladder has no map. */
export function journeyOf(framework: Framework, level: string | undefined): Journey | undefined {
  const { map } = framework;
  if (!map) return undefined;
  const mine = level === undefined ? undefined : mapLevelFor(framework, level);
  const next = mine && mapLevelAfter(framework, mine.id);
  const columns = map.levels.map(({ id, title }): Column => {
    const standing = id === mine?.id ? 'mine' : id === next?.id ? 'next' : undefined;
    return { id, title, standing, levels: levelsIn(framework, map, id) };
  });
  return {
    title: map.title,
    summary: map.summary,
    spine: map.spine,
    mindset: map.mindset,
    columns,
    rows: map.touchpoints.map((touchpoint) => rowOf(touchpoint, columns)),
    level: mine && levelOf(framework, level ?? '')?.title,
    growth: map.growth && { rule: map.growth.rule, moves: movesIn(map, moveFrom(framework, mine?.id ?? '')?.from) },
    delegation: map.delegation && { rule: map.delegation.rule, agenda: map.delegation.agenda },
  };
}

function levelsIn({ progression }: Framework, map: CompetencyMap, column: string): readonly string[] {
  return progression.levels.filter((level) => mappedTo(map, level) === column).map(({ title }) => title);
}

function rowOf({ id, title, kind, behaviours }: Touchpoint, columns: readonly Column[]): JourneyRow {
  const behaviourOf = (column: Column | undefined) => column && behaviours[column.id];
  const mine = behaviourOf(columns.find(({ standing }) => standing === 'mine'));
  const next = behaviourOf(columns.find(({ standing }) => standing === 'next'));
  return {
    id,
    title,
    kind,
    cells: columns.map((column) => behaviourOf(column) ?? ''),
    changes: mine !== undefined && next !== undefined ? clauseChanges(mine, next) : undefined,
  };
}

function movesIn(map: CompetencyMap, mine: string | undefined): readonly JourneyMove[] {
  const titleOf = (id: string) => map.levels.find((column) => column.id === id)?.title ?? id;
  return (map.growth?.moves ?? []).map(({ from, to, move }) => ({
    from: titleOf(from),
    to: to === null ? undefined : titleOf(to),
    move,
    isMine: from === mine,
  }));
}
