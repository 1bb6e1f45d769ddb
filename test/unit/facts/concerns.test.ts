import assert from 'node:assert/strict';
import { concernsOf } from '../../../src/facts/concerns.ts';
import { globMatcher } from '../../../src/facts/fileGlobs.ts';
import { sizeOf } from '../../../src/facts/size.ts';
import { aFile } from '../../github/builders.ts';

/** `+30 -2 src/a.ts`; `new`, `moved` and `deleted` stand before the path. */
function fileFrom(line: string) {
  const [, additions = '0', deletions = '0', word, path = ''] =
    /^\+(\d+) -(\d+) (?:(new|moved|deleted) )?(.+)$/.exec(line.trim()) ?? assert.fail(line);
  const change = ({ new: 'added', moved: 'renamed', deleted: 'deleted' } as const)[word ?? ''] ?? 'modified';
  return aFile({ path, change, additions: Number(additions), deletions: Number(deletions) });
}

function concernsIn(title: string, files: string): string {
  const changed = files.split(',').filter(Boolean).map(fileFrom);
  return concernsOf({ title }, sizeOf(changed, globMatcher(['*.own']))).join(' + ');
}

const FEATURE = '+80 -0 new src/voucher.ts';
const MOVES = ['a', 'b', 'c', 'd', 'e'].map((name) => `+0 -0 moved src/${name}.ts`);
const UPGRADES = '+3 -3 package.json, +90 -60 package-lock.json';

describe('The concerns of a change', () => {
  type Case = readonly [sentence: string, title: string, files: string, concerns: string];
  const CASES: readonly Case[] = [
    ['none where nothing is known', 'Add a voucher', '', ''],
    ['none for what the user leaves out', 'Add a voucher', '+900 -0 new a.own', ''],

    ['a feature is one', 'Add a voucher', FEATURE, 'feature'],
    ['tests go with it', 'Add a voucher', `${FEATURE}, +200 -0 new test/voucher.test.ts`, 'feature'],
    ['docs go with it, however long', 'Add a voucher', `${FEATURE}, +400 -0 new docs/voucher.md`, 'feature'],
    [
      'generated files go with it',
      'Add a voucher',
      `${FEATURE}, +900 -0 new src/generated/client.ts, +60 -0 a.snap`,
      'feature',
    ],
    ['a few settings go with it', 'Add a voucher', `${FEATURE}, +9 -1 .github/workflows/ci.yml`, 'feature'],
    [
      'a dependency that is added goes with it',
      'Add a voucher',
      `${FEATURE}, +1 -0 package.json, +90 -0 yarn.lock`,
      'feature',
    ],
    ['one upgrade goes with it', 'Add a voucher', `${FEATURE}, +1 -1 package.json, +90 -60 yarn.lock`, 'feature'],
    ['two moved files go with it', 'Add a voucher', [FEATURE, ...MOVES.slice(0, 2)].join(), 'feature'],
    ['upgrades beside it are a second', 'Add a voucher', `${FEATURE}, ${UPGRADES}`, 'feature + dependencies'],
    [
      'the one with most lines stands first',
      'Add a voucher',
      `${FEATURE}, +60 -60 package.json, +90 -60 yarn.lock`,
      'dependencies + feature',
    ],
    [
      'replaced lines of a manifest without a lock file are none',
      'Add a voucher',
      `${FEATURE}, +9 -9 pom.xml`,
      'feature',
    ],
    ['five moved files beside it are a second', 'Add a voucher', [FEATURE, ...MOVES].join(), 'feature + refactor'],
    [
      'pipelines of weight beside it are a second',
      'Add a voucher',
      `${FEATURE}, +60 -0 .github/workflows/ci.yml`,
      'feature + configuration',
    ],
    [
      'code in changed files may follow from the moves',
      'Carry vouchers',
      ['+90 -0 src/a.ts', ...MOVES].join(),
      'feature',
    ],
    [
      'a small one is never mixed',
      'Add a voucher',
      `+50 -0 new src/a.ts, ${UPGRADES}`.replace(/\+3 -3/, '+0 -0'),
      'feature',
    ],

    ['moves alone are a refactoring', 'Sort files', MOVES.join(), 'refactor'],
    ['a title that says so makes it one', 'Move vouchers to a folder', [FEATURE, ...MOVES].join(), 'refactor'],
    ['so does its prefix', 'refactor(basket): a folder for vouchers', [FEATURE, ...MOVES].join(), 'refactor'],
    ['code that follows from an upgrade is no second one', 'Bump zod to 4', `${FEATURE}, ${UPGRADES}`, 'dependencies'],
    ['nor with a prefix', 'build(deps): zod 4', `${FEATURE}, ${UPGRADES}`, 'dependencies'],
    ['a lock file with its manifest is one', 'Bump zod', UPGRADES, 'dependencies'],
    ['vendored code is a dependency', 'Take zod in', '+900 -0 new vendor/zod.go', 'dependencies'],
    ['docs alone are one', 'Say what a voucher is', '+90 -0 docs/voucher.md, +3 -0 README.md', 'docs'],
    ['pipelines alone are one', 'Run on Node 24', '+3 -3 .github/workflows/ci.yml', 'configuration'],
    ['generated files alone are one', 'Generate again', '+3 -3 src/api.pb.go', 'generated'],
    ['what files show stands before the title', 'Add a voucher to the docs', '+90 -0 docs/voucher.md', 'docs'],

    ['a title that names two is a mix', 'Rename the basket and add a voucher', FEATURE, 'refactor + feature'],
    ['in the past too', 'Refactored the basket, added a voucher', FEATURE, 'refactor + feature'],
    ['with a prefix too', 'feat: voucher, and bump zod', FEATURE, 'feature + dependencies'],
    ['but not up to 50 lines', 'Rename the basket and add a voucher', '+50 -0 src/a.ts', 'refactor'],
    ['but not with tests', 'Rename the basket and add tests', FEATURE, 'refactor'],
    ['but not with docs', 'docs: voucher, and add a voucher', FEATURE, 'feature'],
    ['but not with a fix that may follow', 'Bump eslint and fix its errors', FEATURE, 'dependencies'],
    ['but not twice the same', 'Rename the basket and move its files', FEATURE, 'refactor'],
    ['but not by a word within', 'Add renaming and moving of baskets', FEATURE, 'feature'],
    ['but not by a format that the user sees', 'Format the price and show it', FEATURE, 'feature'],
  ];
  for (const [sentence, title, files, concerns] of CASES) {
    it(`${sentence}: ${concerns || 'none'}`, () => assert.equal(concernsIn(title, files), concerns));
  }

  it('do not depend on the order of the files', () => {
    const files = [FEATURE, ...MOVES, ...UPGRADES.split(',')];
    assert.equal(concernsIn('x', files.toReversed().join()), concernsIn('x', files.join()));
  });

  it('are told in time, whatever the title', () => {
    const start = performance.now();
    for (const piece of ['a(', 'and ', ', and ', 'add, ', ' ', 'a:', '((((']) concernsIn(piece.repeat(5000), FEATURE);
    assert.ok(performance.now() - start < 1000);
  });
});
