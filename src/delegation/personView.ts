import type { Framework } from '../framework/framework.ts';
import { type AgendaItem, agendaOf } from './agenda.ts';
import { type HandOff, handOffAt } from './handOff.ts';
import { levelOfPerson, type PersonLevel } from './personLevel.ts';
import { type RatedLevel, ratedElsewhere } from './ratedLevels.ts';
import type { Person } from './schema.ts';
import { type SideBySide, sideBySide } from './sideBySide.ts';

/** All that is said of one person, by the ladder and its map: what the page draws and the sheet is written from. */
export interface PersonView {
  readonly name: string;
  /** Empty: none. */
  readonly notes: string;
  readonly level: PersonLevel;
  /** Whether there is a map at all. */
  readonly hasMap: boolean;
  /** undefined: no column of a map goes with the person's level. */
  readonly handOff: HandOff | undefined;
  readonly agenda: readonly AgendaItem[];
  /** What the map says on what to coach; undefined: nothing. */
  readonly agendaRule: string | undefined;
  /** undefined: no level of the ladder is known of the person. */
  readonly side: SideBySide | undefined;
  /** Whether something the person said was imported, and of which day it is. */
  readonly says: { readonly on: string | undefined } | undefined;
  /** What the person said at levels that `side` does not show. */
  readonly elsewhere: readonly RatedLevel[];
}

export function personView(framework: Framework, person: Person): PersonView {
  const { map } = framework;
  const level = levelOfPerson(framework, person);
  const { level: ladderLevel, column } = level.kind === 'known' ? level : { level: undefined, column: undefined };
  const side = ladderLevel && sideBySide(framework, person, ladderLevel);
  const onView = [side?.level, side?.next].flatMap((one) => (one ? [one.id] : []));
  return {
    name: person.name,
    notes: person.notes ?? '',
    level,
    hasMap: map !== undefined,
    handOff: map && column && handOffAt(framework, map, column, person.not_yet ?? []),
    agenda: agendaOf(person, map, column),
    agendaRule: map?.delegation?.agenda,
    side,
    says: person.says && { on: person.says.on },
    elsewhere: ratedElsewhere(framework.progression, person.says ?? {}, onView),
  };
}
