import { branchSize } from './branchSize.ts';
import type { Nudge, NudgePolicy, Occasion } from './nudge.ts';

/** Every kind of nudge there is, the most pressing first. */
export const NUDGES: readonly NudgePolicy[] = [branchSize];

/** The one nudge for this occasion, never more; undefined: nothing needs attention. */
export function nudgeFor(occasion: Occasion): Nudge | undefined {
  for (const policy of NUDGES) {
    const decision = policy.decide(occasion);
    if (decision.kind === 'nudge') return decision.nudge;
  }
  return undefined;
}
