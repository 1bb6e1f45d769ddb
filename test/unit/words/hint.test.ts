import assert from 'node:assert/strict';
import type { BranchSizeNudge } from '../../../src/nudges/nudge.ts';
import * as words from '../../../src/words/hint.ts';
import { assertSentence, assertWords, FOREIGN } from './reading.ts';

function aNudge(overrides: Partial<BranchSizeNudge> = {}): BranchSizeNudge {
  return {
    nudge: 'branch-size',
    subject: 'search',
    crossing: 200,
    expectation: 'L1.small-focused-prs',
    branch: 'search',
    lines: 212,
    over: 12,
    largest: [{ path: 'src/basket.ts', lines: 150 }],
    ...overrides,
  };
}

describe("The hint on a branch's size", () => {
  it('says by how much it passed, which files are the largest, and what helps', () => {
    const largest = ['src/basket.ts', 'src/a.ts', 'test/a.test.ts'].map((path, index) => ({ path, lines: 90 - index }));
    assert.equal(
      words.branchSizeHint(aNudge({ largest })),
      'search has passed 200 lines: 212 lines to review, 12 over. Largest: src/basket.ts (90), src/a.ts (89), test/a.test.ts (88). Splitting it now makes the reviews quicker.',
    );
  });

  it('leaves the files out where there are none', () => {
    assert.doesNotMatch(words.branchSizeHint(aNudge({ largest: [] })), /Largest/);
  });

  it('holds no link and no second line, however branch and files are called', () => {
    const hint = words.branchSizeHint(aNudge({ branch: FOREIGN, largest: [{ path: FOREIGN, lines: 150 }] }));
    assert.doesNotMatch(hint, /\]\(|[\n\u202e]/);
  });

  it('offers three ways on', () => {
    const ways = [words.SHOW_FILES, words.NOT_FOR_THIS_BRANCH, words.TURN_OFF];
    ways.forEach(assertWords);
    assertSentence(words.branchSizeHint(aNudge({ branch: 'Search' })));
  });
});
