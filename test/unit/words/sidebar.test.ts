import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../src/facts/instant.ts';
import type { FrameworkFault } from '../../../src/framework/load.ts';
import type { FrameworkProblem } from '../../../src/framework/problem.ts';
import type { CacheProblem, DiskFailure, DiskReason } from '../../../src/github/kept/cacheProblem.ts';
import * as words from '../../../src/words/sidebar.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

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

describe('A long reading', () => {
  const CASES: readonly (readonly [read: number, total: number, label: string])[] = [
    [0, 1, 'Reading from GitHub: 0 of about 1'],
    [1200, 3412, 'Reading from GitHub: 1,200 of about 3,412'],
  ];
  for (const [read, total, label] of CASES) {
    it(`is said as "${label}", with what a click does`, () => {
      const said = words.readingWords(read, total);
      assert.equal(said.label, label);
      assertSentence(said.more);
      assert.match(said.more, /^Click to stop\./);
    });
  }
});

describe('A clock that is off', () => {
  const CASES: readonly (readonly [ahead: number, label: string])[] = [
    [3 * MINUTE, "This machine's clock is 3 min ahead of GitHub's"],
    [-3 * MINUTE, "This machine's clock is 3 min behind GitHub's"],
    [50 * HOUR, "This machine's clock is 2 d 2 h ahead of GitHub's"],
  ];
  for (const [ahead, label] of CASES) {
    it(`is said as "${label}", with what counts instead`, () => {
      assert.equal(words.clockWords(ahead).label, label);
      assertSentence(words.clockWords(ahead).more);
    });
  }
});

/** Every kind and reason has to stand here, else it does not compile. */
const REASONS: Readonly<Record<DiskReason, string>> = {
  full: 'The disk is full (EX)',
  'not-allowed': 'The folder of the extension is read-only (EX)',
  failed: 'The disk said no (EX)',
};
const CACHE: Readonly<Record<CacheProblem['kind'], readonly CacheProblem[]>> = {
  'set-aside': [{ kind: 'set-aside', file: '/cache/known.broken', because: 'unreadable' }],
  newer: [{ kind: 'newer', file: '/cache/known.json', version: 9 }],
  'not-read': failures('not-read'),
  'not-written': failures('not-written'),
};

function failures(kind: DiskFailure['kind']): readonly DiskFailure[] {
  const reasons = Object.keys(REASONS) as DiskReason[];
  return reasons.map((reason) => ({ kind, file: '/cache/known.json', reason, code: 'EX' }));
}

describe('What ails the cache', () => {
  const all = Object.values(CACHE).flat();
  for (const problem of all) {
    it(`is said in a few words, with what it means: ${Object.values(problem).join(', ')}`, () => {
      const { label, more } = words.cacheProblemWords(problem);
      assertWords(label);
      assertSentence(more);
      if ('reason' in problem) assert(more.startsWith(`${REASONS[problem.reason]}. `), more);
    });
  }

  it('is worded apart for each', () => {
    const said = all.map((problem) => Object.values(words.cacheProblemWords(problem)).join());
    assert.deepEqual(said, [...new Set(said)]);
  });

  const FILES: readonly (readonly [file: string, name: string])[] = [
    ['/home/mara/cache/known.broken', 'known.broken'],
    ['C:\\Users\\mara\\known.broken', 'known.broken'],
    ['known.broken', 'known.broken'],
  ];
  for (const [file, name] of FILES) {
    it(`names the file that was kept, without its folder: ${file}`, () => {
      const { more } = words.cacheProblemWords({ kind: 'set-aside', file, because: 'newer' });
      assert(more.startsWith(`It is kept as ${name}, `), more);
    });
  }

  it('stays one line, whatever folders and codes are called', () => {
    for (const problem of all) {
      const hostile = { ...problem, file: `/a/${FOREIGN}`, ...('code' in problem && { code: FOREIGN }) };
      assertSentence(words.cacheProblemWords(hostile).more);
    }
  });
});

describe('The words of the sidebar', () => {
  for (const [name, text] of Object.entries(words)) {
    if (typeof text === 'string') it(`stand on one line: ${name}`, () => assertOneLine(text));
  }

  it('say in whole sentences what the sample is', () => {
    assertSentence(words.SAMPLE_MORE);
    for (const asked of Object.values(words.BOX_WORDS)) assertWords(asked);
    assertSentence(words.SAMPLE_HAS_NO_PAGES);
  });
});
