import type { PullRequestEvent } from '../facts/pullRequest.ts';
import { isForeign } from '../why/language.ts';
import { outcomeIn } from '../why/outcomes.ts';
import type { LeftOut } from './figure.ts';
import type { Habit, Measured, Terms } from './habit.ts';
import { type Band, type MergedOne, mergedOnes, shareOf, yesOrNo } from './share.ts';

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

  find({ gitHub }, terms) {
    const me = gitHub.viewer.login;
    return shareOf(
      this,
      mergedOnes(gitHub).map((one) => measured(one, me, terms)),
      STATED,
      gitHub,
    );
  },
};

const STATED: Band = { of: 1, in: 5 };

function measured(pullRequest: MergedOne, me: string, terms: Terms): Measured {
  const followUps = pullRequest.events.filter((event) => isFollowUp(event, pullRequest.mergedAt, me));
  const quote = outcomeIn(pullRequest.body) ?? firstOf(followUps.flatMap(({ said = [] }) => said));
  const leftOut = quote === undefined ? leftOutOf(pullRequest, followUps, terms) : undefined;
  return {
    pullRequest,
    at: pullRequest.mergedAt,
    ...yesOrNo(quote !== undefined),
    figure: { kind: 'quote', quote },
    ...(leftOut && { leftOut }),
  };
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
function leftOutOf(pullRequest: MergedOne, followUps: readonly Remark[], terms: Terms): LeftOut | undefined {
  if (terms.whyOf(pullRequest).kind === 'trivial') return 'trivial';
  if (pullRequest.cut.includes('events') || followUps.some(({ said }) => said === undefined)) return 'partly-known';
  return isForeign(pullRequest.body) ? 'cannot-tell' : undefined;
}
