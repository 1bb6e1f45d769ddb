import assert from 'node:assert/strict';
import * as words from '../../../src/words/evidence.ts';
import { evidence, feedback, note } from '../journal/builders.ts';
import { assertSentence, assertWords, FOREIGN } from './reading.ts';

describe('The form for evidence', () => {
  for (const missing of ['did', 'from', 'said', 'text', 'dimension', 'on'] as const) {
    it(`says in a sentence what is missing: ${missing}`, () => assertSentence(words.missingWords(missing)));
  }

  it('says what came of keeping, and what deleting means', () => {
    for (const said of [
      words.KEPT,
      words.NOT_KEPT,
      words.KEPT_IN_SAMPLE,
      words.DISMISSED,
      words.putAside('Half'),
      words.DELETE_MORE,
    ])
      assertSentence(said);
  });
});

describe('Something that is noted', () => {
  it('is said in one sentence', () => {
    assert.equal(
      words.itemSentence(evidence({ outcome: 'Load time fell to 400 ms.' })),
      'Added indexes to the dashboard · Load time fell to 400 ms.',
    );
    assert.equal(words.itemSentence(feedback()), 'Mara (peer): “You took it to the end.”');
    assert.equal(words.itemSentence(note()), 'Note: Ask for the next incident.');
  });

  it('has what else is known of it in lines of their own', () => {
    const whole = evidence({ outcome: '400 ms', forWhom: 'support', saidBy: 'Mara' });
    assert.deepEqual(words.itemDetails(whole), ['Came of it: 400 ms', 'For support', 'Says so: Mara']);
    assert.deepEqual(words.itemDetails(evidence()), []);
    assert.deepEqual(words.itemDetails(feedback()), []);
  });

  it('is dated by its day, whatever the time zone of the machine', () => {
    assert.match(words.itemDay('2026-03-02'), /\b2\b.*\b2026\b/);
  });

  it('has a link that is said as it is, without becoming one', () => {
    assert.doesNotMatch(words.noSuchPlace(FOREIGN), /\]\(|[\n\u202e]/);
    assertSentence(words.noSuchPlace('docs/outage.md:12'));
  });
});

describe('The line that asks for feedback', () => {
  it('says for how long, on what, and asks for two things', () => {
    assert.equal(
      words.askingLine(16, ['Ownership'], ['Own features from end to end']),
      'Hi! Over the last 2 weeks I have been practising Ownership. In particular: own features from end to end. ' +
        'What have you seen me do well there, and what is one thing that I could do better? Two lines are plenty. Thank you!',
    );
  });

  it('does without what is not chosen, and names the days of a short time', () => {
    const said = words.askingLine(3, ['Ownership', 'Collaboration'], []);
    assert.match(said, /^Hi! Over the last days I have been practising Ownership and Collaboration\. What/);
    assert.match(words.askingLine(8, ['Ownership'], []), /Over the last week I/);
  });

  it('leaves words alone that are written in capitals', () => {
    assert.match(words.askingLine(16, ['Handwerk'], ['API-Schnitte prüfen']), /In particular: API-Schnitte prüfen\./);
  });
});

describe('The words of the page', () => {
  it('are short where they are buttons', () => {
    for (const button of [
      words.KEEP,
      words.CLEAR,
      words.CANCEL_EDIT,
      words.TAKE_BACK,
      words.CONFIRM,
      words.DISMISS,
      words.EDIT,
      words.DELETE,
    ]) {
      assertWords(button);
    }
  });
});
