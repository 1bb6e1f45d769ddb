import { assertNever } from '../facts/assertNever.ts';
import type { FrameworkProblem, Named, SyntaxCode, ValueType } from '../framework/problem.ts';
import { counted, number, oneLine } from './plain.ts';

/** What is wrong in a file of the framework, and what was expected: `levels[1].title: expected a text, found a number.` */
export function frameworkProblemSentence(problem: FrameworkProblem): string {
  const sentence = sentenceFor(problem);
  return problem.path === '' ? capitalised(sentence) : `${oneLine(problem.path, 120)}: ${sentence}`;
}

function sentenceFor(problem: FrameworkProblem): string {
  switch (problem.kind) {
    case 'missing-file':
      return 'there is no such file.';
    case 'unreadable-file':
      return `the file cannot be read: ${oneLine(problem.said)}`;
    case 'too-large':
      return `the file is too large: ${number(problem.bytes)} bytes, where ${number(problem.limit)} are allowed.`;
    case 'not-utf8':
      return `the file is not UTF-8: the fault is at byte ${number(problem.byte)}. Save it with the encoding UTF-8.`;
    case 'empty':
      return 'the file is empty.';
    case 'several-documents':
      return 'expected one YAML document, and a second one begins here. Take out the line "---".';
    case 'syntax':
      return `this is not valid YAML: ${SYNTAX[problem.code]}.`;
    case 'too-complex':
      return problem.measure === 'depth'
        ? `lists and maps stand more than ${problem.limit} deep in each other here.`
        : `the file has more than ${number(problem.limit)} words and marks.`;
    case 'unknown-alias':
      return `*${quotable(problem.alias)} stands for nothing: expected &${quotable(problem.alias)} further up.`;
    case 'too-many-aliases':
      return `aliases (*name) stand for too much text: ${problem.limit} are allowed.`;
    case 'duplicate-key':
      return `${quoted(problem.key)} stands here twice; the first is on line ${problem.firstLine}.`;
    case 'unknown-key':
      return unknownKey(problem);
    case 'missing-key':
      return `${quoted(problem.key)} is missing; expected ${TYPES[problem.expected]}.`;
    case 'wrong-type':
      return `expected ${TYPES[problem.expected]}, found ${TYPES[problem.received]}.`;
    case 'unknown-value':
      return `expected ${either(problem.known)}, found ${quoted(problem.received)}.`;
    case 'empty-text':
      return 'expected a text, found an empty one.';
    case 'empty-list':
      return 'expected at least one entry, found an empty list.';
    case 'bad-id':
      return `expected an id of 1 to 80 characters without spaces, found ${quoted(problem.received)}.`;
    case 'bad-day':
      return `expected a day such as 2026-11-28, found ${quoted(problem.received)}.`;
    case 'bad-months':
      return `expected a whole number of months from 1 to 60, found ${problem.received}.`;
    case 'duplicate-id':
      return `the ${NAMES[problem.what]} ${quoted(problem.id)} is there twice; the first is on line ${problem.firstLine}.`;
    case 'taken-former-id':
      return takenFormerId(problem);
    case 'unknown-reference':
      return `there is no ${NAMES[problem.what]} ${quoted(problem.id)}; expected ${meantOr(problem.nearest, problem.known)}.`;
    case 'missing-entry':
      return `the ${NAMES[problem.what]} ${quoted(problem.id)} is missing.`;
    default:
      return assertNever(problem);
  }
}

function takenFormerId({ what, id, by, firstLine }: Extract<FrameworkProblem, { kind: 'taken-former-id' }>): string {
  const named = `the ${NAMES[what]} ${quoted(id)}`;
  return by === 'id'
    ? `${named} is still there, on line ${firstLine}; expected an id that is no longer in use.`
    : `${named} was renamed twice; the first is on line ${firstLine}.`;
}

function unknownKey(problem: Extract<FrameworkProblem, { kind: 'unknown-key' }>): string {
  const key = `the key ${quoted(problem.key)} is not known here`;
  if (problem.cutText) return `${key}. A text with a comma needs quotes inside { }.`;
  if (problem.known.length === 0) return `${key}.`;
  return `${key}; expected ${meantOr(problem.nearest, problem.known)}.`;
}

const TYPES: Readonly<Record<ValueType, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  nothing: 'nothing',
  list: 'a list',
  map: 'keys with values',
};

const NAMES: Readonly<Record<Named, string>> = {
  principle: 'principle',
  dimension: 'dimension',
  level: 'level',
  expectation: 'expectation',
  rating: 'rating',
  evidence: 'evidence',
  'map-level': 'level of the map',
  touchpoint: 'touchpoint',
  person: 'person',
};

/** What each error of the YAML parser means for somebody who writes the file. */
const SYNTAX: Readonly<Record<SyntaxCode, string>> = {
  ALIAS_PROPS: 'an alias (*name) can have no anchor and no tag',
  BAD_ALIAS: 'an anchor or alias lacks its name',
  BAD_COLLECTION_TYPE: 'the tag does not fit what stands behind it',
  BAD_DIRECTIVE: 'this line begins with %, and is no directive that Rung knows',
  BAD_DQ_ESCAPE: 'this \\ in a text in double quotes begins nothing that YAML knows; write \\\\ for the sign itself',
  BAD_INDENT: 'the indentation does not fit the lines around it',
  BAD_PROP_ORDER: 'the anchor or tag stands in the wrong place',
  BAD_SCALAR_START: 'a text that begins with this sign needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a second "key:" on one line; a text with a colon needs quotes',
  BLOCK_IN_FLOW: 'inside { } and [ ] a list or map by indentation is not possible',
  DUPLICATE_KEY: 'the key stands here twice',
  IMPOSSIBLE: 'it cannot be read here',
  KEY_OVER_1024_CHARS: 'the key is longer than 1,024 characters',
  MISSING_CHAR: 'a sign is missing here, such as a colon, a comma, a quote or a closing bracket',
  MULTILINE_IMPLICIT_KEY: 'a key has to stand on one line',
  MULTIPLE_ANCHORS: 'there can be only one anchor here',
  MULTIPLE_DOCS: 'a second document begins here',
  MULTIPLE_TAGS: 'there can be only one tag here',
  NON_STRING_KEY: 'a key has to be a plain text',
  RESOURCE_EXHAUSTION: 'it is too deep to be read',
  TAB_AS_INDENT: 'a tab is used to indent; use spaces',
  TAG_RESOLVE_FAILED: 'tags (!name) are not known here',
  UNEXPECTED_TOKEN: 'this was not expected here',
};

function meantOr(nearest: string | undefined, known: readonly string[]): string {
  return nearest === undefined ? either(known) : quoted(nearest);
}

/** At most eight of them are named. */
function either(known: readonly string[]): string {
  const named = known.slice(0, 8).map(quoted);
  if (known.length > named.length)
    return `one of ${named.join(', ')} and ${counted(known.length - named.length, 'more', 'more')}`;
  const last = named.at(-1) ?? '';
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} or ${last}` : last;
}

function quoted(text: string): string {
  return `"${quotable(text)}"`;
}

function quotable(text: string): string {
  return oneLine(text, 60);
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
