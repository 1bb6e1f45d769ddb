/**
 * Globs by the rules of gitignore(5), for .gitattributes and for the user's own. Both may come from a hostile repository:
 * a match takes at most the glob's work times the path's length in steps, and lists of globs are held to `MOST_WORK`.
 */
export interface Glob {
  /** What a path has to start with, and to end with. */
  readonly start: string;
  readonly end: string;
  /** What the path has to match between them. */
  readonly middle: readonly Token[];
  /** Steps for each character of a path, at most: the pattern's characters between start and end, 0 for a lone star. */
  readonly work: number;
}

type Token =
  /** A literal character's code. */
  number | OneOf | Star;

interface Star {
  /**
   * name: `*`, any characters but a slash. rest: a trailing `**`, any characters. folders: `**` and its slash, any number
   * of whole folders, also none.
   */
  readonly kind: 'name' | 'rest' | 'folders';
}

interface OneOf {
  readonly kind: 'one-of';
  readonly ranges: readonly Range[];
  readonly negated: boolean;
}

/** Character codes, both included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The work that the globs of one list may take together: 100 paths of 255 characters take under 0.2 seconds. Real lists
 * stay far below, as whole paths, `*.ts` and `docs/**` take none, and `*.gen.*` takes 7.
 */
const MOST_WORK = 500;

/** In characters. A longer path matches nothing: a project that Windows can open too stays below 260. */
const LONGEST_PATH = 512;

/** The first ones, as many as `MOST_WORK` allows. */
export function affordable<Item extends { readonly glob: Glob }>(items: readonly Item[]): readonly Item[] {
  let work = 0;
  const end = items.findIndex(({ glob }) => {
    work += glob.work;
    return work > MOST_WORK;
  });
  return end < 0 ? items : items.slice(0, end);
}

/** undefined: the pattern can match nothing. */
export function parseGlob(pattern: string): Glob | undefined {
  const literal = /^[^*?[\\]*/.exec(pattern)?.[0].length ?? 0;
  const tokens: Token[] = [];
  let at = literal;
  while (at < pattern.length) {
    const step = nextToken(pattern, at, literal);
    if (!step) return undefined;
    tokens.push(step.token);
    at = step.next;
  }
  const middle = tokens.slice(0, tokens.findLastIndex((token) => typeof token !== 'number') + 1);
  const codes = tokens.slice(middle.length).filter((token) => typeof token === 'number');
  const work = isStar(middle[0]) && middle.length === 1 ? 0 : pattern.length - literal - codes.length;
  return { start: pattern.slice(0, literal), end: String.fromCharCode(...codes), middle, work };
}

function isStar(token: Token | undefined): token is Star {
  return typeof token === 'object' && token.kind !== 'one-of';
}

interface Step {
  readonly token: Token;
  readonly next: number;
}

/** git takes off the `literal` characters before the first special one, so `**` right after them counts as at the start. */
function nextToken(pattern: string, at: number, literal: number): Step | undefined {
  const sign = pattern[at];
  if (sign === '*') return starsAt(pattern, at, at === literal || pattern[at - 1] === '/');
  if (sign === '?') return { token: { kind: 'one-of', ranges: [], negated: true }, next: at + 1 };
  if (sign === '[') return bracketAt(pattern, at);
  const place = sign === '\\' ? at + 1 : at;
  if (place === pattern.length) return undefined;
  return { token: pattern.charCodeAt(place), next: place + 1 };
}

function starsAt(pattern: string, at: number, atStart: boolean): Step {
  let next = at;
  while (pattern[next] === '*') next++;
  if (next - at === 1 || !atStart) return { token: { kind: 'name' }, next };
  if (pattern[next] === '/') return { token: { kind: 'folders' }, next: next + 1 };
  const takesSlashes = next === pattern.length || pattern.startsWith('\\/', next);
  return { token: { kind: takesSlashes ? 'rest' : 'name' }, next };
}

/** `[a-z]`, `[!a]`, `[^a]`, `[[:digit:]]`. A `]` that stands first is itself a member. undefined: it never ends. */
function bracketAt(pattern: string, at: number): Step | undefined {
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  const ranges: Range[] = [];
  const first = at + (negated ? 2 : 1);
  let next = first;
  while (pattern[next] !== ']' || next === first) {
    const member = memberAt(pattern, next);
    if (!member) return undefined;
    ranges.push(...member.ranges);
    next = member.next;
  }
  return { token: { kind: 'one-of', ranges, negated }, next: next + 1 };
}

interface Member {
  readonly ranges: readonly Range[];
  readonly next: number;
}

/** A range that runs backwards holds its first character only, as in git. */
function memberAt(pattern: string, at: number): Member | undefined {
  const named = /^\[:([a-z]*):\]/.exec(pattern.slice(at, at + 12));
  if (named) {
    const ranges = CLASSES.get(named[1] ?? '');
    return ranges && { ranges, next: at + named[0].length };
  }
  const from = memberCodeAt(pattern, at);
  if (!from) return undefined;
  const isRange = pattern[from.next] === '-' && from.next + 1 < pattern.length && pattern[from.next + 1] !== ']';
  const to = isRange ? memberCodeAt(pattern, from.next + 1) : from;
  return to && { ranges: [{ from: from.code, to: Math.max(from.code, to.code) }], next: to.next };
}

function memberCodeAt(pattern: string, at: number): { readonly code: number; readonly next: number } | undefined {
  const place = pattern[at] === '\\' ? at + 1 : at;
  return place < pattern.length ? { code: pattern.charCodeAt(place), next: place + 1 } : undefined;
}

/** Of ASCII, each as pairs of a first and a last character. */
const CLASSES: ReadonlyMap<string, readonly Range[]> = new Map(
  Object.entries({
    alnum: '09AZaz',
    alpha: 'AZaz',
    blank: '\t\t  ',
    cntrl: '\0\x1f\x7f\x7f',
    digit: '09',
    graph: '!~',
    lower: 'az',
    print: ' ~',
    punct: '!/:@[`{~',
    space: '\t\r  ',
    upper: 'AZ',
    xdigit: '09AFaf',
  }).map(([name, pairs]) => [name, rangesOf(pairs)]),
);

function rangesOf(pairs: string): readonly Range[] {
  return (pairs.match(/../gs) ?? []).map((pair) => ({ from: pair.charCodeAt(0), to: pair.charCodeAt(1) }));
}

/** Whether the whole path matches. */
export function matchesGlob({ start, end, middle }: Glob, path: string): boolean {
  const behind = path.length - end.length;
  if (path.length > LONGEST_PATH || behind < start.length || !path.startsWith(start) || !path.endsWith(end))
    return false;
  const [token] = middle;
  if (middle.length === 1 && isStar(token)) return isTaken(token, path.slice(start.length, behind));
  return matchesMiddle(middle, path, start.length, behind);
}

function isTaken({ kind }: Star, text: string): boolean {
  if (kind === 'name') return !text.includes('/');
  return kind === 'rest' || text === '' || text.endsWith('/');
}

/** A star that the match has passed, and that may still take more of the path. */
interface PassedStar extends Star {
  /** The token behind it. */
  readonly next: number;
  /** Where what it has taken ends. */
  taken: number;
}

/**
 * Each star takes as little as it can. Where the match fails, the last `*` takes more, and when it comes to a slash, the
 * last `**`. Stars before them need no second try: whatever they could take besides, the last one can take as well.
 */
function matchesMiddle(tokens: readonly Token[], path: string, start: number, end: number): boolean {
  let inName: PassedStar | undefined;
  let inFolders: PassedStar | undefined;
  let place = 0;
  let at = start;
  while (at < end || place < tokens.length) {
    const token = tokens[place];
    const code = at < end ? path.charCodeAt(at) : undefined;
    if (token === code || (typeof token === 'object' && token.kind === 'one-of' && holds(token, code))) {
      place++;
      at++;
    } else if (isStar(token)) {
      const passed = { kind: token.kind, next: ++place, taken: at };
      inName = token.kind === 'name' ? passed : undefined;
      if (token.kind !== 'name') inFolders = passed;
    } else {
      if (!inName || !takesMore(inName, path, end)) inName = undefined;
      const star: PassedStar | undefined = inName ?? inFolders;
      if (!star || (star === inFolders && !takesMore(star, path, end))) return false;
      place = star.next;
      at = star.taken;
    }
  }
  return true;
}

/** false: it cannot. */
function takesMore(star: PassedStar, path: string, end: number): boolean {
  const slash = star.kind === 'folders' ? path.indexOf('/', star.taken) : star.taken;
  if (slash < 0 || slash >= end || (star.kind === 'name' && path.charCodeAt(slash) === SLASH)) return false;
  star.taken = slash + 1;
  return true;
}

const SLASH = 47;

/** A code is missing at the end of the path. */
function holds({ ranges, negated }: OneOf, code: number | undefined): boolean {
  if (code === undefined || code === SLASH) return false;
  for (const { from, to } of ranges) if (code >= from && code <= to) return !negated;
  return negated;
}
