import { sentenceTraits, textTraits, titleTraits } from '../../src/why/features.ts';
import { wordRow } from '../../src/why/model.ts';
import { readingOf, type Sentence } from '../../src/why/reading.ts';
import type { ClassOf } from '../../src/why/tokens.ts';
import { type Labelled, squeezed } from './labelled.ts';

/** A labelled pull request as the network sees it. */
export interface Example {
  readonly labelled: Labelled;
  readonly isExplicit: boolean;
  readonly sentences: readonly SentenceExample[];
  readonly text: Int32Array;
  readonly title: Int32Array;
}

export interface SentenceExample {
  readonly words: Int32Array;
  readonly shapes: Int32Array;
  readonly traits: Int32Array;
  /** Whether the reason stands in it; undefined: nobody said so, though the text has a reason elsewhere. */
  readonly gives: boolean | undefined;
}

export function exampleOf(labelled: Labelled, classes: ClassOf): Example {
  const sentences = readingOf(labelled.title, labelled.body, classes);
  const isExplicit = labelled.label === 'explicit';
  return {
    labelled,
    isExplicit,
    sentences: sentences.map((sentence, index) => ({
      words: Int32Array.from(sentence.tokens.hash, wordRow),
      shapes: Int32Array.from(sentence.tokens.shape),
      traits: Int32Array.from(sentenceTraits(sentences, index)),
      gives: isExplicit ? holdsQuote(sentence, labelled) : false,
    })),
    text: Int32Array.from(textTraits(sentences)),
    title: Int32Array.from(titleTraits(sentences)),
  };
}

function holdsQuote({ passage, from, to }: Sentence, { title, body, quote }: Labelled): true | undefined {
  return overlaps((passage === 'title' ? title : body).slice(from, to), quote) || undefined;
}

/** Shorter pieces than this say too little to be compared, in characters. */
const PIECE = 25;

/** Whether a stretch of a text holds a quote of it, its beginning, or a part of it. White space does not count. */
export function overlaps(stretch: string, quote: string): boolean {
  const [whole, part] = [squeezed(stretch), squeezed(quote)];
  if (part === '' || whole === '') return false;
  if (whole.includes(part)) return true;
  return (part.length > PIECE && whole.includes(part.slice(0, PIECE))) || (whole.length > 15 && part.includes(whole));
}
