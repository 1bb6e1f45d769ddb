import { withoutCEscapes } from './cQuotes.ts';

/** One line of a .gitattributes file. https://git-scm.com/docs/gitattributes */
export interface AttributesLine {
  readonly kind: 'pattern' | 'macro';
  /** The pattern or the macro's name, as a byte string. */
  readonly subject: string;
  /** In the order of the line. */
  readonly settings: readonly AttributeSetting[];
}

export interface AttributeSetting {
  readonly attribute: string;
  /** true: set. false: `-attribute`. undefined: `!attribute`, as if no line had spoken of it. */
  readonly value: boolean | string | undefined;
}

/** git ignores lines of so many bytes and longer: ATTR_MAX_LINE_LENGTH in https://github.com/git/git/blob/master/attr.h */
const TOO_LONG_LINE = 2048;

const MACRO = '[attr]';
const ATTRIBUTE_NAME = /^[\w.][\w.-]*$/;

/** The text as UTF-8, one character for each byte: git matches bytes. */
export function byteString(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** Reads a line as git does. undefined: git would ignore it. */
export function parseLine(written: string): AttributesLine | undefined {
  if (written.length >= TOO_LONG_LINE) return undefined;
  const line = byteString(written);
  const text = line.replace(/^[ \t\r]+/, '');
  if (line.length >= TOO_LONG_LINE || text === '' || text.startsWith('#')) return undefined;
  const { subject, rest } = quotedSubject(text) ?? plainSubject(text);
  const settings = parseSettings(rest);
  if (!settings) return undefined;
  if (subject.startsWith(MACRO) && subject.length > MACRO.length) {
    const name = subject.slice(MACRO.length);
    return ATTRIBUTE_NAME.test(name) ? { kind: 'macro', subject: name, settings } : undefined;
  }
  return subject.startsWith('!') ? undefined : { kind: 'pattern', subject, settings };
}

interface Subject {
  readonly subject: string;
  readonly rest: string;
}

function plainSubject(text: string): Subject {
  const end = text.search(/[ \t\r]/);
  return end < 0 ? { subject: text, rest: '' } : { subject: text.slice(0, end), rest: text.slice(end) };
}

/** A pattern in C-style quotes; undefined where the text is not quoted, or badly. */
function quotedSubject(text: string): Subject | undefined {
  const quoted = /^"((?:[^"\\]|\\(?:[abfnrtv"\\]|[0-3][0-7]{2}))*)"/.exec(text);
  if (!quoted) return undefined;
  const subject = withoutCEscapes(quoted[1] ?? '');
  return { subject, rest: text.slice(quoted[0].length) };
}

/** undefined: one of them has no valid name, and git ignores the whole line. */
function parseSettings(text: string): readonly AttributeSetting[] | undefined {
  const settings = text
    .split(/[ \t\r]+/)
    .filter((word) => word !== '')
    .map(parseSetting);
  return settings.every(({ attribute }) => ATTRIBUTE_NAME.test(attribute)) ? settings : undefined;
}

function parseSetting(word: string): AttributeSetting {
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  if (name.startsWith('-')) return { attribute: name.slice(1), value: false };
  if (name.startsWith('!')) return { attribute: name.slice(1), value: undefined };
  return { attribute: name, value: equals < 0 ? true : word.slice(equals + 1) };
}
