import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FileChanges } from '../../../src/facts/branchChanges.ts';
import { CONCERN_ORDER } from '../../../src/split/plan.ts';
import { changed, moved, planned } from './builders.ts';

const aPath = fc.constantFrom(
  'src/a.ts',
  'src/b.ts',
  'src/c/index.ts',
  'lib/d.py',
  'lib/e.py',
  'test/a.test.ts',
  'test/help.ts',
  'src/__snapshots__/a.test.ts.snap',
  'package.json',
  'package-lock.json',
  'README.md',
  'tsconfig.json',
  'a.png',
  'generated/x.ts',
  'vendor/y.js',
  'odd name\n.ts',
);
const aLine = fc.constantFrom(
  "import { a } from './a';",
  "import { b } from '../src/b';",
  'from lib.e import x',
  'export function a() {',
  'export function b() {',
  'return a() + b();',
  'export interface A {',
  '',
  '}',
  '"left-pad": "1.0.0",',
);
const lines = fc.array(aLine, { maxLength: 60 }).map((all) => all.map((line) => `${line}\n`));
const aFile: fc.Arbitrary<FileChanges> = fc
  .tuple(aPath, fc.constantFrom('added', 'modified', 'deleted', 'renamed'), lines, lines)
  .map(([path, change, removed, put]) => {
    if (change === 'renamed') return moved(`old/${path}`, path, { removed, added: put });
    const own = { removed: change === 'added' ? [] : removed, added: change === 'deleted' ? [] : put };
    const content = path.endsWith('.png') ? 'binary' : 'text';
    return changed(path, { change, content, ...own });
  });
const someFiles = fc.uniqueArray(aFile, { maxLength: 12, selector: ({ file }) => file.path });

describe('Whatever a branch changes, its split plan', () => {
  it('has each change in exactly one part, and each part has something in it', () => {
    fc.assert(
      fc.property(someFiles, fc.integer({ min: 5, max: 200 }), (files, most) => {
        const { parts } = planned(files, most);
        const seen = new Map<string, number>();
        for (const { slices } of parts) {
          assert.ok(slices.length > 0);
          for (const { file, pieces } of slices) {
            const whole =
              files.find((one) => one.file.path === file.file.path)?.hunks.flatMap(({ added }) => added).length ?? 0;
            const part = pieces?.reduce((sum, { from, to }) => sum + to - from, 0) ?? whole;
            seen.set(file.file.path, (seen.get(file.file.path) ?? 0) + part);
            if (!pieces) assert.equal(seen.get(file.file.path), whole, 'a whole file in two parts');
          }
        }
        const expected = files.map(
          ({ file, hunks }) => [file.path, hunks.flatMap(({ added }) => added).length] as const,
        );
        assert.deepEqual(new Map([...seen].sort()), new Map(expected.toSorted()));
      }),
    );
  });

  it('is the same whatever the order of its files', () => {
    fc.assert(fc.property(someFiles, (files) => assert.deepEqual(planned(files.toReversed(), 50), planned(files, 50))));
  });

  it('passes the limit only where it says why', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        for (const { lines: size, over } of planned(files, 40).parts) assert.equal(size > 40, over !== undefined);
      }),
    );
  });

  it('keeps the concerns in their order', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        const ranks = planned(files, 40).parts.map(({ concern }) => CONCERN_ORDER.indexOf(concern));
        assert.deepEqual(
          ranks,
          ranks.toSorted((one, other) => one - other),
        );
      }),
    );
  });

  it('has what a file newly imports in the same part or an earlier one', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        const { parts } = planned(files, 60);
        const last = (path: string) =>
          parts.findLastIndex(({ slices }) => slices.some(({ file }) => file.file.path === path));
        const added = files.filter(({ file }) => file.path === 'src/b.ts' && file.change === 'added');
        const users = files.filter(
          ({ file, imports }) =>
            /^(?:src|test)\/[^/]+\.ts$/.test(file.path) &&
            file.path !== 'src/b.ts' &&
            imports.includes('../src/b') &&
            file.path.startsWith('test/'),
        );
        for (const user of added.length > 0 ? users : []) assert.ok(last('src/b.ts') <= last(user.file.path));
      }),
    );
  });
});
