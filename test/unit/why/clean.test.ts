import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passagesOf } from '../../../src/why/clean.ts';
import { assertQuick } from './pieces.ts';
import { TEMPLATES } from './templates.ts';

const written = (body: string) => passagesOf(body).map(({ from, to }) => body.slice(from, to));

describe('Nothing that a person wrote is in the template of', () => {
  for (const [project, template] of Object.entries(TEMPLATES)) {
    it(project, () => {
      const sentences = written(template).filter((text) => /\p{L}{4}.*\s\p{L}{3}/u.test(text) && !text.startsWith('|'));
      assert.deepEqual(sentences, []);
    });

    it(`${project}, and what is written below it is found`, () => {
      const reason = 'Guests could not pay, since the button was hidden.';
      assert.ok(written(`${template}\n\n## Why\n\n${reason}\n`).includes(reason));
    });
  }

  it('twenty projects', () => assert.equal(Object.keys(TEMPLATES).length, 20));
});

describe('What a person wrote of a description', () => {
  type Case = readonly [sentence: string, body: string, expected: readonly string[]];
  const CASES: readonly Case[] = [
    ['is a paragraph, over its lines', 'It was\nwrong.\n\nDone.', ['It was\nwrong.', 'Done.']],
    ['is no heading, whatever its marks', '# Why\n**Why**\n__Why:__\n### Why?\nIt was wrong.', ['It was wrong.']],
    ['is no check box, ticked or not', '- [x] It works\n- [ ] It fails\n1. [X] It is done\nIt was wrong.', []],
    ['is no check box of another list mark', '* [x] It works\n+ [ ] It fails\n\nIt was wrong.', ['It was wrong.']],
    [
      'goes on behind the label of a check box over two lines',
      '- [ ] It works\n  well\n\nIt was wrong.',
      ['It was wrong.'],
    ],
    ['is no placeholder', 'N/A\nTBD\n_none_\n**n/a**\n- n/a\nNo response\n...\nIt was wrong.', ['It was wrong.']],
    ['is a list, item for item', '- One\n  - Two\n    * Three\n1. Four', ['One', 'Two', 'Three', 'Four']],
    ['is a table, row for row', '| a | b |\n|---|:-:|\n| it was | wrong |', ['| a | b |', '| it was | wrong |']],
    ['is a quote, without its mark', '> It was wrong.\n> > Twice.', ['It was wrong.', 'Twice.']],
    ['has its emoji', '🧺 The basket was wrong. 🎉', ['🧺 The basket was wrong. 🎉']],
    ['is no code', 'One\n```ts\nconst wrong = 1;\n```\nTwo', ['One', 'Two']],
    ['is no code in a fence of waves', 'One\n~~~\nwrong\n~~~\nTwo', ['One', 'Two']],
    ['is no code in a fence within a fence', 'One\n````\n```\nwrong\n```\n````\nTwo', ['One', 'Two']],
    ['is no code in a fence that is not closed', 'One\n```\nwrong\n\nTwo', ['One']],
    ['is no code by four spaces', 'One\n\n    wrong()\n\nTwo', ['One', 'Two']],
    ['is no comment', 'One <!-- wrong --> two', ['One ', ' two']],
    ['is no comment that is not closed', 'One\n<!-- wrong\n\nTwo', ['One']],
    ['is no badge', '[![a](b)](c)\n![a](b)\n<img src="a">\nIt was wrong.', ['It was wrong.']],
    ['is no line between', 'One\n\n---\n\n***\n\nTwo', ['One', 'Two']],
    ['is no trailer', 'It was wrong.\n\nCo-authored-by: Mara', ['It was wrong.']],
    ['is read as on Windows', 'One\r\n\r\n- Two\r\n- Three\r\n', ['One', 'Two', 'Three']],
    ['is nothing of nothing', '', []],
  ];
  for (const [sentence, body, expected] of CASES) it(sentence, () => assert.deepEqual(written(body), expected));

  it('stands in the section that its heading opens', () => {
    const body =
      'Zero\n## 1. Why?\nOne\n## What changed\nTwo\n## Test plan\nThree\n## Related issues\nFour\n## Misc\nFive';
    assert.deepEqual(
      passagesOf(body).map(({ section }) => section),
      ['text', 'why', 'what', 'checks', 'links', 'other'],
    );
  });

  for (const heading of [
    ...[
      'Why',
      'WHY?',
      'Motivation',
      'Background',
      'Rationale for this change',
      'The problem',
      'Problem statement',
      'Context',
    ],
    ...['🎯 Context', '1. Motivation', 'Why is this needed?', 'Root cause', 'Purpose', 'Reason'],
  ]) {
    it(`says why below "${heading}"`, () => assert.equal(passagesOf(`## ${heading}\nOne`)[0]?.section, 'why'));
  }

  it('lies in its order, nothing twice and nothing of it invented', () => {
    fc.assert(
      fc.property(descriptions, (body) => {
        let end = 0;
        for (const { from, to } of passagesOf(body)) {
          assert.ok(from >= end && to >= from && to <= body.length);
          end = to;
        }
      }),
    );
  });

  it('is told in time', () => assertQuick(passagesOf));
}).timeout(60_000);

const pieces = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '<!--',
    '-->',
    '```',
    '~~~',
    '# Why\n',
    '- ',
    '- [x] ',
    '> ',
    '| ',
    'It was wrong. ',
    'N/A',
    '🧺',
    '    ',
  ],
);
const descriptions = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 40 })
  .map((parts) => parts.join(''));
