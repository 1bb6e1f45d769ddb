import assert from 'node:assert/strict';
import * as words from '../../../src/words/accounts.ts';
import { assertSentence, assertWords } from './reading.ts';

describe('The words of signing in', () => {
  for (const [name, text] of Object.entries(words)) {
    if (typeof text !== 'string') continue;
    const isSentence = text.endsWith('.');
    it(`are ${isSentence ? 'a sentence' : 'a few words'}: ${name}`, () =>
      (isSentence ? assertSentence : assertWords)(text));
  }

  it('name each scope that is asked for, and why', () => {
    assert.match(words.WITH_VS_CODE_MORE, /\brepo\b.*private.*\bread:org\b.*team/);
  });

  it('say whose token is kept, and on which host Rung reads no more', () => {
    assertSentence(words.tokenKept('mara'));
    assert.ok(words.SIGNED_OUT.length < 55, 'VS Code shows one line of it');
    assertSentence(words.tokenNotChecked('GitHub took too long to answer. Click to try again.'));
  });
});
