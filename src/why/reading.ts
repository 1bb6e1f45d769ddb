import { type Passage, passagesOf } from './clean.ts';
import { reasonCues, trivialCues } from './cues.ts';
import type { Section } from './headings.ts';
import { type Span, sentenceSpans } from './sentences.ts';
import { type ClassOf, type Tokens, tokensOf } from './tokens.ts';

/** A sentence of a title and a description, as far as a person wrote them. */
export interface Sentence extends Span {
  /** What it is a part of: the title, or the passage of the description with this place among the passages. */
  readonly passage: number | 'title';
  readonly section: Section | 'title';
  readonly form: Passage['form'] | 'title';
  readonly tokens: Tokens;
  /** See `reasonCues`, and `trivialCues` for the title. */
  readonly cues: readonly number[];
  readonly trivial: readonly number[];
}

/** Cues are looked for in so much of a sentence, in characters. */
const LONGEST_SENTENCE = 1000;

/** So many sentences are read: a list of many one-word items ends there. */
const MOST_SENTENCES = 160;

/** The title first, as one sentence; then what a person wrote of the description, in its order. */
export function readingOf(title: string, body: string, classes: ClassOf): readonly Sentence[] {
  const tokens = tokensOf(title, 0, title.length, classes);
  const place = { passage: 'title', section: 'title', form: 'title' } as const;
  const cues = reasonCues(title.slice(0, LONGEST_SENTENCE));
  const trivial = trivialCues(title.slice(0, LONGEST_SENTENCE));
  const sentences: Sentence[] = [{ ...place, from: 0, to: title.length, tokens, cues, trivial }];
  for (const [passage, { from, to, section, form }] of passagesOf(body).entries()) {
    for (const span of sentenceSpans(body, from, to)) {
      if (sentences.length >= MOST_SENTENCES) return sentences;
      const cues = reasonCues(body.slice(span.from, Math.min(span.to, span.from + LONGEST_SENTENCE)));
      const tokens = tokensOf(body, span.from, span.to, classes);
      sentences.push({ ...span, passage, section, form, tokens, cues, trivial: [] });
    }
  }
  return sentences;
}
