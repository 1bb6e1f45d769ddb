import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { Coach } from '../../../src/coach.ts';
import { EMPTY_FORM, formOf } from '../../../src/growth/itemForm.ts';
import { EMPTY_JOURNAL, fold } from '../../../src/journal/fold.ts';
import { evidenceIn } from '../../../src/journal/items.ts';
import type { Entry } from '../../../src/journal/record.ts';
import type { ToPage } from '../../../src/webview/evidence/protocol.ts';
import { builtInLadder } from '../growth/ladders.ts';
import { theTerms } from '../habits/builders.ts';
import { deleted, evidence } from '../journal/builders.ts';
import { editor } from './vscode.ts';

const LADDER = { progression: builtInLadder(), map: undefined };
const SHOWN = { only: '', all: false, newItem: 'new' };

describe('The page of evidence', () => {
  beforeEach(() => editor.startAnew());

  /** What is kept of a journal with these records, and how the page is answered. */
  function aPage(journal = EMPTY_JOURNAL, isDiskFull = false) {
    const coach = new Coach(async () => assert.fail('there is nothing to advise on'));
    coach.tell({ framework: LADDER, level: 'L1', journal });
    const kept: Entry[] = [];
    const sources = {
      framework: { read: async () => undefined },
      journal: {
        problems: [],
        read: async () => undefined,
        append: async (entry: Entry) => {
          if (!isDiskFull) kept.push(entry);
          return !isDiskFull;
        },
      },
      counting: { settled: theTerms({ now: Date.now() }) },
    };
    return {
      kept,
      keep: async (form: Partial<typeof EMPTY_FORM>) => {
        const { carryOut } = await import('../../../src/editor/evidence/carryOut.ts');
        const whole = { ...EMPTY_FORM, on: '2026-03-02', dimension: 'ownership', did: 'This', ...form };
        return carryOut({ kind: 'keep', form: whole, newItem: 'new' }, coach, sources);
      },
      deletes: async (item: string) => {
        const { carryOut } = await import('../../../src/editor/evidence/carryOut.ts');
        return carryOut({ kind: 'delete', item }, coach, sources);
      },
      whole: async (shown: Partial<typeof SHOWN> = {}): Promise<ToPage | undefined> => {
        const { wholeEvidence } = await import('../../../src/editor/evidence/whole.ts');
        return wholeEvidence(coach, sources, { ...SHOWN, ...shown }, {});
      },
    };
  }

  it('keeps what is complete, under the id that the page was given', async () => {
    const page = aPage();
    assert.deepEqual(await page.keep({}), { kept: true });
    assert.deepEqual(page.kept, [
      { kind: 'evidence', item: 'new', on: '2026-03-02', dimension: 'ownership', did: 'This' },
    ]);
  });

  it('says so where it is not complete, or the disk says no', async () => {
    assert.deepEqual(await aPage().keep({ did: ' ' }), { kept: false });
    assert.deepEqual(await aPage(EMPTY_JOURNAL, true).keep({}), { kept: false });
  });

  it('keeps as a new item what was deleted while it was edited', async () => {
    const page = aPage(fold([evidence(), deleted()]));
    await page.keep(formOf(evidence()));
    assert.deepEqual(
      page.kept.map((entry) => 'item' in entry && entry.item),
      ['new'],
    );
  });

  it('deletes only what the person says again, and nothing that is gone', async () => {
    const page = aPage(fold([evidence()]));
    await page.deletes('item-1');
    assert.deepEqual([page.kept, editor.said.length], [[], 1]);
    editor.answer = () => 'Delete';
    await page.deletes('item-1');
    await page.deletes('gone');
    assert.deepEqual(page.kept, [{ kind: 'deleted', item: 'item-1' }]);
    assert.equal(editor.said.length, 2);
  });

  it('never suggests again what it was made of, once that is deleted', async () => {
    const page = aPage(fold([evidence({ suggestion: 'outcomes/PR_1' })]));
    editor.answer = () => 'Delete';
    await page.deletes('item-1');
    assert.deepEqual(page.kept, [
      { kind: 'deleted', item: 'item-1' },
      { kind: 'dismissal', suggestion: 'outcomes/PR_1' },
    ]);
  });

  it('shows the newest hundred of a dimension, and all of them where that is asked for', async () => {
    const records = Array.from({ length: 130 }, (_, index) =>
      evidence({
        id: `e${index}`,
        item: `i${index}`,
        on: `2026-0${index < 110 ? 3 : 2}-10`,
        dimension: index < 110 ? 'collaboration' : 'ownership',
      }),
    );
    const page = aPage(fold(records));
    const counts = async (shown: Partial<typeof SHOWN>) => {
      const { items = [], all, total } = (await page.whole(shown)) ?? {};
      return [items.length, all, total];
    };
    assert.deepEqual(await counts({}), [100, 130, 130]);
    assert.deepEqual(await counts({ only: 'ownership' }), [20, 20, 130]);
    assert.deepEqual(await counts({ only: 'collaboration', all: true }), [110, 110, 130]);
    assert.equal(evidenceIn(fold(records)).length, 130);
  });
});
