import { assertNever } from '../facts/assertNever.ts';
import { dayFrom } from '../facts/dayRange.ts';
import type {
  Entry,
  EvidenceEntry,
  FeedbackEntry,
  FeedbackSource,
  JournalRecord,
  MistakeSign,
  NoteEntry,
  RatingEntry,
  SharedText,
} from './record.ts';

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
export const LAST_INSTANT = 8.64e15;

/** One record as a whole line, with the line break that ends it. */
export function writeLine(record: JournalRecord): string {
  const { version, id, at, restored, ...entry } = record;
  return `${JSON.stringify({ version, id, at, restored, ...entry })}\n`;
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
  const { version, id, at, restored, kind } = fields;
  if (!Number.isInteger(version) || Number(version) < 1) return { kind: 'foreign' };
  if (version !== 1) return { kind: 'newer', version: Number(version) };
  if (!isText(id) || !isInstant(at) || !isText(kind)) return { kind: 'foreign' };
  if (restored !== undefined && !isInstant(restored)) return { kind: 'foreign' };
  if (!isKind(kind)) return { kind: 'newer', version };
  const entry = entryOf(kind, fields);
  if (entry === undefined) return { kind: 'foreign' };
  return { kind: 'record', record: { version, id, at, ...(restored !== undefined && { restored }), ...entry } };
}

/** The entry with the fields that belong to it and no others; undefined where one is missing or of the wrong type. */
function entryOf(kind: Entry['kind'], fields: Fields): Entry | undefined {
  switch (kind) {
    case 'tick': {
      const { expectation, ticked } = fields;
      return isText(expectation) && typeof ticked === 'boolean' ? { kind, expectation, ticked } : undefined;
    }
    case 'rating':
      return ratingOf(fields);
    case 'evidence':
    case 'feedback':
    case 'note':
      return itemOf(kind, fields);
    case 'deleted':
      return isText(fields.item) ? { kind, item: fields.item } : undefined;
    case 'dismissal':
      return isText(fields.suggestion) ? { kind, suggestion: fields.suggestion } : undefined;
    case 'focus': {
      const { round, level, dimensions, practise } = fields;
      if (!isText(round) || !isText(level) || !areTexts(dimensions) || !areTexts(practise)) return undefined;
      return { kind, round, level, dimensions, practise };
    }
    case 'asked':
      return isText(fields.round) ? { kind, round: fields.round } : undefined;
    case 'nudge': {
      const { nudge, subject, crossing } = fields;
      const isWhole = isText(nudge) && isText(subject) && Number.isFinite(crossing);
      return isWhole ? { kind, nudge, subject, crossing: Number(crossing) } : undefined;
    }
    case 'mistake': {
      const { sign, is } = fields;
      return isMistakeSign(sign) && isStage(is) ? { kind, sign, is } : undefined;
    }
    case 'shared':
      return isSharedText(fields.what) ? { kind, what: fields.what } : undefined;
    case 'watch': {
      const { pullRequest, watched } = fields;
      return isText(pullRequest) && typeof watched === 'boolean' ? { kind, pullRequest, watched } : undefined;
    }
    case 'says-why': {
      const { pullRequest, says } = fields;
      return isText(pullRequest) && typeof says === 'boolean' ? { kind, pullRequest, says } : undefined;
    }
    case 'silence': {
      const { nudge, subject } = fields;
      return isText(nudge) && isText(subject) ? { kind, nudge, subject } : undefined;
    }
    case 'snooze':
      return isInstant(fields.until) ? { kind, until: fields.until } : undefined;
    case 'wiped': {
      const { ahead } = fields;
      if (ahead === undefined) return { kind };
      return areTexts(ahead) ? { kind, ahead } : undefined;
    }
    default:
      return assertNever(kind);
  }
}

function ratingOf({ level, dimension, rating, instead }: Fields): RatingEntry | undefined {
  if (!isText(level) || !isText(dimension) || !(rating === undefined || isText(rating))) return undefined;
  const head = { kind: 'rating', level, dimension, rating } as const;
  if (instead === undefined) return head;
  if (!isFields(instead)) return undefined;
  const { kind, because } = instead;
  if (kind === 'not-yet') return { ...head, instead: { kind } };
  return kind === 'does-not-apply' && isText(because) ? { ...head, instead: { kind, because } } : undefined;
}

type ItemEntry = EvidenceEntry | FeedbackEntry | NoteEntry;

function itemOf(kind: ItemEntry['kind'], fields: Fields): ItemEntry | undefined {
  const { item, on, dimension } = fields;
  if (!isText(item) || !isText(on) || dayFrom(on) === undefined || !isText(dimension)) return undefined;
  const head = { item, on, dimension };
  switch (kind) {
    case 'evidence': {
      const optional = textsOf(fields, ['forWhom', 'outcome', 'expectation', 'link', 'saidBy', 'suggestion']);
      return isText(fields.did) && optional ? { kind, ...head, did: fields.did, ...optional } : undefined;
    }
    case 'feedback': {
      const { from, as, said } = fields;
      const optional = textsOf(fields, ['link']);
      const isWhole = isText(from) && isSource(as) && isText(said) && optional;
      return isWhole ? { kind, ...head, from, as, said, ...optional } : undefined;
    }
    case 'note':
      return isText(fields.text) ? { kind, ...head, text: fields.text } : undefined;
    default:
      return assertNever(kind);
  }
}

/** Those of the fields that are there; undefined where one is there and no text. */
function textsOf<Name extends string>(
  fields: Fields,
  names: readonly Name[],
): Partial<Readonly<Record<Name, string>>> | undefined {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = fields[name];
    if (isText(value)) found[name] = value;
    else if (value !== undefined) return undefined;
  }
  return found;
}

const KINDS: Readonly<Record<Entry['kind'], true>> = {
  tick: true,
  rating: true,
  evidence: true,
  feedback: true,
  note: true,
  deleted: true,
  dismissal: true,
  focus: true,
  asked: true,
  nudge: true,
  shared: true,
  mistake: true,
  watch: true,
  'says-why': true,
  silence: true,
  snooze: true,
  wiped: true,
};

const SOURCES: Readonly<Record<FeedbackSource, true>> = { peer: true, partner: true, lead: true };

function isSource(value: unknown): value is FeedbackSource {
  return typeof value === 'string' && Object.hasOwn(SOURCES, value);
}

const SHARED_TEXTS: Readonly<Record<SharedText, true>> = { status: true, blocker: true };

const MISTAKE_SIGNS: Readonly<Record<MistakeSign, true>> = {
  'everywhere-at-once': true,
  output: true,
  'one-part': true,
  silence: true,
};

function isMistakeSign(value: unknown): value is MistakeSign {
  return typeof value === 'string' && Object.hasOwn(MISTAKE_SIGNS, value);
}

function isStage(value: unknown): value is 'met' | 'told' | 'understood' {
  return value === 'met' || value === 'told' || value === 'understood';
}

function isSharedText(value: unknown): value is SharedText {
  return typeof value === 'string' && Object.hasOwn(SHARED_TEXTS, value);
}

function isKind(kind: string): kind is Entry['kind'] {
  return Object.hasOwn(KINDS, kind);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LAST_INSTANT;
}
