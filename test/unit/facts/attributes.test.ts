import assert from 'node:assert/strict';
import { linguistAttributes } from '../../../src/facts/attributes.ts';
import type { LinguistAttributes } from '../../../src/facts/changedFile.ts';

const GENERATED = { generated: true };

/** A rule that takes so much of the work that is allowed. */
function work(characters: number): string {
  return `*${'x'.repeat(characters)}*y linguist-vendored\n`;
}

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

  it('is found for patterns that are made to take for ever', () => {
    const stars = `${'*a'.repeat(100)}*b linguist-generated\n${'**/'.repeat(60)}b linguist-vendored\n`;
    assert.deepEqual(linguistAttributes(stars)(`${'a/'.repeat(100)}${'a'.repeat(250)}`), {});
    assert.deepEqual(linguistAttributes(stars)(`${'a/'.repeat(100)}${'a'.repeat(250)}b`), { generated: true });
  });

  const LAST = '*.gen linguist-generated\n';
  const BOUNDS: readonly (readonly [title: string, text: string, expected: LinguistAttributes])[] = [
    [
      'counts the last lines where there are too many',
      `*.gen linguist-vendored\n${'\n'.repeat(5000)}${LAST}`,
      GENERATED,
    ],
    ['keeps thousands of lines', `${LAST}${'a/b.ts linguist-generated\n'.repeat(4900)}`, GENERATED],
    ['counts the last patterns where they are too much work', `*.g* linguist-vendored\n${work(497)}${LAST}`, GENERATED],
    [
      'keeps hundreds of simple patterns',
      `${LAST}${'*.x linguist-vendored\n/x/** linguist-vendored\n'.repeat(400)}`,
      GENERATED,
    ],
    ['is not read from more than 256 KB', `${LAST}#${' '.repeat(256 * 1024)}`, {}],
    ['knows the last macros only', `[attr]m linguist-generated\n${'[attr]k text\n'.repeat(20)}*.gen m\n`, {}],
  ];
  for (const [title, text, expected] of BOUNDS) {
    it(title, () => assert.deepEqual(linguistAttributes(text)('a/b.gen'), expected));
  }

  it('is not found for a path that no project has', () => {
    const attributesOf = linguistAttributes('a/** linguist-generated');
    assert.deepEqual(attributesOf(`${'a/'.repeat(200)}b`), GENERATED);
    assert.deepEqual(attributesOf(`${'a/'.repeat(300)}b`), {});
  });

  it('is read from the file that is not too large, besides one that is', () => {
    const files = [
      { folder: '', text: LAST },
      { folder: 'a', text: `*.gen -linguist-generated\n${'#\n'.repeat(200_000)}` },
    ];
    assert.deepEqual(linguistAttributes(files)('a/b.gen'), GENERATED);
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
