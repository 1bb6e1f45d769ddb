import { assertNever } from '../facts/assertNever.ts';
import { compareText } from '../facts/compareText.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';
import { type Forgotten, isForgotten, NOTHING_FORGOTTEN, reach, withForgotten } from './forgotten.ts';
import type { Entry, JournalRecord, NoRating } from './record.ts';
import { withEntries } from './sharedMap.ts';

/** A record of one kind. */
export type RecordOf<K extends Entry['kind']> = Extract<JournalRecord, { kind: K }>;

/** The records about one thing, by the key of that thing: oldest first. The last one holds. */
export type Histories<R extends JournalRecord> = ReadonlyMap<string, readonly R[]>;

/** What the journal says, whichever file, window or machine its records came from. Ask it through functions. */
export interface JournalState extends AllHistories {
  /** Each record that counts, by its id; those that say that everything was deleted are not among them. */
  readonly counted: ReadonlyMap<string, JournalRecord>;
  readonly forgotten: Forgotten;
}

/** The histories of every kind of entry. */
export type AllHistories = { readonly [K in Entry['kind']]: Histories<RecordOf<K>> };

/** What a person said of a dimension at a level, and the moment since when it has stood without a break. */
export type StandingRating = Judgement & { readonly since: Instant };

/** A rating, by its id in the ladder as it was then, or what was said in place of one. */
export type Judgement =
  | { readonly rating: string; readonly instead?: never }
  | { readonly rating?: never; readonly instead: NoRating };

/** Histories of each kind of entry. */
function eachKind(of: <K extends Entry['kind']>(kind: K) => Histories<RecordOf<K>>): AllHistories {
  return {
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
    shared: of('shared'),
    mistake: of('mistake'),
    watch: of('watch'),
    'says-why': of('says-why'),
    silence: of('silence'),
    snooze: of('snooze'),
    wiped: of('wiped'),
  };
}

export const EMPTY_JOURNAL: JournalState = {
  ...eachKind(() => new Map()),
  counted: new Map(),
  forgotten: NOTHING_FORGOTTEN,
};

/**
 * Adds records to a state. The order of records, and of calls, makes no difference, and neither does meeting a record
 * twice: an id counts once, and histories are sorted by (at, id). Returns `onto` itself where the records bring nothing new.
 */
export function fold(records: Iterable<JournalRecord>, onto: JournalState = EMPTY_JOURNAL): JournalState {
  const all = [...records];
  const words = all.filter((record) => record.kind === 'wiped');
  const forgotten = withForgotten(onto.forgotten, words);
  const isWipedAnew = forgotten !== onto.forgotten;
  const counted = isWipedAnew ? remembered(onto.counted, forgotten) : onto.counted;
  const added = newOf(forgotten === NOTHING_FORGOTTEN ? all : all.filter(counts(forgotten)), counted);
  const wiped = newOf(words, new Map(onto.wiped.get(ALL)?.map((record) => [record.id, record])));
  if (!isWipedAnew && added.size + wiped.size === 0) return onto;
  const arrived = byKind([...added.values(), ...wiped.values()]);
  const displaced = byKind(displacedBy(added.values(), counted));
  const before: AllHistories = onto;
  const of = <K extends Entry['kind']>(kind: K): Histories<RecordOf<K>> => {
    const left = isWipedAnew && kind !== 'wiped' ? rememberedIn(before[kind], forgotten) : before[kind];
    return joined(without(left, ofKind(displaced, kind)), ofKind(arrived, kind));
  };
  return { ...eachKind(of), counted: added.size === 0 ? counted : withEntries(counted, added), forgotten };
}

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

/** Ids of the pull requests of which the person says that they give their reason, whatever Rung finds. */
export function saidToSayWhy(state: JournalState): ReadonlySet<string> {
  const said = [...state['says-why']].filter(([, history]) => history.at(-1)?.says === true);
  return new Set(said.map(([pullRequest]) => pullRequest));
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
export function recordsIn({ counted }: JournalState): readonly JournalRecord[] {
  return [...counted.values()].sort(compare);
}

/** The moment up to which everything was deleted; undefined: nothing was. */
export function wipedAt({ forgotten: { upTo } }: JournalState): Instant | undefined {
  return upTo === NOTHING_FORGOTTEN.upTo ? undefined : upTo;
}

function ofKind<K extends Entry['kind']>(all: Kinds, kind: K): readonly RecordOf<K>[] {
  return (all.get(kind) ?? []).filter((record): record is RecordOf<K> => record.kind === kind);
}

function counts(forgotten: Forgotten): (record: JournalRecord) => boolean {
  return (record) => record.kind !== 'wiped' && !isForgotten(record, forgotten);
}

function remembered(counted: ReadonlyMap<string, JournalRecord>, forgotten: Forgotten) {
  return new Map([...counted].filter(([, record]) => !isForgotten(record, forgotten)));
}

function rememberedIn<R extends JournalRecord>(histories: Histories<R>, forgotten: Forgotten): Histories<R> {
  return filtered(histories, (record) => !isForgotten(record, forgotten));
}

function filtered<R extends JournalRecord>(histories: Histories<R>, stays: (record: R) => boolean): Histories<R> {
  const left = [...histories].map(([thing, history]) => [thing, history.filter(stays)] as const);
  return new Map(left.filter(([, history]) => history.length > 0));
}

/** Those that are new, by their id. Of several texts under one id one is taken. */
function newOf<R extends JournalRecord>(records: readonly R[], met: ReadonlyMap<string, R>): ReadonlyMap<string, R> {
  const added = new Map<string, R>();
  for (const record of records) {
    const before = added.get(record.id) ?? met.get(record.id);
    if (before === undefined || isOver(record, before)) added.set(record.id, record);
  }
  return added;
}

/** What counted under the ids of these until now, about another thing. */
function displacedBy(
  added: Iterable<JournalRecord>,
  counted: ReadonlyMap<string, JournalRecord>,
): readonly JournalRecord[] {
  const displaced: JournalRecord[] = [];
  for (const record of added) {
    const before = counted.get(record.id);
    if (before && (before.kind !== record.kind || keyOf(before) !== keyOf(record))) displaced.push(before);
  }
  return displaced;
}

function without<R extends JournalRecord>(histories: Histories<R>, displaced: readonly R[]): Histories<R> {
  const gone = new Set<JournalRecord>(displaced);
  return gone.size === 0 ? histories : filtered(histories, (record) => !gone.has(record));
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
    case 'says-why':
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
    case 'shared':
      return entry.what;
    case 'mistake':
      return entry.sign;
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

function joined<R extends JournalRecord>(histories: Histories<R>, added: readonly R[]): Histories<R> {
  if (added.length === 0) return histories;
  const changed = new Map<string, readonly R[]>();
  for (const [thing, group] of grouped(added, keyOf))
    changed.set(thing, withRecords(histories.get(thing) ?? [], group));
  return withEntries(histories, changed);
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

/** A history with new records added: oldest first, each in the place of what had its id. */
function withRecords<R extends JournalRecord>(history: readonly R[], added: readonly R[]): readonly R[] {
  if (history.length === 0 && added.length === 1) return added;
  const ids = new Set(added.map(({ id }) => id));
  return [...history.filter(({ id }) => !ids.has(id)), ...added].sort(compare);
}

/** Of two texts under one id that one counts which the later deletion of everything would reach. */
function isOver(record: JournalRecord, other: JournalRecord): boolean {
  return (reach(record) - reach(other) || compare(record, other)) > 0;
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
