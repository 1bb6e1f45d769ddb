import { branchAge } from './branchAge.ts';
import { branchSize } from './branchSize.ts';
import { feedbackDue } from './feedbackDue.ts';
import type { Known } from './known.ts';
import { mergeReady } from './mergeReady.ts';
import type { Nudge } from './nudge.ts';
import { reviewDue } from './reviewDue.ts';
import { reviewOverdue } from './reviewOverdue.ts';
import type { NudgeRule } from './rule.ts';
import { unpushed } from './unpushed.ts';

/** Every kind of nudge there is, the most pressing first: somebody waits for me, then what grows worse while it waits. */
export const NUDGES: readonly NudgeRule[] = [
  reviewDue,
  branchSize,
  mergeReady,
  reviewOverdue,
  unpushed,
  branchAge,
  feedbackDue,
];

/** All that is worth a person's attention now, the most pressing first. */
export function nudgesIn(known: Known): readonly Nudge[] {
  return NUDGES.flatMap((rule) => rule.find(known));
}
