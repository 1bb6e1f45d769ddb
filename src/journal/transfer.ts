import { DAY, type Duration, type Instant } from '../facts/instant.ts';
import { fold, type JournalState, recordsIn } from './fold.ts';
import { isForgotten } from './forgotten.ts';
import { type Line, readLine } from './line.ts';
import type { JournalRecord } from './record.ts';

/** What is carried from one journal to another: by an export, or from folder to folder. */
export interface JournalLines {
  readonly records: readonly JournalRecord[];
  /** Lines of a newer version, as they are. */
  readonly newer: readonly string[];
}

/** Every record that is carried to another journal: all that count, but for what was said of items that were deleted. */
export function carriedRecords(state: JournalState): readonly JournalRecord[] {
  return recordsIn(state).filter((record) => !isOfDeleted(record, state));
}

function isOfDeleted(record: JournalRecord, { deleted }: JournalState): boolean {
  return record.kind !== 'deleted' && 'item' in record && deleted.has(record.item);
}

/**
 * What one journal has and another lacks. Records are the same by their id, and lines of a newer version by their text.
 * What went when everything was deleted there comes back under another id, since copies of the old one stay deleted; an item
 * that was deleted there stays so.
 */
export function lackingIn(
  { state, newer }: { readonly state: JournalState; readonly newer: readonly string[] },
  lines: JournalLines,
): JournalLines {
  const isNew = ({ id }: JournalRecord) => !state.counted.has(id);
  const records = lines.records.filter(isNew).map((record) => restoredIn(record, state));
  const texts = new Set(newer);
  return {
    records: records.filter((record) => isNew(record) && !isOfDeleted(record, state)),
    newer: lines.newer.filter((text) => !texts.has(text)),
  };
}

/** The record as it is kept where it may have been deleted with everything. */
function restoredIn(record: JournalRecord, { forgotten }: JournalState): JournalRecord {
  if (!isForgotten(record, forgotten)) return record;
  return { ...record, id: `${record.id}+${forgotten.upTo}`, restored: forgotten.upTo };
}

/** The whole journal as JSON text, with a line for each record. `readImport` reads it back. */
export function writeExport({ records, newer }: JournalLines): string {
  const list = (items: readonly unknown[]) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  return `{"rungJournal":1,\n"records":${list(records)},\n"newerLines":${list(newer)}}\n`;
}

/** Why a file cannot be imported. Places count from 1. */
export type ImportProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-utf8'; readonly line: number }
  /** It starts like an export and is no whole JSON text. */
  | { readonly kind: 'broken-export' }
  | { readonly kind: 'newer-export' }
  /** A list that an export has is missing, or is no list. */
  | { readonly kind: 'no-list'; readonly list: 'records' | 'newerLines' }
  /** What stands in the list of an export is no record, or no line of a newer version. */
  | { readonly kind: 'bad-item'; readonly list: 'records' | 'newerLines'; readonly item: number }
  /** A line of a journal's file is no record. */
  | { readonly kind: 'bad-line'; readonly line: number }
  /** A record of an export, or of a line, is dated more than a year from now: it would be over all that is said here. */
  | { readonly kind: 'ahead-item'; readonly item: number }
  | { readonly kind: 'ahead-line'; readonly line: number };

export type Imported =
  /** `half`: how many lines broke off, as after a crash; nothing is taken of them. */
  | { readonly kind: 'lines'; readonly lines: JournalLines; readonly half: number }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

/**
 * Reads an export, or a file of a journal. All of it has to be right, but for lines that a crash broke off; else nothing is
 * taken. Never throws.
 */
export function readImport(text: string, now: Instant): Imported {
  const whole = text.trim();
  if (whole === '') return { kind: 'problem', problem: { kind: 'empty' } };
  return EXPORT.test(whole) ? readExport(whole, now) : readLines(text, now);
}

const EXPORT = /^\{\s*"rungJournal"\s*:/;

function readExport(text: string, now: Instant): Imported {
  const found = jsonOf(text);
  if (typeof found !== 'object' || found === null) return { kind: 'problem', problem: { kind: 'broken-export' } };
  const { rungJournal, records, newerLines } = found as Readonly<Record<string, unknown>>;
  if (rungJournal !== 1) return { kind: 'problem', problem: { kind: 'newer-export' } };
  for (const [list, items] of Object.entries({ records, newerLines }) as [keyof typeof LISTS, unknown][]) {
    if (!Array.isArray(items)) return { kind: 'problem', problem: { kind: 'no-list', list } };
    const wrong = items.findIndex((item) => readLine(LISTS[list].text(item)).kind !== LISTS[list].kind);
    if (wrong >= 0) return { kind: 'problem', problem: { kind: 'bad-item', list, item: wrong + 1 } };
  }
  const texts = [records, newerLines].flat().map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
  const lines = texts.map((item) => ({ text: item, line: readLine(item) }));
  const ahead = lines.findIndex(({ line }) => isAhead(line, now));
  if (ahead >= 0) return { kind: 'problem', problem: { kind: 'ahead-item', item: ahead + 1 } };
  return { kind: 'lines', lines: counting(lines), half: 0 };
}

/** How each list of an export holds its lines, and what they have to be. */
const LISTS = {
  records: { kind: 'record', text: (item: unknown) => JSON.stringify(item) },
  newerLines: {
    kind: 'newer',
    text: (item: unknown) => (typeof item === 'string' && !/[\r\n]/.test(item) ? item : ''),
  },
} as const;

function readLines(text: string, now: Instant): Imported {
  const all = text.split('\n').map((one) => ({ text: one.trim(), line: readLine(one) }));
  const lines = all.filter((one) => one.text !== '');
  const isWhole = ({ line }: ReadText) => line.kind === 'record' || line.kind === 'newer';
  // A file of nothing but half lines may be anybody's.
  const half = lines.some(isWhole) ? lines.filter(({ line }) => line.kind === 'half') : [];
  const wrong = all.findIndex((one) => one.text !== '' && !isWhole(one) && !half.includes(one));
  if (wrong >= 0) return { kind: 'problem', problem: { kind: 'bad-line', line: wrong + 1 } };
  const ahead = all.findIndex(({ line }) => isAhead(line, now));
  if (ahead >= 0) return { kind: 'problem', problem: { kind: 'ahead-line', line: ahead + 1 } };
  return { kind: 'lines', lines: counting(lines), half: half.length };
}

function isAhead(line: Line, now: Instant): boolean {
  if (line.kind !== 'record') return false;
  const { at, restored = at } = line.record;
  return Math.max(at, restored) > now + YEAR;
}

const YEAR: Duration = 365 * DAY;

interface ReadText {
  readonly text: string;
  readonly line: Line;
}

/** What counts in some lines: what was deleted in that journal is left out, and so is its word to forget it, which is no word on this one. */
function counting(lines: readonly ReadText[]): JournalLines {
  const records = lines.flatMap(({ line }) => (line.kind === 'record' ? [line.record] : []));
  const newer = lines.flatMap(({ text, line }) => (line.kind === 'newer' ? [text] : []));
  return { records: carriedRecords(fold(records)), newer: [...new Set(newer)] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
