import assert from 'node:assert/strict';
import { moved } from '../../../src/webview/map/gridMoves.ts';

const SIZE = { rows: 8, columns: 5 };

describe('The keys of the map', () => {
  for (const [key, ctrlKey, to] of [
    ['ArrowRight', false, [3, 3]],
    ['ArrowLeft', false, [3, 1]],
    ['ArrowDown', false, [4, 2]],
    ['ArrowUp', false, [2, 2]],
    ['Home', false, [3, 0]],
    ['End', false, [3, 4]],
    ['Home', true, [0, 0]],
    ['End', true, [7, 4]],
  ] as const)
    it(`${ctrlKey ? 'Control and ' : ''}${key} leads from the middle to row ${to[0]}, column ${to[1]}`, () =>
      assert.deepEqual(moved({ key, ctrlKey }, { row: 3, column: 2 }, SIZE), { row: to[0], column: to[1] }));

  it('stay in the map at its edges', () => {
    assert.deepEqual(moved({ key: 'ArrowUp', ctrlKey: false }, { row: 0, column: 0 }, SIZE), { row: 0, column: 0 });
    assert.deepEqual(moved({ key: 'ArrowLeft', ctrlKey: false }, { row: 0, column: 0 }, SIZE), { row: 0, column: 0 });
    assert.deepEqual(moved({ key: 'ArrowDown', ctrlKey: false }, { row: 7, column: 4 }, SIZE), { row: 7, column: 4 });
    assert.deepEqual(moved({ key: 'ArrowRight', ctrlKey: false }, { row: 7, column: 4 }, SIZE), { row: 7, column: 4 });
  });

  it('leave every other key to the editor', () => {
    for (const key of ['Tab', 'Enter', 'a', 'Escape'])
      assert.equal(moved({ key, ctrlKey: false }, { row: 1, column: 1 }, SIZE), undefined);
  });
});
