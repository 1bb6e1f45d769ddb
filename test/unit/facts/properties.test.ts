import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import { type Clocks, clocksOf } from '../../../src/facts/clocks.ts';
import { DAY, MINUTE } from '../../../src/facts/instant.ts';
import { humansExcept } from '../../../src/facts/people.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { reviewPairsOf } from '../../../src/facts/reviewPairs.ts';
import { phasesOf } from '../../../src/facts/timeline.ts';
import { whoseMove } from '../../../src/facts/whoseMove.ts';
import { timePassed, workingTimeBetween } from '../../../src/facts/workingTime.ts';
import { aLife, botEvent, shuffled, workingHabits } from './arbitraries.ts';
import { on } from './week.ts';

const NOW = on('next Sun 09:00');
const CALENDAR = calendarOf({ timeZone: 'Europe/Berlin', workingDays: DEFAULT_WORKING_DAYS, daysOff: ['2026-03-04'] });
const IS_HUMAN = humansExcept([]);

/** Every figure that follows from one pull request, for its author and for somebody who is asked. */
function figuresOf(pullRequest: PullRequest) {
  const pairs = reviewPairsOf(pullRequest, 'ines', phasesOf(pullRequest, NOW), IS_HUMAN);
  return { clocks: clocksOf(pullRequest, CALENDAR, IS_HUMAN, NOW), move: whoseMove(pullRequest, IS_HUMAN, NOW), pairs };
}

/** Whatever the clocks say that something took. */
function timesOf({ firstReview, firstResponse, approval, merge }: Clocks) {
  const waits = [firstReview, firstResponse, approval].flatMap((one) => ('wait' in one && one.wait ? [one.wait] : []));
  return [...waits, ...(merge ? [merge.sinceStart] : []), ...(merge?.sinceReady ? [merge.sinceReady] : [])];
}

describe('Whatever happens to a pull request,', () => {
  const life = aLife('mara');

  it("the order of events in GitHub's answer does not matter, not even within one moment", () => {
    const same = life.chain((pullRequest) => fc.tuple(fc.constant(pullRequest), shuffled(pullRequest)));
    fc.assert(fc.property(same, ([one, other]) => assert.deepEqual(figuresOf(other), figuresOf(one))));
  });

  it("a bot's event changes no human figure", () => {
    const bots = fc.array(botEvent, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(life, bots, (pullRequest, events) => {
        const withBots = { ...pullRequest, events: [...pullRequest.events, ...events] };
        assert.deepEqual(figuresOf(withBots), figuresOf(pullRequest));
      }),
    );
  });

  it('a bot that is asked for a review is not waited for', () => {
    fc.assert(
      fc.property(life, (pullRequest) => {
        const asked = { kind: 'person', account: { login: 'copilot', typename: 'Bot' } } as const;
        const withBot = { ...pullRequest, requested: [...pullRequest.requested, asked] };
        assert.deepEqual(figuresOf(withBot), figuresOf(pullRequest));
      }),
    );
  });

  it('its phases follow each other without a gap', () => {
    fc.assert(
      fc.property(life, (pullRequest) => {
        let from = pullRequest.createdAt;
        for (const phase of phasesOf(pullRequest, NOW)) {
          assert.equal(phase.from, from);
          assert.ok(phase.to >= phase.from);
          from = phase.to;
        }
      }),
    );
  });

  it('no clock runs backwards or faster than time', () => {
    fc.assert(
      fc.property(life, (pullRequest) => {
        for (const { working, elapsed } of timesOf(clocksOf(pullRequest, CALENDAR, IS_HUMAN, NOW))) {
          assert.ok(working >= 0 && working <= elapsed);
        }
      }),
    );
  });

  it('nothing is reviewed, answered or approved before it is ready', () => {
    fc.assert(
      fc.property(life, (pullRequest) => {
        const { readyAt = Number.POSITIVE_INFINITY, ...clocks } = clocksOf(pullRequest, CALENDAR, IS_HUMAN, NOW);
        if (clocks.firstReview.kind === 'reviewed') assert.ok(clocks.firstReview.at >= readyAt);
        if (clocks.firstResponse.kind === 'responded') assert.ok(clocks.firstResponse.at >= readyAt);
        if (clocks.approval.kind === 'approved') assert.ok(clocks.approval.at >= readyAt);
      }),
    );
  });

  it('each review answers one request at most', () => {
    fc.assert(
      fc.property(life, (pullRequest) => {
        const answers = figuresOf(pullRequest).pairs.map(({ answeredAt }) => answeredAt);
        assert.ok(answers.slice(0, -1).every((answer) => answer !== undefined));
        const reviews = pullRequest.events.filter((event) => event.kind === 'reviewed' && event.by?.login === 'ines');
        assert.ok(answers.filter((answer) => answer !== undefined).length <= reviews.length);
      }),
    );
  });
});

describe('Working time in any time zone, with any holidays and office hours,', () => {
  const instant = fc
    .integer({ min: Date.parse('2007-01-01') / MINUTE, max: Date.parse('2029-01-01') / MINUTE })
    .map((minutes) => minutes * MINUTE);
  const length = fc.oneof(fc.integer({ min: 0, max: 3 * DAY }), fc.integer({ min: 0, max: 900 * DAY }));

  it('adds up', () => {
    fc.assert(
      fc.property(workingHabits, instant, length, length, (habits, first, toMiddle, toLast) => {
        const calendar = calendarOf(habits);
        const between = (from: number, to: number) => workingTimeBetween(from, to, calendar);
        const [middle, last] = [first + toMiddle, first + toMiddle + toLast];
        assert.equal(between(first, middle) + between(middle, last), between(first, last));
      }),
    );
  });

  it('is never negative, and never more than the elapsed time', () => {
    fc.assert(
      fc.property(workingHabits, instant, fc.integer({ min: -DAY, max: 30 * DAY }), (habits, from, forth) => {
        const { working, elapsed } = timePassed(from, from + forth, calendarOf(habits));
        assert.ok(working >= 0 && working <= elapsed);
      }),
    );
  });

  it('does not depend on what the calendar was asked before', () => {
    const before = fc.array(fc.integer({ min: -400 * DAY, max: 400 * DAY }), { maxLength: 5 });
    fc.assert(
      fc.property(workingHabits, before, instant, length, (habits, earlier, from, forth) => {
        const asked = calendarOf(habits);
        for (const away of earlier) asked.workedUntil(from + away);
        const fresh = workingTimeBetween(from, from + forth, calendarOf(habits));
        assert.equal(workingTimeBetween(from, from + forth, asked), fresh);
      }),
    );
  });

  it('is that of the days as the clock on the wall shows them', () => {
    fc.assert(
      fc.property(workingHabits, instant, ({ timeZone }, moment) => {
        const calendar = calendarOf({ timeZone, workingDays: [1, 2, 3, 4, 5, 6, 7], daysOff: [] });
        const shown = new Date(moment).toLocaleDateString('en-CA', { timeZone });
        assert.equal(calendar.dayOf(moment), Date.parse(shown) / DAY);
      }),
    );
  });
});
