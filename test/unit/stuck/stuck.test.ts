import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Duration, HOUR, type Instant, MINUTE } from '../../../src/facts/instant.ts';
import {
  begun,
  isDue,
  isForgotten,
  leftAt,
  OFFERED_AFTER,
  type Stuck,
  seen,
  TICK,
  withErrorsOfNow,
} from '../../../src/stuck/stuck.ts';
import { NOW } from '../github/asking.ts';
import { aStuck, stuckOnAuth } from './builders.ts';

const AWAY = 5 * MINUTE;
const minutes = (stuck: Stuck) => stuck.counted / MINUTE;
const later = (length: Duration): Instant => NOW + length;

describe('The time that one is stuck', () => {
  it('counts while a window has the focus', () => {
    const stuck = [1, 2, 3].reduce((one, tick) => seen(one, later(tick * TICK), 'one', AWAY), aStuck());
    assert.equal(minutes(stuck), 3);
  });

  it('counts on in another window that takes the focus over, in whichever order both say so', () => {
    const left = leftAt(aStuck(), later(MINUTE), 'one');
    assert.equal(minutes(seen(left, later(MINUTE), 'other', AWAY)), 1);
    const taken = seen(aStuck(), later(MINUTE), 'other', AWAY);
    assert.equal(leftAt(taken, later(MINUTE), 'one'), taken);
    assert.equal(minutes(seen(taken, later(2 * MINUTE), 'other', AWAY)), 2);
  });

  it('counts on after a reload, whose window is another one', () => {
    assert.equal(minutes(seen(aStuck(), later(MINUTE + 20_000), 'reloaded', AWAY)), 1 + 1 / 3);
  });

  it('does not count while the machine sleeps', () => {
    assert.equal(minutes(seen(aStuck(), later(2 * TICK), 'one', AWAY)), 2, 'a late tick is no sleep');
    assert.equal(minutes(seen(aStuck(), later(2 * TICK + 1), 'one', AWAY)), 0);
    assert.equal(minutes(leftAt(aStuck(), later(HOUR), 'one')), 0, 'also where the focus goes as it wakes up');
  });

  it('counts a short time away whole, and of a longer one nothing', () => {
    const away = leftAt(aStuck(), later(MINUTE), 'one');
    assert.equal(minutes(seen(away, later(6 * MINUTE), 'one', AWAY)), 6);
    assert.equal(minutes(seen(away, later(6 * MINUTE + 1), 'one', AWAY)), 1);
    assert.equal(minutes(seen(away, later(2 * MINUTE), 'one', 0)), 1, 'nothing where the person wants that');
  });

  it('neither grows nor shrinks where the clock is set back, and goes on from there', () => {
    const back = seen(aStuck({ counted: 10 * MINUTE }), later(-HOUR), 'one', AWAY);
    assert.equal(minutes(back), 10);
    assert.equal(minutes(seen(back, later(MINUTE - HOUR), 'one', AWAY)), 11);
  });

  it('ends by itself after 8 hours, and where the clock was set back by as much', () => {
    assert.deepEqual(
      [8 * HOUR - 1, 8 * HOUR, 1 - 8 * HOUR, -8 * HOUR].map((passed) => isForgotten(aStuck(), later(passed))),
      [false, true, false, true],
    );
  });

  it('makes the message due at 30 minutes, once', () => {
    assert.deepEqual(
      [OFFERED_AFTER - 1, OFFERED_AFTER].map((counted) => isDue(aStuck({ counted }))),
      [false, true],
    );
    assert.equal(isDue(aStuck({ counted: OFFERED_AFTER, offeredAt: NOW })), false);
    assert.equal(OFFERED_AFTER, 30 * MINUTE);
  });
});

describe('Whatever happens to the windows and the clock', () => {
  interface Happening {
    readonly passes: Duration;
    readonly window: string;
    readonly kind: 'seen' | 'left';
  }
  const happening = (passes: fc.Arbitrary<Duration>): fc.Arbitrary<Happening> =>
    fc.record({ passes, window: fc.constantFrom('one', 'other'), kind: fc.constantFrom('seen', 'left') });
  const forward = fc.oneof(fc.integer({ min: 0, max: 3 * MINUTE }), fc.integer({ min: 0, max: 3 * HOUR }));
  const anyway = fc.oneof(forward, fc.integer({ min: -3 * HOUR, max: 0 }));
  const longestAway = fc.integer({ min: 0, max: 60 * MINUTE });

  /** The timer after each of the happenings, with the time that really passed by then. */
  function* story(happenings: readonly Happening[], away: Duration) {
    let stuck = begun('a', { errors: [] }, NOW, 'one');
    let now: Instant = NOW;
    let passed: Duration = 0;
    for (const { passes, window, kind } of happenings) {
      const before = stuck;
      now += passes;
      passed += Math.max(0, passes);
      stuck = kind === 'seen' ? seen(stuck, now, window, away) : leftAt(stuck, now, window);
      yield { before, stuck, passed };
    }
  }

  it('no more is counted than has passed, and it never shrinks', () => {
    fc.assert(
      fc.property(fc.array(happening(anyway)), longestAway, (happenings, away) => {
        for (const { before, stuck, passed } of story(happenings, away)) {
          assert.ok(stuck.counted <= passed);
          assert.ok(stuck.counted >= before.counted);
        }
      }),
    );
  });

  it('the message is not due before 30 minutes have passed', () => {
    fc.assert(
      fc.property(fc.array(happening(anyway), { minLength: 20 }), longestAway, (happenings, away) => {
        for (const { stuck, passed } of story(happenings, away)) assert.ok(!isDue(stuck) || passed >= 30 * MINUTE);
      }),
    );
  });

  it('an absence longer than the setting, or a sleep, adds nothing', () => {
    fc.assert(
      fc.property(fc.array(happening(forward)), longestAway, (happenings, away) => {
        for (const { before, stuck } of story(happenings, away)) {
          const longest = before.seenIn === undefined ? away : 2 * TICK;
          if (stuck.seenAt - before.seenAt > longest) assert.equal(stuck.counted, before.counted);
        }
      }),
    );
  });
});

describe('The errors of the message', () => {
  const here = { path: 'src/auth.ts', line: 40, file: 'file:///home/mara/shop/src/auth.ts', errors: ['ts: Another'] };

  it('are those under the cursor now, where the same file is in front', () => {
    const { place, errors } = withErrorsOfNow(stuckOnAuth(), here);
    assert.deepEqual([place?.line, errors], [40, ['ts: Another']]);
  });

  it('are those of the start elsewhere, and where the cursor is on no error', () => {
    const stuck = stuckOnAuth();
    assert.equal(withErrorsOfNow(stuck, undefined), stuck);
    assert.equal(withErrorsOfNow(stuck, { ...here, errors: [] }), stuck);
    const ofAnotherFolder = { ...here, file: 'file:///home/mara/other/src/auth.ts' };
    assert.equal(withErrorsOfNow(stuck, ofAnotherFolder), stuck);
    const nowhere = aStuck();
    assert.equal(withErrorsOfNow(nowhere, here), nowhere);
  });
});
