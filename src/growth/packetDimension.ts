import type { Dimension, Expectation } from '../framework/schema.ts';
import type { EvidenceEntry, FeedbackEntry } from '../journal/record.ts';
import { doesNotApply, type Standing } from './sustained.ts';

/** What the journal holds of one dimension. */
export interface PacketDimension {
  readonly dimension: Dimension;
  /** My own rating at the next level. */
  readonly standing: Standing;
  /** The strongest first. */
  readonly evidence: readonly PacketEvidence[];
  /** The newest first. */
  readonly feedback: readonly FeedbackEntry[];
  readonly gaps: readonly Gap[];
}

/** Evidence, with the title of the expectation that it speaks for; undefined: it names none. */
export interface PacketEvidence extends EvidenceEntry {
  readonly speaksFor: string | undefined;
}

/** What a dimension lacks. One that does not apply lacks nothing. */
export type Gap =
  | { readonly kind: 'no-evidence' | 'no-outcome' | 'not-rated' | 'no-occasion' | 'rated-below' }
  /** Asked at the next level, and neither ticked nor spoken for by evidence. */
  | { readonly kind: 'nothing-for'; readonly expectations: readonly Expectation[] };

/** `asked` are the expectations of the next level, and `isTicked` tells which of them are ticked. */
export function gapsOf(
  { standing, evidence }: Pick<PacketDimension, 'standing' | 'evidence'>,
  asked: readonly Expectation[],
  isTicked: (expectation: string) => boolean,
): readonly Gap[] {
  if (doesNotApply(standing)) return [];
  const spokenFor = new Set(evidence.map(({ expectation }) => expectation));
  const expectations = asked.filter(({ id }) => !spokenFor.has(id) && !isTicked(id));
  return [
    ...ratingGap(standing),
    ...evidenceGap(evidence),
    ...(expectations.length > 0 ? [{ kind: 'nothing-for', expectations } as const] : []),
  ];
}

/** Does it say what came of it? */
export function namesOutcome({ outcome }: EvidenceEntry): boolean {
  return outcome !== undefined;
}

function ratingGap({ judgement, sustained }: Standing): readonly Gap[] {
  if (judgement === undefined) return [{ kind: 'not-rated' }];
  if (judgement.kind === 'not-yet') return [{ kind: 'no-occasion' }];
  return judgement.kind === 'rated' && !sustained ? [{ kind: 'rated-below' }] : [];
}

function evidenceGap(evidence: readonly EvidenceEntry[]): readonly Gap[] {
  if (evidence.length === 0) return [{ kind: 'no-evidence' }];
  return evidence.some(namesOutcome) ? [] : [{ kind: 'no-outcome' }];
}
