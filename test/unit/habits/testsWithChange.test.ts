import assert from 'node:assert/strict';
import { testsWithChange } from '../../../src/habits/testsWithChange.ts';
import { aFile, type PullRequestOverrides } from '../../github/builders.ts';
import { anObserved, mergedOnes, theTerms } from './builders.ts';

const CODE = aFile({ additions: 10, deletions: 2 });
const TEST = aFile({ path: 'test/basket.test.ts', additions: 5, deletions: 0 });
const DOCS = aFile({ path: 'README.md' });

const found = (each: readonly PullRequestOverrides[]) =>
  testsWithChange.find(anObserved({ authored: mergedOnes(each) }), theTerms());
const times = (count: number, of: PullRequestOverrides) => Array.from({ length: count }, () => of);

describe('A product change comes with a test', () => {
  type Case = readonly [sentence: string, of: PullRequestOverrides, comes: string];
  const CASES: readonly Case[] = [
    ['where both change', { files: [CODE, TEST] }, 'yes'],
    ['not where code changes alone', { files: [CODE] }, 'no'],
    ['not where the test is deleted', { files: [CODE, { ...TEST, change: 'deleted' }] }, 'no'],
    ['not where the test only moves', { files: [CODE, { ...TEST, change: 'renamed', additions: 0 }] }, 'no'],
    ['not with a snapshot alone', { files: [CODE, aFile({ path: 'test/__snapshots__/a.snap' })] }, 'no'],
    ['which docs do not ask for', { files: [DOCS] }, 'no-product-change'],
    ['which settings do not ask for', { files: [aFile({ path: 'tsconfig.json' })] }, 'no-product-change'],
    ['which styles do not ask for', { files: [aFile({ path: 'src/a.css' })] }, 'no-product-change'],
    ['which tests alone do not ask for', { files: [TEST] }, 'no-product-change'],
    ['which a deletion does not ask for', { files: [{ ...CODE, change: 'deleted' }] }, 'no-product-change'],
    [
      'which a pure move does not ask for',
      { files: [{ ...CODE, change: 'renamed', additions: 0, deletions: 0 }] },
      'no-product-change',
    ],
    ['which a lock file does not ask for', { files: [aFile({ path: 'yarn.lock' })] }, 'no-product-change'],
    ['which Rust may have in the file itself', { files: [aFile({ path: 'src/a.rs' })] }, 'cannot-tell'],
    ['which Rust may have apart', { files: [aFile({ path: 'src/a.rs' }), aFile({ path: 'tests/a.rs' })] }, 'yes'],
    ['which may be cut off', { files: [CODE], cut: ['files'] }, 'partly-known'],
    ['whose code may be cut off', { files: [TEST], cut: ['files'] }, 'partly-known'],
    ['whatever else is cut off', { files: [CODE, TEST], cut: ['files'] }, 'yes'],
  ];
  for (const [sentence, of, comes] of CASES) {
    it(`${sentence}: ${comes}`, () => {
      const [behind] = found([of]).behind;
      assert.equal(behind?.leftOut ?? (behind?.keeps ? 'yes' : 'no'), comes);
    });
  }

  it('with the lines of both', () => {
    assert.deepEqual(found([{ files: [CODE, TEST, DOCS] }]).behind[0]?.figure, { kind: 'tests', product: 12, test: 5 });
  });

  const SHARES: readonly (readonly [withTest: number, without: number, verdict: string])[] = [
    [4, 0, 'too-few'],
    [8, 2, 'keeps'],
    [7, 2, 'slips'],
    [0, 5, 'slips'],
  ];
  for (const [withTest, without, verdict] of SHARES) {
    it(`${withTest} of ${withTest + without}: ${verdict}`, () => {
      const finding = found([...times(withTest, { files: [CODE, TEST] }), ...times(without, { files: [CODE] })]);
      assert.equal(finding.verdict, verdict);
      assert.deepEqual(finding.figure, { kind: 'share', of: withTest, in: withTest + without });
    });
  }

  it('is a proxy, and called one', () => assert.equal(testsWithChange.isProxy, true));
});
