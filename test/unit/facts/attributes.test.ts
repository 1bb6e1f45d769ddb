import assert from 'node:assert/strict';
import { linguistAttributes } from '../../../src/facts/attributes.ts';
import type { LinguistAttributes } from '../../../src/facts/changedFile.ts';

describe('What .gitattributes says of a file', () => {
  const CASES: readonly (readonly [text: string, path: string, expected: LinguistAttributes])[] = [
    ['*.gen linguist-generated', 'a/b.gen', { generated: true }],
    ['*.gen linguist-generated=true', 'b.gen', { generated: true }],
    ['*.gen linguist-generated=false', 'b.gen', { generated: false }],
    ['*.gen -linguist-generated', 'b.gen', { generated: false }],
    ['*.gen linguist-generated\n*.gen !linguist-generated', 'b.gen', {}],
    ['*.gen linguist-generated\nb.gen -linguist-generated', 'b.gen', { generated: false }],
    ['lib/** linguist-vendored -linguist-generated', 'lib/x/y', { vendored: true, generated: false }],
    ['lib linguist-vendored', 'lib/x', {}],
    ['lib/ linguist-vendored', 'lib/x', {}],
    ['*.gen text', 'b.gen', {}],
    ['', 'b.gen', {}],
  ];
  for (const [text, path, expected] of CASES) {
    it(`${path} under ${JSON.stringify(text)}`, () => assert.deepEqual(linguistAttributes(text)(path), expected));
  }

  it('ends soon for patterns that are made to take for ever', () => {
    const stars = `${'*a'.repeat(900)}b linguist-generated\n${'**/'.repeat(500)}b linguist-vendored\n`;
    const deep = `${'a/'.repeat(1000)}${'a'.repeat(2000)}`;
    const start = performance.now();
    assert.deepEqual(linguistAttributes(stars)(deep), {});
    assert.ok(performance.now() - start < 5000);
  });

  it('is read from any text without an error', () => {
    const macros = Array.from({ length: 20_000 }, (_, at) => `[attr]m${at} m${at + 1}\n`).join('');
    const texts = [
      macros,
      '"',
      '[',
      '"\\',
      '\\',
      '[attr]',
      '[attr]x [attr]',
      '\ud800 linguist-generated',
      '\0 linguist-generated',
      '* =',
      '[[:',
    ];
    for (const text of texts) assert.deepEqual(linguistAttributes(`${text}\n* m0\n`)('a'), {}, text.slice(0, 20));
  });
});
