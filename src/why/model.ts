import { SENTENCE_PLACES, sentenceTraits, TEXT_PLACES, TITLE_PLACES, textTraits, titleTraits } from './features.ts';
import type { Sentence } from './reading.ts';
import { type ClassOf, classOf, SHAPES, type Tokens } from './tokens.ts';
import { WORD_CLASSES } from './wordClasses.ts';

/** The sizes of the network: places for words, numbers a word, and filters. A filter looks at three words in a row. */
export const WORDS = 2048;
export const WIDTH = 8;
export const FILTERS = 24;
export const REACH = 3;

/** The weights as they are learnt. Rows come one behind the other. */
export interface Layers {
  /** WORDS rows of WIDTH: what stands for a word. */
  readonly words: Float32Array;
  /** SHAPES rows of WIDTH, added to those of the words. */
  readonly shapes: Float32Array;
  /** REACH * WIDTH rows of FILTERS. */
  readonly filters: Float32Array;
  readonly filterBias: Float32Array;
  /** What each filter says of a reason. */
  readonly voices: Float32Array;
  /** By `sentenceTraits`, `textTraits` and `titleTraits`. */
  readonly sentence: Float32Array;
  readonly text: Float32Array;
  readonly title: Float32Array;
  /** sentenceBias, textBias, pool, titleBias, and slope and intercept of the calibrations of text and title. */
  readonly single: Float32Array;
}

export type Layer = keyof Layers;

export const LAYER_SIZES: Readonly<Record<Layer, number>> = {
  words: WORDS * WIDTH,
  shapes: SHAPES * WIDTH,
  filters: REACH * WIDTH * FILTERS,
  filterBias: FILTERS,
  voices: FILTERS,
  sentence: SENTENCE_PLACES,
  text: TEXT_PLACES,
  title: TITLE_PLACES,
  single: 8,
};

/** A layer as it is stored: a character a number, -28..28, of the code 63 more; and what one of them is worth. */
export interface StoredLayer {
  readonly step: number;
  readonly characters: string;
}

export const MIDDLE = 63;
export const MOST = 28;

/** As they stand in weights.json. Few numbers that much hangs on stand as they are. */
export type StoredWeights = Readonly<Record<Exclude<Layer, 'single'>, StoredLayer>> & {
  readonly single: readonly number[];
  /** From this confidence on, `none` and `link-only` are worth a flag. 0..1. */
  readonly flagFrom: number;
};

/** Ready to score with. */
export interface Weights {
  readonly layers: Layers;
  readonly classes: ClassOf;
  /** What each word and shape adds to the filters at each place of their reach, worked out once: REACH * FILTERS a row. */
  readonly wordSums: Float32Array;
  readonly shapeSums: Float32Array;
  readonly flagFrom: number;
}

/** Makes the weights ready: about two milliseconds, once. */
export function readWeights(stored: StoredWeights): Weights {
  const layer = (name: Exclude<Layer, 'single'>) => {
    const { step, characters } = stored[name];
    return Float32Array.from(characters, (character) => (character.charCodeAt(0) - MIDDLE) * step);
  };
  const layers: Layers = {
    words: layer('words'),
    shapes: layer('shapes'),
    filters: layer('filters'),
    filterBias: layer('filterBias'),
    voices: layer('voices'),
    sentence: layer('sentence'),
    text: layer('text'),
    title: layer('title'),
    single: Float32Array.from(stored.single),
  };
  return ready(layers, stored.flagFrom);
}

/** Layers as they are, of full precision. */
export function ready(layers: Layers, flagFrom: number): Weights {
  return {
    layers,
    classes: classOf(WORD_CLASSES),
    wordSums: sumsOf(layers.words, layers.filters),
    shapeSums: sumsOf(layers.shapes, layers.filters),
    flagFrom,
  };
}

function sumsOf(rows: Float32Array, filters: Float32Array): Float32Array {
  const count = rows.length / WIDTH;
  const sums = new Float32Array(count * REACH * FILTERS);
  for (let row = 0; row < count; row++) {
    for (let place = 0; place < REACH; place++) {
      const at = (row * REACH + place) * FILTERS;
      for (let column = 0; column < WIDTH; column++) {
        const value = rows[row * WIDTH + column] ?? 0;
        const from = (place * WIDTH + column) * FILTERS;
        for (let filter = 0; filter < FILTERS; filter++) {
          sums[at + filter] = (sums[at + filter] ?? 0) + value * (filters[from + filter] ?? 0);
        }
      }
    }
  }
  return sums;
}

/** The row of a word. */
export function wordRow(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 0) % WORDS;
}

/** How much a text speaks of a reason. Logits: 0 is in doubt. */
export interface Score {
  readonly text: number;
  /** One a sentence, in their order. */
  readonly sentences: readonly number[];
  /** That nobody would ask, where there is no reason. */
  readonly trivial: number;
}

export function scoreOf(sentences: readonly Sentence[], weights: Weights): Score {
  const { single, sentence: traits, text, title } = weights.layers;
  const [sentenceBias = 0, textBias = 0, pool = 1, titleBias = 0] = single;
  const scores = sentences.map(
    ({ tokens }, index) => sentenceBias + spoken(tokens, weights) + sumAt(traits, sentenceTraits(sentences, index)),
  );
  return {
    text: textBias + pool * togetherOf(scores) + sumAt(text, textTraits(sentences)),
    sentences: scores,
    trivial: titleBias + sumAt(title, titleTraits(sentences)),
  };
}

/** What the filters say of a sentence, each at the place where it is loudest. */
function spoken(tokens: Tokens, weights: Weights): number {
  const { filterBias, voices } = weights.layers;
  const loudest = new Float32Array(FILTERS);
  const sums = new Float32Array(FILTERS);
  const count = tokens.hash.length;
  const rows = tokens.hash.map(wordRow);
  for (let at = 0; at < count; at++) {
    sums.set(filterBias);
    for (let place = 0; place < REACH; place++) {
      const token = at + place - 1;
      if (token < 0 || token >= count) continue;
      const word = ((rows[token] ?? 0) * REACH + place) * FILTERS;
      const shape = ((tokens.shape[token] ?? 0) * REACH + place) * FILTERS;
      for (let filter = 0; filter < FILTERS; filter++) {
        sums[filter] =
          (sums[filter] ?? 0) + (weights.wordSums[word + filter] ?? 0) + (weights.shapeSums[shape + filter] ?? 0);
      }
    }
    for (let filter = 0; filter < FILTERS; filter++) {
      if ((sums[filter] ?? 0) > (loudest[filter] ?? 0)) loudest[filter] = sums[filter] ?? 0;
    }
  }
  return loudest.reduce((sum, value, filter) => sum + value * (voices[filter] ?? 0), 0);
}

/** The logarithm of the sum of the exponentials: a little more than the highest. */
export function togetherOf(scores: readonly number[]): number {
  const highest = Math.max(...scores);
  return highest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - highest), 0));
}

function sumAt(layer: Float32Array, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += layer[place] ?? 0;
  return sum;
}
