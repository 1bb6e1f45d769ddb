import assert from 'node:assert/strict';
import { firedAt, firedOn } from '../../../src/habits/fired.ts';
import type { Finding, Measured } from '../../../src/habits/habit.ts';
import { aPullRequest } from '../../github/builders.ts';

const pullRequest = aPullRequest();

/** From the newest to the oldest: `+` keeps, `-` does not, `.` is left out. */
function aFinding(signs: string): Finding {
  const behind = [...signs].map(
    (sign, index): Measured => ({
      pullRequest,
      at: 1000 - index,
      value: 0,
      keeps: sign === '+',
      figure: { kind: 'quote', quote: undefined },
      ...(sign === '.' && { leftOut: 'trivial' as const }),
    }),
  );
  return { habit: 'x', verdict: 'keeps', figure: undefined, n: 0, behind, cut: undefined };
}

describe('On my last pull requests a hint would have fired', () => {
  const CASES: readonly (readonly [signs: string, count: number | undefined, fired: number, of: number])[] = [
    ['', undefined, 0, 0],
    ['+++', undefined, 0, 3],
    ['+-+-', undefined, 2, 4],
    ['.-.+.', undefined, 1, 2],
    ['---+++', 4, 3, 4],
    ['..-+-', 2, 1, 2],
    [`${'+'.repeat(30)}-`, undefined, 0, 30],
    [`-${'+'.repeat(40)}`, undefined, 1, 30],
  ];
  for (const [signs, count, fired, of] of CASES) {
    it(`${fired} times of ${of}: ${signs || 'none'}${count ? `, the last ${count}` : ''}`, () => {
      const finding = aFinding(signs);
      assert.deepEqual(firedOn(finding, count), { fired, of });
      assert.deepEqual(firedOn({ ...finding, behind: finding.behind.toReversed() }, count), { fired, of });
    });
  }

  const VALUES: readonly (readonly [values: readonly number[], threshold: number, fired: number])[] = [
    [[], 200, 0],
    [[199, 200, 201], 200, 1],
    [[199, 200, 201], 0, 3],
  ];
  for (const [values, threshold, fired] of VALUES) {
    it(`${fired} times above ${threshold}: ${values.join(', ') || 'none'}`, () =>
      assert.equal(firedAt(values, threshold), fired));
  }
});
