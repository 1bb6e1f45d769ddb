/** The words of a stretch of text, as numbers. Both lists are of one length. */
export interface Tokens {
  /** Names the word: its hash in lower case, 32 bits; or the kind of what is no word. */
  readonly hash: readonly number[];
  /** What it is like: its class, else its ending, else what it is instead of a word. `0 <= shape < SHAPES`. */
  readonly shape: readonly number[];
}

const CODE = 1;
export const ADDRESS = 2;
export const ISSUE = 3;
const NUMBER = 4;
export const MARK = 5;
const ED = 6;
const ING = 7;
const LY = 8;
const S = 9;
const OTHER = 10;
const FOREIGN = 11;
/** The first class of words; the others follow. */
const CLASSES = 12;

/** So many shapes there may be. */
export const SHAPES = 48;

/** The class of a word by its hash. */
export type ClassOf = ReadonlyMap<number, number>;

/** No sentence is read further than so many words. */
const MOST = 120;

/** Nothing that is opened in the midst of a sentence reaches further than this, in characters. */
const REACH = 300;

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a, 32 bits. */
export function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}

/** Each of `classes` holds its words with white space between. */
export function classOf(classes: readonly string[]): ClassOf {
  const shapes = new Map<number, number>();
  for (const [index, words] of classes.entries()) {
    for (const word of words.trim().split(/\s+/)) shapes.set(hashOf(word), CLASSES + index);
  }
  return shapes;
}

/** The words of a stretch of a text. Linear in its length. */
export function tokensOf(text: string, from: number, to: number, classes: ClassOf): Tokens {
  const found = { hash: [] as number[], shape: [] as number[] };
  const put = (hash: number, shape: number) => {
    found.hash.push(hash);
    found.shape.push(shape);
  };
  let at = from;
  while (at < to && found.hash.length < MOST) {
    const unit = text.charCodeAt(at);
    if (unit <= 32) at++;
    else if (isLetter(unit)) at = readWord(text, at, to, classes, put);
    else if (isDigit(unit)) {
      put(NUMBER, NUMBER);
      at = pastWord(text, at, to);
    } else at = readMark(text, at, to, put);
  }
  return found;
}

type Put = (hash: number, shape: number) => void;

/** Code in back ticks, the number of an issue, a tag, the address of a link, or a mark. */
function readMark(text: string, at: number, to: number, put: Put): number {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (unit === BACK_TICK) {
    let end = at;
    while (end < to && text.charCodeAt(end) === BACK_TICK) end++;
    put(CODE, CODE);
    return end - at > 3 ? end : (pastMark(text, text.slice(at, end), end, to) ?? end);
  }
  if (unit === HASH_SIGN && isDigit(next)) {
    put(ISSUE, ISSUE);
    return pastWord(text, at + 1, to);
  }
  if (unit === LESS) return pastMark(text, '>', at, to) ?? at + 1;
  if (unit === CLOSING_BRACKET && next === OPENING) {
    put(ADDRESS, ADDRESS);
    return pastMark(text, ')', at, to) ?? at + 2;
  }
  if (MARKS.includes(unit)) put(unit, MARK);
  else if (unit > 127 && !SPACES.includes(unit)) put(FOREIGN, FOREIGN);
  return at + 1;
}

const BACK_TICK = 96;
const HASH_SIGN = 35;
const LESS = 60;
const CLOSING_BRACKET = 93;
const OPENING = 40;
const MARKS: readonly number[] = [...',:;(?!—"'].map((mark) => mark.charCodeAt(0));
const SPACES: readonly number[] = [0xa0, 0x2028, 0x2029, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026, 0x2013];

/** Behind a mark that is near enough; undefined: there is none. */
function pastMark(text: string, mark: string, from: number, to: number): number | undefined {
  const found = text.slice(from, Math.min(to, from + REACH)).indexOf(mark);
  return found < 0 ? undefined : from + found + mark.length;
}

function pastWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at)) || JOINTS.includes(text[at] ?? '')))
    at++;
  return Math.max(at, from);
}

const JOINTS = '.-_%';

/** A word; or an identifier, a path, an address: what has a digit, a capital or a joint in its midst. */
function readWord(text: string, from: number, to: number, classes: ClassOf, put: Put): number {
  let at = from;
  let hash = SEED;
  let isCode = false;
  for (; at < to; at++) {
    let unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) {
      isCode ||= at > from && text.charCodeAt(at - 1) >= 97;
      unit += 32;
    } else if (unit === APOSTROPHE || unit === CURLY) {
      if (!isLetter(text.charCodeAt(at + 1))) break;
      unit = APOSTROPHE;
    } else if (isDigit(unit)) isCode = true;
    else if (!isLetter(unit)) {
      if (!isJoint(unit, text.charCodeAt(at + 1))) break;
      isCode = true;
    }
    hash = Math.imul(hash ^ unit, PRIME);
  }
  if (!isCode) put(hash, classes.get(hash) ?? endingOf(text, from, at));
  else if (text.startsWith('http', from)) {
    put(ADDRESS, ADDRESS);
    while (at < to && text.charCodeAt(at) > 32 && text.charCodeAt(at) !== CLOSING) at++;
  } else if (text.charCodeAt(at) === HASH_SIGN && isDigit(text.charCodeAt(at + 1))) {
    put(ISSUE, ISSUE);
    at = pastWord(text, at + 1, to);
  } else put(CODE, CODE);
  return at;
}

const APOSTROPHE = 39;
const CURLY = 0x2019;
const CLOSING = 41;
const SLASH = 47;
const COLON = 58;
const UNDERSCORE = 95;

/** Whether `unit` holds together what stands before and behind it: `a.b`, `a/b`, `a_b`, `a@b`, `https://`. */
function isJoint(unit: number, next: number): boolean {
  if (unit === UNDERSCORE) return true;
  if (unit === COLON || unit === SLASH) return next === SLASH || isLetter(next) || isDigit(next);
  return (unit === 46 || unit === 64) && (isLetter(next) || isDigit(next));
}

function endingOf(text: string, from: number, to: number): number {
  const length = to - from;
  const ending = text.slice(Math.max(from, to - 2), to).toLowerCase();
  if (length > 3 && ending === 'ed') return ED;
  if (length > 4 && ending === 'ng') return ING;
  if (length > 3 && ending === 'ly') return LY;
  return length > 3 && ending[1] === 's' && ending[0] !== 's' ? S : OTHER;
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x250);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
