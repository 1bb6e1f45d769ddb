import type { PullRequest } from '../facts/pullRequest.ts';
import { whyOf } from '../why/cues.ts';
import { cutOf, ENOUGH_TO_JUDGE, type Habit, type Measured } from './habit.ts';

/** Say why in every PR: the share of my merged pull requests that give a reason, those left out where nobody would ask or Rung cannot tell. */
export const prWhy: Habit = {
  id: 'pr-why',
  speaksFor: ['L1.prs-explain-why'],

  find(observation) {
    const merged = observation.authored.filter((one) => one.state === 'merged').map(measured);
    const behind = merged.filter(({ figure }) => figure.verdict !== 'trivial' && figure.verdict !== 'cannot-tell');
    const silent = behind.filter((one) => one.figure.verdict === 'none').length;
    return {
      habit: this.id,
      verdict: behind.length < ENOUGH_TO_JUDGE ? 'too-few' : silent <= behind.length * SILENT_SHARE ? 'keeps' : 'slips',
      figure: behind.length === 0 ? undefined : { kind: 'share', of: count(behind), in: behind.length },
      n: behind.length,
      behind: merged,
      cut: cutOf(observation, 'merged'),
    };
  },

  flag(pullRequest) {
    const verdict = whyOf(pullRequest.title, pullRequest.body).kind;
    if (verdict === 'none') return { kind: 'no-why' };
    return verdict === 'link-only' ? { kind: 'link-only' } : undefined;
  },
};

/** One pull request in ten may go without a reason before the habit slips. */
const SILENT_SHARE = 0.1;

type MeasuredWhy = Measured & { figure: { kind: 'why' } };

function measured(pullRequest: PullRequest): MeasuredWhy {
  const verdict = whyOf(pullRequest.title, pullRequest.body);
  const quote = verdict.kind === 'explicit' ? verdict.quote : undefined;
  return { pullRequest, figure: { kind: 'why', verdict: verdict.kind, quote } };
}

function count(behind: readonly MeasuredWhy[]): number {
  return behind.filter((one) => one.figure.verdict === 'explicit').length;
}
