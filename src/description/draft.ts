import type { RepositoryName } from '../facts/pullRequest.ts';

/** Which description: `host` is that of its web pages, with the port where there is one. */
export interface DescriptionPlace {
  readonly host: string;
  readonly repository: RepositoryName;
  readonly number: number;
}

/** What the person has written, and not published yet. */
export interface Draft {
  /** With `\n` for line breaks. */
  readonly text: string;
  /** What it was made of. Left out: a window that was offline, or signed out, did not know. */
  readonly base?: Base | undefined;
}

/** The description on GitHub that a draft began with. */
export interface Base {
  /** GitHub's node id of the pull request. */
  readonly id: string;
  readonly title: string;
  /** As GitHub has it, line breaks included. */
  readonly body: string;
}

/** GitHub keeps no more characters than this: https://docs.github.com/graphql/reference/objects#pullrequest */
export const LONGEST_DESCRIPTION = 65_536;

/** How many characters GitHub would count. */
export function lengthOf(body: string): number {
  let length = 0;
  for (const _ of body) length++;
  return length;
}

/** What publishing a draft comes to, given what stands on GitHub now. */
export type Publishing =
  /** GitHub has this text already. */
  | { readonly kind: 'nothing-new' }
  /** `body`: what to send. */
  | { readonly kind: 'free'; readonly body: string }
  /** Somebody changed it since the draft was begun, or nobody knows whether. */
  | { readonly kind: 'changed-meanwhile' | 'base-unknown'; readonly body: string };

/** Decides by the three texts alone. `base` undefined: what the draft was made of is not known. */
export function publishing(base: string | undefined, theirs: string, mine: string): Publishing {
  if (areAlike(theirs, mine)) return { kind: 'nothing-new' };
  const body = withLineBreaksOf(theirs, mine);
  if (base === undefined) return { kind: 'base-unknown', body };
  return { kind: areAlike(base, theirs) ? 'free' : 'changed-meanwhile', body };
}

/** The same text to a reader: how lines are broken, and white space at the very end, make no difference. */
export function areAlike(one: string, other: string): boolean {
  return withPlainBreaks(one).trimEnd() === withPlainBreaks(other).trimEnd();
}

/** With `\n` for every line break. */
export function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * The text with the line breaks that GitHub had: each of its own in the lines at the start and at the end that were not
 * touched, and between them the one that it has most of.
 */
export function withLineBreaksOf(original: string, text: string): string {
  const before = linesOf(original);
  const after = linesOf(withPlainBreaks(text));
  const most = mostCommon(before.map((line) => line.end));
  const isSame = (one: number, other: number) => before[one]?.text === after[other]?.text;
  let start = 0;
  while (start < Math.min(before.length, after.length) && isSame(start, start)) start++;
  let end = 0;
  const room = Math.min(before.length, after.length) - start;
  while (end < room && isSame(before.length - 1 - end, after.length - 1 - end)) end++;
  return after
    .map((line, index) => {
      if (line.end === '') return line.text;
      const fromEnd = after.length - index;
      const own = index < start ? before[index] : fromEnd <= end ? before[before.length - fromEnd] : undefined;
      return line.text + (own?.end || most);
    })
    .join('');
}

interface Line {
  readonly text: string;
  /** The line break that ends it; empty at the end of the text. */
  readonly end: string;
}

function linesOf(text: string): readonly Line[] {
  const parts = text.split(/(\r\n?|\n)/);
  return parts.flatMap((part, index) => (index % 2 === 0 ? [{ text: part, end: parts[index + 1] ?? '' }] : []));
}

/** `\n` where there is none. */
function mostCommon(ends: readonly string[]): string {
  const crlf = ends.filter((end) => end === '\r\n').length;
  return crlf * 2 > ends.filter((end) => end !== '').length ? '\r\n' : '\n';
}
