import assert from 'node:assert/strict';
import { prFocus } from '../../../src/habits/prFocus.ts';
import { aFile, aPullRequest, type PullRequestOverrides } from '../../github/builders.ts';
import { anObserved, mergedOnes, NOTHING_SAID, theTerms } from './builders.ts';

const ADDED = aFile({ path: 'src/voucher.ts', change: 'added', additions: 80, deletions: 0 });
const FOCUSED = { title: 'Add a voucher', files: [ADDED] };
const MIXED = {
  title: 'Add a voucher',
  files: [ADDED, aFile({ path: 'package.json', additions: 5, deletions: 5 }), aFile({ path: 'yarn.lock' })],
};
const BLANK = { title: 'Add a logo', files: [] };

const times = (count: number, of: PullRequestOverrides) => Array.from({ length: count }, () => of);
const found = (each: readonly PullRequestOverrides[]) =>
  prFocus.find(anObserved({ authored: mergedOnes(each) }), theTerms());

describe('The share of my merged pull requests that have one concern', () => {
  type Case = readonly [sentence: string, each: readonly PullRequestOverrides[], verdict: string, share?: string];
  const CASES: readonly Case[] = [
    ['nothing to count', [], 'too-few'],
    ['fewer than five', times(4, MIXED), 'too-few', '0 of 4'],
    ['all of five', times(5, FOCUSED), 'keeps', '5 of 5'],
    ['one mix in ten', [...times(9, FOCUSED), MIXED], 'keeps', '9 of 10'],
    ['one mix in nine', [...times(8, FOCUSED), MIXED], 'slips', '8 of 9'],
    ['nothing that shows no file', [...times(4, FOCUSED), ...times(9, BLANK)], 'too-few', '4 of 4'],
  ];
  for (const [sentence, each, verdict, share] of CASES) {
    it(`${sentence}: ${[verdict, share].filter(Boolean).join(', ')}`, () => {
      const { figure, n, verdict: actual } = found(each);
      const [of = 0, all = 0] = share?.split(' of ').map(Number) ?? [];
      assert.equal(actual, verdict);
      assert.deepEqual(figure, share && { kind: 'share', of, in: all });
      assert.equal(n, all);
    });
  }

  it('counts a mix in the files that are known, and no focus where some are cut off', () => {
    const { behind } = found([
      { ...MIXED, cut: ['files'] },
      { ...FOCUSED, cut: ['files'] },
    ]);
    assert.deepEqual(
      behind.map(({ keeps, leftOut }) => [keeps, leftOut]),
      [
        [false, undefined],
        [true, 'partly-known'],
      ],
    );
  });
});

describe('The flag on the focus of an open pull request', () => {
  const CASES: readonly (readonly [
    sentence: string,
    of: PullRequestOverrides,
    concerns: readonly string[] | undefined,
  ])[] = [
    ['names what is mixed, most lines first', MIXED, ['feature', 'dependencies']],
    ['is none for one concern', FOCUSED, undefined],
    ['is none where nothing is known', BLANK, undefined],
  ];
  for (const [sentence, of, concerns] of CASES) {
    it(sentence, () =>
      assert.deepEqual(
        prFocus.flag?.(aPullRequest(of), theTerms(), NOTHING_SAID),
        concerns && { kind: 'mixed', concerns },
      ),
    );
  }
});
