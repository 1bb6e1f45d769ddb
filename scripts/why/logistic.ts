import { chanceOf } from '../../src/why/verdict.ts';
import { Learnt } from './learnt.ts';
import { randomFrom, shuffled } from './random.ts';

/** Places that hold, and whether it is so. */
export interface Case {
  readonly traits: Iterable<number>;
  readonly is: boolean;
}

export interface Logistic {
  readonly weights: Float32Array;
  readonly bias: number;
}

export interface Pace {
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
}

const PACE: Pace = { rounds: 12, rate: 0.05, decay: 1e-3 };

/** A logistic regression over traits that hold or do not. It begins with `start`, or knowing nothing. */
export function logistic(cases: readonly Case[], places: number, pace: Partial<Pace> = {}, start?: Logistic): Logistic {
  const { rounds, rate, decay } = { ...PACE, ...pace };
  const random = randomFrom(7);
  const weights = new Learnt(start?.weights.slice() ?? new Float32Array(places), rate, decay, start?.weights);
  const bias = new Learnt(Float32Array.of(start?.bias ?? 0), rate);
  for (let round = 0; round < rounds; round++) {
    for (const { traits, is } of shuffled(cases, random)) {
      const wrong = chanceOf(logitOf({ weights: weights.values, bias: bias.at(0) }, traits)) - (is ? 1 : 0);
      for (const trait of traits) weights.step(trait, wrong);
      bias.step(0, wrong);
    }
  }
  return { weights: weights.values, bias: bias.at(0) };
}

export function logitOf({ weights, bias }: Logistic, traits: Iterable<number>): number {
  let sum = bias;
  for (const trait of traits) sum += weights[trait] ?? 0;
  return sum;
}

/** Slope and intercept that make chances of logits (Platt). Newton's method on two numbers. */
export function calibrated(logits: readonly number[], are: readonly boolean[]): readonly [number, number] {
  let [slope, intercept] = [1, 0];
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const [at, logit] of logits.entries()) {
      const chance = chanceOf(slope * logit + intercept);
      const wrong = chance - (are[at] === true ? 1 : 0);
      const sway = chance * (1 - chance);
      g0 += wrong * logit;
      g1 += wrong;
      h00 += sway * logit * logit;
      h01 += sway * logit;
      h11 += sway;
    }
    const determinant = h00 * h11 - h01 * h01;
    slope -= (g0 * h11 - g1 * h01) / determinant;
    intercept -= (g1 * h00 - g0 * h01) / determinant;
  }
  return [slope, intercept];
}
