import assert from 'node:assert/strict';
import { HOUR } from '../../../src/facts/instant.ts';
import type { Habit } from '../../../src/habits/habit.ts';
import { fromAxis, onAxis, tickWords } from '../../../src/webview/trends/axis.ts';

describe('The axis of a chart', () => {
  const SHOWN: readonly (readonly [value: number, unit: Habit['unit'], shown: number, tick: string])[] = [
    [1500, 'lines', 1500, '1,500'],
    [36 * HOUR, 'working-time', 36, '36 h'],
    [0.25, 'yes-or-no', 25, '25%'],
  ];
  for (const [value, unit, shown, tick] of SHOWN) {
    it(`has ${unit} as ${tick}`, () => {
      assert.equal(onAxis(value, unit), shown);
      assert.equal(tickWords(shown, unit), tick);
    });
  }

  it('leads back to the value, which a threshold is tried with', () => {
    for (const unit of ['lines', 'working-time'] as const)
      assert.equal(fromAxis(onAxis(7_200_000, unit), unit), 7_200_000);
  });
});
