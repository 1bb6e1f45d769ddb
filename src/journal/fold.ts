import { assertNever } from '../facts/assertNever.ts';
import { compareText } from '../facts/compareText.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';
import type { Entry, JournalRecord, NoRating } from './record.ts';
import { withEntries } from './sharedMap.ts';

/** A record of one kind. */
export type RecordOf<K extends Entry['kind']> = Extract<JournalRecord, { kind: K }>;

/** The records about one thing, by the key of that thing: oldest first, each id once. The last one holds. */
export type Histories<R extends JournalRecord> = ReadonlyMap<string, readonly R[]>;

/** What the journal says, whichever file, window or machine its records came from. Ask it through functions. */
export type JournalState = { readonly [K in Entry['kind']]: Histories<RecordOf<K>> };

/** What a person said of a dimension at a level, and the moment since when it has stood without a break. */
export type StandingRating = Judgement & { readonly since: Instant };

/** A rating, by its id in the ladder as it was then, or what was said in place of one. */
export type Judgement =
  | { readonly rating: string; readonly instead?: never }
  | { readonly rating?: never; readonly instead: NoRating };

export const EMPTY_JOURNAL: JournalState = {
  tick: new Map(),
  rating: new Map(),
  evidence: new Map(),
  feedback: new Map(),
  note: new Map(),
  deleted: new Map(),
  dismissal: new Map(),
  focus: new Map(),
  asked: new Map(),
  nudge: new Map(),
  watch: new Map(),
  silence: new Map(),
  snooze: new Map(),
  wiped: new Map(),
};

/**
 * Adds records to a state. The order of records, and of calls, makes no difference, and neither does meeting a record
 * twice: histories are sorted by (at, id). Returns `onto` itself where the records bring nothing new.
 */
export function fold(records: Iterable<JournalRecord>, onto: JournalState = EMPTY_JOURNAL): JournalState {
  const all = byKind(records);
  const wiped = joined(onto.wiped, ofKind(all, 'wiped'));
  const forgotten = newestOf(wiped);
  const isWipedAnew = forgotten > newestOf(onto.wiped);
  const of = <K extends Entry['kind']>(kind: K): Histories<RecordOf<K>> => {
    const before = isWipedAnew ? remembered(onto[kind], forgotten) : onto[kind];
    return joined<RecordOf<K>>(
      before,
      ofKind(all, kind).filter((record) => !isForgotten(record, forgotten)),
    );
  };
  const state: JournalState = {
    tick: of('tick'),
    rating: of('rating'),
    evidence: of('evidence'),
    feedback: of('feedback'),
    note: of('note'),
    deleted: of('deleted'),
    dismissal: of('dismissal'),
    focus: of('focus'),
    asked: of('asked'),
    nudge: of('nudge'),
    watch: of('watch'),
    silence: of('silence'),
    snooze: of('snooze'),
    wiped,
  };
  return KINDS.every((kind) => state[kind] === onto[kind]) ? onto : state;
}

const KINDS = Object.keys(EMPTY_JOURNAL) as readonly Entry['kind'][];

/** Is the expectation ticked now? */
export function isTicked(state: JournalState, expectation: string): boolean {
  return state.tick.get(expectation)?.at(-1)?.ticked === true;
}

/** The moment since when the expectation has been ticked without a break; undefined where it is not ticked. */
export function tickedSince(state: JournalState, expectation: string): Instant | undefined {
  const last = standings(state.tick.get(expectation) ?? [], (tick) => tick.ticked).at(-1);
  return last?.record.ticked ? last.from : undefined;
}

/** What I say of a dimension at a level; undefined where I said nothing, or took it back. */
export function ratingOf(state: JournalState, level: string, dimension: string): StandingRating | undefined {
  const last = ratingPeriods(state, level, dimension).at(-1);
  return last?.judgement && { ...last.judgement, since: last.from };
}

/** A stretch of time in which I said the same of a dimension at a level. It ends where the next one begins. */
export interface RatingPeriod {
  readonly from: Instant;
  /** undefined: I had taken it back. */
  readonly judgement: Judgement | undefined;
}

/** What I said of a dimension at a level over time, the oldest first. A slip of the hand is no period of its own. */
export function ratingPeriods(state: JournalState, level: string, dimension: string): readonly RatingPeriod[] {
  return standings(ratingHistory(state, level, dimension), ({ rating, instead }) =>
    JSON.stringify([rating, instead]),
  ).map(({ from, record }) => ({ from, judgement: judgementOf(record) }));
}

function judgementOf({ rating, instead }: RecordOf<'rating'>): Judgement | undefined {
  if (instead) return { instead };
  return rating === undefined ? undefined : { rating };
}

/** Every rating I gave a dimension at a level, oldest first, those taken back included. */
export function ratingHistory(state: JournalState, level: string, dimension: string): readonly RecordOf<'rating'>[] {
  return state.rating.get(ratingKey(level, dimension)) ?? [];
}

/** Was this nudge shown for this subject and crossing, in any window? */
export function wasShown(state: JournalState, nudge: string, subject: string, crossing: number): boolean {
  return state.nudge.has(nudgeKey(nudge, subject, crossing));
}

/** Did the person ask for no more nudges of this kind about this subject? */
export function isSilenced(state: JournalState, nudge: string, subject: string): boolean {
  return state.silence.has(silenceKey(nudge, subject));
}

/** Every nudge that was shown in any window, in no order: sorting them takes longer than all that is asked of them. */
export function nudgesShown(state: JournalState): readonly RecordOf<'nudge'>[] {
  return [...state.nudge.values()].flat();
}

/** The newest nudge that was shown in any window; undefined: there never was one. */
export function newestNudge(state: JournalState): RecordOf<'nudge'> | undefined {
  const [first, ...others] = nudgesShown(state);
  return others.reduce((newest, one) => (newest && compare(newest, one) > 0 ? newest : one), first);
}

/** How many nudges were shown on a day, in all windows together. `dayOf` tells the day of a moment, by the person's calendar. */
export function nudgesOn<Day>(state: JournalState, day: Day, dayOf: (instant: Instant) => Day): number {
  return nudgesShown(state).filter(({ at }) => dayOf(at) === day).length;
}

/** Until when the person wants no nudge, which may have passed; undefined: they never said so. */
export function snoozedUntil(state: JournalState): Instant | undefined {
  return state.snooze.get(ALL)?.at(-1)?.until;
}

/** Ids of the pull requests that the person says to have watched after their merge. */
export function watchedOnes(state: JournalState): ReadonlySet<string> {
  const watched = [...state.watch].filter(([, history]) => history.at(-1)?.watched === true);
  return new Set(watched.map(([pullRequest]) => pullRequest));
}

/** The newest moment at which something was said about what the entry speaks of; undefined: nothing was. */
export function lastAbout(state: JournalState, entry: Entry): Instant | undefined {
  const histories: Histories<JournalRecord> = state[entry.kind];
  // What was deleted with everything is gone, and what is said anew has to be newer than that.
  const moments = [histories.get(keyOf(entry))?.at(-1)?.at, wipedAt(state)].filter((at) => at !== undefined);
  return moments.length === 0 ? undefined : Math.max(...moments);
}

type Kinds = ReadonlyMap<Entry['kind'], readonly JournalRecord[]>;

function byKind(records: Iterable<JournalRecord>): Kinds {
  return grouped(records, ({ kind }) => kind);
}

/** Every record that counts, overridden ones included, the oldest first. The word that everything was deleted is none. */
export function recordsIn(state: JournalState): readonly JournalRecord[] {
  const { wiped: _, ...kinds } = state;
  const histories: readonly Histories<JournalRecord>[] = Object.values(kinds);
  return histories.flatMap((history) => [...history.values()].flat()).sort(compare);
}

/** The moment up to which everything was deleted; undefined: nothing was. */
export function wipedAt({ wiped }: JournalState): Instant | undefined {
  return wiped.size === 0 ? undefined : newestOf(wiped);
}

function ofKind<K extends Entry['kind']>(all: Kinds, kind: K): readonly RecordOf<K>[] {
  return (all.get(kind) ?? []).filter((record): record is RecordOf<K> => record.kind === kind);
}

/** The newest moment in some histories; before all time where they are empty. */
function newestOf(histories: Histories<JournalRecord>): Instant {
  return Math.max(Number.NEGATIVE_INFINITY, ...[...histories.values()].map((history) => history.at(-1)?.at ?? 0));
}

/** Whether a record went when everything up to a moment was deleted. */
export function isForgotten({ at, restored = Number.NEGATIVE_INFINITY }: JournalRecord, wiped: Instant): boolean {
  return at <= wiped && restored < wiped;
}

/** What of the histories did not go when everything up to a moment was deleted. */
function remembered<R extends JournalRecord>(histories: Histories<R>, wiped: Instant): Histories<R> {
  const left = [...histories].map(
    ([thing, history]) => [thing, history.filter((record) => !isForgotten(record, wiped))] as const,
  );
  return new Map(left.filter(([, history]) => history.length > 0));
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
    case 'evidence':
    case 'feedback':
    case 'note':
    case 'deleted':
      return entry.item;
    case 'dismissal':
      return entry.suggestion;
    case 'asked':
      return entry.round;
    case 'focus':
    case 'snooze':
    case 'wiped':
      return ALL;
    default:
      return assertNever(entry);
  }
}

/** There is one focus, and a snooze is about all nudges: each overrides the one before. */
export const ALL = 'all';

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
  if (records.length === 0) return histories;
  const changed = new Map<string, readonly R[]>();
  for (const [thing, group] of grouped(records, keyOf)) {
    const before = histories.get(thing) ?? [];
    const after = withRecords(before, group);
    if (after !== before) changed.set(thing, after);
  }
  return changed.size === 0 ? histories : withEntries(histories, changed);
}

function grouped<R, Key>(records: Iterable<R>, keyOf: (record: R) => Key): ReadonlyMap<Key, readonly R[]> {
  const groups = new Map<Key, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

/** A history with records added: oldest first, each id once. The very same where they bring nothing new. */
function withRecords<R extends JournalRecord>(history: readonly R[], added: readonly R[]): readonly R[] {
  if (history.length === 0 && added.length === 1) return added;
  const byId = new Map(history.map((record) => [record.id, record]));
  let isNew = false;
  for (const record of added) {
    const met = byId.get(record.id);
    if (met !== undefined && (reach(met) - reach(record) || compare(met, record)) >= 0) continue;
    byId.set(record.id, record);
    isNew = true;
  }
  return isNew ? [...byId.values()].sort(compare) : history;
}

/** Of two texts under one id that one counts which the later deletion of everything would reach. */
function reach({ at, restored = Number.NEGATIVE_INFINITY }: JournalRecord): number {
  return Math.max(at, restored + 0.5);
}

/** By (at, id). Two texts under one id are somebody's edit: they are told apart by the text, so that order never matters. */
function compare(a: JournalRecord, b: JournalRecord): number {
  return a.at - b.at || compareText(a.id, b.id) || compareText(JSON.stringify(a), JSON.stringify(b));
}

/** The runs of records that say the same, the oldest first. What was replaced within `SLIP` was never meant. */
function standings<R extends JournalRecord>(
  history: readonly R[],
  says: (record: R) => unknown,
): readonly { readonly from: Instant; readonly record: R }[] {
  const runs = history.map((record) => ({ from: record.at, record }));
  const meant = sameJoined(runs, says).filter(
    ({ from }, index, all) => (all[index + 1]?.from ?? Infinity) - from >= SLIP,
  );
  return sameJoined(meant, says);
}

function sameJoined<R extends JournalRecord, Run extends { readonly record: R }>(
  runs: readonly Run[],
  says: (record: R) => unknown,
): readonly Run[] {
  return runs.filter(({ record }, index) => {
    const before = runs[index - 1];
    return before === undefined || says(before.record) !== says(record);
  });
}

/** An arrow key in a row of choices passes over those between; a wrong click is mended at once. */
const SLIP: Duration = 10 * MINUTE;
