import { acrossTheStack } from './acrossTheStack.ts';
import { approvalTime } from './approvalTime.ts';
import { followThrough } from './followThrough.ts';
import type { Habit } from './habit.ts';
import { mergeTime } from './mergeTime.ts';
import { onboarding } from './onboarding.ts';
import { outcomes } from './outcomes.ts';
import { prFocus } from './prFocus.ts';
import { prSize } from './prSize.ts';
import { prWhy } from './prWhy.ts';
import { reviewResponse } from './reviewResponse.ts';
import { reviewsExplainWhy } from './reviewsExplainWhy.ts';
import { testsWithChange } from './testsWithChange.ts';
import { tradeOffs } from './tradeOffs.ts';
import { workSlices } from './workSlices.ts';

/** Every habit that Rung measures, in the order in which figures and flags are shown. */
export const HABITS: readonly Habit[] = [
  prSize,
  prFocus,
  prWhy,
  mergeTime,
  approvalTime,
  workSlices,
  reviewResponse,
  followThrough,
  acrossTheStack,
  testsWithChange,
  tradeOffs,
  outcomes,
  reviewsExplainWhy,
  onboarding,
];
