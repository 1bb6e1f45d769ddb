import assert from 'node:assert/strict';
import fc from 'fast-check';
import { issuesIn } from '../../../src/drafts/issues.ts';

const WEB = 'https://github.com';
const PLACE = { web: WEB, remotes: [{ owner: 'acme', name: 'shop' }] };

/** As one reads them: `fixes #12`. */
function said(branch: string | undefined, ...messages: readonly string[]): readonly string[] {
  const commits = messages.map((message) => {
    const [subject = '', ...body] = message.split('\n\n');
    return { subject, body: body.join('\n\n') };
  });
  return issuesIn(branch, commits, PLACE).map(({ reference, closing }) =>
    closing === undefined ? reference : `${closing} ${reference}`,
  );
}

describe('The issues that a branch is about', () => {
  const NAMES: readonly (readonly [branch: string, issues: readonly string[]])[] = [
    ['12-show-the-day', ['#12']],
    ['feature/12_show-the-day', ['#12']],
    ['SHOP-12-show-the-day', ['SHOP-12']],
    ['mara/SHOP-12', ['SHOP-12']],
    ['fix-#12', ['#12']],
    ['GH-12', ['GH-12']],
    ['show-the-day', []],
    ['2026-cleanup', []],
    ['2026-11-27-cleanup', []],
    ['read-UTF-8', []],
    ['v2-api', []],
    ['release/1.2', []],
    ['12', []],
  ];
  for (const [branch, issues] of NAMES) {
    it(`${branch}: ${issues.join(', ') || 'none'}`, () => assert.deepEqual(said(branch), issues));
  }

  const SUBJECTS: readonly (readonly [subject: string, issues: readonly string[]])[] = [
    ['Show the day (#12)', ['#12']],
    ['#12: Show the day', ['#12']],
    ['SHOP-12 Show the day', ['SHOP-12']],
    ['[SHOP-12] Show the day, and SHOP-13', ['SHOP-12', 'SHOP-13']],
    ['Follow acme/shop#12', ['acme/shop#12']],
    ['Read UTF-8 and SHA-256 as RFC-9110 says', []],
    ['Use colour #123abc', []],
    ['Link https://example.com/tickets/#12 and https://example.com/SHOP-12', []],
    ['Show &#12; as it is', []],
    ['Bump to X-1', []],
  ];
  for (const [subject, issues] of SUBJECTS) {
    it(`${subject}: ${issues.join(', ') || 'none'}`, () => assert.deepEqual(said(undefined, subject), issues));
  }

  const BODIES: readonly (readonly [body: string, issues: readonly string[]])[] = [
    ['Fixes #88', ['fixes #88']],
    ['Fixes #88. See also SHOP-12.', ['fixes #88', 'SHOP-12']],
    ['closes: acme/site#3, resolved GH-4', ['closes acme/site#3', 'resolved GH-4']],
    ['Fixes #10, #11', ['fixes #10', '#11']],
    [`Closes ${WEB}/acme/site/issues/7.`, ['closes acme/site#7']],
    [`Fixes ${WEB}/acme/site/issues/7#issuecomment-1`, ['fixes acme/site#7']],
    [`See ${WEB}/acme/site/pull/7 and https://gitlab.com/acme/site/issues/8`, []],
    ['Prefix #5', ['#5']],
    ['Call `#12` and\n```\nSHOP-1\n```', []],
    ['See #9.\n\nFixes #9', ['fixes #9']],
  ];
  for (const [body, issues] of BODIES) {
    it(`are found in a body: ${JSON.stringify(body)}`, () =>
      assert.deepEqual(said(undefined, `Show the day\n\n${body}`), issues));
  }

  it('are told by their repository where several could be meant', () => {
    const remotes = [...PLACE.remotes, { owner: 'mara', name: 'shop' }];
    const issues = issuesIn('12-show', [{ subject: 'Follow acme/shop#12', body: '' }], { web: WEB, remotes });
    assert.deepEqual(
      issues.map(({ reference }) => reference),
      ['#12', 'acme/shop#12'],
    );
  });

  it('are said once, that of the name first', () => {
    assert.deepEqual(said('12-show', 'Show the day (#12)', 'Round it (#13)', 'SHOP-1', 'SHOP-1 again'), [
      '#12',
      '#13',
      'SHOP-1',
    ]);
    assert.deepEqual(said('12-show', `GH-12, acme/shop#12, ${WEB}/acme/shop/issues/12`), ['#12']);
  });

  it('stand in the name or a commit as they are said, but for the sign before a number', () => {
    const piece = fc.constantFrom('#12', 'SHOP-12', 'GH-1', '12-', '/', ' ', '-', 'a', 'acme/shop#1', '.', '2026');
    const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (branch, subjects) => {
        const commits = subjects.map((subject) => ({ subject, body: '' }));
        for (const { reference } of issuesIn(branch, commits, PLACE)) {
          assert.ok([branch, ...subjects].some((one) => one.includes(reference) || one.includes(reference.slice(1))));
        }
      }),
    );
  });

  it('are told in time', () => {
    const started = performance.now();
    for (const piece of [
      'a/',
      'A',
      '1',
      'A-1',
      '#1',
      'a.',
      '-',
      '`',
      '```',
      'fixes ',
      'fixes #1 ',
      `${WEB}/a/b/issues/1 `,
    ]) {
      const text = piece.repeat(50_000);
      issuesIn(text, [{ subject: text, body: text }], PLACE);
    }
    assert(performance.now() - started < 3_000);
  }).timeout(20_000);
});
