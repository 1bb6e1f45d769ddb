import assert from 'node:assert/strict';
import { build } from 'esbuild';
import fc from 'fast-check';
import { readWeights } from '../../../src/why/model.ts';
import { whyOf as whyWith } from '../../../src/why/verdict.ts';
import stored from '../../../src/why/weights.json' with { type: 'json' };

import { assertQuick } from './pieces.ts';
import { TEMPLATES } from './templates.ts';

const WEIGHTS = readWeights(stored);
const whyOf = (title: string, body: string) => whyWith(title, body, WEIGHTS);

type Case = readonly [sentence: string, title: string, body: string, verdict: string];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [sentence, heading, body, expected] of cases) {
      it(sentence, () => assert.equal(whyOf(heading, body).kind, expected));
    }
  });
}

const GOOD = 'Added email validation, because support saw 12 sign-ups last week with invalid addresses';
const BAD = 'Added user validation';

table("The ladder's own examples", [
  ['the bad one is silent as a title', BAD, '', 'none'],
  ['the bad one is silent as a description', 'User validation', `${BAD}.`, 'none'],
  ['the good one gives a reason as a title', GOOD, '', 'explicit'],
  ['the good one gives a reason as a description', 'Email validation', `${GOOD}.`, 'explicit'],
  ['the good one gives it behind the bad one', BAD, `${BAD}.\n\n${GOOD}.`, 'explicit'],
  ['the bad one is silent in both places', BAD, BAD, 'none'],
  ['the good one gives a reason in both places', GOOD, GOOD, 'explicit'],
  ['the good one gives a reason below the bad one', BAD, GOOD, 'explicit'],
  ['the good one gives a reason above the bad one', GOOD, BAD, 'explicit'],
]);

table('A text says why by naming', [
  ['a cause', 'Sort the basket', 'The order changed on reload due to a race.', 'explicit'],
  ['a problem', 'Sort the basket', 'The order is wrong on Safari.', 'explicit'],
  ['what does not work', 'Sort the basket', "The order doesn't survive a reload.", 'explicit'],
  ['what does not work, with a curly apostrophe', 'Sort the basket', 'The order doesn’t survive a reload.', 'explicit'],
  ['whom it is for', 'Sort the basket', 'Our customers look for the newest article first.', 'explicit'],
  ['a need', 'Sort the basket', 'We need this for the sale on Friday.', 'explicit'],
  ['it in the title alone', 'Avoid a second charge on reload', '', 'explicit'],
  ['it in capitals', 'Sort the basket', 'BECAUSE IT WAS ASKED FOR.', 'explicit'],
  ['it beside a link', 'Sort the basket', 'Closes #12, since the order was lost.', 'explicit'],
]);

table('A text gives no reason with', [
  ['nothing at all', '', '', 'none'],
  ['nothing but the change', 'Sort the basket', 'Sorts the basket by name.', 'none'],
  ['a placeholder', 'Sort the basket', 'TBD', 'none'],
  ['a “because” with nothing behind it', BAD, 'Because of', 'none'],
  ['another placeholder', 'Sort the basket', '_N/A_', 'none'],
  ['headings', 'Sort the basket', '## Why was this missing?\n\n## What users see\n', 'none'],
  [
    'check boxes',
    'Sort the basket',
    '- [ ] No errors in the log\n- [x] I did not break anything\n* [ ] Because',
    'none',
  ],
  ['badges', 'Sort the basket', '![missing](https://ci.example/badge.svg)\n[![broken](a)](b)', 'none'],
  ['a comment', 'Sort the basket', '<!-- Why is it needed? Because ... See https://docs.example/pr -->', 'none'],
  ['a comment over several lines', 'Sort the basket', '<!--\nWhat was wrong?\n-->\nSorts by name.', 'none'],
  ['a comment that is not closed', 'Sort the basket', 'Sorts by name.\n<!-- because users', 'none'],
  ['a code fence', 'Sort the basket', 'Sorts:\n```ts\nif (!missing) throw error; // because\n```\nDone.', 'none'],
  ['a code fence that is not closed', 'Sort the basket', 'Sorts:\n```\nnever because', 'none'],
  [
    'a template that was not filled in',
    'Sort the basket',
    '## Why\n<!-- Which problem does it solve? -->\n\n## Checks\n- [ ] Tests do not fail\n',
    'none',
  ],
  ['lines that end as on Windows', 'Sort the basket', '## Why users\r\nTBD\r\n', 'none'],
]);

table('A title gives no reason with a word that names what is changed, such as', [
  ['users', 'Show users of the shop', '', 'none'],
  ['people', 'Add a cursor to people search', '', 'none'],
  ['errors', 'Rename the errors module', '', 'none'],
  ['slow', 'feat: add slow query log', '', 'none'],
  ['only', 'Only export CSV', '', 'none'],
  ['since', 'Show orders since Monday', '', 'none'],
  ['dependency', 'Add user dependency graph', '', 'none'],
  ['release', 'Add release notes page', '', 'none'],
  ['lint', 'Support the lint command', '', 'none'],
  ['an address', 'Link to https://crash.example', '', 'link-only'],
  ['but the same word in a sentence below it gives one', 'Add a log', 'Some queries are slow.', 'explicit'],
]);

table('A title alone gives a reason with', [
  ['a crash', 'Fix crash on an empty basket', '', 'explicit'],
  ['a failure', 'Checkout fails on Safari', '', 'explicit'],
  ['what does not work', 'Basket does not reload', '', 'explicit'],
  ['what cannot be done', 'Guests cannot pay', '', 'explicit'],
  ['what is wrong', 'Fix wrong total in the basket', '', 'explicit'],
  ['what is missing', 'Add the missing index on the orders table', '', 'explicit'],
  ['a bad outcome that is avoided', 'Prevent a second charge on reload', '', 'explicit'],
]);

table('It cannot be told of a text in another language', [
  [
    'as a whole',
    'Rückerstattungen zeigen',
    'Bisher fehlten sie im Bericht, und der Support konnte nicht antworten.',
    'cannot-tell',
  ],
  [
    'below a title in English',
    'Show refunds in the report',
    'Bisher fehlten sie, weil die Abfrage sie nicht kannte.',
    'cannot-tell',
  ],
  ['in its title alone', 'Ablaufmail in zwei Sprachen schicken', '', 'cannot-tell'],
  [
    'in one of its sentences',
    'Show refunds',
    'Adds a column. Bisher fehlten sie, und der Support konnte nicht antworten.',
    'cannot-tell',
  ],
]);

table('A link stands in for the reason', [
  ['where only an issue is named', 'Sort the basket', 'Closes #12', 'link-only'],
  ['where it is an issue of another repository', 'Sort the basket', 'Fixes acme/shop#12.', 'link-only'],
  ['where it is written out', 'Sort the basket', 'https://github.com/acme/shop/issues/12', 'link-only'],
  ['where it is GH-12', 'Sort the basket', 'GH-12', 'link-only'],
  ['where the address itself speaks of errors', 'Sort the basket', 'https://errors.example/because/users', 'link-only'],
  ['but not where it stands in a comment of the template', 'Sort the basket', '<!-- Closes #12 -->', 'none'],
  ['but not where it stands in code', 'Sort the basket', '```\ncurl https://api.example\n```', 'none'],
]);

table('Nobody would ask', [
  ['why a typo is mended', 'Fix a typo in the basket', '', 'trivial'],
  ['why a dependency moves on', 'Bump zod from 4.0.1 to 4.0.2', 'Closes #12', 'trivial'],
  ['why there is a release', 'Release 2.4.0', '', 'trivial'],
  ['about a release note', 'Changelog for 2.4.0', '', 'trivial'],
  ['about a version', 'v2.4.0', '', 'trivial'],
  ['about a bump with a scope', 'build(deps): bump zod from 4.0.1 to 4.0.2', '', 'trivial'],
  ['about what a linter wants', 'Fix lint errors', '', 'trivial'],
  ['about formatting', 'Apply formatting', '', 'trivial'],
  ['about a revert that names what it takes back', 'Revert "Sort the basket"', '', 'trivial'],
  ['about a chore', 'chore: sort imports', '', 'trivial'],
  ['about documents', 'docs(basket): sort the pages', '', 'trivial'],
  ['unless the text tells all the same', 'Revert "Sort the basket"', 'It broke the checkout.', 'explicit'],
]);

table('Rung cannot tell', [
  [
    'what a text says in German',
    'Sortierung',
    'Die Liste wird nach dem Namen sortiert und nicht nach der Zeit.',
    'cannot-tell',
  ],
  ['what it says in Japanese', '並べ替え', '名前で並べ替えるため、並べ替えの機能を追加しました。', 'cannot-tell'],
  [
    'and no template in English makes it readable',
    '並べ替え',
    '<!-- Why is the change made? -->\n名前で並べ替えます。',
    'cannot-tell',
  ],
  [
    'and a list of what was done has no reason',
    'Sort the basket',
    '- Adds a list\n- Renames the module\n- Moves the tests',
    'none',
  ],
]);

it('Where Rung cannot tell, it is not sure of anything', () => {
  assert.deepEqual(whyOf('並べ替え', '名前で並べ替えます。'), { kind: 'cannot-tell', confidence: 0 });
});

describe('The quote', () => {
  const CASES: readonly (readonly [sentence: string, title: string, body: string, quote: string])[] = [
    ['is the whole title', 'Guests cannot pay', '', 'Guests cannot pay'],
    ['is one sentence of the text', 'Sort', 'Sorts it. The order was wrong. Done.', 'The order was wrong.'],
    [
      'is both where two stand together',
      'Sort',
      'The order was wrong. It is broken.',
      'The order was wrong. It is broken.',
    ],
    [
      'ends with its line',
      'Sort',
      'Sorts it\n- The order was wrong on Safari\n- Done',
      'The order was wrong on Safari',
    ],
    [
      'keeps its address',
      'Sort',
      'It fails on https://shop.example/basket at night.',
      'It fails on https://shop.example/basket at night.',
    ],
    ['keeps its spaces', 'Sort', 'The  order\twas wrong.', 'The  order\twas wrong.'],
    ['is not glued over a comment', 'Sort', 'Sorts it<!-- hidden --> The order was wrong.', 'The order was wrong.'],
    ['is not glued over code', 'Sort', 'Sorts it.\n```\na\n```\nThe order was wrong.', 'The order was wrong.'],
    ['is in the language of its people', 'Sort', 'Größe: it was ’wrong’ 🧺.', 'Größe: it was ’wrong’ 🧺.'],
  ];
  for (const [sentence, title, body, quote] of CASES) {
    it(sentence, () => {
      const verdict = whyOf(title, body);
      assert.equal(verdict.kind === 'explicit' && verdict.quote, quote);
      assert(
        [title, body].some((text) => text.includes(quote)),
        'not word for word',
      );
    });
  }
});

describe('A description as long as GitHub allows', () => {
  const PIECES = [
    'a',
    ' ',
    '\n',
    '\r\n',
    '.',
    '. ',
    '! \n',
    '#',
    '# ',
    '#1',
    '-',
    '- [ ] ',
    '![',
    '[![',
    '<!--',
    '-->',
    '<!---->',
    '```',
    '``` ```',
    '/',
    'a/',
    'a/a#',
    'a.',
    'http://',
    'https://a ',
    'GH-',
    'too ',
    'do ',
    'crash',
    'tbd ',
    '_',
    'n/a',
    '\u2028',
    '🧺',
    '\ud83e',
    '\0',
  ];
  for (const piece of PIECES) {
    it(`of ${JSON.stringify(piece)} alone is answered`, () => {
      const body = piece.repeat(Math.ceil(65_536 / piece.length)).slice(0, 65_536);
      const verdict = whyOf('Sort the basket', body);
      assert.equal(typeof verdict.kind, 'string');
      assert(verdict.kind !== 'explicit' || body.includes(verdict.quote));
    });
  }
});

describe('Whatever the text', () => {
  const pieces = fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '<!--',
      '-->',
      '```',
      '# Why\n',
      '- ',
      '- [x] ',
      'It was wrong. ',
      'because ',
      'Adds a list. ',
      '#12',
      '`',
      '🧺',
    ],
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('there is a verdict, as sure as it may be, and its quote is a part of the text', () => {
    fc.assert(
      fc.property(texts, texts, (title, body) => {
        const verdict = whyOf(title, body);
        assert.ok(verdict.confidence >= 0 && verdict.confidence <= 1);
        if (verdict.kind === 'explicit') assert.ok(title.includes(verdict.quote) || body.includes(verdict.quote));
      }),
      { numRuns: 500 },
    );
  });

  it('it is the same one every time', () => {
    fc.assert(fc.property(texts, texts, (title, body) => assert.deepEqual(whyOf(title, body), whyOf(title, body))));
  });

  it('it comes in time, for a description', () => assertQuick((text) => whyOf('Sort the basket', text)));
  it('it comes in time, for a title', () => assertQuick((text) => whyOf(text, '')));
}).timeout(60_000);

describe('A template that nobody filled in', () => {
  for (const [project, template] of Object.entries(TEMPLATES)) {
    it(`gives no reason in ${project}`, () => {
      const { kind } = whyOf('Add user validation', template);
      assert.ok(kind === 'none' || kind === 'link-only', kind);
    });
  }
});

describe('The weights', () => {
  it('are small', () => assert.ok(JSON.stringify(stored).length < 100_000));

  it('load with what needs them, and not with the extension', async () => {
    const { metafile } = await build({
      entryPoints: ['src/extension.ts'],
      bundle: true,
      splitting: true,
      outdir: 'out',
      format: 'esm',
      platform: 'node',
      external: ['vscode'],
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const holding = Object.values(metafile.outputs).filter(({ inputs }) => 'src/why/weights.json' in inputs);
    assert.deepEqual(
      holding.map(({ entryPoint }) => entryPoint === 'src/extension.ts'),
      [false],
    );
  });
});
