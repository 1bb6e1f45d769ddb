import { FILTERS, LAYER_SIZES, type Layer, type Layers, REACH, togetherOf, WIDTH } from '../../src/why/model.ts';
import { chanceOf } from '../../src/why/verdict.ts';
import type { Example, SentenceExample } from './example.ts';
import { around0, Learnt } from './learnt.ts';
import { randomFrom, shuffled } from './random.ts';

/** What was chosen by cross-validation on the training data. */
export const CHOSEN = {
  rate: 0.03,
  decay: 1e-4,
  rounds: 8,
  /** With weights to begin with: fewer rounds, and smaller steps. */
  again: { rounds: 8, rate: 0.015 },
  /** How much it counts that the sentence with the reason is known. */
  sentenceShare: 0.5,
  reasonShare: 2,
  rankShare: 0.3,
  /** So many filters and words are left out of a look, so that none is relied on. */
  dropFilters: 0.3,
  dropWords: 0.2,
} as const;

/** What the filters heard in a sentence. */
interface Heard {
  readonly input: Float32Array;
  readonly loudest: Float32Array;
  readonly places: Int32Array;
  readonly kept: Uint8Array;
}

/** The network of src/why/model.ts while it learns. */
export class Network {
  readonly #random: () => number;
  readonly #rounds: number;
  readonly #words: Learnt;
  readonly #shapes: Learnt;
  readonly #filters: Learnt;
  readonly #filterBias: Learnt;
  readonly #voices: Learnt;
  readonly #sentence: Learnt;
  readonly #text: Learnt;
  readonly #bias: Learnt;
  readonly #pool: Learnt;

  /** Begins with `start`, or knowing nothing. */
  constructor(seed: number, start?: Layers) {
    const random = randomFrom(seed);
    this.#random = random;
    this.#rounds = start ? CHOSEN.again.rounds : CHOSEN.rounds;
    const rate = start ? CHOSEN.again.rate : CHOSEN.rate;
    const layer = (name: Exclude<Layer, 'title' | 'single'>, spread: number, decay = 0) =>
      new Learnt(start?.[name].slice() ?? around0(LAYER_SIZES[name], spread, random), rate, decay, start?.[name]);
    this.#words = layer('words', 0.2, 1e-5);
    this.#shapes = layer('shapes', 0.4);
    this.#filters = layer('filters', 1.2 / Math.sqrt(REACH * WIDTH), 1e-5);
    this.#filterBias = layer('filterBias', 0);
    this.#voices = layer('voices', 0.3, 1e-4);
    this.#sentence = layer('sentence', 0, CHOSEN.decay);
    this.#text = layer('text', 0, CHOSEN.decay);
    this.#bias = new Learnt(start?.single.slice(0, 2) ?? Float32Array.of(-1, 0), rate);
    this.#pool = new Learnt(start?.single.slice(2, 3) ?? Float32Array.of(0.7), rate / 5);
  }

  learn(examples: readonly Example[]): void {
    for (let round = 0; round < this.#rounds; round++) {
      for (const example of shuffled(examples, this.#random)) this.#learnFrom(example);
    }
  }

  /** What is learnt so far. The title layer and the calibration are learnt elsewhere. */
  layers(): Omit<Layers, 'title'> {
    return {
      words: this.#words.values,
      shapes: this.#shapes.values,
      filters: this.#filters.values,
      filterBias: this.#filterBias.values,
      voices: this.#voices.values,
      sentence: this.#sentence.values,
      text: this.#text.values,
      single: Float32Array.of(this.#bias.at(0), this.#bias.at(1), this.#pool.at(0), 0, 1, 0, 1, 0),
    };
  }

  #learnFrom({ sentences, text, isExplicit }: Example): void {
    const volume = Float32Array.from({ length: FILTERS }, () =>
      this.#random() < CHOSEN.dropFilters ? 0 : 1 / (1 - CHOSEN.dropFilters),
    );
    const heard = sentences.map((sentence) => this.#hear(sentence));
    const scores = sentences.map(({ traits }, at) => this.#scoreOf(traits, heard[at], volume));
    const together = togetherOf(scores);
    let logit = this.#bias.at(1) + this.#pool.at(0) * together;
    for (const trait of text) logit += this.#text.at(trait);
    const wrong = chanceOf(logit) - (isExplicit ? 1 : 0);
    const slopes = slopesOf(sentences, scores, together, wrong * this.#pool.at(0));
    for (const trait of text) this.#text.step(trait, wrong);
    this.#bias.step(1, wrong);
    this.#pool.step(0, wrong * together);
    if (this.#pool.at(0) < 0.2) this.#pool.values[0] = 0.2;
    for (const [at, slope] of slopes.entries()) {
      const [sentence, one] = [sentences[at], heard[at]];
      if (sentence && one && Math.abs(slope) > 1e-4) this.#adjust(sentence, one, volume, slope);
    }
  }

  #hear({ words, shapes }: SentenceExample): Heard {
    const kept = Uint8Array.from(words, () => (this.#random() < CHOSEN.dropWords ? 0 : 1));
    const input = new Float32Array((words.length + REACH - 1) * WIDTH);
    for (const [at, word] of words.entries()) {
      for (let column = 0; column < WIDTH; column++) {
        const ofWord = kept[at] === 1 ? this.#words.at(word * WIDTH + column) : 0;
        input[(at + 1) * WIDTH + column] = ofWord + this.#shapes.at((shapes[at] ?? 0) * WIDTH + column);
      }
    }
    const loudest = new Float32Array(FILTERS);
    const places = new Int32Array(FILTERS);
    const filters = this.#filters.values;
    const sums = new Float32Array(FILTERS);
    for (let at = 0; at < words.length; at++) {
      sums.set(this.#filterBias.values);
      for (let row = 0; row < REACH * WIDTH; row++) {
        const value = input[at * WIDTH + row] ?? 0;
        if (value === 0) continue;
        for (let filter = 0; filter < FILTERS; filter++) {
          sums[filter] = (sums[filter] ?? 0) + value * (filters[row * FILTERS + filter] ?? 0);
        }
      }
      for (let filter = 0; filter < FILTERS; filter++) {
        if ((sums[filter] ?? 0) <= (loudest[filter] ?? 0)) continue;
        loudest[filter] = sums[filter] ?? 0;
        places[filter] = at;
      }
    }
    return { input, loudest, places, kept };
  }

  #scoreOf(traits: Int32Array, heard: Heard | undefined, volume: Float32Array): number {
    let score = this.#bias.at(0);
    for (const trait of traits) score += this.#sentence.at(trait);
    for (let filter = 0; filter < FILTERS; filter++) {
      score += this.#voices.at(filter) * (heard?.loudest[filter] ?? 0) * (volume[filter] ?? 0);
    }
    return score;
  }

  #adjust({ words, shapes, traits }: SentenceExample, heard: Heard, volume: Float32Array, slope: number): void {
    const ofInput = new Map<number, Float32Array>();
    for (let filter = 0; filter < FILTERS; filter++) {
      const loud = (heard.loudest[filter] ?? 0) * (volume[filter] ?? 0);
      if (loud === 0) continue;
      const share = slope * this.#voices.at(filter) * (volume[filter] ?? 0);
      this.#voices.step(filter, slope * loud);
      this.#adjustFilter(filter, heard, share, ofInput);
    }
    for (const [token, gradient] of ofInput) {
      const at = token - 1;
      if (at < 0 || at >= words.length) continue;
      for (let column = 0; column < WIDTH; column++) {
        const step = gradient[column] ?? 0;
        if (heard.kept[at] === 1) this.#words.step((words[at] ?? 0) * WIDTH + column, step);
        this.#shapes.step((shapes[at] ?? 0) * WIDTH + column, step);
      }
    }
    for (const trait of traits) this.#sentence.step(trait, slope);
    this.#bias.step(0, slope);
  }

  #adjustFilter(filter: number, { input, places }: Heard, share: number, ofInput: Map<number, Float32Array>): void {
    this.#filterBias.step(filter, share);
    for (let place = 0; place < REACH; place++) {
      const token = (places[filter] ?? 0) + place;
      const gradient = ofInput.get(token) ?? new Float32Array(WIDTH);
      ofInput.set(token, gradient);
      for (let column = 0; column < WIDTH; column++) {
        const weight = (place * WIDTH + column) * FILTERS + filter;
        gradient[column] = (gradient[column] ?? 0) + share * this.#filters.at(weight);
        this.#filters.step(weight, share * (input[token * WIDTH + column] ?? 0));
      }
    }
  }
}

/**
 * Where each sentence should go: by what the text as a whole is (`wrong`), by whether it gives the reason, and by being
 * the one that gives it rather than its neighbours.
 */
function slopesOf(
  sentences: readonly SentenceExample[],
  scores: readonly number[],
  together: number,
  wrong: number,
): readonly number[] {
  const shares = scores.map((score) => Math.exp(score - together));
  const giving = shares.reduce((sum, share, at) => sum + (sentences[at]?.gives === true ? share : 0), 0);
  return sentences.map(({ gives }, at) => {
    const share = shares[at] ?? 0;
    let slope = wrong * share;
    if (gives !== undefined) {
      const weight = CHOSEN.sentenceShare * (gives ? CHOSEN.reasonShare : 1);
      slope += weight * (chanceOf(scores[at] ?? 0) - (gives ? 1 : 0));
    }
    if (giving > 0) slope += CHOSEN.rankShare * (share - (gives === true ? share / giving : 0));
    return slope;
  });
}
