import assert from 'node:assert/strict';
import fc from 'fast-check';
import { issuesIn } from '../../../src/drafts/issues.ts';

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
    it(`${branch}: ${issues.join(', ') || 'none'}`, () => assert.deepEqual(issuesIn(branch, []), issues));
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
    it(`${subject}: ${issues.join(', ') || 'none'}`, () => assert.deepEqual(issuesIn(undefined, [subject]), issues));
  }

  it('are said once, that of the name first', () => {
    assert.deepEqual(issuesIn('12-show', ['Show the day (#12)', 'Round it (#13)', 'SHOP-1', 'SHOP-1 again']), [
      '#12',
      '#13',
      'SHOP-1',
    ]);
  });

  it('stand in the name or a commit as they are said, but for the sign before a number', () => {
    const piece = fc.constantFrom('#12', 'SHOP-12', 'GH-1', '12-', '/', ' ', '-', 'a', 'acme/shop#1', '.', '2026');
    const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (branch, subjects) => {
        for (const issue of issuesIn(branch, subjects)) {
          assert.ok([branch, ...subjects].some((one) => one.includes(issue) || one.includes(issue.slice(1))));
        }
      }),
    );
  });

  it('are told in time', () => {
    const started = performance.now();
    for (const piece of ['a/', 'A', '1', 'A-1', '#1', 'a.', '-'])
      issuesIn(piece.repeat(50_000), [piece.repeat(50_000)]);
    assert(performance.now() - started < 3_000);
  }).timeout(20_000);
});
