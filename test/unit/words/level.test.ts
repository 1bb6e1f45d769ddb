import assert from 'node:assert/strict';
import type { Finding, Habit } from '../../../src/habits/habit.ts';
import * as words from '../../../src/words/level.ts';
import { assertOneLine, assertSentence } from './reading.ts';

type Counted = Parameters<typeof words.standingWords>[0];

const counted = (id: string, finding: Partial<Finding> = {}, proxy: Pick<Habit, 'isProxy'> = {}): Counted => ({
  habit: { id, ...proxy },
  finding: { habit: id, verdict: 'too-few', figure: undefined, n: 0, behind: [], cut: undefined, ...finding },
});

const SIZE = counted('pr-size', { verdict: 'keeps', n: 7, figure: { kind: 'lines', median: 95, p75: 165 } });
const FOCUS = counted('pr-focus', { verdict: 'slips', n: 7, figure: { kind: 'share', of: 3, in: 7 } });
const PROXY = counted('outcomes', { n: 3, figure: { kind: 'share', of: 1, in: 3 } }, { isProxy: true });
const NOTHING = counted('pr-why');
const UNMEASURABLE = counted('follow-through', { verdict: 'not-measurable' });

describe('The figures beside an expectation', () => {
  const CASES: readonly (readonly [counted: readonly Counted[], said: string])[] = [
    [[], ''],
    [[SIZE], 'median 95 lines, 3 in 4 up to 165 (n = 7)'],
    [[SIZE, FOCUS], 'median 95 lines, 3 in 4 up to 165 (n = 7) · one concern: 3 of 7'],
    [[SIZE, NOTHING], 'median 95 lines, 3 in 4 up to 165 (n = 7)'],
    [[NOTHING, FOCUS], 'one concern: 3 of 7'],
    [[NOTHING, NOTHING], 'nothing to count yet'],
    [[PROXY], '1 of 3 (a proxy)'],
    [[UNMEASURABLE], 'not measurable here'],
  ];
  for (const [findings, said] of CASES) {
    it(`are said as "${said}"`, () => assert.equal(words.figuresWords(findings), said));
  }
});

describe('How a habit stands', () => {
  const CASES: readonly (readonly [counted: Counted, said: string])[] = [
    [SIZE, 'median 95 lines, 3 in 4 up to 165 (n = 7) · You keep to this.'],
    [FOCUS, '3 of 7 · Not steady yet.'],
    [PROXY, '1 of 3 (a proxy) · Fewer than 5: listed, not judged.'],
    [NOTHING, 'nothing to count yet'],
  ];
  for (const [one, said] of CASES) {
    it(`is said as "${said}"`, () => assert.equal(words.standingWords(one), said));
  }

  it('is said by what is missing where it cannot be measured', () => {
    assertSentence(words.standingWords(UNMEASURABLE));
    assert.match(words.standingWords(UNMEASURABLE), /^Not measurable: /);
  });
});

describe('The words of My Level', () => {
  for (const [name, text] of Object.entries(words)) {
    if (typeof text === 'string') it(`stand on one line: ${name}`, () => assertOneLine(text));
  }
});
