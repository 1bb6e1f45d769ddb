import type { Habit } from './habit.ts';
import { prSize } from './prSize.ts';
import { prWhy } from './prWhy.ts';
import { reviewResponse } from './reviewResponse.ts';

/** Every habit that Rung measures, in the order in which flags are shown. */
export const HABITS: readonly Habit[] = [prSize, prWhy, reviewResponse];
