import { GUIDANCE_LINES, TOO_LARGE_LINES } from '../facts/guidance.ts';
import { verdictOf } from '../facts/size.ts';
import { cutOf, ENOUGH_TO_JUDGE, type Habit, type Measured, quantile } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { isCounted } from './share.ts';

/**
 * Keep PRs focused, at 50-200 lines: the lines that a person reviews, of my merged pull requests. It keeps while three in
 * four are within the 200 lines of the ladder.
 */
export const prSize: Habit = {
  id: 'pr-size',
  speaksFor: ['L1.small-focused-prs'],
  unit: 'lines',
  upTo: () => GUIDANCE_LINES,
  countsBranch: true,

  find({ gitHub }, terms) {
    const behind = terms.mergedOnes(gitHub).map(measured);
    const lines = behind.filter(isCounted).map(({ value }) => value);
    const p75 = quantile(lines, 0.75);
    return {
      habit: this.id,
      verdict: lines.length < ENOUGH_TO_JUDGE ? 'too-few' : p75 <= GUIDANCE_LINES ? 'keeps' : 'slips',
      figure: lines.length === 0 ? undefined : { kind: 'lines', median: quantile(lines, 0.5), p75 },
      n: lines.length,
      behind,
      cut: cutOf(gitHub, 'authored'),
    };
  },

  flag(pullRequest, terms) {
    const size = terms.sizeOf(pullRequest);
    const verdict = verdictOf(size);
    if (verdict.kind === 'within') return undefined;
    return { kind: 'large', reviewed: size.reviewed, verdict: verdict.kind, scattered: verdict.scattered };
  },
};

/** Where GitHub cut the files short it is not counted, unless what is known is too large already: the rest adds to it. */
function measured({ pullRequest, at, size }: MergedOne): Measured {
  const { reviewed, leftOut } = size;
  const unsure = pullRequest.cut.includes('files') && reviewed <= TOO_LARGE_LINES;
  const figure = { kind: 'size', reviewed, leftOut, raw: pullRequest.additions + pullRequest.deletions } as const;
  const keeps = reviewed <= GUIDANCE_LINES;
  const known = { pullRequest, at, value: reviewed, keeps, figure };
  return unsure ? { ...known, leftOut: 'partly-known' } : known;
}
