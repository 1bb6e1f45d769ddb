import type { MeasuredBranch } from '../facts/branch.ts';
import type { Calendar } from '../facts/calendar.ts';
import type { Instant } from '../facts/instant.ts';
import { momentAgo } from './ago.ts';

/**
 * `sample/branch.json`: the branch of the sample repository as git measured it, with no path of a machine and with the
 * start in working time before now. `node scripts/sampleRepository.ts` writes it.
 */
export type WrittenBranch = Omit<MeasuredBranch, 'startedAt' | 'unpushed'> & { readonly startedAgo: string };

/** The branch of the sample as if it were `now`. The text ships with Rung and is trusted. */
export function sampleBranch(jsonText: string, now: Instant, calendar: Calendar): MeasuredBranch {
  const { startedAgo, ...branch } = JSON.parse(jsonText) as WrittenBranch;
  return { ...branch, startedAt: momentAgo(startedAgo, now, calendar), unpushed: undefined };
}
