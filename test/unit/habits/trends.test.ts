import assert from 'node:assert/strict';
import { DAY, HOUR, type Instant } from '../../../src/facts/instant.ts';
import type { Finding, Habit, Measured } from '../../../src/habits/habit.ts';
import { type Trend, type Trends, trendsOf } from '../../../src/habits/trends.ts';
import { aPullRequest } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObservation, NOW, theTerms } from './builders.ts';

const SECOND = 1000;

describe('The trend of a habit', () => {
  it('has a week for each week from the first to the last, with what each counts', () => {
    const { weeks } = theTrend([counted(1, NOW, 40), counted(2, NOW - HOUR, 60), counted(3, NOW - 14 * DAY, 500)]);
    assert.deepEqual(
      weeks.map(({ monday, n, median }) => [monday * DAY, n, median]),
      [
        [on('Mon 00:00') - 14 * DAY, 1, 500],
        [on('Mon 00:00') - 7 * DAY, 0, undefined],
        [on('Mon 00:00'), 2, 50],
      ],
    );
    assert.deepEqual(
      weeks.map((week) => week.counted.map(({ pullRequest, value }) => [pullRequest, value])),
      [
        [['PR_acme_shop_3', 500]],
        [],
        [
          ['PR_acme_shop_1', 40],
          ['PR_acme_shop_2', 60],
        ],
      ],
    );
  });

  it('puts an evening on the week of the person, not of Greenwich', () => {
    const sunday = on('Mon 00:00') - HOUR;
    const { weeks } = theTrend([counted(1, sunday, 40)], {}, theTerms({}, { timeZone: 'Europe/Vilnius' }));
    assert.deepEqual(
      weeks.map(({ monday }) => monday * DAY),
      [on('Mon 00:00')],
    );
  });

  it('shows nothing of what the figure leaves out', () => {
    const trends = theTrends([counted(1, NOW, 40), { ...counted(2, NOW, 900), leftOut: 'partly-known' }]);
    const [trend] = trends.trends;
    assert.equal(trend?.weeks[0]?.n, 1);
    assert.deepEqual(trend?.newest, [40]);
    assert.deepEqual(Object.keys(trends.pullRequests), ['PR_acme_shop_1']);
  });

  it('says on how many of the last thirty the band would have fired, and has their values to try another', () => {
    const behind = Array.from({ length: 40 }, (_, index) => counted(index, NOW - index * DAY, index < 7 ? 300 : 100));
    const { fired, newest } = theTrend(behind);
    assert.deepEqual(fired, { fired: 7, of: 30 });
    assert.equal(newest.length, 30);
    assert.deepEqual(newest.slice(5, 9), [300, 300, 100, 100]);
  });

  it('takes the newest by when they count, whatever their order in the finding', () => {
    const behind = Array.from({ length: 31 }, (_, index) => counted(index, NOW - (30 - index) * DAY, index));
    const { newest } = theTrend(behind);
    assert.deepEqual([newest[0], newest.at(-1)], [30, 1]);
  });

  it('keeps the verdict, and is empty where nothing is counted', () => {
    const trend = theTrend([], { verdict: 'not-measurable' });
    assert.equal(trend.verdict, 'not-measurable');
    assert.deepEqual([trend.weeks, trend.newest, trend.fired], [[], [], { fired: 0, of: 0 }]);
  });

  it('would fire only where there is a band or a flag to show', () => {
    const fired = (habit: Partial<Habit>) => theTrend([counted(1, NOW, 300)], {}, theTerms(), habit).fired;
    assert.deepEqual(fired({ upTo: () => 200 }), { fired: 1, of: 1 });
    assert.deepEqual(fired({ unit: 'yes-or-no', flag: () => undefined }), { fired: 1, of: 1 });
    assert.equal(fired({ unit: 'yes-or-no' }), undefined);
  });

  const BANDS: readonly (readonly [habit: Partial<Habit>, upTo: number | undefined, isProxy: boolean])[] = [
    [{ unit: 'lines', upTo: () => 200 }, 200, false],
    [{ unit: 'working-time', upTo: ({ calendar }) => calendar.workingDay }, 8 * HOUR, false],
    [{ unit: 'yes-or-no' }, undefined, false],
    [{ unit: 'yes-or-no', isProxy: true }, undefined, true],
  ];
  for (const [habit, upTo, isProxy] of BANDS) {
    it(`has the band ${upTo} of ${habit.unit}${isProxy ? ', and is called a stand-in' : ''}`, () => {
      const nineToFive = theTerms({}, { officeHours: { start: 9 * 60, end: 17 * 60 } });
      const trend = theTrend([counted(1, NOW, 1)], {}, nineToFive, habit);
      assert.deepEqual([trend.unit, trend.upTo, trend.isProxy], [habit.unit, upTo, isProxy]);
    });
  }
});

describe('The trends of all habits', () => {
  it('stand in the order of the catalogue, and a habit without a finding is left out', () => {
    const habits = ['a', 'b', 'c'].map((id) => aHabit({ id }));
    const found = ['c', 'a'].map((habit) => aFinding([], { habit }));
    assert.deepEqual(
      trendsOf(found, habits, theTerms(), anObservation()).trends.map(({ habit }) => habit),
      ['a', 'c'],
    );
  });

  it('name a pull request once, though many habits count it', () => {
    const habits = ['a', 'b'].map((id) => aHabit({ id }));
    const found = habits.map(({ id }) => aFinding([counted(7, NOW, 1)], { habit: id }));
    assert.deepEqual(trendsOf(found, habits, theTerms(), anObservation()).pullRequests, {
      PR_acme_shop_7: {
        number: 7,
        title: 'Show the delivery date in the basket',
        url: 'https://github.com/acme/shop/pull/7',
        repository: { owner: 'acme', name: 'shop' },
      },
    });
  });

  it('say how old they are, and which lists of what is counted are not read to their end', () => {
    const cut = (['open', 'authored', 'reviewed', 'review-requested'] as const).map((list) => ({
      list,
      shown: 20,
      total: 50,
    }));
    const trends = trendsOf([], [], theTerms(), anObservation({ observedAt: NOW - 3 * HOUR, cut }));
    assert.equal(trends.age, 3 * HOUR);
    assert.deepEqual(
      trends.unread.map(({ list }) => list),
      ['authored', 'reviewed'],
    );
  });

  it('are the same from one second to the next, while ages grow', () => {
    const habit = aHabit({ unit: 'working-time', upTo: ({ calendar }) => calendar.workingDay });
    const drawnAt = (seconds: number) => {
      const now = NOW + seconds * SECOND;
      const open = { ...counted(1, now, 30 * HOUR + seconds * SECOND), keeps: false };
      return trendsOf([aFinding([open])], [habit], theTerms({ now }), anObservation({ observedAt: NOW }));
    };
    assert.deepEqual(drawnAt(59), drawnAt(1));
    assert.notDeepEqual(drawnAt(61), drawnAt(59));
  });

  it('are plain, so that they reach the page as they are', () => {
    const trends = theTrends([counted(1, NOW, 40), counted(2, NOW - 14 * DAY, 60)]);
    assert.deepEqual(structuredClone(trends), trends);
  });
});

/** The trend of the size of pull requests, unless a test says otherwise. */
function theTrend(
  behind: readonly Measured[],
  finding: Partial<Finding> = {},
  terms = theTerms(),
  habit: Partial<Habit> = { upTo: () => 200 },
): Trend {
  const { trends } = trendsOf([aFinding(behind, finding)], [aHabit(habit)], terms, anObservation());
  return trends[0] ?? assert.fail('no trend');
}

function theTrends(behind: readonly Measured[]): Trends {
  return trendsOf([aFinding(behind)], [aHabit()], theTerms(), anObservation());
}

function aHabit(overrides: Partial<Habit> = {}): Habit {
  return { id: 'pr-size', speaksFor: [], unit: 'lines', find: () => aFinding([]), ...overrides };
}

function aFinding(behind: readonly Measured[], overrides: Partial<Finding> = {}): Finding {
  const n = behind.length;
  return { habit: 'pr-size', verdict: 'keeps', figure: undefined, n, behind, cut: undefined, ...overrides };
}

function counted(number: number, at: Instant, value: number): Measured {
  const figure = { kind: 'size', reviewed: value, leftOut: 0, raw: value } as const;
  return { pullRequest: aPullRequest({ number }), at, value, keeps: value <= 200, figure };
}
