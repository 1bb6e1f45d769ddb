/**
 * Patterns of .gitattributes, by the rules of gitignore(5). Pattern and path are byte strings (`byteString`), because git
 * matches bytes. A path is matched in one walk with all possible places in the pattern at once, so that the time is at
 * most the product of both lengths: the pattern may come from a hostile repository.
 */
export type Glob = readonly Token[];

type Token =
  | { readonly kind: 'byte'; readonly byte: string }
  | { readonly kind: 'one-of'; readonly holds: (byte: string) => boolean }
  /** `*`: any bytes but a slash. */
  | { readonly kind: 'name' }
  /** A trailing `**`: any bytes. */
  | { readonly kind: 'rest' }
  /** `**` and its slash: any number of whole folders, also none. */
  | { readonly kind: 'folders' };

/** The text as UTF-8, one character for each byte. */
export function byteString(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** undefined: the pattern can match nothing. */
export function parseGlob(pattern: string): Glob | undefined {
  const tokens: Token[] = [];
  const literal = /^[^*?[\\]*/.exec(pattern)?.[0].length ?? 0;
  let at = 0;
  while (at < pattern.length) {
    const step = nextToken(pattern, at, literal);
    if (!step) return undefined;
    tokens.push(step.token);
    at = step.next;
  }
  return tokens;
}

interface Step {
  readonly token: Token;
  readonly next: number;
}

/** git takes off the `literal` bytes before the first special one, so `**` right after them counts as at the start. */
function nextToken(pattern: string, at: number, literal: number): Step | undefined {
  const byte = pattern.charAt(at);
  if (byte === '*') return starsAt(pattern, at, at === literal || pattern[at - 1] === '/');
  if (byte === '?') return { token: { kind: 'one-of', holds: () => true }, next: at + 1 };
  if (byte === '[') return bracketAt(pattern, at);
  if (byte !== '\\') return { token: { kind: 'byte', byte }, next: at + 1 };
  if (at + 1 === pattern.length) return undefined;
  return { token: { kind: 'byte', byte: pattern.charAt(at + 1) }, next: at + 2 };
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
  const members: ((byte: string) => boolean)[] = [];
  const first = at + (negated ? 2 : 1);
  let next = first;
  while (pattern[next] !== ']' || next === first) {
    const member = memberAt(pattern, next);
    if (!member) return undefined;
    members.push(member.holds);
    next = member.next;
  }
  const holds = (byte: string) => members.some((member) => member(byte)) !== negated;
  return { token: { kind: 'one-of', holds }, next: next + 1 };
}

interface Member {
  readonly holds: (byte: string) => boolean;
  readonly next: number;
}

function memberAt(pattern: string, at: number): Member | undefined {
  const named = /^\[:([a-z]*):\]/.exec(pattern.slice(at, at + 12));
  if (named) {
    const members = CLASSES[named[1] ?? ''];
    return members && { holds: (byte) => members.test(byte), next: at + named[0].length };
  }
  const from = bracketByteAt(pattern, at);
  if (!from) return undefined;
  const isRange = pattern[from.next] === '-' && from.next + 1 < pattern.length && pattern[from.next + 1] !== ']';
  const to = isRange ? bracketByteAt(pattern, from.next + 1) : from;
  return to && { holds: (byte) => byte === from.byte || (byte >= from.byte && byte <= to.byte), next: to.next };
}

function bracketByteAt(pattern: string, at: number): { readonly byte: string; readonly next: number } | undefined {
  const place = pattern[at] === '\\' ? at + 1 : at;
  return place < pattern.length ? { byte: pattern.charAt(place), next: place + 1 } : undefined;
}

const CLASSES: Readonly<Record<string, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[^\x20-\xff]|\x7f/,
  digit: /[0-9]/,
  graph: /[\x21-\x7e]/,
  lower: /[a-z]/,
  print: /[\x20-\x7e]/,
  punct: /[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/,
  space: /[ \t\n\v\f\r]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};

/** Whether the whole path matches. */
export function matchesGlob(glob: Glob, path: string): boolean {
  let places = new Set<number>();
  enter(glob, 0, places);
  for (const byte of path) {
    const next = new Set<number>();
    for (const place of places) advance(glob, place, byte, next);
    if (next.size === 0) return false;
    places = next;
  }
  return places.has(glob.length);
}

/** Stands at `place`, and behind every token that may match nothing. */
function enter(glob: Glob, place: number, places: Set<number>): void {
  let at = place;
  places.add(at);
  while (glob[at]?.kind === 'name' || glob[at]?.kind === 'rest' || glob[at]?.kind === 'folders') places.add(++at);
}

function advance(glob: Glob, place: number, byte: string, next: Set<number>): void {
  const token = glob[place];
  if (!token) return;
  if (token.kind === 'folders') {
    next.add(place);
    if (byte === '/') enter(glob, place + 1, next);
  } else if (token.kind === 'rest' || token.kind === 'name') {
    if (token.kind === 'rest' || byte !== '/') enter(glob, place, next);
  } else if (token.kind === 'byte' ? token.byte === byte : byte !== '/' && token.holds(byte)) {
    enter(glob, place + 1, next);
  }
}
