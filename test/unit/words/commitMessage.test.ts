import * as words from '../../../src/words/commitMessage.ts';
import { assertSentence, assertWords } from './reading.ts';

describe('The words of the commit box', () => {
  it('say what is so and why it matters, in whole sentences', () => {
    for (const sentence of [words.NO_REASON, words.noHintsHere('rung.commitMessage.notIn').replace('Rung: n', 'N')])
      assertSentence(sentence);
  });

  it('name what can be done in a few words', () => {
    for (const label of [words.SAY_WHY, words.TURN_OFF, words.REASON_START]) assertWords(label);
  });
});
