import assert from 'node:assert/strict';
import type { Base, UnmeasuredReason } from '../../../src/facts/branch.ts';
import { type LeftOutReason, sizeOf, verdictOf } from '../../../src/facts/size.ts';
import * as words from '../../../src/words/branch.ts';
import { aFile } from '../../github/builders.ts';
import { aMeasuredBranch, ofLines } from '../habits/builders.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

/** Every kind has to stand here, else it does not compile. */
const UNMEASURED: { readonly [K in UnmeasuredReason['kind']]: readonly Extract<UnmeasuredReason, { kind: K }>[] } = {
  'no-git': [{ kind: 'no-git' }],
  'not-a-repository': [{ kind: 'not-a-repository' }],
  bare: [{ kind: 'bare' }],
  unborn: [{ kind: 'unborn' }],
  'no-base': [{ kind: 'no-base' }],
  'no-merge-base': [true, false].map((shallow) => ({ kind: 'no-merge-base', ref: 'origin/main', shallow })),
  'in-progress': (['merge', 'rebase', 'cherry-pick', 'revert', 'bisect'] as const).map((operation) => ({
    kind: 'in-progress',
    operation,
  })),
  'git-failed': [{ kind: 'git-failed', said: 'fatal: bad object HEAD.' }],
};

const LEFT_OUT: Readonly<Record<LeftOutReason['kind'], LeftOutReason>> = {
  binary: { kind: 'binary' },
  submodule: { kind: 'submodule' },
  'generated-attribute': { kind: 'generated-attribute' },
  'vendored-attribute': { kind: 'vendored-attribute' },
  'lock-file': { kind: 'lock-file' },
  generated: { kind: 'generated' },
  vendored: { kind: 'vendored' },
  'own-glob': { kind: 'own-glob', glob: 'docs/**' },
};

const MISSING: Readonly<Record<words.MissingBranch, true>> = {
  untrusted: true,
  'no-folder': true,
  'no-git': true,
  'not-a-repository': true,
};

const BASES: Readonly<Record<Base['because'], true>> = {
  'pull-request': true,
  'cut-from': true,
  'default-branch': true,
};

describe('Why a branch has no size', () => {
  for (const reason of Object.values(UNMEASURED).flat()) {
    it(`is a few words and a whole sentence: ${Object.values(reason).join(', ')}`, () => {
      const { short, whole } = words.unmeasuredWords(reason);
      assertWords(short);
      assertSentence(whole);
    });
  }

  it('is worded apart for each reason', () => {
    const said = Object.values(UNMEASURED)
      .flat()
      .map((reason) => words.unmeasuredWords(reason).whole);
    assert.deepEqual(said, [...new Set(said)]);
  });

  it('stays one line with the words of a hostile repository', () => {
    for (const reason of [
      { kind: 'git-failed', said: FOREIGN },
      { kind: 'no-merge-base', ref: FOREIGN, shallow: true },
      { kind: 'no-merge-base', ref: FOREIGN, shallow: false },
    ] as const) {
      assertOneLine(words.unmeasuredWords(reason).short);
      assertOneLine(words.unmeasuredWords(reason).whole);
    }
  });

  for (const missing of Object.keys(MISSING) as words.MissingBranch[]) {
    it(`comes with what a click does about it: ${missing}`, () => {
      const { short, whole } = words.missingWords(missing);
      assertWords(short);
      assertSentence(whole);
      assert.match(whole, /click/i);
    });
  }
});

describe('Why a file is left out', () => {
  for (const reason of Object.values(LEFT_OUT)) {
    it(`is a few words: ${reason.kind}`, () => assertWords(words.leftOutWords(reason)));
  }

  it('names my own glob', () => {
    assert.equal(words.leftOutWords(LEFT_OUT['own-glob']), 'left out by your setting docs/**');
    assertOneLine(words.leftOutWords({ kind: 'own-glob', glob: FOREIGN }));
  });
});

describe('The size of a branch', () => {
  it('stands against the guidance', () => {
    assert.equal(words.sizeAgainstGuidance(1312), '1,312 / 200');
    assertOneLine(words.sizeSpoken(1));
  });

  const VERDICTS: readonly (readonly [lines: number, files: number, said: string])[] = [
    [0, 1, 'within 200'],
    [200, 20, 'within 200'],
    [201, 1, '1 line over 200'],
    [312, 1, '112 lines over 200'],
    [1312, 11, '1,112 lines over 200, scattered over many files'],
  ];
  for (const [lines, files, said] of VERDICTS) {
    it(`of ${lines} lines in ${files} files is "${said}"`, () => {
      const size = sizeOf(ofLines(lines, files).files ?? [], () => undefined);
      assert.equal(words.verdictWords(verdictOf(size), lines), said);
    });
  }

  for (const because of Object.keys(BASES) as Base['because'][]) {
    it(`says how Rung came to the base: ${because}`, () => assertWords(words.baseReason(because)));
  }

  it('is told in the tooltip: base, files, product, tests and what was left out', () => {
    const files = [
      aFile({ additions: 100, deletions: 20 }),
      aFile({ path: 'test/basket.test.ts', additions: 30, deletions: 1 }),
      aFile({ path: 'yarn.lock', additions: 1200, deletions: 7 }),
    ];
    assert.deepEqual(tooltipOf({ files }), [
      'delivery-date: 151 lines to review, within 200',
      'Compared with origin/main, the default branch',
      '2 files: product 120, tests 31 lines',
      'Left out: 1,207 lines (lock files, generated files and the like)',
    ]);
  });

  it('is told without what is not there', () => {
    assert.deepEqual(tooltipOf({ branch: undefined }), [
      'Detached HEAD: 15 lines to review, within 200',
      'Compared with origin/main, the default branch',
      '1 file: product 15, tests 0 lines',
    ]);
    assert.equal(tooltipOf({ files: [aFile({ path: 'a.png', content: 'binary' })] }).length, 4);
  });

  it('keeps a fact on a line, however branches are called', () => {
    const base = { ref: FOREIGN, mergeBase: '0', because: 'cut-from' } as const;
    const lines = tooltipOf({ branch: FOREIGN, base });
    assert.equal(lines.length, 3);
    for (const line of lines) assertOneLine(line);
  });

  it("has GitHub's figure beside it", () => {
    assert.equal(words.rawWords({ additions: 1234, deletions: 5 }), 'GitHub will show +1,234 −5');
    assertSentence(words.RAW_MORE);
    assertSentence(words.REMEDY);
  });
});

function tooltipOf(overrides: Parameters<typeof aMeasuredBranch>[0]): readonly string[] {
  const observation = aMeasuredBranch(overrides);
  const size = sizeOf(observation.files, () => undefined);
  return words.sizeTooltip({ observation, size, verdict: verdictOf(size) }).split('\n');
}
