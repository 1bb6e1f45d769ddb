import { compareText } from '../facts/compareText.ts';
import type { Instant } from '../facts/instant.ts';
import type { Entry, JournalRecord } from './record.ts';

/** The word that everything was deleted. */
export type Wiped = JournalRecord & Extract<Entry, { kind: 'wiped' }>;

/** What went when everything was deleted, however often that was. */
export interface Forgotten {
  /** All up to this moment; before all time where nothing was deleted. */
  readonly upTo: Instant;
  /** Ids of records that were known and dated later, as by a clock that is ahead. */
  readonly ids: ReadonlySet<string>;
}

export const NOTHING_FORGOTTEN: Forgotten = { upTo: Number.NEGATIVE_INFINITY, ids: new Set() };

/** Whether the record went when everything was deleted. */
export function isForgotten(record: JournalRecord, { upTo, ids }: Forgotten): boolean {
  return reach(record) <= upTo || ids.has(record.id);
}

/** The moment from which on a deletion of everything takes the record with it. One that was imported again outlives its own. */
export function reach({ at, restored = Number.NEGATIVE_INFINITY }: JournalRecord): number {
  return Math.max(at, restored + 0.5);
}

/** What is forgotten once these words are known too. The very same where they say nothing new. */
export function withForgotten(before: Forgotten, words: readonly Wiped[]): Forgotten {
  const upTo = words.reduce((latest, { at }) => Math.max(latest, at), before.upTo);
  const ids = words.flatMap(({ ahead = [] }) => ahead).filter((id) => !before.ids.has(id));
  if (upTo === before.upTo && ids.length === 0) return before;
  return { upTo, ids: ids.length === 0 ? before.ids : new Set([...before.ids, ...ids]) };
}

/** Whether nothing is missed of a word once another one is there. Of two words at most one can do without the other. */
export function isCovered({ at, id, ahead = [] }: Wiped, by: Wiped): boolean {
  const known = new Set(by.ahead);
  return (at - by.at || compareText(id, by.id)) < 0 && ahead.every((one) => known.has(one));
}
