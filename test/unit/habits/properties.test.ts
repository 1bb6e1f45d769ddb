import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { approvalTime } from '../../../src/habits/approvalTime.ts';
import type { Habit } from '../../../src/habits/habit.ts';
import { mergeTime } from '../../../src/habits/mergeTime.ts';
import { onboarding } from '../../../src/habits/onboarding.ts';
import { reviewResponse } from '../../../src/habits/reviewResponse.ts';
import { workSlices } from '../../../src/habits/workSlices.ts';
import { aLife, botEvent, shuffled } from '../facts/arbitraries.ts';
import { on } from '../facts/week.ts';
import { aMeasuredBranch, anObserved, theTerms } from './builders.ts';

const HABITS: readonly Habit[] = [mergeTime, approvalTime, workSlices, reviewResponse, onboarding];
const TERMS = theTerms({ now: on('next Sun 09:00') });

/** mara's habits over her own pull requests and those of others. */
function findings(mine: readonly PullRequest[], others: readonly PullRequest[]) {
  const branch = aMeasuredBranch({ startedAt: on('Mon 09:00') });
  const reviewRequested = others.filter((one) => one.state === 'open' && one.requested.length > 0);
  const observed = anObserved({ authored: mine, reviewed: others, reviewRequested }, { branch });
  return HABITS.map((habit) => habit.find(observed, TERMS));
}

const ids = { selector: ({ id }: PullRequest) => id, maxLength: 6 };
const mine = fc.uniqueArray(aLife('mara'), ids);
const others = fc.uniqueArray(aLife('nils'), ids);

describe('The habits over time,', () => {
  it('of one pull request, do not change with another', () => {
    fc.assert(
      fc.property(mine, others, (authored, reviewed) => {
        const whole = findings(authored, reviewed);
        const less = findings(authored.slice(1), reviewed.slice(1));
        const gone = new Set([authored[0]?.id, reviewed[0]?.id]);
        for (const [index, { behind }] of whole.entries()) {
          const left = behind.filter(({ pullRequest }) => !gone.has(pullRequest.id));
          assert.deepEqual(
            left,
            less[index]?.behind.filter(({ pullRequest }) => !gone.has(pullRequest.id)),
          );
        }
      }),
    );
  });

  it("do not change with the order of events in GitHub's answer", () => {
    const same = others.chain((some) => fc.tuple(fc.constant(some), fc.tuple(...some.map(shuffled))));
    fc.assert(
      fc.property(same, ([some, again]) => {
        const figures = (all: readonly PullRequest[]) => findings([], all).map(({ figure, n }) => ({ figure, n }));
        assert.deepEqual(figures(again), figures(some));
      }),
    );
  });

  it("do not change with a bot's event", () => {
    const bots = fc.array(botEvent, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(mine, others, bots, (authored, reviewed, events) => {
        const withBots = (all: readonly PullRequest[]) =>
          all.map((one) => ({ ...one, events: [...one.events, ...events] }));
        const figures = (some: ReturnType<typeof findings>) =>
          some.map(({ figure, n, verdict }) => ({ figure, n, verdict }));
        assert.deepEqual(
          figures(findings(withBots(authored), withBots(reviewed))),
          figures(findings(authored, reviewed)),
        );
      }),
    );
  });

  it('count what they list and do not leave out, and the branch at hand', () => {
    fc.assert(
      fc.property(mine, others, (authored, reviewed) => {
        for (const { habit, n, behind } of findings(authored, reviewed)) {
          const counted = behind.filter(({ leftOut }) => leftOut === undefined).length;
          assert.ok(habit === 'work-slices' ? n === counted || n === counted + 1 : n === counted);
        }
      }),
    );
  });

  it('list the newest first', () => {
    fc.assert(
      fc.property(mine, others, (authored, reviewed) => {
        for (const { behind } of findings(authored, reviewed)) {
          assert.ok(behind.every(({ at }, index) => index === 0 || at <= (behind[index - 1]?.at ?? at)));
        }
      }),
    );
  });
});
