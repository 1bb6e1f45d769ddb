import type { WhyVerdict } from '../../src/why/verdict.ts';
import { overlaps } from './example.ts';
import { isUnanswered } from './fit.ts';
import type { Labelled } from './labelled.ts';

/** A verdict beside what an annotator said. */
export interface Judged {
  readonly labelled: Labelled;
  readonly verdict: Pick<WhyVerdict, 'kind' | 'confidence'> & { readonly quote?: string };
}

export const KINDS = ['explicit', 'trivial', 'link-only', 'none'] as const;

/** 0..1, or NaN of nothing. */
export function share<One>(ones: readonly One[], holds: (one: One) => boolean): number {
  return ones.filter(holds).length / ones.length;
}

/** Explicit against the rest. */
export function accuracy(judged: readonly Judged[]): number {
  return share(judged, ({ labelled, verdict }) => (verdict.kind === 'explicit') === (labelled.label === 'explicit'));
}

export function accuracyOfKinds(judged: readonly Judged[]): number {
  return share(judged, ({ labelled, verdict }) => verdict.kind === labelled.label);
}

export interface FlagFigures {
  readonly flags: number;
  /** Of the flags, those on texts whose label is none or link-only. */
  readonly right: number;
  /** Of the explicit texts, those flagged. */
  readonly ofExplicit: number;
  /** Of the texts whose label is none or link-only, those flagged. */
  readonly found: number;
}

export function flagFigures(judged: readonly Judged[], isFlagged: (one: Judged) => boolean): FlagFigures {
  const flagged = judged.filter(isFlagged);
  const lacks = ({ labelled }: Judged) => isUnanswered(labelled.label);
  return {
    flags: flagged.length,
    right: share(flagged, lacks),
    ofExplicit: share(
      judged.filter(({ labelled }) => labelled.label === 'explicit'),
      isFlagged,
    ),
    found: share(judged.filter(lacks), isFlagged),
  };
}

/** Of the explicit texts that were called so, those whose quote overlaps the annotator's span. */
export function quotesRight(judged: readonly Judged[]): number {
  const explicit = judged.filter(
    ({ labelled, verdict }) => labelled.label === 'explicit' && verdict.kind === 'explicit',
  );
  return share(explicit, ({ labelled, verdict }) => overlaps(verdict.quote ?? '', labelled.quote));
}

export interface Band {
  readonly from: number;
  readonly n: number;
  readonly confidence: number;
  readonly right: number;
}

/** Verdicts by their confidence, in bands of a tenth: how sure they were, and how many are right. */
export function calibration(judged: readonly Judged[]): readonly Band[] {
  return [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((from) => {
    const band = judged.filter(({ verdict }) => verdict.confidence >= from && verdict.confidence < from + 0.1);
    return {
      from,
      n: band.length,
      confidence: band.reduce((sum, { verdict }) => sum + verdict.confidence, 0) / band.length,
      right: share(band, ({ labelled, verdict }) => labelled.label === verdict.kind),
    };
  });
}

/** How often an explicit text scores higher than another one (the area under the curve), 0..1. */
export function ordered(scores: readonly number[], explicit: readonly boolean[]): number {
  const ranks = scores.map((score, at) => ({ score, is: explicit[at] === true })).sort((a, b) => a.score - b.score);
  let [below, won, positive] = [0, 0, 0];
  for (const { is } of ranks) {
    if (is) {
      won += below;
      positive++;
    } else below++;
  }
  return won / (positive * below);
}
