import assert from 'node:assert/strict';
import { DAY, HOUR, MINUTE } from '../../../src/facts/instant.ts';
import { duration, timeLeft } from '../../../src/words/time.ts';

describe('A length of time', () => {
  const CASES: readonly (readonly [length: number, words: string])[] = [
    [0, '0 min'],
    [59_999, '0 min'],
    [40 * MINUTE, '40 min'],
    [HOUR - 1, '59 min'],
    [HOUR, '1 h'],
    [2 * HOUR - 1, '1 h'],
    [24 * HOUR, '24 h'],
    [2 * DAY - 1, '47 h'],
    [2 * DAY, '2 d'],
    [2 * DAY + 5 * HOUR, '2 d 5 h'],
    [2 * DAY + MINUTE, '2 d'],
    [400 * DAY, '400 d'],
  ];
  for (const [length, words] of CASES) {
    it(`of ${length} ms is "${words}"`, () => assert.equal(duration(length), words));
  }
});

describe('What is left for a review', () => {
  const CASES: readonly (readonly [left: number, words: string])[] = [
    [5 * HOUR, '5 h left'],
    [0, '0 min left'],
    [-MINUTE, '1 min over'],
    [-3 * HOUR, '3 h over'],
    [-50 * HOUR, '2 d 2 h over'],
  ];
  for (const [left, words] of CASES) {
    it(`with ${left} ms is "${words}"`, () => assert.equal(timeLeft(left), words));
  }
});
