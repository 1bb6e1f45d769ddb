import assert from 'node:assert/strict';
import { quantile } from '../../../src/habits/habit.ts';

describe('A quantile', () => {
  const CASES: readonly (readonly [values: readonly number[], share: number, expected: number])[] = [
    [[], 0.5, 0],
    [[7], 0.5, 7],
    [[7], 0.75, 7],
    [[1, 3], 0.5, 2],
    [[3, 1], 0.5, 2],
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4, 5], 0.75, 4],
    [[1, 2, 3, 4], 0.75, 3.25],
    [[10, 9, 100], 1, 100],
    [[10, 9, 100], 0, 9],
  ];
  for (const [values, share, expected] of CASES) {
    it(`at ${share} of ${values.join(', ') || 'nothing'} is ${expected}`, () =>
      assert.equal(quantile(values, share), expected));
  }
});
