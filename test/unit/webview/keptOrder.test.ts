import assert from 'node:assert/strict';
import { KeptOrder } from '../../../src/webview/keptOrder.ts';

/** What is shown of things whose own order is this. */
function shown(order: KeptOrder, ids: string): string {
  const all = [...ids].map((id) => ({ id }));
  return order
    .of(all)
    .map(({ id }) => id)
    .join('');
}

describe('The order on a page', () => {
  it('stays as it was when it was first shown, whatever comes first by now', () => {
    const order = new KeptOrder();
    assert.deepEqual([shown(order, 'abc'), shown(order, 'cab'), shown(order, 'bca')], ['abc', 'abc', 'abc']);
  });

  it('is made anew once it begins again', () => {
    const order = new KeptOrder();
    shown(order, 'abc');
    order.begin();
    assert.deepEqual([shown(order, 'cab'), shown(order, 'abc')], ['cab', 'cab']);
  });

  it('is made anew where there are other things', () => {
    const order = new KeptOrder();
    shown(order, 'abc');
    assert.deepEqual([shown(order, 'dba'), shown(order, 'abcd')], ['dba', 'abcd']);
  });
});
