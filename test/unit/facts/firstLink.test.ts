import assert from 'node:assert/strict';
import { firstLink } from '../../../src/facts/firstLink.ts';

describe('The first link of a description', () => {
  const CASES: readonly (readonly [markdown: string, link: string | undefined])[] = [
    ['Sorts by name.', undefined],
    ['Closes #12.', '#12'],
    ['Fixes acme/shop#7, and more', 'acme/shop#7'],
    ['See GH-9', 'GH-9'],
    ['See [the issue](https://acme.example/issues/1).', 'https://acme.example/issues/1'],
    ['https://acme.example/a?b=c#d, then #3', 'https://acme.example/a?b=c#d'],
    ['<!-- #1 --> Closes #2', '#2'],
    ['<!-- #1, never closed', undefined],
    ['## 1 heading, colour #fff and &#39;', undefined],
  ];
  for (const [markdown, link] of CASES) {
    it(`of “${markdown}” is ${link ?? 'none'}`, () => assert.equal(firstLink(markdown), link));
  }

  it('is found in no time, whatever is written', () => {
    for (const piece of ['<!--', '.-', 'a', 'a/', '#', '--> <!-- '])
      assert.equal(firstLink(piece.repeat(65_536 / piece.length)), undefined);
  });
});
