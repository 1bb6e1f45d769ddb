import { assertNever } from '../facts/assertNever.ts';
import type { Entry, JournalRecord } from './record.ts';

/** What one line of a journal file turned out to be. */
export type Line =
  | { readonly kind: 'record'; readonly record: JournalRecord }
  /** A later Rung wrote it: its version is higher, or this version has no such kind of entry. It is left alone. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Somebody else's text, or a record whose fields make no sense. */
  | { readonly kind: 'foreign' }
  /** It starts like a record and breaks off, as after a crash. */
  | { readonly kind: 'half' };

/** How every record starts: `writeLine` puts the version first. */
const OPENING = '{"version":';

/** The furthest moment that a Date can hold, in milliseconds from 1970. */
const LAST_INSTANT = 8.64e15;

/** One record as a whole line, with the line break that ends it. */
export function writeLine(record: JournalRecord): string {
  const { version, id, at, ...entry } = record;
  return `${JSON.stringify({ version, id, at, ...entry })}\n`;
}

/** Reads a line, with or without its line break. Never throws. */
export function readLine(text: string): Line {
  const line = text.trim();
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: line.startsWith(OPENING) || OPENING.startsWith(line) ? 'half' : 'foreign' };
  }
  return isFields(value) ? lineOf(value) : { kind: 'foreign' };
}

type Fields = Readonly<Record<string, unknown>>;

function lineOf(fields: Fields): Line {
  const { version, id, at, kind } = fields;
  if (!Number.isInteger(version) || Number(version) < 1) return { kind: 'foreign' };
  if (version !== 1) return { kind: 'newer', version: Number(version) };
  if (!isText(id) || !isInstant(at) || !isText(kind)) return { kind: 'foreign' };
  if (!isKind(kind)) return { kind: 'newer', version };
  const entry = entryOf(kind, fields);
  return entry === undefined ? { kind: 'foreign' } : { kind: 'record', record: { version, id, at, ...entry } };
}

/** The entry with the fields that belong to it and no others; undefined where one is missing or of the wrong type. */
function entryOf(kind: Entry['kind'], fields: Fields): Entry | undefined {
  const { expectation, ticked, level, dimension, rating, nudge, subject, crossing, pullRequest, watched, until } =
    fields;
  switch (kind) {
    case 'tick':
      return isText(expectation) && typeof ticked === 'boolean' ? { kind, expectation, ticked } : undefined;
    case 'rating':
      return isText(level) && isText(dimension) && (rating === undefined || isText(rating))
        ? { kind, level, dimension, rating }
        : undefined;
    case 'nudge':
      return isText(nudge) && isText(subject) && Number.isFinite(crossing)
        ? { kind, nudge, subject, crossing: Number(crossing) }
        : undefined;
    case 'silence':
      return isText(nudge) && isText(subject) ? { kind, nudge, subject } : undefined;
    case 'watch':
      return isText(pullRequest) && typeof watched === 'boolean' ? { kind, pullRequest, watched } : undefined;
    case 'snooze':
      return isInstant(until) ? { kind, until } : undefined;
    default:
      return assertNever(kind);
  }
}

const KINDS: Readonly<Record<Entry['kind'], true>> = {
  tick: true,
  rating: true,
  nudge: true,
  silence: true,
  watch: true,
  snooze: true,
};

function isKind(kind: string): kind is Entry['kind'] {
  return Object.hasOwn(KINDS, kind);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LAST_INSTANT;
}
