import assert from 'node:assert/strict';
import { counted, number, oneLine, withoutIcons, withoutLinks } from '../../../src/words/plain.ts';
import { assertOneLine, FOREIGN } from './reading.ts';

describe('Foreign text on one line', () => {
  const CASES: readonly (readonly [sentence: string, text: string, shown: string, longest?: number])[] = [
    ['stays as it is where it is harmless', 'Größe ändern: <b>, `$(x)` & 🧺', 'Größe ändern: <b>, `$(x)` & 🧺'],
    ['has no line breaks', 'one\ntwo\r\nthree\u2028four', 'one two three four'],
    ['has no tabs and no rows of spaces', ' one\t\ttwo   three ', 'one two three'],
    ['has no control characters', 'one\u0000two\u001b[31mthree\u009f', 'one two [31mthree'],
    [
      'cannot turn the direction of writing',
      'invoice\u202efdp.exe\u202c \u2066a\u2069 \u061cb\u200fc',
      'invoice fdp.exe a b c',
    ],
    ['has no characters without a width', 'pay\u200bment\ufeff', 'pay ment'],
    ['keeps a family together', '👩‍👩‍👧‍👦 moved', '👩‍👩‍👧‍👦 moved'],
    ['keeps skin tones and colours together', '👩🏽‍💻 ❤️‍🔥 🏳️‍🌈 🕵🏿‍♀️', '👩🏽‍💻 ❤️‍🔥 🏳️‍🌈 🕵🏿‍♀️'],
    [
      'has no joiner anywhere else',
      'pay\u200dment \u200d👩\u200d a\u200d👩 👩\u200d\u200d👧',
      'pay ment 👩 a 👩 👩 👧',
    ],
    ['has nothing else between two pictures', '👩\u200b👧 👩\u202e\u200d👧', '👩 👧 👩 👧'],
    ['is not cut behind a joiner', '👩‍👩‍👧', '👩…', 5],
    ['keeps a script that is written from the right', 'مرحبا שלום', 'مرحبا שלום'],
    ['is nothing where there is nothing to see', '\n\u200b\u202e ', ''],
    ['is cut where it is too long', 'abcdefghij', 'abcde…', 6],
    ['is whole where it just fits', 'abcdef', 'abcdef', 6],
    ['is not cut behind a space', 'abcd efghij', 'abcd…', 6],
    ['is not cut in the middle of an emoji', 'abcd🧺efgh', 'abcd…', 6],
    ['is cut behind an emoji that fits', 'abc🧺efgh', 'abc🧺…', 6],
  ];
  for (const [sentence, text, shown, longest] of CASES) {
    it(sentence, () => assert.equal(oneLine(text, longest), shown));
  }

  it('is one line of at most 200 characters, whatever it was', () => {
    for (const text of [FOREIGN, FOREIGN.repeat(50), '🧺'.repeat(300), 'x'.repeat(65_536)]) {
      const shown = oneLine(text);
      assertOneLine(shown);
      assert(shown.length <= 200);
      assert.doesNotMatch(shown, /[\ud800-\udbff](?![\udc00-\udfff])/, 'half an emoji');
    }
  });

  it('is made in no time, however long the text', () => {
    const long = [
      '\u200d',
      '👩\u200d',
      '👩\u200d👩',
      '👩🏽\ufe0f\u200d',
      '\ufe0f',
      '\u202e\u200d',
      'a\u200d',
      '👩‍👩‍👧‍👦',
    ];
    const begun = performance.now();
    for (const part of long) assertOneLine(`x${oneLine(part.repeat(100_000)).replaceAll('\u200d', '')}`);
    assert.ok(performance.now() - begun < 2000);
  });

  it('shows no icon where icons are read', () => {
    assert.equal(withoutIcons('$(bug)\n$(sync~spin) costs $5 (net)'), '$\u200b(bug) $\u200b(sync~spin) costs $5 (net)');
  });

  it('holds no link where links are read', () => {
    assert.equal(withoutLinks('[free](command:x)\n[a] (b)'), '[free]\u200b(command:x) [a] (b)');
  });
});

describe('A count', () => {
  const CASES: readonly (readonly [count: number, words: string])[] = [
    [0, '0 lines'],
    [1, '1 line'],
    [2, '2 lines'],
    [1312, '1,312 lines'],
    [1_000_000, '1,000,000 lines'],
  ];
  for (const [count, words] of CASES) {
    it(`of ${count} is "${words}"`, () => assert.equal(counted(count, 'line'), words));
  }

  it('takes a plural of its own', () => assert.equal(counted(2, 'branch', 'branches'), '2 branches'));
  it('is rounded', () => assert.equal(number(201.5), '202'));
});
