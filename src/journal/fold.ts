import { assertNever } from '../facts/assertNever.ts';
import type { Instant } from '../facts/instant.ts';
import type { Entry, JournalRecord } from './record.ts';

/** A record of one kind. */
export type RecordOf<K extends Entry['kind']> = Extract<JournalRecord, { kind: K }>;

/** The records about one thing, by the key of that thing: oldest first, each id once. The last one holds. */
export type Histories<R extends JournalRecord> = ReadonlyMap<string, readonly R[]>;

/** What the journal says, whichever file, window or machine its records came from. Ask it through the functions below. */
export interface JournalState {
  readonly ticks: Histories<RecordOf<'tick'>>;
  readonly ratings: Histories<RecordOf<'rating'>>;
  readonly nudges: Histories<RecordOf<'nudge'>>;
  readonly silences: Histories<RecordOf<'silence'>>;
  readonly watches: Histories<RecordOf<'watch'>>;
  readonly snoozes: Histories<RecordOf<'snooze'>>;
}

/** A rating that stands, and the moment since when it has stood without a break. */
export interface StandingRating {
  /** An id of the framework's ratings, as it was when the engineer gave it. */
  readonly rating: string;
  readonly since: Instant;
}

export const EMPTY_JOURNAL: JournalState = {
  ticks: new Map(),
  ratings: new Map(),
  nudges: new Map(),
  silences: new Map(),
  watches: new Map(),
  snoozes: new Map(),
};

/**
 * Adds records to a state. The order of records, and of calls, makes no difference, and neither does meeting a record
 * twice: histories are sorted by (at, id). Returns `onto` itself where the records bring nothing new.
 */
export function fold(records: Iterable<JournalRecord>, onto: JournalState = EMPTY_JOURNAL): JournalState {
  const added = byKind(records);
  const state: JournalState = {
    ticks: joined(onto.ticks, added.ticks),
    ratings: joined(onto.ratings, added.ratings),
    nudges: joined(onto.nudges, added.nudges),
    silences: joined(onto.silences, added.silences),
    watches: joined(onto.watches, added.watches),
    snoozes: joined(onto.snoozes, added.snoozes),
  };
  const nothingNew =
    state.ticks === onto.ticks &&
    state.ratings === onto.ratings &&
    state.nudges === onto.nudges &&
    state.silences === onto.silences &&
    state.watches === onto.watches &&
    state.snoozes === onto.snoozes;
  return nothingNew ? onto : state;
}

/** Is the expectation ticked now? */
export function isTicked(state: JournalState, expectation: string): boolean {
  return state.ticks.get(expectation)?.at(-1)?.ticked === true;
}

/** The moment since when the expectation has been ticked without a break; undefined where it is not ticked. */
export function tickedSince(state: JournalState, expectation: string): Instant | undefined {
  return isTicked(state, expectation)
    ? standingSince(state.ticks.get(expectation) ?? [], (tick) => tick.ticked)
    : undefined;
}

/** My rating of a dimension at a level; undefined where I gave none, or took it back. */
export function ratingOf(state: JournalState, level: string, dimension: string): StandingRating | undefined {
  const history = ratingHistory(state, level, dimension);
  const rating = history.at(-1)?.rating;
  const since = standingSince(history, (record) => record.rating);
  return rating === undefined || since === undefined ? undefined : { rating, since };
}

/** Every rating I gave a dimension at a level, oldest first, those taken back included. */
export function ratingHistory(state: JournalState, level: string, dimension: string): readonly RecordOf<'rating'>[] {
  return state.ratings.get(ratingKey(level, dimension)) ?? [];
}

/** Was this nudge shown for this subject and crossing, in any window? */
export function wasShown(state: JournalState, nudge: string, subject: string, crossing: number): boolean {
  return state.nudges.has(nudgeKey(nudge, subject, crossing));
}

/** Did the person ask for no more nudges of this kind about this subject? */
export function isSilenced(state: JournalState, nudge: string, subject: string): boolean {
  return state.silences.has(silenceKey(nudge, subject));
}

/** Every nudge that was shown in any window, the oldest first. */
export function nudgesShown(state: JournalState): readonly RecordOf<'nudge'>[] {
  return inOrder([...state.nudges.values()].flat());
}

/** The newest nudge that was shown in any window; undefined: there never was one. */
export function newestNudge(state: JournalState): RecordOf<'nudge'> | undefined {
  return nudgesShown(state).at(-1);
}

/** How many nudges were shown on a day, in all windows together. `dayOf` tells the day of a moment, by the person's calendar. */
export function nudgesOn<Day>(state: JournalState, day: Day, dayOf: (instant: Instant) => Day): number {
  return nudgesShown(state).filter(({ at }) => dayOf(at) === day).length;
}

/** Until when the person wants no nudge, which may have passed; undefined: they never said so. */
export function snoozedUntil(state: JournalState): Instant | undefined {
  return state.snoozes.get(SNOOZE)?.at(-1)?.until;
}

/** Ids of the pull requests that the person says to have watched after their merge. */
export function watchedOnes(state: JournalState): ReadonlySet<string> {
  const watched = [...state.watches].filter(([, history]) => history.at(-1)?.watched === true);
  return new Set(watched.map(([pullRequest]) => pullRequest));
}

/** The newest moment at which something was said about what the entry speaks of; undefined: nothing was. */
export function lastAbout(state: JournalState, entry: Entry): Instant | undefined {
  const histories: Readonly<Record<Entry['kind'], Histories<JournalRecord>>> = {
    tick: state.ticks,
    rating: state.ratings,
    nudge: state.nudges,
    silence: state.silences,
    watch: state.watches,
    snooze: state.snoozes,
  };
  return histories[entry.kind].get(keyOf(entry))?.at(-1)?.at;
}

interface ByKind {
  readonly ticks: RecordOf<'tick'>[];
  readonly ratings: RecordOf<'rating'>[];
  readonly nudges: RecordOf<'nudge'>[];
  readonly silences: RecordOf<'silence'>[];
  readonly watches: RecordOf<'watch'>[];
  readonly snoozes: RecordOf<'snooze'>[];
}

function byKind(records: Iterable<JournalRecord>): ByKind {
  const kinds: ByKind = { ticks: [], ratings: [], nudges: [], silences: [], watches: [], snoozes: [] };
  for (const record of records) {
    switch (record.kind) {
      case 'tick':
        kinds.ticks.push(record);
        break;
      case 'rating':
        kinds.ratings.push(record);
        break;
      case 'nudge':
        kinds.nudges.push(record);
        break;
      case 'silence':
        kinds.silences.push(record);
        break;
      case 'watch':
        kinds.watches.push(record);
        break;
      case 'snooze':
        kinds.snoozes.push(record);
        break;
      default:
        assertNever(record);
    }
  }
  return kinds;
}

/** What an entry is about: entries with the same key override each other. */
function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case 'tick':
      return entry.expectation;
    case 'rating':
      return ratingKey(entry.level, entry.dimension);
    case 'nudge':
      return nudgeKey(entry.nudge, entry.subject, entry.crossing);
    case 'silence':
      return silenceKey(entry.nudge, entry.subject);
    case 'watch':
      return entry.pullRequest;
    case 'snooze':
      return SNOOZE;
    default:
      return assertNever(entry);
  }
}

/** A snooze is about all nudges, so each overrides the one before. */
const SNOOZE = 'snooze';

/** Ids and subjects may hold any character; JSON keeps the parts apart. */
function ratingKey(level: string, dimension: string): string {
  return JSON.stringify([level, dimension]);
}

function nudgeKey(nudge: string, subject: string, crossing: number): string {
  return JSON.stringify([nudge, subject, crossing]);
}

function silenceKey(nudge: string, subject: string): string {
  return JSON.stringify([nudge, subject]);
}

function joined<R extends JournalRecord>(histories: Histories<R>, records: readonly R[]): Histories<R> {
  const added = new Map<string, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = added.get(key);
    if (group) group.push(record);
    else added.set(key, [record]);
  }
  const result = new Map(histories);
  let changed = false;
  for (const [thing, group] of added) {
    const before = histories.get(thing) ?? [];
    const after = inOrder([...before, ...group]);
    if (after.length === before.length && after.every((record, index) => record === before[index])) continue;
    result.set(thing, after);
    changed = true;
  }
  return changed ? result : histories;
}

/** Oldest first, each id once. */
function inOrder<R extends JournalRecord>(records: readonly R[]): readonly R[] {
  const byId = new Map<string, R>();
  for (const record of records) {
    const met = byId.get(record.id);
    if (met === undefined || compare(met, record) < 0) byId.set(record.id, record);
  }
  return [...byId.values()].sort(compare);
}

/** By (at, id). Two texts under one id are somebody's edit: they are told apart by the text, so that order never matters. */
function compare(a: JournalRecord, b: JournalRecord): number {
  return a.at - b.at || compareText(a.id, b.id) || compareText(JSON.stringify(a), JSON.stringify(b));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The start of the last run of records that say the same. Saying it again does not start it anew. */
function standingSince<R extends JournalRecord>(
  history: readonly R[],
  says: (record: R) => unknown,
): Instant | undefined {
  const last = history.at(-1);
  if (last === undefined) return undefined;
  const before = history.findLastIndex((record) => says(record) !== says(last));
  return history[before + 1]?.at;
}
