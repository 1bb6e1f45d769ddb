import assert from 'node:assert/strict';
import type { FrameworkFault } from '../../../src/framework/load.ts';
import type { FrameworkProblem } from '../../../src/framework/problem.ts';
import * as words from '../../../src/words/sidebar.ts';
import { assertOneLine, assertSentence } from './reading.ts';

const SHOWN: Readonly<Record<FrameworkFault['shown'], string>> = {
  'last-good': 'what was good before stays',
  'built-in': 'the built-in ladder is shown',
  'no-map': 'Journey stays empty',
};
const PROBLEM: FrameworkProblem = { kind: 'empty', path: '', line: 1, column: 1, endColumn: 1 };

describe("The line on a team's ladder that has problems", () => {
  for (const [shown, said] of Object.entries(SHOWN) as [FrameworkFault['shown'], string][]) {
    it(`says how many, how to see where, and that ${said}`, () => {
      const file = { source: 'team', part: 'progression' } as const;
      const one = words.frameworkFaultWords({ file, problems: [PROBLEM], shown });
      assertOneLine(one.label);
      assertSentence(one.more);
      assert.equal(one.label, 'Your ladder has 1 problem');
      assert(one.more.includes(said), one.more);
      const map = { source: 'team', part: 'competency-map' } as const;
      const two = words.frameworkFaultWords({ file: map, problems: [PROBLEM, PROBLEM], shown });
      assert.equal(two.label, 'Your map has 2 problems');
    });
  }
});

describe('The badge', () => {
  it('counts the reviews that wait for me', () => {
    assert.equal(words.reviewsBadge(1), '1 review waiting for you');
    assert.equal(words.reviewsBadge(12), '12 reviews waiting for you');
  });
});

describe('The words of the sidebar', () => {
  for (const [name, text] of Object.entries(words)) {
    if (typeof text === 'string') it(`stand on one line: ${name}`, () => assertOneLine(text));
  }

  it('say in whole sentences what the sample is', () => {
    assertSentence(words.SAMPLE_MORE);
    assertSentence(words.SAMPLE_HAS_NO_PAGES);
  });
});
