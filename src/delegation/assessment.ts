import type { Instant } from '../facts/instant.ts';
import type { Progression } from '../framework/schema.ts';
import { inPresentNames } from '../growth/names.ts';
import { fold, isTicked, type JournalState, ratingOf } from '../journal/fold.ts';
import type { JournalRecord } from '../journal/record.ts';
import { type ImportProblem, type JournalLines, readImport } from '../journal/transfer.ts';
import { DOES_NOT_APPLY, NOT_YET } from './said.ts';
import type { Says } from './schema.ts';

/**
 * What of a journal goes into an exported self-assessment: of each rating and tick the record that stands now, and none of those
 * before it. Evidence, feedback, notes, focus and nudges never go, and nothing that was taken back.
 */
export function assessmentRecords(journal: JournalState): JournalLines {
  const ratings = [...journal.rating.values()].flatMap((history) => history.slice(-1));
  const ticks = [...journal.tick.values()].flatMap((history) => history.slice(-1));
  const judged = ratings.filter(({ rating, instead }) => rating !== undefined || instead !== undefined);
  return { records: [...judged.map(withoutReason), ...ticks.filter(({ ticked }) => ticked)], newer: [] };
}

/** Why a dimension does not apply is a note to oneself, so it stays; the format wants some text there. */
function withoutReason<R extends JournalRecord>(record: R): R {
  if (record.kind !== 'rating' || record.instead?.kind !== 'does-not-apply') return record;
  return { ...record, instead: { kind: 'does-not-apply', because: '-' } };
}

/** What a self-assessment says, or why the file is none. */
export type Assessment =
  | { readonly kind: 'assessment'; readonly says: Says }
  /** It is an export, and has neither a rating nor a tick in it. */
  | { readonly kind: 'nothing-said' }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

/**
 * Reads an exported self-assessment, or a whole journal: only the ratings and ticks that stand are taken, under the ids that the
 * ladder has for them now (undefined: none could be read). `dayOf` tells the day of a moment. Never throws.
 */
export function readAssessment(
  text: string,
  now: Instant,
  progression: Progression | undefined,
  dayOf: (instant: Instant) => string,
): Assessment {
  const imported = readImport(text, now);
  if (imported.kind === 'problem') return imported;
  const journal = inPresentNames(fold(imported.lines.records), progression);
  const ratings = ratingsIn(journal);
  const does = [...journal.tick.keys()]
    .filter((id) => isTicked(journal, id) && canBeWritten(id))
    .map((id) => [id, true] as const);
  if (ratings.size === 0 && does.length === 0) return { kind: 'nothing-said' };
  const on = dayOf(newestIn(journal));
  return {
    kind: 'assessment',
    says: {
      ...(isDay(on) && { on }),
      ...(ratings.size > 0 && {
        ratings: Object.fromEntries([...ratings].map(([id, one]) => [id, Object.fromEntries(one)])),
      }),
      ...(does.length > 0 && { does: Object.fromEntries(does) }),
    },
  };
}

/** By level and dimension. */
function ratingsIn(journal: JournalState): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const ratings = new Map<string, Map<string, string>>();
  for (const [record] of journal.rating.values()) {
    const { level = '', dimension = '' } = record ?? {};
    const standing = ratingOf(journal, level, dimension);
    const instead = standing?.instead?.kind === 'not-yet' ? NOT_YET : DOES_NOT_APPLY;
    const rating = standing?.rating ?? instead;
    if (!standing || ![level, dimension, rating].every(canBeWritten)) continue;
    const byDimension = ratings.get(level) ?? new Map<string, string>();
    ratings.set(level, byDimension.set(dimension, rating));
  }
  return ratings;
}

/** `__proto__` means something else in JavaScript, and half a character cannot be written: no ladder has such an id. */
function canBeWritten(id: string): boolean {
  return id.trim() !== '' && id !== '__proto__' && !/\p{Surrogate}/u.test(id);
}

/** Records can be of years that no calendar of today writes. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

function newestIn({ rating, tick }: JournalState): Instant {
  const moments = [...rating.values(), ...tick.values()].map((history) => history.at(-1)?.at ?? 0);
  return moments.reduce((newest, at) => Math.max(newest, at), Number.NEGATIVE_INFINITY);
}
