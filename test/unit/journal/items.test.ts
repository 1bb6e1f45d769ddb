import assert from 'node:assert/strict';
import { fold } from '../../../src/journal/fold.ts';
import { answeredSuggestions, evidenceIn, feedbackIn, focusIn, notesIn } from '../../../src/journal/items.ts';
import { asked, deleted, dismissal, evidence, feedback, focus, note } from './builders.ts';

describe('What a person keeps in the journal', () => {
  it('stands as it was edited last, the newest day first', () => {
    const state = fold([
      evidence({ id: 'a', at: 10, did: 'a draft' }),
      evidence({ id: 'b', at: 20, did: 'the final words' }),
      evidence({ id: 'c', at: 5, item: 'other', on: '2026-04-01', did: 'something newer' }),
    ]);
    assert.deepEqual(
      evidenceIn(state).map(({ did }) => did),
      ['something newer', 'the final words'],
    );
  });

  it('is gone once it is deleted, whatever an edit of another machine says later', () => {
    const state = fold([
      evidence({ at: 10 }),
      feedback({ at: 10 }),
      note({ at: 10 }),
      ...['item-1', 'item-2', 'item-3'].map((item, index) => deleted({ id: `d${index}`, at: 20, item })),
      evidence({ id: 'edit', at: 30, did: 'edited elsewhere' }),
    ]);
    assert.deepEqual([evidenceIn(state), feedbackIn(state), notesIn(state)], [[], [], []]);
  });

  it('answers a suggestion by dismissing it or by making evidence of it, for ever', () => {
    const state = fold([
      dismissal({ suggestion: 'outcomes/PR_1' }),
      evidence({ suggestion: 'outcomes/PR_2' }),
      deleted({ item: 'item-1' }),
    ]);
    assert.deepEqual([...answeredSuggestions(state)].toSorted(), ['outcomes/PR_1', 'outcomes/PR_2']);
  });
});

describe('The focus in the journal', () => {
  it('has each of its dimensions since that was taken up in the round, whatever else was changed', () => {
    const state = fold([
      focus({ id: 'a', at: 10 }),
      focus({ id: 'b', at: 20, dimensions: ['ownership', 'collaboration'] }),
      focus({ id: 'c', at: 25, dimensions: ['collaboration'] }),
      focus({ id: 'd', at: 28, dimensions: ['ownership', 'collaboration'] }),
      asked({ at: 30 }),
    ]);
    const { takenUp, askedAt, dimensions } = focusIn(state) ?? {};
    assert.deepEqual(takenUp, { ownership: 28, collaboration: 20 });
    assert.deepEqual([askedAt, dimensions], [30, ['ownership', 'collaboration']]);
  });

  it('begins anew with another round, for which nobody was asked yet', () => {
    const state = fold([focus({ id: 'a', at: 10 }), asked({ at: 20 }), focus({ id: 'b', at: 30, round: 'round-2' })]);
    assert.deepEqual([focusIn(state)?.takenUp, focusIn(state)?.askedAt], [{ ownership: 30 }, undefined]);
  });

  it('is none once it was ended', () => {
    assert.equal(focusIn(fold([focus({ id: 'a', at: 10 }), focus({ id: 'b', at: 20, dimensions: [] })])), undefined);
  });
});
