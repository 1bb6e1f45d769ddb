import assert from 'node:assert/strict';
import { globMatcher } from '../../../src/facts/fileGlobs.ts';
import { DAY } from '../../../src/facts/instant.ts';
import { prSize } from '../../../src/habits/prSize.ts';
import { aFile, aPullRequest } from '../../github/builders.ts';
import { anObserved, mergedOnes, NOTHING_SAID, NOW, ofLines, theTerms } from './builders.ts';

const found = (lines: readonly number[]) =>
  prSize.find(anObserved({ authored: mergedOnes(lines.map((each) => ofLines(each))) }), theTerms());

describe('The size of my merged pull requests', () => {
  const CASES: readonly (readonly [lines: readonly number[], verdict: string, median?: number, p75?: number])[] = [
    [[], 'too-few'],
    [[900], 'too-few', 900, 900],
    [[10, 900, 900, 900], 'too-few', 900, 900],
    [[10, 20, 30, 40, 50], 'keeps', 30, 40],
    [[200, 200, 200, 200, 200], 'keeps', 200, 200],
    [[900, 10, 200, 20, 150], 'keeps', 150, 200],
    [[10, 20, 150, 201, 900], 'slips', 150, 201],
    [[10, 20, 100, 200, 202, 900], 'slips', 150, 201.5],
  ];
  for (const [lines, verdict, median, p75] of CASES) {
    it(`${lines.join(', ') || 'none'}: ${verdict}${median === undefined ? '' : `, median ${median}, 75% ${p75}`}`, () => {
      const finding = found(lines);
      assert.equal(finding.verdict, verdict);
      assert.deepEqual(finding.figure, median === undefined ? undefined : { kind: 'lines', median, p75 });
      assert.equal(finding.n, lines.length);
    });
  }

  it('says where GitHub has more of them than were counted', () => {
    const cut = [
      { list: 'open', shown: 30, total: 40 },
      { list: 'authored', shown: 50, total: 83 },
    ] as const;
    assert.deepEqual(prSize.find(anObserved({ cut }), theTerms()).cut, cut[1]);
    assert.equal(prSize.find(anObserved({ cut: cut.slice(0, 1) }), theTerms()).cut, undefined);
  });

  it('counts neither open ones nor ones that were given up', () => {
    const authored = [
      ...mergedOnes([{}]),
      aPullRequest({ number: 2 }),
      aPullRequest({ number: 3, isDraft: true }),
      aPullRequest({ number: 4, state: 'closed' }),
    ];
    const finding = prSize.find(anObserved({ authored }), theTerms());
    assert.deepEqual(
      finding.behind.map((one) => one.pullRequest.number),
      [1],
    );
  });

  it("opens to each pull request with what was left out, and GitHub's own figure", () => {
    const files = [
      aFile({ additions: 100, deletions: 20 }),
      aFile({ path: 'docs/basket.md', additions: 7, deletions: 0 }),
      aFile({ path: 'package-lock.json', additions: 900, deletions: 300 }),
    ];
    const terms = theTerms({ leaveOut: globMatcher(['docs/**']) });
    const [behind] = prSize.find(anObserved({ authored: mergedOnes([{ files }]) }), terms).behind;
    assert.deepEqual(behind?.figure, { kind: 'size', reviewed: 120, leftOut: 1207, raw: 1327 });
  });

  const CUT: readonly (readonly [lines: number, counted: boolean])[] = [
    [10, false],
    [400, false],
    [401, true],
  ];
  for (const [lines, counted] of CUT) {
    it(`${counted ? 'counts' : 'leaves out'} one of which ${lines} lines are known and files are cut off`, () => {
      const authored = mergedOnes([{ ...ofLines(lines), cut: ['files'] }]);
      const { n, behind } = prSize.find(anObserved({ authored }), theTerms());
      assert.equal(n, counted ? 1 : 0);
      assert.equal(behind[0]?.leftOut, counted ? undefined : 'partly-known');
    });
  }

  it('counts nothing that was merged before Rung looks back', () => {
    const authored = mergedOnes([{ createdAt: NOW - 100 * DAY, mergedAt: NOW - 91 * DAY, events: [] }]);
    assert.deepEqual(prSize.find(anObserved({ authored }), theTerms()).behind, []);
  });

  it('speaks for small, focused pull requests', () => {
    assert.deepEqual(prSize.speaksFor, ['L1.small-focused-prs']);
    assert.equal(found([]).habit, 'pr-size');
  });
});

describe('The flag on the size of an open pull request', () => {
  const CASES: readonly (readonly [lines: number, files: number, flag: string])[] = [
    [0, 1, 'none'],
    [49, 30, 'none'],
    [200, 1, 'none'],
    [200, 11, 'none'],
    [201, 10, 'large'],
    [201, 11, 'large, scattered'],
    [400, 1, 'large'],
    [401, 1, 'too-large'],
    [401, 11, 'too-large, scattered'],
  ];
  for (const [lines, files, expected] of CASES) {
    it(`${lines} lines in ${files} files: ${expected}`, () => {
      const flag = prSize.flag?.(aPullRequest(ofLines(lines, files)), theTerms(), NOTHING_SAID);
      const [verdict, scattered] = expected.split(', ');
      const large = { kind: 'large', reviewed: lines, verdict, scattered: scattered !== undefined };
      assert.deepEqual(flag, expected === 'none' ? undefined : large);
    });
  }
});
