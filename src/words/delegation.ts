import type { ColumnBehaviour, HandOff, TouchpointHandOff } from '../delegation/handOff.ts';
import type { LevelChoice } from '../delegation/personLevel.ts';
import type { RatedLevel } from '../delegation/ratedLevels.ts';
import { DOES_NOT_APPLY, NOT_YET } from '../delegation/said.ts';
import { type Furthest, isApart, isOneSided, type SideExpectation, type SideRating } from '../delegation/sideBySide.ts';
import { NOT_YET as NOT_YET_TITLE } from './checklist.ts';
import { counted, oneLine } from './plain.ts';

/** Words of the page "From Above". */
export const LEAD =
  'For each person: what to hand off next, where to stay close, and what to coach. You say how it is; nothing here is fetched, and nobody is measured.';
export const PEOPLE = 'People';
export const FILTER = 'Filter by name or level';
export const NO_MATCH = 'Nobody matches. Clear the filter, or add somebody below.';
export const NO_LEVEL = 'no level yet';
export const LEVEL_NOT_KNOWN = 'level not known';
export const CHOOSE_SOMEBODY = 'Choose somebody from the list.';
export const ADD_SOMEBODY = 'Add a Person';
export const ADD = 'Add';
export const NAME = 'Name';
export const NAME_MISSING = 'Please write a name.';
export const LEVEL = 'Level';
export const LEVELS_OF_LADDER = 'Ladder';
export const COLUMNS_OF_MAP = 'Map';
export const CHOOSE_LEVEL = 'Choose a level…';
export const NOTES = 'Notes';
export const NOTES_EXAMPLE = 'What they want to do next, what you promised, what to ask.';
export const OPTIONAL = '(may stay empty)';
export const OPEN_FILE = 'Open the File';
export const RENAME = 'To rename somebody, or to take them out, open the file.';
export const MAKE_SHEET = 'Make the 1:1 Sheet';
export const IMPORT = 'Import a Self-Assessment…';

/** Where there is no file, or nobody in it. */
export const NOBODY = 'Nobody is in your file yet. Add the first person, and it says here what to hand off to them.';

export function fileIsMissing(path: string): string {
  return `Adding the first person makes the file: ${oneLine(path)}. It is yours: you can edit, move and delete it, and only Rung on this machine reads it.`;
}

/** The first lines of a new file of people. */
export const FILE_HEAD = `# The people whom you lead, for Rung's page "From Above".
# This file is yours. Only Rung on this machine reads it: nobody in it is looked up anywhere, or measured.
`;

/** What is wrong in the file; `shows`: people that were read before stay on view. */
export function faultSentence(sentence: string, line: number, more: number, shows: boolean): string {
  const others = more === 0 ? '' : ` There ${more === 1 ? 'is' : 'are'} ${counted(more, 'mistake')} more.`;
  const shown = shows ? ' Below is what it said before that.' : '';
  return `Line ${line} of your file of people: ${sentence}${others}${shown} Nothing is written into it until that is mended.`;
}

export function fileUnread(sentence: string): string {
  return `Your file of people cannot be read. ${sentence} Nothing is written into it.`;
}

export function openAtLine(line: number): string {
  return `Open the File at Line ${line}`;
}

export const UNSAVED = 'The file is open with changes that you have not saved. This page shows them.';

/** What came of a change. */
export const NOT_WRITTEN_BY_HAND =
  'Your file is written so that this would change other parts of it too, as with anchors. Nothing was written: please open the file and change it there.';
export const NOT_WRITTEN_FAULTY = 'Nothing was written, since the file has a mistake. What you typed is still here.';
export const NOT_WRITTEN = 'The file could not be written. What you typed is still here.';
export const LEFT_UNSAVED =
  'The file is open with changes that you have not saved, so this was put there too. Save the file to keep it.';

export function isGone(name: string): string {
  return `${oneLine(name, 80)} is not in the file any more, so nothing was written.`;
}

export function isTaken(name: string): string {
  return `${oneLine(name, 80)} is in the file already. Two people need two names, such as with a last name.`;
}

export function added(name: string): string {
  return `${oneLine(name, 80)} is in your file.`;
}

/** The list. */
export function listedCount(shown: number, all: number): string {
  return shown === all ? counted(all, 'person', 'people') : `${shown} of ${counted(all, 'person', 'people')}`;
}

export function toCoach(marks: number): string {
  return `${marks} to coach`;
}

/** The level. */
export const NO_LEVEL_YET =
  'Choose a level, and it says here what to hand off. It may be one of the ladder or a column of the map.';

export function unknownLevel(written: string, nearest: LevelChoice | undefined, known: readonly string[]): string {
  const meant = nearest ? ` Did you mean ${oneLine(nearest.id, 60)}?` : '';
  const some = known.slice(0, 10).map((one) => oneLine(one, 60));
  const more = known.length > some.length ? ' …' : '';
  return `“${oneLine(written, 60)}” is no level of the ladder or the map; it has ${some.join(', ')}${more}.${meant} Choose one above.`;
}

export function goesWith(column: string): string {
  return `Goes with ${oneLine(column, 60)} on the map.`;
}

export const NO_MAP =
  'Your ladder has no map, and the map is what says what to hand off. Put a competency-map.yaml beside it.';

export function noColumn(level: string): string {
  return `The map does not say which of its columns goes with ${oneLine(level, 60)} (level_mapping).`;
}

/** What to hand off. */
export const HAND_OFF = 'What to hand off';
export const HAND_OFF_NEXT = 'Hand off next';
export const COMFORTABLE = 'Comfortable now';
export const STAY_CLOSE = 'Stay close';
export const MAP_IS_SILENT = 'The map says nothing about delegation in general. What it says by touchpoint is below.';
export const NOTHING_COMFORTABLE = 'Nothing yet';
export const TOUCHPOINT = 'Touchpoint';
export const BY_TOUCHPOINT = 'At each touchpoint';
export const CANNOT_YET = 'Cannot Delegate Yet';
export const BECAUSE = 'Why not yet';
export const BECAUSE_ASKED = 'Why not yet?';
export const SAME_AT_LAST_RUNG = 'The same, whole: this is the last rung of the map.';

/** Which rung is handed off: `one rung past Junior: Mid`. */
export function pastWords({ column, past }: Pick<HandOff, 'column' | 'past'>): string {
  return past ? `one rung past ${oneLine(column.title, 60)}: ${oneLine(past.title, 60)}` : lastRung(column.title);
}

function lastRung(title: string): string {
  return `${oneLine(title, 60)}: the last rung of the map`;
}

/** The same at a touchpoint, by what is comfortable there. */
export function pastAtTouchpoint({ comfortable, handOff }: Pick<TouchpointHandOff, 'comfortable' | 'handOff'>): string {
  if (!comfortable) return `${columnWords(handOff)}, with review`;
  if (comfortable.column.id === handOff.column.id) return SAME_AT_LAST_RUNG;
  return pastWords({ column: comfortable.column, past: handOff.column });
}

export function columnWords({ column }: ColumnBehaviour): string {
  return oneLine(column.title, 60);
}

/** What cannot be delegated: what one would watch a person of their level do. */
export function cannotYet(behaviour: string): string {
  return `You cannot delegate this yet: ${oneLine(behaviour, 500)}`;
}

/** The same for a screen reader, beginning with what the button says. */
export function cannotYetAt(touchpoint: string, behaviour: string): string {
  return `${aboutWords(CANNOT_YET, touchpoint)}. ${cannotYet(behaviour)}`;
}

/** What a button or field is about, for a screen reader. */
export function aboutWords(text: string, about: string): string {
  return `${text}: ${oneLine(about, 80)}`;
}

/** The coaching agenda. */
export const AGENDA = 'What to coach';
export const NO_AGENDA =
  'Nothing is marked. Where you cannot delegate yet, press “Cannot Delegate Yet” above, and it stands here.';
export const NOT_IN_MAP = 'The map has no such touchpoint.';

/** Side by side. */
export const SIDE_BY_SIDE = 'Side by side';
export const MY_VIEW = 'I say';
export const APART = 'Apart';
export const WHAT = 'What is expected';
export const NOT_RATED = 'Not rated';
export const NOT_SAID = 'Not said';
export const TICKED = 'Ticked';
export const YES = 'Yes';
export const NO = 'No';
export const NOT_ON_THE_LADDER =
  'No level of the ladder goes with this column of the map, so there are no expectations to lay side by side.';

export function theySay(name: string): string {
  return `${oneLine(name, 40)} says`;
}

export function saidOn(name: string, on: string | undefined): string {
  return `What ${oneLine(name, 80)} says is ${on === undefined ? 'in your file' : `of ${on}`}. The largest difference comes first; while you rate, all stays where it is.`;
}

/** What the person said at levels that are not on view; at least one. */
export function alsoRated(name: string, elsewhere: readonly RatedLevel[]): string {
  const who = oneLine(name, 80);
  const rated = elsewhere.map(
    ({ level, ratings }) => `${counted(ratings, 'rating')} at ${oneLine(level.title, 60)} (${oneLine(level.id, 60)})`,
  );
  const levels = elsewhere.map(({ level }) => oneLine(level.id, 60));
  const they = elsewhere.length === 1 && elsewhere[0]?.ratings === 1 ? 'It shows' : 'They show';
  return `${who} also gave ${listed(rated, 'and')}. ${they} while ${who}’s level is ${listed(levels, 'or')}.`;
}

function listed(all: readonly string[], word: string): string {
  const [last = '', ...others] = all.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} ${word} ${last}`;
}

export function nothingSaid(name: string): string {
  return `${oneLine(name, 80)} has said nothing here yet. They can make a file with “Rung: Export My Self-Assessment…”, and you import it here. Until then, note your own view.`;
}

export function furthestWords(name: string, { dimension, level, theirs, mine, steps }: Furthest): string {
  return `Furthest apart: ${oneLine(dimension, 80)} at ${oneLine(level.id, 80)}. ${oneLine(name, 80)} says ${oneLine(theirs, 60)}, you say ${oneLine(mine, 60)}: ${counted(steps, 'step')}.`;
}

export const NO_RATING_APART = 'No rating that you both gave is apart.';

export function ratingAt(level: string): string {
  return `Rating at ${oneLine(level, 60)}`;
}

/** `2 steps apart`. */
export function ratingApart(name: string, rating: SideRating): string {
  if (rating.steps !== undefined && rating.steps > 0) return `${counted(rating.steps, 'step')} apart`;
  if (rating.steps === 0) return 'the same';
  return onlyOne(name, rating);
}

export function expectationApart(name: string, expectation: SideExpectation): string {
  if (isApart(expectation)) return 'differs';
  const isSaid = expectation.theirs !== undefined && expectation.mine !== undefined;
  return isSaid ? 'the same' : onlyOne(name, expectation);
}

function onlyOne(name: string, sides: { readonly theirs: unknown; readonly mine: unknown }): string {
  if (!isOneSided(sides)) return '';
  return sides.mine === undefined ? `only ${oneLine(name, 40)} has said` : 'only you have said';
}

/** What stands in a file in place of a rating, or its title. */
export function judgedWords(title: string): string {
  switch (title) {
    case NOT_YET:
      return NOT_YET_TITLE;
    case DOES_NOT_APPLY:
      return 'Does not apply';
    default:
      return oneLine(title, 60);
  }
}

export function unknownIds(ids: readonly string[]): string {
  const named = ids.slice(0, 10).map((id) => oneLine(id, 60));
  const more = ids.length > named.length ? ` and ${ids.length - named.length} more` : '';
  return `Also in your file, and not on the ladder: ${named.join(', ')}${more}. They stay as they are.`;
}
