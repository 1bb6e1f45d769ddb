import { isForeign } from '../why/language.ts';
import { tradeOffIn } from '../why/tradeOffs.ts';
import type { LeftOut } from './figure.ts';
import type { Habit, Measured } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { type Band, shareOf, yesOrNo } from './share.ts';

/**
 * Propose solutions with their trade-offs, of which a description that weighs options is a trace: a proxy, since much is
 * weighed in talks and documents. Of my merged pull requests that had something to decide: more than 50 reviewed lines,
 * and nothing trivial. The ladder names no number. One in ten is Rung's own, and modest: of 1,198 public ones of that
 * size, the cues find one in seventy.
 */
export const tradeOffs: Habit = {
  id: 'trade-offs',
  speaksFor: ['L2.propose-with-trade-offs'],
  unit: 'yes-or-no',
  isProxy: true,
  asEvidence: 'work',

  find({ gitHub }, terms) {
    return shareOf(this, terms.mergedOnes(gitHub).map(measured), WEIGHED, gitHub);
  },
};

const WEIGHED: Band = { of: 1, in: 10 };

/** Reviewed lines up to which there is little to decide. */
const LITTLE = 50;

function measured(one: MergedOne): Measured {
  const { pullRequest, at } = one;
  const undecided = undecidedBecause(one);
  const quote = undecided ? undefined : tradeOffIn(pullRequest.body);
  const leftOut = undecided ?? (quote === undefined && isForeign(pullRequest.body) ? 'cannot-tell' : undefined);
  const figure = { kind: 'quote', quote } as const;
  return yesOrNo(quote !== undefined, { pullRequest, at, figure }, leftOut);
}

/** Why there was nothing to decide; undefined: there was. */
function undecidedBecause({ pullRequest, size, why }: MergedOne): LeftOut | undefined {
  if (size.reviewed <= LITTLE) return pullRequest.cut.includes('files') ? 'partly-known' : 'trivial';
  return why.kind === 'trivial' ? 'trivial' : undefined;
}
