import assert from 'node:assert/strict';
import { tradeOffs } from '../../../src/habits/tradeOffs.ts';
import type { PullRequestOverrides } from '../../github/builders.ts';
import { anObserved, mergedOnes, ofLines, theTerms } from './builders.ts';

const WEIGHED = { ...ofLines(90), body: 'Sorts by name. We considered a cache, but the list is short.' };
const PLAIN = { ...ofLines(90), body: 'Sorts by name.' };
const SMALL = { ...ofLines(50), body: 'Sorts by name.' };

const found = (each: readonly PullRequestOverrides[]) =>
  tradeOffs.find(anObserved({ authored: mergedOnes(each) }), theTerms());
const times = (count: number, of: PullRequestOverrides) => Array.from({ length: count }, () => of);

describe('The share of my descriptions that weigh options', () => {
  const CASES: readonly (readonly [each: readonly PullRequestOverrides[], verdict: string, share?: string])[] = [
    [[], 'too-few'],
    [[...times(3, PLAIN), WEIGHED], 'too-few', '1 of 4'],
    [[...times(9, PLAIN), WEIGHED], 'keeps', '1 of 10'],
    [[...times(10, PLAIN), WEIGHED], 'slips', '1 of 11'],
    [[...times(9, SMALL), ...times(4, PLAIN)], 'too-few', '0 of 4'],
  ];
  for (const [each, verdict, share] of CASES) {
    it(`${share ?? 'none'} of ${each.length}: ${verdict}`, () => {
      const finding = found(each);
      const [of, all] = share?.split(' of ').map(Number) ?? [];
      assert.equal(finding.verdict, verdict);
      assert.deepEqual(finding.figure, share && { kind: 'share', of, in: all });
    });
  }

  const BEHIND: readonly (readonly [sentence: string, of: PullRequestOverrides, leftOut: string | undefined])[] = [
    ['counts one over 50 lines', PLAIN, undefined],
    ['leaves out one of 50 lines: there was little to decide', SMALL, 'trivial'],
    ['leaves out one of 50 lines that weighs all the same', { ...WEIGHED, ...ofLines(50) }, 'trivial'],
    ['leaves out one that may be larger', { ...SMALL, cut: ['files'] }, 'partly-known'],
    ['leaves out what nobody would ask about', { ...PLAIN, title: 'Bump zod from 4.0.1 to 4.0.2' }, 'trivial'],
    [
      'leaves out another language',
      { ...PLAIN, body: 'Die Liste wird nach dem Namen sortiert und nicht mehr nach der Zeit.' },
      'cannot-tell',
    ],
  ];
  for (const [sentence, of, leftOut] of BEHIND) {
    it(sentence, () => assert.equal(found([of]).behind[0]?.leftOut, leftOut));
  }

  it('opens to the sentence', () => {
    const quote = 'We considered a cache, but the list is short.';
    assert.deepEqual(found([WEIGHED]).behind[0]?.figure, { kind: 'quote', quote });
    assert.deepEqual(found([PLAIN]).behind[0]?.figure, { kind: 'quote', quote: undefined });
  });
});
