import type { PullRequest } from '../facts/pullRequest.ts';
import { GUIDANCE_LINES, sizeOf, verdictOf } from '../facts/size.ts';
import { cutOf, ENOUGH_TO_JUDGE, type Habit, type Measured, quantile, type Terms } from './habit.ts';

/** Keep PRs focused, at 50-200 lines: the lines that a person reviews, of my merged pull requests. */
export const prSize: Habit = {
  id: 'pr-size',
  speaksFor: ['L1.small-focused-prs'],
  countsBranch: true,

  find(observation, terms) {
    const behind = observation.authored.filter((one) => one.state === 'merged').map((one) => measured(one, terms));
    const lines = behind.map((one) => one.figure.reviewed);
    const p75 = quantile(lines, 0.75);
    return {
      habit: this.id,
      verdict: behind.length < ENOUGH_TO_JUDGE ? 'too-few' : p75 <= GUIDANCE_LINES ? 'keeps' : 'slips',
      figure: behind.length === 0 ? undefined : { kind: 'lines', median: quantile(lines, 0.5), p75 },
      n: behind.length,
      behind,
      cut: cutOf(observation, 'merged'),
    };
  },

  flag(pullRequest, terms) {
    const size = sizeOf(pullRequest.files, terms.leaveOut);
    const verdict = verdictOf(size);
    if (verdict.kind === 'within') return undefined;
    return { kind: 'large', reviewed: size.reviewed, verdict: verdict.kind, scattered: verdict.scattered };
  },
};

function measured(pullRequest: PullRequest, terms: Terms): Measured & { figure: { kind: 'size' } } {
  const { reviewed, leftOut } = sizeOf(pullRequest.files, terms.leaveOut);
  const raw = pullRequest.additions + pullRequest.deletions;
  return { pullRequest, figure: { kind: 'size', reviewed, leftOut, raw } };
}
