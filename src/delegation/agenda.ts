import type { CompetencyMap, MapLevel } from '../framework/schema.ts';
import type { Person } from './schema.ts';

/** What to coach: a touchpoint where the lead cannot delegate yet at the level that the person is meant to hold. */
export interface AgendaItem {
  readonly touchpoint: string;
  /** The touchpoint's title; its id where the map does not have it. */
  readonly title: string;
  /** What one would watch a person of that level do; undefined: the level or the touchpoint is not in the map. */
  readonly behaviour: string | undefined;
  readonly because: string | undefined;
}

/** The marks of a person in the map's order; those at touchpoints that the map does not have come last. Each touchpoint once. */
export function agendaOf(
  { not_yet: marks = [] }: Pick<Person, 'not_yet'>,
  map: CompetencyMap | undefined,
  column: MapLevel | undefined,
): readonly AgendaItem[] {
  const known = map?.touchpoints ?? [];
  const place = (id: string) => {
    const index = known.findIndex((one) => one.id === id);
    return index < 0 ? known.length : index;
  };
  const once = marks.filter(
    ({ touchpoint }, index) => index === marks.findIndex((one) => one.touchpoint === touchpoint),
  );
  return once
    .toSorted((a, b) => place(a.touchpoint) - place(b.touchpoint))
    .map(({ touchpoint: id, because }) => {
      const touchpoint = known.find((one) => one.id === id);
      return {
        touchpoint: id,
        title: touchpoint?.title ?? id,
        behaviour: column && touchpoint?.behaviours[column.id],
        because,
      };
    });
}
