import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TITLE_PLACES } from '../../src/why/features.ts';
import {
  type Layer,
  type Layers,
  MIDDLE,
  MOST,
  readWeights,
  ready,
  type StoredWeights,
  scoreOf,
  type Weights,
} from '../../src/why/model.ts';
import { readingOf } from '../../src/why/reading.ts';
import { classOf } from '../../src/why/tokens.ts';
import { whyOf } from '../../src/why/verdict.ts';
import { WORD_CLASSES } from '../../src/why/wordClasses.ts';
import { type Example, exampleOf } from './example.ts';
import { groups } from './folds.ts';
import type { Labelled } from './labelled.ts';
import { calibrated, logistic } from './logistic.ts';
import { Network } from './network.ts';

const SEED = 1;

export function examplesOf(labelled: readonly Labelled[]): readonly Example[] {
  const classes = classOf(WORD_CLASSES);
  return labelled.map((one) => exampleOf(one, classes));
}

/** Weights from examples, and from `start` where there is one. Not calibrated: with a slope of 1 and an intercept of 0. */
export function fitLayers(examples: readonly Example[], start?: Layers): Layers {
  const network = new Network(SEED, start);
  network.learn(examples);
  const { weights, bias } = logistic(
    examples
      .filter(({ isExplicit }) => !isExplicit)
      .map(({ title, labelled }) => ({ traits: title, is: labelled.label === 'trivial' })),
    TITLE_PLACES,
    start && { rounds: 6 },
    start && { weights: start.title, bias: start.single[3] ?? 0 },
  );
  const { single, ...layers } = network.layers();
  single[3] = bias;
  return { ...layers, title: weights, single };
}

/** A text of a repository that the weights had not seen, with the logits that they gave. */
interface Unseen {
  readonly labelled: Labelled;
  readonly text: number;
  readonly trivial: number;
  readonly layers: Layers;
}

/**
 * Weights with what each needs beside them: chances that hold, and the confidence from which a missing reason is worth a
 * flag. Both are taken from texts of repositories that were left out, one at a time.
 */
export function trainedOn(examples: readonly Example[], start: Layers): Weights {
  const unseen = groups(examples).flatMap(({ rest, left }) => scored(fitLayers(rest, start), left));
  const [slope, intercept] = calibrated(
    unseen.map(({ text }) => text),
    unseen.map(({ labelled }) => labelled.label === 'explicit'),
  );
  const silent = unseen.filter(({ labelled }) => labelled.label !== 'explicit');
  const [trivialSlope, trivialIntercept] = calibrated(
    silent.map(({ trivial }) => trivial),
    silent.map(({ labelled }) => labelled.label === 'trivial'),
  );
  const withChances = (layers: Layers): Layers => {
    const single = layers.single.slice();
    single.set([slope, intercept, trivialSlope, trivialIntercept], 4);
    return { ...layers, single };
  };
  const byLayers = new Map<Layers, Weights>();
  const verdicts = unseen.map(({ labelled, layers }) => {
    const weights = byLayers.get(layers) ?? ready(withChances(layers), 1);
    byLayers.set(layers, weights);
    return { labelled, ...whyOf(labelled.title, labelled.body, weights) };
  });
  return ready(withChances(fitLayers(examples, start)), flagFromOf(verdicts));
}

function scored(layers: Layers, examples: readonly Example[]): readonly Unseen[] {
  const weights = ready(layers, 1);
  return examples.map(({ labelled }) => {
    const reading = readingOf(labelled.title, labelled.body, weights.classes);
    const { text, trivial } = scoreOf(reading, weights);
    return { labelled, text, trivial, layers };
  });
}

/** Of the flags at least so many are to be right; of the explicit texts at most so many flagged. */
export const FLAG_GOAL = { right: 0.93, ofExplicit: 0.03 } as const;

interface Judged {
  readonly labelled: Labelled;
  readonly kind: string;
  readonly confidence: number;
}

/** The lowest confidence, in steps of 0.005, from which flags meet the goal. */
function flagFromOf(verdicts: readonly Judged[]): number {
  const explicit = verdicts.filter(({ labelled }) => labelled.label === 'explicit').length;
  for (let step = 100; step < 200; step++) {
    const from = step / 200;
    const flagged = verdicts.filter(({ kind, confidence }) => isUnanswered(kind) && confidence >= from);
    const right = flagged.filter(({ labelled }) => isUnanswered(labelled.label)).length;
    const wrong = flagged.filter(({ labelled }) => labelled.label === 'explicit').length;
    if (right >= FLAG_GOAL.right * flagged.length && wrong <= FLAG_GOAL.ofExplicit * explicit) return from;
  }
  return 1;
}

export function isUnanswered(kind: string): boolean {
  return kind === 'none' || kind === 'link-only';
}

/** What was learnt elsewhere, to begin with (`start.ts` makes it). */
export function startLayers(): Layers {
  return readWeights(JSON.parse(readFileSync(START, 'utf8')) as StoredWeights).layers;
}

export const START = join(import.meta.dirname, 'start.json');

/** As the weights are shipped. */
function stored({ layers, flagFrom }: Weights): StoredWeights {
  const layer = (name: Exclude<Layer, 'single'>) => {
    const values = layers[name];
    const step = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / MOST;
    const characters = Array.from(values, (value) => String.fromCharCode(MIDDLE + Math.round(value / step))).join('');
    return { step: Number(step.toPrecision(6)), characters };
  };
  return {
    words: layer('words'),
    shapes: layer('shapes'),
    filters: layer('filters'),
    filterBias: layer('filterBias'),
    voices: layer('voices'),
    sentence: layer('sentence'),
    text: layer('text'),
    title: layer('title'),
    single: Array.from(layers.single, (value) => Number(value.toPrecision(6))),
    flagFrom,
  };
}

/** As the project's own format has it: a short list on one line. */
export function jsonOf(weights: Weights): string {
  const text = JSON.stringify(stored(weights), null, 2);
  return `${text.replace(/\[\s+([^\]]*?)\s+\]/, (_, numbers: string) => `[${numbers.replace(/\s+/g, ' ')}]`)}\n`;
}

/** The weights as a reader of what is shipped has them. */
export function asShipped(weights: Weights): Weights {
  return readWeights(stored(weights));
}
