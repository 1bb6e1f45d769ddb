import type { Sentence } from './reading.ts';
import { ADDRESS, ISSUE, MARK } from './tokens.ts';

/** How many places there are for what is known of a sentence, of a text and of a title. Powers of two. */
export const SENTENCE_PLACES = 8192;
export const TEXT_PLACES = 1024;
export const TITLE_PLACES = 8192;

/** Names one trait: two kinds of traits seldom share a place, though a place is no more than a hash. */
function placeOf(kind: number, value: number, places: number): number {
  let hash = Math.imul(value ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) & (places - 1);
}

const NONE = 63;

/** So many sentences of a description are read for whether anyone would ask. */
const FIRST_SENTENCES = 2;
const SECTIONS = ['title', 'text', 'why', 'what', 'checks', 'links', 'other'] as const;
const FORMS = ['title', 'paragraph', 'item', 'row', 'quote'] as const;

/** The traits of one sentence: its words, how it begins, and where it stands. Each `0 <= trait < SENTENCE_PLACES`. */
export function sentenceTraits(sentences: readonly Sentence[], index: number): readonly number[] {
  const sentence = sentences[index];
  if (!sentence) return [];
  const traits: number[] = [];
  const put = (kind: number, value: number) => traits.push(placeOf(kind, value, SENTENCE_PLACES));
  const { hash, shape } = sentence.tokens;
  const section = SECTIONS.indexOf(sentence.section);
  const form = FORMS.indexOf(sentence.form);
  for (const word of hash) put(1, word);
  for (const cue of sentence.cues) {
    put(6, cue);
    put(7, form * 32 + cue);
    put(8, section * 32 + cue);
  }
  put(9, Math.min(sentence.cues.length, 5));
  const [first = 0, second = 0] = hash;
  const [like = 0, next = 0] = shape;
  put(2, first);
  put(3, like);
  put(4, Math.imul(first, 31) ^ second);
  put(5, like * 64 + next);
  if (sentence.passage === 'title') putTitle(sentence, put);
  const before = sentences[index - 1];
  const begins = index === 1 || (before !== undefined && before.section !== sentence.section);
  const length = Math.min(3, Math.floor(hash.length / 6));
  put(10, section);
  put(11, form);
  put(12, scale(hash.length, 5));
  put(13, Math.min(index, 5));
  put(14, sentences.length === 1 ? 1 : 0);
  put(15, (section * 2 + (begins ? 1 : 0)) * 8 + Math.min(index, 4));
  put(16, section * 8 + form);
  put(17, (form * 2 + (index === 1 ? 1 : 0)) * 8 + length);
  put(18, Math.floor((4 * index) / sentences.length));
  put(19, form * 64 + like);
  put(20, section * 64 + like);
  put(21, section * 8 + length);
  if (index > 1) put(22, before?.tokens.shape[0] ?? 0);
  return traits;
}

function putTitle({ tokens: { hash, shape } }: Sentence, put: (kind: number, value: number) => void): void {
  let [last, lastButOne] = [NONE, NONE];
  for (const [at, like] of shape.entries()) {
    put(30, hash[at] ?? 0);
    put(31, last * 64 + like);
    put(32, (lastButOne * 64 + last) * 64 + like);
    if (at < 3) put(33, like * 4 + at);
    lastButOne = last;
    last = like;
  }
}

/** The traits of a text as a whole: how long, in which sections and forms, with a link or not. `0 <= trait < TEXT_PLACES`. */
export function textTraits(sentences: readonly Sentence[]): readonly number[] {
  const traits: number[] = [];
  const put = (kind: number, value: number) => traits.push(placeOf(kind, value, TEXT_PLACES));
  const body = sentences.slice(1);
  const words = wordsOf(body);
  const length = Math.min(10, Math.floor((2 * Math.log2(words + 1)) / 1.5));
  const linked = hasLink(sentences) ? 1 : 0;
  for (const cue of sentences[0]?.cues ?? []) {
    put(48, cue);
    put(49, cue * 2 + (words === 0 ? 1 : 0));
  }
  for (let step = 0; step <= length; step++) put(40, step);
  put(41, Math.min(body.filter(({ form }) => form === 'item').length, 4));
  put(42, Math.min(sentences.length, 6));
  SECTIONS.forEach((section, at) => {
    if (body.some((sentence) => sentence.section === section)) put(43, at);
  });
  put(44, scale(wordsOf(body.filter(({ section }) => section === 'why')), 5));
  put(45, linked);
  put(46, linked * 16 + length);
  put(47, scale(wordsOf(body.filter(({ form }) => form === 'paragraph')), 7));
  return traits;
}

/** What tells whether anyone would ask: the words of the title, how it begins, and what and how much stands below it. */
export function titleTraits(sentences: readonly Sentence[]): readonly number[] {
  const traits: number[] = [];
  const put = (kind: number, value: number) => traits.push(placeOf(kind, value, TITLE_PLACES));
  const { hash = [], shape = [] } = sentences[0]?.tokens ?? {};
  // Behind "docs:" and "build(deps):" a title begins once more.
  const start = shape.indexOf(MARK) + 1;
  for (const word of hash) put(50, word);
  for (const cue of sentences[0]?.trivial ?? []) put(60, cue);
  put(61, Math.min(sentences[0]?.trivial.length ?? 0, 3));
  for (const cue of sentences[0]?.cues ?? []) put(62, cue);
  for (const { tokens, cues } of sentences.slice(1, 1 + FIRST_SENTENCES)) {
    for (const word of tokens.hash) put(63, word);
    for (const cue of cues) put(64, cue);
  }
  put(53, hash[start] ?? 0);
  put(54, hash[0] ?? 0);
  put(56, scale(wordsOf(sentences.slice(1)), 7));
  put(57, Math.min(hash.length, 8));
  put(58, Math.min(sentences.length, 5));
  return traits;
}

/** Whether the number of an issue or an address stands in it. */
function hasLink(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ tokens: { shape } }) => shape.includes(ISSUE) || shape.includes(ADDRESS));
}

function wordsOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.hash.length, 0);
}

/** Twice as many is one step more. */
function scale(count: number, most: number): number {
  return Math.min(most, Math.floor(Math.log2(count + 1)));
}
