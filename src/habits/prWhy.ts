import { firstLink } from '../facts/firstLink.ts';
import type { WhyVerdict } from '../why/verdict.ts';
import type { Flag } from './flag.ts';
import { ENOUGH_TO_JUDGE, type Habit, type Measured } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { shareOf, yesOrNo } from './share.ts';

/**
 * Say why in every PR: the share of my merged pull requests that give a reason, those left out where nobody would ask or
 * Rung cannot tell. "Every" is the ladder's; that one in ten may go without is Rung's own. A link instead of a reason is
 * no reason, but no silence either: it does not let the habit slip. Nor does a text of which Rung is not sure. What the person
 * says of one of theirs counts.
 */
export const prWhy: Habit = {
  id: 'pr-why',
  speaksFor: ['L1.prs-explain-why'],
  unit: 'yes-or-no',

  find({ gitHub, saysWhy }, terms) {
    const ones = terms.mergedOnes(gitHub);
    const behind = ones.map((one) => measured(one, saysWhy));
    const finding = shareOf(this, behind, { of: 1, in: 1 }, gitHub);
    if (finding.n < ENOUGH_TO_JUDGE) return finding;
    const isPlainlySilent = ({ why, pullRequest }: MergedOne) =>
      why.kind === 'none' && terms.isSilent(why) && !saysWhy.has(pullRequest.id);
    const silent = ones.filter(isPlainlySilent).length;
    return { ...finding, verdict: silent * SILENT.in <= finding.n * SILENT.of ? 'keeps' : 'slips' };
  },

  flag(pullRequest, terms, { saysWhy }) {
    return saysWhy.has(pullRequest.id)
      ? undefined
      : whyFlag(terms.whyOf(pullRequest), pullRequest.body, terms.isSilent);
  },
};

/** So many may go without a reason before the habit slips. */
const SILENT = { of: 1, in: 10 };

/** What a verdict on a title and this description shows; undefined: nothing to say, or Rung is not sure enough. */
export function whyFlag(
  verdict: WhyVerdict,
  body: string,
  isSilent: (verdict: WhyVerdict) => boolean,
): Extract<Flag, { kind: 'no-why' | 'link-only' }> | undefined {
  if (!isSilent(verdict)) return undefined;
  if (verdict.kind === 'none') return { kind: 'no-why' };
  return verdict.kind === 'link-only' ? { kind: 'link-only', link: firstLink(body) } : undefined;
}

function measured({ pullRequest, at, why }: MergedOne, saysWhy: ReadonlySet<string>): Measured {
  const verdict = why.kind !== 'explicit' && saysWhy.has(pullRequest.id) ? 'said-so' : why.kind;
  const unasked = verdict === 'trivial' || verdict === 'cannot-tell' ? verdict : undefined;
  const quote = why.kind === 'explicit' ? why.quote : undefined;
  const figure = { kind: 'why', verdict, quote } as const;
  return yesOrNo(verdict === 'explicit' || verdict === 'said-so', { pullRequest, at, figure }, unasked);
}
