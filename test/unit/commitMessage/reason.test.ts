import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hintFor as hintBy } from '../../../src/commitMessage/hint.ts';
import { readMessage } from '../../../src/commitMessage/message.ts';
import { REASON_STARTS } from '../../../src/commitMessage/reason.ts';
import { reasonPlace, startsFor } from '../../../src/commitMessage/reasonPlace.ts';
import { shippedClassifier } from '../../../src/why/classifier.ts';

const { whyOf } = shippedClassifier();
const hintFor = (text: string) => hintBy(text, whyOf);
const SUBJECT = 'Send the expiry mail in two languages';

/** The message once "Say why" has written into it; `|` stands where the cursor is then. */
function withReason(text: string): string {
  const message = readMessage(text) ?? assert.fail('nothing is written');
  const { line, until, before, behind } = reasonPlace(message);
  const lines = text.split('\n');
  const rest = until === undefined ? '' : lines.slice(until).join('\n');
  return `${lines.slice(0, line + 1).join('\n')}${before}${REASON_STARTS[0]}|${behind}${rest}`;
}

describe('"Say why"', () => {
  const CASES: readonly (readonly [what: string, text: string, becomes: string])[] = [
    ['starts a sentence behind a subject', SUBJECT, `${SUBJECT}\n\nBecause |`],
    ['uses blank lines that are there', `${SUBJECT}\n\n\n`, `${SUBJECT}\n\nBecause |`],
    ['starts a paragraph behind a body', `${SUBJECT}\n\nRename them.`, `${SUBJECT}\n\nRename them.\n\nBecause |`],
    [
      'leaves trailers at the end',
      `${SUBJECT}\n\nSigned-off-by: Ada\nFixes #1`,
      `${SUBJECT}\n\nBecause |\n\nSigned-off-by: Ada\nFixes #1`,
    ],
    ['takes the place of a start', `${SUBJECT}\n\nWithout this \n\nFixes #1`, `${SUBJECT}\n\nBecause |\n\nFixes #1`],
    ['leaves a sentence of one word', `${SUBJECT}\n\nBecause\nof it`, `${SUBJECT}\n\nBecause\nof it\n\nBecause |`],
    ["stays above git's comments", `${SUBJECT}\n# On branch main`, `${SUBJECT}\n\nBecause |\n\n# On branch main`],
  ];
  for (const [what, text, becomes] of CASES) it(what, () => assert.equal(withReason(text), becomes));

  it('loses nothing that was written, and ends the hint once something stands behind it', () => {
    const line = fc.constantFrom(SUBJECT, 'Rename them.', '', '# On branch main', 'Signed-off-by: Ada', 'Fixes #1');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        if (!hintFor(text)) return;
        const added = withReason(text);
        const written = (one: string) => one.split('\n').filter((each) => each.trim() !== '');
        assert.deepEqual(
          written(added).filter((each) => each !== 'Because |'),
          written(text),
        );
        assert.deepEqual(hintFor(added.replace('|', '')), hintFor(text));
        assert.equal(hintFor(added.replace('|', 'half of the members do not read English.')), undefined);
      }),
    );
  });
});

describe('Starts of a reason are offered', () => {
  const offered = (text: string) => {
    const lines = text.split('\n');
    return startsFor(lines.at(-1) ?? '', lines.length - 1, readMessage(text));
  };

  it('on a line behind the subject', () => assert.deepEqual(offered(`${SUBJECT}\n\n`), REASON_STARTS));

  it('that begin as the line does', () => {
    assert.deepEqual(offered(`${SUBJECT}\n\nbec`), ['Because ']);
    assert.deepEqual(offered(`${SUBJECT}\n\nRename`), []);
  });

  it('on no subject', () => {
    assert.deepEqual(offered(''), []);
    assert.deepEqual(offered('B'), []);
    assert.deepEqual(offered(`# On branch main\nB`), []);
  });
});
