import type { Known } from './known.ts';
import type { Nudge, NudgeKind } from './nudge.ts';

/** One kind of nudge. A new one is a file of its own, a line in `catalogue.ts` and a setting that turns it off. */
export interface NudgeRule {
  readonly id: NudgeKind;
  /** Id of the expectation that it serves; undefined: it serves the ladder's way of growing. */
  readonly expectation: string | undefined;
  /** What is true now. Whether and when it is shown is for `policy.ts` to say. */
  find(known: Known): readonly Nudge[];
}
