import type { Instant } from '../facts/instant.ts';
import { fold, recordsIn } from './fold.ts';
import { isForgotten, NOTHING_FORGOTTEN } from './forgotten.ts';
import { readLine } from './line.ts';
import type { JournalRecord } from './record.ts';

/** What is carried from one journal to another: by an export, or from folder to folder. */
export interface JournalLines {
  readonly records: readonly JournalRecord[];
  /** Lines of a newer version, as they are. */
  readonly newer: readonly string[];
}

/**
 * What one journal has and another lacks. Records are the same by their id, and lines of a newer version by their text.
 * What went when everything was deleted there comes back under another id, since copies of the old one stay deleted.
 */
export function lackingIn(
  { wipedAt, ...there }: JournalLines & { readonly wipedAt: Instant | undefined },
  lines: JournalLines,
): JournalLines {
  const ids = new Set(there.records.map(({ id }) => id));
  const texts = new Set(there.newer);
  const records = lines.records.filter(({ id }) => !ids.has(id)).map((record) => restoredAfter(record, wipedAt));
  return { records: records.filter(({ id }) => !ids.has(id)), newer: lines.newer.filter((text) => !texts.has(text)) };
}

/** The record as it is kept where everything up to a moment was deleted; undefined: nothing was. */
function restoredAfter(record: JournalRecord, wipedAt: Instant | undefined): JournalRecord {
  if (wipedAt === undefined || !isForgotten(record, { ...NOTHING_FORGOTTEN, upTo: wipedAt })) return record;
  return { ...record, id: `${record.id}+${wipedAt}`, restored: wipedAt };
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
  | { readonly kind: 'bad-line'; readonly line: number };

export type Imported =
  | { readonly kind: 'lines'; readonly lines: JournalLines }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

/** Reads an export, or a file of a journal. All of it has to be right, else nothing is taken. Never throws. */
export function readImport(text: string): Imported {
  const whole = text.trim();
  if (whole === '') return { kind: 'problem', problem: { kind: 'empty' } };
  return EXPORT.test(whole) ? readExport(whole) : readLines(text);
}

const EXPORT = /^\{\s*"rungJournal"\s*:/;

function readExport(text: string): Imported {
  const found = jsonOf(text);
  if (typeof found !== 'object' || found === null) return { kind: 'problem', problem: { kind: 'broken-export' } };
  const { rungJournal, records, newerLines } = found as Readonly<Record<string, unknown>>;
  if (rungJournal !== 1) return { kind: 'problem', problem: { kind: 'newer-export' } };
  for (const [list, items] of Object.entries({ records, newerLines }) as [keyof typeof LISTS, unknown][]) {
    if (!Array.isArray(items)) return { kind: 'problem', problem: { kind: 'no-list', list } };
    const wrong = items.findIndex((item) => readLine(LISTS[list].text(item)).kind !== LISTS[list].kind);
    if (wrong >= 0) return { kind: 'problem', problem: { kind: 'bad-item', list, item: wrong + 1 } };
  }
  const lines = [records, newerLines].flat().map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
  return { kind: 'lines', lines: counting(lines) };
}

/** How each list of an export holds its lines, and what they have to be. */
const LISTS = {
  records: { kind: 'record', text: (item: unknown) => JSON.stringify(item) },
  newerLines: {
    kind: 'newer',
    text: (item: unknown) => (typeof item === 'string' && !/[\r\n]/.test(item) ? item : ''),
  },
} as const;

function readLines(text: string): Imported {
  const lines = text.split('\n').map((line) => line.trim());
  const wrong = lines.findIndex((line) => line !== '' && !['record', 'newer'].includes(readLine(line).kind));
  if (wrong >= 0) return { kind: 'problem', problem: { kind: 'bad-line', line: wrong + 1 } };
  return { kind: 'lines', lines: counting(lines.filter((line) => line !== '')) };
}

/** What counts in some lines: what was deleted in that journal is left out, and so is its word to forget it, which is no word on this one. */
function counting(texts: readonly string[]): JournalLines {
  const lines = texts.map((text) => ({ text, line: readLine(text) }));
  const records = lines.flatMap(({ line }) => (line.kind === 'record' ? [line.record] : []));
  const newer = lines.flatMap(({ text, line }) => (line.kind === 'newer' ? [text] : []));
  return { records: recordsIn(fold(records)), newer: [...new Set(newer)] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
