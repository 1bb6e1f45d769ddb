import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import {
  ended,
  feedbackTime,
  focusOf,
  roundAgain,
  withDimension,
  withoutDimension,
  withPractice,
} from '../../../src/growth/focus.ts';
import { fold } from '../../../src/journal/fold.ts';
import { focusIn, type StandingFocus } from '../../../src/journal/items.ts';
import { asked, focus } from '../journal/builders.ts';
import { builtInLadder } from './ladders.ts';

const ANEW = { round: 'round-2', level: 'L2' };

describe('The focus', () => {
  it('begins with one dimension, and takes a second one in the same round', () => {
    const first = withDimension(undefined, 'ownership', ANEW);
    assert.deepEqual(first, { kind: 'focus', ...ANEW, dimensions: ['ownership'], practise: [] });
    const second = withDimension(standing({ dimensions: ['ownership'] }), 'collaboration', ANEW);
    assert.notEqual(second, 'refused');
    assert.deepEqual(second !== 'refused' && [second.round, second.dimensions], [
      'round-1',
      ['ownership', 'collaboration'],
    ]);
  });

  it('refuses a third dimension', () => {
    assert.equal(
      withDimension(standing({ dimensions: ['ownership', 'collaboration'] }), 'problem-solving', ANEW),
      'refused',
    );
  });

  it('is the same where a dimension is in it already, also as one of two', () => {
    const two = standing({ dimensions: ['ownership', 'collaboration'] });
    const again = withDimension(two, 'collaboration', ANEW);
    assert.deepEqual(again !== 'refused' && again.dimensions, two.dimensions);
  });

  it('leaves out what was practised with its dimension, and ends with its last one', () => {
    const two = standing({ dimensions: ['ownership', 'collaboration'], practise: ['L2.a', 'L2.b'] });
    const one = withoutDimension(two, 'ownership', ['L2.a', 'L2.x']);
    assert.deepEqual([one.dimensions, one.practise], [['collaboration'], ['L2.b']]);
    assert.deepEqual(withoutDimension(standing({ dimensions: ['ownership'] }), 'ownership', []).dimensions, []);
  });

  it('has what is chosen to practise, each once', () => {
    const chosen = withPractice(standing({ practise: ['L2.a'] }), 'L2.a', true);
    assert.deepEqual(chosen.practise, ['L2.a']);
    assert.deepEqual(withPractice(standing({ practise: ['L2.a'] }), 'L2.b', true).practise, ['L2.a', 'L2.b']);
    assert.deepEqual(withPractice(standing({ practise: ['L2.a'] }), 'L2.a', false).practise, []);
  });

  it('goes round again with the same dimensions, and can be ended', () => {
    const again = roundAgain(standing({}), ANEW);
    assert.deepEqual([again.round, again.dimensions], ['round-2', ['ownership']]);
    assert.deepEqual(ended(standing({})).dimensions, []);
  });
});

describe('The focus in a ladder', () => {
  const ladder = builtInLadder();

  it('has no dimension that the ladder does not have, and is none where it has no other', () => {
    const both = fold([focus({ dimensions: ['handwerk', 'ownership'] })]);
    assert.deepEqual(focusOf(both, ladder)?.dimensions, ['ownership']);
    assert.deepEqual(focusOf(both, ladder)?.takenUp, { ownership: 1_000 });
    assert.equal(focusOf(fold([focus({ dimensions: ['handwerk'] })]), ladder), undefined);
  });
});

describe('The time to ask for feedback', () => {
  const at = 1_000;
  const table: readonly (readonly [days: number, kind: string, isLate?: boolean])[] = [
    [0, 'early'],
    [13.99, 'early'],
    [14, 'due', false],
    [28, 'due', false],
    [29, 'due', true],
    [400, 'due', true],
  ];
  for (const [days, kind, isLate] of table) {
    it(`is ${kind}${isLate ? ' and late' : ''} after ${days} days`, () => {
      const time = feedbackTime(standing({}), at + days * DAY);
      assert.equal(time.kind, kind);
      if (time.kind === 'due') assert.equal(time.isLate, isLate);
      assert.equal(time.days, Math.floor(days));
    });
  }

  it('says from when on while it is early', () => {
    const time = feedbackTime(standing({}), at + DAY);
    assert.equal(time.kind === 'early' && time.from, at + 14 * DAY);
  });

  it('is over once it was asked for in this round', () => {
    const focused = focusIn(fold([focus({ at }), asked({ at: at + 15 * DAY })]));
    assert.deepEqual(focused && feedbackTime(focused, at + 20 * DAY), { kind: 'asked', days: 20, at: at + 15 * DAY });
  });

  it('is early, not in the past, where the clock of this machine is behind', () => {
    assert.equal(feedbackTime(standing({}), at - DAY).days, 0);
  });
});

function standing(overrides: Partial<StandingFocus>): StandingFocus {
  return { ...focus({ practise: [] }), takenUp: { ownership: 1_000 }, askedAt: undefined, ...overrides };
}
