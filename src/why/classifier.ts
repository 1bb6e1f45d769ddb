import { remembered } from '../facts/remembered.ts';
import { readWeights } from './model.ts';
import { isSilent, type WhyVerdict, whyOf } from './verdict.ts';
import stored from './weights.json' with { type: 'json' };

/** The classifier with the weights that ship. */
export interface Classifier {
  /** Whether a title and a text say why, be it of a pull request, a commit or a remark. */
  readonly whyOf: (title: string, text: string) => WhyVerdict;
  /** Whether a verdict is sure enough to speak of a missing reason. */
  readonly isSilent: (verdict: WhyVerdict) => boolean;
}

/** Reads the weights with the first text. */
export function shippedClassifier(): Classifier {
  const weights = remembered(readWeights);
  return {
    whyOf: (title, text) => whyOf(title, text, weights(stored)),
    isSilent: (verdict) => isSilent(verdict, weights(stored)),
  };
}
