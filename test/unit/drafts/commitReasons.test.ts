import assert from 'node:assert/strict';
import { commitReasons } from '../../../src/drafts/commitReasons.ts';

const of = (...bodies: readonly string[]) => commitReasons(bodies.map((body) => ({ subject: 'Show the day', body })));

describe('The reasons that commits give', () => {
  const CASES: readonly (readonly [body: string, reasons: readonly string[]])[] = [
    ['Because half of the members do not read English.', ['Because half of the members do not read English.']],
    ['Rename them. Until now nobody\ncould tell them apart.', ['Until now nobody\ncould tell them apart.']],
    ['Rename them, so that one can tell them apart.', ['Rename them, so that one can tell them apart.']],
    ['Because ', []],
    ['Rename them.\n\nSigned-off-by: Ada <because@example.com>', []],
    ['See https://example.com/because', []],
    ['It is only renamed.', []],
    ['', []],
  ];
  for (const [body, reasons] of CASES) {
    it(`are ${reasons.length === 0 ? 'none' : 'quoted'} in ${JSON.stringify(body)}`, () =>
      assert.deepEqual(of(body), reasons));
  }

  it('are one of each commit, each said once', () => {
    const one = 'Because of this. Because of that.';
    assert.deepEqual(of(one, one, 'Without this it hangs.'), ['Because of this.', 'Without this it hangs.']);
  });
});
