import assert from 'node:assert/strict';
import { EMPTY_FORM, formOf, type ItemForm, itemFrom, missingIn } from '../../../src/growth/itemForm.ts';
import { fold } from '../../../src/journal/fold.ts';
import { evidenceIn } from '../../../src/journal/items.ts';
import { readLine, writeLine } from '../../../src/journal/line.ts';
import { evidence, feedback, note } from '../journal/builders.ts';

const TODAY = '2026-03-10';
const COMPLETE: ItemForm = { ...EMPTY_FORM, on: TODAY, dimension: 'ownership', did: ' Added indexes \n' };

describe('The form for evidence', () => {
  const missing: readonly (readonly [change: Partial<ItemForm>, field: string | undefined])[] = [
    [{}, undefined],
    [{ did: '  ' }, 'did'],
    [{ dimension: '' }, 'dimension'],
    [{ on: '' }, 'on'],
    [{ on: '2026-03-11' }, 'on'],
    [{ on: 'soon' }, 'on'],
    [{ on: '2026-02-30' }, 'on'],
    [{ kind: 'feedback' }, 'said'],
    [{ kind: 'feedback', said: 'Good.' }, 'from'],
    [{ kind: 'feedback', from: 'Mara', said: 'Good.' }, undefined],
    [{ kind: 'note' }, 'text'],
    [{ kind: 'note', text: 'Try it.', did: '' }, undefined],
  ];
  for (const [change, field] of missing) {
    it(`with ${JSON.stringify(change)} ${field ? `lacks ${field}` : 'is complete'}`, () => {
      assert.equal(missingIn({ ...COMPLETE, ...change }, TODAY), field);
    });
  }

  it('keeps what was written, and nothing of what was left empty', () => {
    assert.deepEqual(itemFrom({ ...COMPLETE, outcome: ' 400 ms ', link: '  ' }, 'new'), {
      kind: 'evidence',
      item: 'new',
      on: TODAY,
      dimension: 'ownership',
      did: 'Added indexes',
      outcome: '400 ms',
    });
  });

  it('keeps only what belongs to its kind', () => {
    const form = { ...COMPLETE, kind: 'note', text: 'Try it.', link: 'https://example.com' } as const;
    assert.deepEqual(itemFrom(form, 'new'), {
      kind: 'note',
      item: 'new',
      on: TODAY,
      dimension: 'ownership',
      text: 'Try it.',
    });
  });

  for (const item of [evidence({ outcome: '400 ms', suggestion: 'outcomes/PR_1' }), feedback({ as: 'lead' }), note()]) {
    it(`brings back ${item.kind} to be edited, under the same id`, () => {
      const { version: _, id: __, at: ___, ...entry } = item;
      assert.deepEqual(itemFrom(formOf(item), 'another'), entry);
    });
  }

  it('makes an entry that the journal reads back', () => {
    const record = { version: 1, id: 'a', at: 5, ...itemFrom(COMPLETE, 'new') } as const;
    assert.deepEqual(readLine(writeLine(record)), { kind: 'record', record });
    assert.equal(evidenceIn(fold([record]))[0]?.did, 'Added indexes');
  });
});
