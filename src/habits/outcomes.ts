import type { PullRequest, PullRequestEvent } from '../facts/pullRequest.ts';
import { isForeign } from '../why/language.ts';
import { outcomeIn } from '../why/outcomes.ts';
import type { WhyVerdict } from '../why/verdict.ts';
import type { LeftOut } from './figure.ts';
import type { Habit, Measured } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { type Band, shareOf, yesOrNo } from './share.ts';

/**
 * Measure outcomes, not output, of which a measured outcome in the description, or in what I wrote below it after the
 * merge, is a trace: a proxy, since outcomes are told in other places too. Of my merged pull requests, without trivial
 * ones. The ladder names no number; one in five is Rung's own.
 */
export const outcomes: Habit = {
  id: 'outcomes',
  speaksFor: ['L2.outcomes-not-output'],
  unit: 'yes-or-no',
  isProxy: true,
  asEvidence: 'outcome',

  find({ gitHub }, terms) {
    const me = gitHub.viewer.login;
    return shareOf(
      this,
      terms.mergedOnes(gitHub).map((one) => measured(one, me)),
      STATED,
      gitHub,
    );
  },
};

const STATED: Band = { of: 1, in: 5 };

function measured({ pullRequest, at, why }: MergedOne, me: string): Measured {
  const followUps = pullRequest.events.filter((event) => isFollowUp(event, at, me));
  const quote = outcomeIn(pullRequest.body) ?? firstOf(followUps.flatMap(({ said = [] }) => said));
  const leftOut = quote === undefined ? leftOutOf(pullRequest, why, followUps) : undefined;
  const figure = { kind: 'quote', quote } as const;
  return yesOrNo(quote !== undefined, { pullRequest, at, figure }, leftOut);
}

type Remark = Extract<PullRequestEvent, { kind: 'reviewed' | 'commented' }>;

function isFollowUp(event: PullRequestEvent, mergedAt: number, me: string): event is Remark {
  return event.at > mergedAt && (event.kind === 'commented' || event.kind === 'reviewed') && event.by?.login === me;
}

function firstOf(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const quote = outcomeIn(text);
    if (quote !== undefined) return quote;
  }
  return undefined;
}

/** What I wrote may be cut off, or not be read; and English cues tell nothing of another language. */
function leftOutOf({ body, cut }: PullRequest, why: WhyVerdict, followUps: readonly Remark[]): LeftOut | undefined {
  if (why.kind === 'trivial') return 'trivial';
  if (cut.includes('events') || followUps.some(({ said }) => said === undefined)) return 'partly-known';
  return isForeign(body) ? 'cannot-tell' : undefined;
}
