import { ENOUGH_TO_JUDGE, type Habit, type Measured } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { isCounted, shareOf, yesOrNo } from './share.ts';

/**
 * Say why in every PR: the share of my merged pull requests that give a reason, those left out where nobody would ask or
 * Rung cannot tell. "Every" is the ladder's; that one in ten may go without is Rung's own. A link instead of a reason is
 * no reason, but no silence either: it does not let the habit slip.
 */
export const prWhy: Habit = {
  id: 'pr-why',
  speaksFor: ['L1.prs-explain-why'],
  unit: 'yes-or-no',

  find({ gitHub }, terms) {
    const behind = terms.mergedOnes(gitHub).map(measured);
    const finding = shareOf(this, behind, { of: 1, in: 1 }, gitHub);
    if (finding.n < ENOUGH_TO_JUDGE) return finding;
    const silent = behind.filter(isCounted).filter(isSilent).length;
    return { ...finding, verdict: silent * SILENT.in <= finding.n * SILENT.of ? 'keeps' : 'slips' };
  },

  flag(pullRequest, terms) {
    const verdict = terms.whyOf(pullRequest).kind;
    if (verdict === 'none') return { kind: 'no-why' };
    return verdict === 'link-only' ? { kind: 'link-only' } : undefined;
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

function isSilent({ figure }: Measured): boolean {
  return figure.kind === 'why' && figure.verdict === 'none';
}
