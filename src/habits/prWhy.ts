import { ENOUGH_TO_JUDGE, type Habit, type Measured } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { shareOf, yesOrNo } from './share.ts';

/**
 * Say why in every PR: the share of my merged pull requests that give a reason, those left out where nobody would ask or
 * Rung cannot tell. "Every" is the ladder's; that one in ten may go without is Rung's own. A link instead of a reason is
 * no reason, but no silence either: it does not let the habit slip. Nor does a text of which Rung is not sure.
 */
export const prWhy: Habit = {
  id: 'pr-why',
  speaksFor: ['L1.prs-explain-why'],
  unit: 'yes-or-no',

  find({ gitHub }, terms) {
    const ones = terms.mergedOnes(gitHub);
    const behind = ones.map(measured);
    const finding = shareOf(this, behind, { of: 1, in: 1 }, gitHub);
    if (finding.n < ENOUGH_TO_JUDGE) return finding;
    const silent = ones.filter(({ why }) => why.kind === 'none' && terms.isSilent(why)).length;
    return { ...finding, verdict: silent * SILENT.in <= finding.n * SILENT.of ? 'keeps' : 'slips' };
  },

  flag(pullRequest, terms) {
    const verdict = terms.whyOf(pullRequest);
    if (!terms.isSilent(verdict)) return undefined;
    return { kind: verdict.kind === 'none' ? 'no-why' : 'link-only' };
  },
};

/** So many may go without a reason before the habit slips. */
const SILENT = { of: 1, in: 10 };

function measured({ pullRequest, at, why: verdict }: MergedOne): Measured {
  const unasked = verdict.kind === 'trivial' || verdict.kind === 'cannot-tell' ? verdict.kind : undefined;
  const quote = verdict.kind === 'explicit' ? verdict.quote : undefined;
  const figure = { kind: 'why', verdict: verdict.kind, quote } as const;
  return yesOrNo(verdict.kind === 'explicit', { pullRequest, at, figure }, unasked);
}
