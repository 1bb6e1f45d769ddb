import assert from 'node:assert/strict';
import { codeSpan, inMarkdown, linkInMarkdown, shortened, wordsIn } from '../../../src/words/markdown.ts';
import { FOREIGN } from './reading.ts';

describe('Foreign text in Markdown', () => {
  const CASES: readonly (readonly [sentence: string, text: string, written: string])[] = [
    [
      'stays as it is where it is harmless',
      'Größe: 3 x 4, "so" (50%) & mehr – 🧺!',
      'Größe: 3 x 4, "so" (50%) & mehr – 🧺!',
    ],
    ['is no heading', '# Promoted', '\\# Promoted'],
    ['is no heading by a line below it', 'Promoted\n===', 'Promoted ==='],
    ['is no list', '- one\n- two', '\\- one - two'],
    ['is no numbered list', '1. one', '1\\. one'],
    ['is no numbered list with brackets', '12) one', '12\\) one'],
    ['is no list with a plus', '+ one', '\\+ one'],
    ['is no list with a star', '* one', '\\* one'],
    ['is no box to tick', '[x] done', '\\[x\\] done'],
    ['is no quote', '> said', '\\> said'],
    ['is no rule', '---', '\\---'],
    ['is no link', '[free](command:evil)', '\\[free\\](command:evil)'],
    ['is no image', '![pixel](https://evil.example/p.png)', '!\\[pixel\\](https:\\//evil.example/p.png)'],
    ['is no link by a label', '[a][b]', '\\[a\\]\\[b\\]'],
    ['is no link by itself', 'see https://evil.example', 'see https:\\//evil.example'],
    ['is no link without its scheme', 'see //evil.example', 'see \\//evil.example'],
    ['is no link by its www', 'see WWW.evil.example', 'see WWW\\.evil.example'],
    ['is no link to an e-mail', 'mara@acme.example', 'mara\\@acme.example'],
    ['is no link in angle brackets', '<https://evil.example>', '\\<https:\\//evil.example\\>'],
    ['is no HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['is no HTML by its entities', '&lt;b&gt; &#60; R&D', '\\&lt;b\\&gt; \\&#60; R&D'],
    ['is no code', '`rm -rf` ```', '\\`rm -rf\\` \\`\\`\\`'],
    ['is not emphasised', '**very** _much_ ~~so~~', '\\*\\*very\\*\\* \\_much\\_ \\~\\~so\\~\\~'],
    ['is no table', 'a | b', 'a \\| b'],
    ['is no formula', '$x^2$', '\\$x^2\\$'],
    ['cannot escape the escaping', '\\[a](b)', '\\\\\\[a\\](b)'],
    ['has one line', 'one\r\n\r\n    two\u2028three', 'one two three'],
    ['cannot turn the direction of writing', 'a\u202egnp.exe', 'a gnp.exe'],
  ];
  for (const [sentence, text, written] of CASES) {
    it(sentence, () => assert.equal(inMarkdown(text), written));
  }

  it('is whole, however long it is', () => assert.equal(inMarkdown('word '.repeat(5000)).length, 24_999));
});

describe('A link in Markdown', () => {
  const CASES: readonly (readonly [sentence: string, link: string, written: string])[] = [
    ['leads to the web', 'https://github.com/acme/shop/pull/1#a', '<https://github.com/acme/shop/pull/1#a>'],
    ['leads to a host without protection, too', 'http://ci.local:8080/1', '<http://ci.local:8080/1>'],
    ['cannot end early', 'https://a.example/> <b>x</b>', '<https://a.example/%3E%20%3Cb%3Ex%3C/b%3E>'],
    ['is text where it is a command', 'command:rung.signIn', 'command:rung.signIn'],
    ['is text where it is a script', 'javascript:alert(1)', 'javascript:alert(1)'],
    ['is text where it is a place in a file', 'docs/outage.md:12', 'docs/outage.md:12'],
    ['is text where it has a password', 'https://a:b@c.example/', 'https:\\//a:b\\@c.example/'],
    ['is text where it is no address', 'https://[x', 'https:\\//\\[x'],
  ];
  for (const [sentence, link, written] of CASES) {
    it(sentence, () => assert.equal(linkInMarkdown(link), written));
  }
});

describe('Foreign text as code in Markdown', () => {
  const CASES: readonly (readonly [sentence: string, text: string, written: string, longest?: number])[] = [
    ['is between fences', 'src/a.ts', '`src/a.ts`'],
    ['is not escaped', '*a* <b> _c_', '`*a* <b> _c_`'],
    ['cannot end early', 'a`b', '`` a`b ``'],
    ['cannot end early by a longer fence', 'a``b`', '``` a``b` ```'],
    ['has one line', 'a\n\n# b', '`a # b`'],
    ['is cut where it is too long', 'abcdefghij', '`abcde…`', 6],
    ['begins no other span where there is nothing to see', '\u200b', '` `'],
  ];
  for (const [sentence, text, written, longest] of CASES) {
    it(sentence, () => assert.equal(codeSpan(text, longest), written));
  }
});

describe('A long text', () => {
  const CASES: readonly (readonly [sentence: string, text: string, words: number, shown: string])[] = [
    ['is whole where it fits', 'One two three.', 3, 'One two three.'],
    ['is cut behind a word', 'one two three four five', 3, 'one two three…'],
    ['is cut where a sentence ends', 'One two three four. Five six.', 5, 'One two three four. …'],
    ['is not cut down to a small part', 'No. One two three four five six', 6, 'No. One two three four five…'],
    ['is cut where there are no spaces', 'あ'.repeat(40), 2, `${'あ'.repeat(23)}…`],
    ['is not cut in the middle of an emoji', '🧺'.repeat(40), 1, `${'🧺'.repeat(5)}…`],
  ];
  for (const [sentence, text, words, shown] of CASES) {
    it(sentence, () => assert.equal(shortened(text, words), shown));
  }

  it('has at most so many words, whatever it was', () => {
    for (const text of [FOREIGN.repeat(30), 'a. '.repeat(90), 'x'.repeat(9000)]) {
      assert.ok(wordsIn(shortened(text, 10)) <= 10);
    }
  });
});

describe('The words that one reads in a text in Markdown', () => {
  it('are those with a letter or a digit', () => assert.equal(wordsIn('- **One** · two — 3 …'), 3));
  it('are one for a link', () => assert.equal(wordsIn(`<https://a.example/${'x'.repeat(300)}>`), 1));
  it('are several for a text without spaces', () => assert.equal(wordsIn('x'.repeat(100)), 5));
});
