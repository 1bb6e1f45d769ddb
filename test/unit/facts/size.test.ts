import assert from 'node:assert/strict';
import type { ChangedFile } from '../../../src/facts/changedFile.ts';
import { globMatcher } from '../../../src/facts/fileGlobs.ts';
import { type Size, sizeOf, verdictOf } from '../../../src/facts/size.ts';

function aFile(overrides: Partial<ChangedFile> = {}): ChangedFile {
  return {
    path: 'src/a.ts',
    change: 'modified',
    additions: 3,
    deletions: 2,
    content: 'text',
    attributes: {},
    ...overrides,
  };
}

const NOTHING = globMatcher([]);

describe('The size of a change', () => {
  it('is shown apart: product, tests, what was left out, and the raw figure', () => {
    const size = sizeOf(
      [
        aFile({ additions: 100, deletions: 20 }),
        aFile({ path: 'test/a.test.ts', additions: 30, deletions: 1 }),
        aFile({ path: 'package-lock.json', additions: 900, deletions: 400 }),
        aFile({ path: 'old.ts', change: 'deleted', additions: 0, deletions: 300 }),
      ],
      NOTHING,
    );
    const { files, ...figures } = size;
    assert.deepEqual(figures, {
      product: 121,
      test: 31,
      reviewed: 152,
      leftOut: 1300,
      raw: { additions: 1030, deletions: 721 },
    });
    assert.deepEqual(
      files.map(({ part, lines }) => [part, lines]),
      [
        ['product', 120],
        ['test', 31],
        ['left-out', 1300],
        ['product', 1],
      ],
    );
  });

  const LINES: readonly (readonly [title: string, file: Partial<ChangedFile>, lines: number])[] = [
    ['additions and deletions', {}, 5],
    ['0 for a pure rename', { change: 'renamed', previousPath: 'b.ts', additions: 0, deletions: 0 }, 0],
    ['the edits of a rename', { change: 'renamed', previousPath: 'b.ts', additions: 1, deletions: 1 }, 2],
    ['1 for a file that was deleted whole', { change: 'deleted', additions: 0, deletions: 900 }, 1],
    ['1 for an empty file that was deleted', { change: 'deleted', additions: 0, deletions: 0 }, 1],
    ['0 for a binary, also a deleted one', { change: 'deleted', content: 'binary', additions: 0, deletions: 0 }, 0],
  ];
  for (const [title, file, expected] of LINES) {
    it(`counts ${title}`, () => assert.equal(sizeOf([aFile(file)], NOTHING).files[0]?.lines, expected));
  }

  const PARTS: readonly (readonly [file: Partial<ChangedFile>, globs: readonly string[], part: string])[] = [
    [{}, [], 'product'],
    [{ path: 'a.test.ts' }, [], 'test'],
    [{ content: 'binary' }, [], 'binary'],
    [{ content: 'submodule', attributes: { generated: true } }, [], 'submodule'],
    [{ attributes: { generated: true } }, [], 'generated-attribute'],
    [{ attributes: { vendored: true } }, [], 'vendored-attribute'],
    [{ path: 'yarn.lock', attributes: { generated: true } }, [], 'generated-attribute'],
    [{ path: 'yarn.lock' }, [], 'lock-file'],
    [{ path: 'a.min.js' }, [], 'generated'],
    [{ path: 'vendor/a.js' }, [], 'vendored'],
    [{ path: 'yarn.lock', attributes: { generated: false } }, [], 'product'],
    [{ path: 'a.min.js', attributes: { generated: false } }, [], 'product'],
    [{ path: 'test/__snapshots__/a.snap', attributes: { generated: false } }, [], 'test'],
    [{ path: 'vendor/a.js', attributes: { vendored: false } }, [], 'product'],
    [{ path: 'vendor/a.js', attributes: { generated: false } }, [], 'vendored'],
    [{ path: 'vendor/a.min.js', attributes: { vendored: false } }, [], 'generated'],
    [{ attributes: { generated: true, vendored: false } }, [], 'generated-attribute'],
    [{}, ['docs/**', 'src/*.ts'], 'own-glob src/*.ts'],
    [{ attributes: { generated: false } }, ['src/**'], 'own-glob src/**'],
    [{ path: 'a.test.ts' }, ['*.test.ts'], 'own-glob *.test.ts'],
  ];
  for (const [file, globs, expected] of PARTS) {
    it(`${JSON.stringify(file)}${globs.length > 0 ? ` with ${globs.join(' ')}` : ''} is ${expected}`, () => {
      const sized = sizeOf([aFile(file)], globMatcher(globs)).files[0];
      const reason = sized?.part === 'left-out' ? sized.reason : undefined;
      const found = reason?.kind === 'own-glob' ? `own-glob ${reason.glob}` : (reason?.kind ?? sized?.part);
      assert.equal(found, expected);
    });
  }
});

describe('The verdict on a size', () => {
  const sized = (lines: number, files = 1): Size =>
    sizeOf(
      Array.from({ length: files }, (_, at) =>
        aFile({ path: `${at}.ts`, additions: at === 0 ? lines : 0, deletions: 0 }),
      ),
      NOTHING,
    );

  const CASES: readonly (readonly [lines: number, files: number, verdict: string])[] = [
    [0, 1, 'within'],
    [49, 40, 'within'],
    [200, 1, 'within'],
    [200, 11, 'within'],
    [201, 1, 'large'],
    [201, 10, 'large'],
    [201, 11, 'large, scattered'],
    [400, 1, 'large'],
    [401, 1, 'too-large'],
    [401, 11, 'too-large, scattered'],
  ];
  for (const [lines, files, expected] of CASES) {
    it(`${lines} lines in ${files} files are ${expected}`, () => {
      const { kind, scattered } = verdictOf(sized(lines, files));
      assert.equal(scattered ? `${kind}, scattered` : kind, expected);
    });
  }

  it('does not count files that were left out as scattered', () => {
    const files = [
      aFile({ additions: 201 }),
      ...Array.from({ length: 20 }, (_, at) => aFile({ path: `vendor/${at}.js` })),
    ];
    assert.deepEqual(verdictOf(sizeOf(files, NOTHING)), { kind: 'large', scattered: false });
  });
});
