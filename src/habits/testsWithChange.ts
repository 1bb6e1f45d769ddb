import type { PullRequest } from '../facts/pullRequest.ts';
import type { SizedFile } from '../facts/size.ts';
import type { LeftOut } from './figure.ts';
import type { Habit, Measured, Terms } from './habit.ts';
import type { MergedOne } from './mergedOnes.ts';
import { type Band, shareOf, yesOrNo } from './share.ts';

/**
 * Find the edge cases before building, of which a test in the same pull request is a trace: a proxy. The share of my
 * merged pull requests with a change of product code that come with a change of a test. 8 in 10 is Rung's own.
 */
export const testsWithChange: Habit = {
  id: 'tests-with-change',
  speaksFor: ['L2.edge-cases-before-building'],
  unit: 'yes-or-no',
  isProxy: true,

  find({ gitHub }, terms) {
    return shareOf(
      this,
      terms.mergedOnes(gitHub).map((one) => measured(one, terms)),
      WITH_TESTS,
      gitHub,
    );
  },
};

const WITH_TESTS: Band = { of: 8, in: 10 };

function measured({ pullRequest, at, size }: MergedOne, terms: Terms): Measured {
  const code: SizedFile[] = [];
  let product = 0;
  let test = 0;
  for (const one of size.files) {
    if (!isWritten(one)) continue;
    if (one.part === 'test') test += one.lines;
    if (one.part === 'product' && terms.isCode(one.file.path)) {
      product += one.lines;
      code.push(one);
    }
  }
  const figure = { kind: 'tests', product, test } as const;
  return yesOrNo(test > 0, { pullRequest, at, figure }, leftOutOf(pullRequest, code, test));
}

/** What is deleted whole, or moved as it is, needs no test of its own, and is none. */
function isWritten({ file, lines }: SizedFile): boolean {
  return lines > 0 && file.change !== 'deleted';
}

/** The unit tests of Rust stand in the files that they test, where a list of files does not show them. */
function leftOutOf({ cut }: PullRequest, code: readonly SizedFile[], test: number): LeftOut | undefined {
  if (cut.includes('files') && (test === 0 || code.length === 0)) return 'partly-known';
  if (code.length === 0) return 'no-product-change';
  return test === 0 && code.some(({ file }) => file.path.endsWith('.rs')) ? 'cannot-tell' : undefined;
}
