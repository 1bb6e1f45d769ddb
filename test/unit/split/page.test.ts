import assert from 'node:assert/strict';
import { noPlanPage, planOf, planPage } from '../../../src/editor/split/whole.ts';
import type { BranchChanges, FileChanges } from '../../../src/facts/branchChanges.ts';
import { globMatcher } from '../../../src/facts/fileGlobs.ts';
import { theFacts, unmeasured } from '../sidebar/view.ts';
import { assertOneLine } from '../words/reading.ts';
import { added, changed, filler, text } from './builders.ts';

const MAY = { isSample: false, canUndo: false };

function changes(...files: readonly FileChanges[]): BranchChanges {
  const base = { ref: 'origin/main', mergeBase: 'b', because: 'default-branch' } as const;
  return {
    repository: '/work/shop',
    commonFolder: '/work/shop/.git',
    branch: 'search',
    base,
    tree: 't',
    isWhole: true,
    files,
  };
}

const TWO = changes(added('src/a.ts', ...text('const a = 1;')), changed('README.md', { added: filler(3) }));

describe('The page of the split plan', () => {
  it('says all in words: what each part is, how large, why, and its files', () => {
    const page = planPage(
      planOf(TWO, () => undefined),
      TWO,
      MAY,
    );
    assert.equal(page.title, 'Split plan for search');
    assert.deepEqual(page.parts[0], {
      title: 'Add src/a.ts',
      concern: 'Logic',
      size: '1 line · 1 file',
      because: 'One file by itself.',
      cautions: [],
      files: [{ path: 'src/a.ts', line: undefined, label: 'src/a.ts', more: '1 line, new' }],
    });
  });

  it('offers branches only where there is more than one part', () => {
    const one = changes(added('src/a.ts', ...text('const a = 1;')));
    assert.equal(
      planPage(
        planOf(one, () => undefined),
        one,
        MAY,
      ).canMake,
      false,
    );
    assert.equal(
      planPage(
        planOf(TWO, () => undefined),
        TWO,
        MAY,
      ).canMake,
      true,
    );
  });

  it('makes and undoes nothing in the sample, and says that it is one', () => {
    const page = planPage(
      planOf(TWO, () => undefined),
      TWO,
      { ...MAY, isSample: true, canUndo: true },
    );
    assert.deepEqual([page.canMake, page.canUndo, page.notice], [false, false, 'Sample data']);
  });

  it("counts by the person's own globs", () => {
    const page = planPage(planOf(TWO, globMatcher(['src/**'])), TWO, MAY);
    assert.match(page.lead, /^3 lines to review/);
  });

  it('shows a foreign name on one line, and hands it back as it is', () => {
    const hostile = 'src/a\n<img>\u202e.ts';
    const page = planPage(
      planOf(changes(added(hostile, ...filler(3))), () => undefined),
      changes(),
      MAY,
    );
    const [file] = page.parts[0]?.files ?? [];
    assert.equal(file?.path, hostile);
    assertOneLine(file?.label ?? '');
  });

  const NONE: readonly (readonly [sentence: RegExp, facts: Parameters<typeof theFacts>[0]])[] = [
    [/^Reading what this branch changes/, {}],
    [/^Until you trust this workspace Rung runs no git/, { branch: { kind: 'untrusted' } }],
    [/^Open a folder with a git repository/, { branch: { kind: 'no-folder' } }],
    [/^A rebase is in progress/, { branch: unmeasured({ kind: 'in-progress', operation: 'rebase' }) }],
    [/^Some files are in conflict/, { changes: { kind: 'problem', problem: { kind: 'conflicts' } } }],
  ];
  for (const [sentence, facts] of NONE) {
    it(`says why there is no plan: ${sentence.source}`, () => {
      const page = noPlanPage(theFacts(facts));
      assert.match(page.lead, sentence);
      assert.deepEqual([page.parts, page.canMake], [[], false]);
    });
  }
});
