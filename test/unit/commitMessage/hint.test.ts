import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hintFor as hintBy } from '../../../src/commitMessage/hint.ts';
import { shippedClassifier } from '../../../src/why/classifier.ts';
import { SURE } from '../../../src/why/reasons.ts';

const { whyOf } = shippedClassifier();
const hintFor = (text: string) => hintBy(text, whyOf);
const SUBJECT = 'Send the expiry mail in two languages';
const TRAILERS = 'Signed-off-by: Ada <ada@example.com>\nCo-authored-by: Ines <ines@example.com>\nFixes #12';

describe('A commit message is hinted at', () => {
  const CASES: readonly (readonly [what: string, message: string, line: number])[] = [
    ['with a subject of more than four words', SUBJECT, 0],
    ['with a body that says what was done', 'Add a table for cards\n\nAdd a table and its columns.', 0],
    ['with trailers, which give no reason', `${SUBJECT}\n\n${TRAILERS}\n`, 0],
    ['with a reference to another commit', `${SUBJECT}\n\nFixes: 1da177e4c3f4 ("Mail is lost")`, 0],
    ['while a reason is only begun', `${SUBJECT}\n\nBecause `, 0],
    ['while a reason is only begun before its trailers', `${SUBJECT}\n\nUntil now…\n\n${TRAILERS}`, 0],
    ['with a link in place of a reason', 'Added user validation to the form\n\nSee https://example.com/tickets/12', 0],
    ['behind what git wrote above it', `# On branch main\n\n${SUBJECT}\n\n# Changes to be committed:`, 2],
    ['whatever git shows below the scissors', `${SUBJECT}\n# ---- >8 ----\nbecause of this`, 0],
  ];
  for (const [what, message, line] of CASES) {
    it(what, () => assert.deepEqual(hintFor(message), { line }));
  }
});

describe('A commit message is left alone', () => {
  const CASES: readonly (readonly [what: string, message: string])[] = [
    ['before anything is written', ''],
    ['while git alone has written', '\n# Please enter the commit message\n#\n'],
    ['of few words', 'Name the cards'],
    ['of few words and trailers', `Name the cards\n\n${TRAILERS}`],
    ['of a reference alone', 'Fixes #1, #2 and ABC-12'],
    ['that gives its reason in the subject', 'Send the mail twice because the first one is lost'],
    ['that gives its purpose in the subject', 'Count the cards twice, so that none is lost'],
    ['that gives its reason below', `${SUBJECT}\n\nBecause half of the members do not read English.\n\n${TRAILERS}`],
    [
      'that gives its reason as if it were a trailer',
      `${SUBJECT}\n\nFixes: the mail never comes where a member has two cards`,
    ],
    ['that gives one behind an offered start', `${SUBJECT}\n\nBecause half of them do not read English.`],
    ['before anything but the start of a reason is written', 'Because '],
    ['of which nobody would ask', 'Fix a typo in the mail of expiry'],
    ['of a version', 'Bump the mailer from 1.2 to 1.3.1'],
    ['that is to be folded into another', `fixup! ${SUBJECT}`],
    ['that replaces another', `squash! ${SUBJECT}`],
    ['of a merge', "Merge branch 'main' into warn-before-card-expires"],
    ['that takes another back', `Revert "${SUBJECT}"`],
    ['in German', 'Verschicke die Mails zum Ablauf für alle Länder'],
    ['in French', "Envoyer les mails pour l'expiration dans les deux langues est fait"],
    ['in Russian', 'Отправлять письма о сроке карты дважды'],
    ['so long that it may hold a reason', `${SUBJECT}\n\n${'one two three four five '.repeat(5)}`],
  ];
  for (const [what, message] of CASES) {
    it(what, () => assert.equal(hintFor(message), undefined));
  }
});

describe('The hint on a commit message', () => {
  it('comes only where the classifier is sure, if it knows how sure it is', () => {
    const by = (confidence: number) => hintBy(SUBJECT, () => ({ kind: 'none', confidence }));
    assert.equal(by(SURE - 0.01), undefined);
    assert.deepEqual(by(SURE), { line: 0 });
  });

  it('is the same wherever a message links to an issue, and where it links to none', () => {
    const link = fc.constantFrom(
      '#88',
      '(#88)',
      'Fixes #88',
      'See ada/cards#88',
      'GH-88:',
      '[CARDS-88]',
      '(see https://example.com/88)',
    );
    const sure = fc.constantFrom(
      SUBJECT,
      'Name the cards',
      `${SUBJECT}\n\nAdd a table and its columns.`,
      `${SUBJECT}\n\nBecause half of the members do not read English.`,
      'Fix a typo in the mail of expiry',
    );
    fc.assert(
      fc.property(sure, link, fc.nat({ max: 3 }), (message, linked, place) => {
        const [subject = '', ...body] = message.split('\n');
        const text = [
          [`${linked} ${subject}`, ...body],
          [`${subject} ${linked}`, ...body],
          [subject, '', linked, ...body],
          [subject, ...body, '', linked],
        ][place];
        assert.deepEqual(hintFor((text ?? []).join('\n')), hintFor(message));
      }),
    );
  });

  it('is on a line of the message, whatever is written', () => {
    const pieces = fc.constantFrom(
      SUBJECT,
      TRAILERS,
      '#',
      '# a',
      '',
      ' ',
      '\n',
      '\r\n',
      'Because ',
      'Fixes #1',
      '# - >8 -',
    );
    const message = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 12 });
    fc.assert(
      fc.property(message, fc.constantFrom('\n', '\r\n', ' '), (parts, by) => {
        const text = parts.join(by);
        const hint = hintFor(text);
        if (hint) assert.notEqual((text.split(/\r?\n/)[hint.line] ?? '').trim(), '');
      }),
    );
  });

  it('takes no longer for a message that nobody would write', () => {
    const started = performance.now();
    for (const piece of [
      'Fixes #1, ',
      '#1, ',
      'https://a,',
      'AB-1 ',
      'a/',
      '- ',
      'https://a ',
      '#1 and ',
      ' ',
      'Because ',
    ])
      hintFor(`${SUBJECT}\n\n${piece.repeat(20_000)}by hand`);
    assert(performance.now() - started < 3_000);
  });
});
