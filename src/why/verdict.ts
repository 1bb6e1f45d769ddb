import { isForeign } from './language.ts';
import { type Score, scoreOf, type Weights } from './model.ts';
import { readingOf, type Sentence } from './reading.ts';

/** Whether a title and description say why the change is made, and how sure that is: of 100 with 0.9, about 90 are right. */
export type WhyVerdict = {
  /** 0..1; 0 where it cannot be told. */
  readonly confidence: number;
} & (
  | {
      readonly kind: 'explicit';
      /** What convinced it, word for word, from the title or the description: a sentence, or up to three that stand together. */
      readonly quote: string;
    }
  /** No reviewer would ask: a typo, a version bump, a release. */
  | { readonly kind: 'trivial' }
  /** A link stands in for the reason. */
  | { readonly kind: 'link-only' }
  | { readonly kind: 'none' }
  /** In a language that Rung does not read. */
  | { readonly kind: 'cannot-tell' }
);

/** Reads English; the same text always gives the same verdict. Linear in the length of the text. */
export function whyOf(title: string, body: string, weights: Weights): WhyVerdict {
  const sentences = readingOf(title, body, weights.classes);
  if (isForeign(writtenIn(title, body, sentences))) return CANNOT_TELL;
  const score = scoreOf(sentences, weights);
  const { explicit, trivial } = chancesOf(score, weights);
  if (explicit >= 0.5) {
    return { kind: 'explicit', quote: quoteOf(title, body, sentences, score), confidence: explicit };
  }
  if (trivial >= 0.5) return { kind: 'trivial', confidence: (1 - explicit) * trivial };
  const outright = sentences.find((sentence) => saysOutright(sentence, title, body));
  if (outright) return { kind: 'explicit', quote: textOf(outright, title, body), confidence: OUTRIGHT };
  // A reason may stand in a sentence of another language.
  if (sentences.some((sentence) => isForeign(textOf(sentence, title, body)))) return CANNOT_TELL;
  const confidence = (1 - explicit) * (1 - trivial);
  return { kind: hasLink(title, body, sentences) ? 'link-only' : 'none', confidence };
}

const CANNOT_TELL: WhyVerdict = { kind: 'cannot-tell', confidence: 0 };

// Rare where the weights find no reason, and then so often right: 18 of 26 in projects that were left out of training.
const OUTRIGHT = 0.69;
// With something behind it: a person who is still typing has given no reason yet.
const BECAUSE = /\b(?:because|due to|so that)\s+\S+\s+\S/i;
// Of what goes wrong: in a title it is the reason itself, and a title alone is little for the weights to go by.
const SYMPTOM = new RegExp(
  [
    '\\b(?:fails|failing|crash(?:es|ed|ing)?|hangs|panics?|leak(?:s|ed|ing)|deadlocks?|broken|breaks|incorrect\\w*|wrong\\w*',
    "unexpected\\w*|missing|unable|not working|can(?:not|['’]t)|does ?n[o'’]t|(?:is|are|was|were) ?n[o'’]t)\\b",
    '(?:^|: ?)(?:avoid|prevent)\\b',
  ].join('|'),
  'i',
);

function saysOutright(sentence: Sentence, title: string, body: string): boolean {
  const text = textOf(sentence, title, body).replace(ADDRESS, '');
  if (sentence.passage === 'title' && SYMPTOM.test(text)) return true;
  return sentence.section !== 'checks' && BECAUSE.test(text);
}

const ADDRESS = /https?:\/\/\S+/g;

function textOf({ passage, from, to }: Sentence, title: string, body: string): string {
  return (passage === 'title' ? title : body).slice(from, to).trim();
}

/** Calibrated: that a reason is given, and that nobody would ask where there is none. */
function chancesOf({ text, trivial }: Score, { layers }: Weights) {
  const [, , , , slope = 1, intercept = 0, trivialSlope = 1, trivialIntercept = 0] = layers.single;
  return {
    explicit: chanceOf(slope * text + intercept),
    trivial: chanceOf(trivialSlope * trivial + trivialIntercept),
  };
}

/** Whether a verdict is sure enough to speak of a missing reason. */
export function isSilent({ kind, confidence }: WhyVerdict, { flagFrom }: Weights): boolean {
  return (kind === 'none' || kind === 'link-only') && confidence >= flagFrom;
}

export function chanceOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** So much less may the sentence beside the best one say, and is quoted with it; the one on the other side less so. In logits. */
const BESIDE = [6, 3] as const;

/** What may stand between two sentences that are quoted together: white space and the mark of a list. */
const BETWEEN = /^[\s>]{0,12}(?:[-*+•]|\d{1,3}[.)])?\s{0,4}$/;

/** So much less counts each sentence further down, up to so many: reasons stand early. In logits. */
const FURTHER = 0.3;
const FAR = 8;

function quoteOf(title: string, body: string, sentences: readonly Sentence[], score: Score): string {
  const scores = score.sentences.map((value, index) => value - FURTHER * Math.min(index, FAR));
  const best = scores.indexOf(Math.max(...scores));
  const at = sentences[best];
  if (!at || at.passage === 'title') return title.trim();
  const quoted = [best - 1, best + 1]
    .filter(
      (index) => index > 0 && standTogether(sentences[Math.min(index, best)], sentences[Math.max(index, best)], body),
    )
    .sort((one, other) => worth(scores, other) - worth(scores, one))
    .filter((index, rank) => worth(scores, index) > worth(scores, best) - (BESIDE[rank] ?? 0))
    .flatMap((index) => sentences[index] ?? []);
  const spans = [at, ...quoted];
  return body.slice(Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to)));
}

function standTogether(one: Sentence | undefined, next: Sentence | undefined, body: string): boolean {
  if (!one || !next || one.section !== next.section) return false;
  return next.from - one.to <= 20 && BETWEEN.test(body.slice(one.to, next.from));
}

function worth(scores: readonly number[], index: number): number {
  return scores[index] ?? Number.NEGATIVE_INFINITY;
}

const LINK = /https?:\/\/\S|(?:^|[\s([])(?:[\w.-]+\/[\w.-]+)?#\d+\b|\bGH-\d+\b/;
const TICKET = /^\s*\[?[A-Z]{2,12}-\d+\b/;

function hasLink(title: string, body: string, sentences: readonly Sentence[]): boolean {
  if (LINK.test(title) || TICKET.test(title)) return true;
  return sentences.some(({ passage, from, to }) => passage !== 'title' && LINK.test(body.slice(from, to)));
}

/** The title and what a person wrote of the start of the description: enough to tell its language. */
function writtenIn(title: string, body: string, sentences: readonly Sentence[]): string {
  const written = sentences.slice(1, 8).map(({ from, to }) => body.slice(from, to));
  return [title, ...written].join('\n');
}
