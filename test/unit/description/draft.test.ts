import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  areAlike,
  lengthOf,
  type Publishing,
  publishing,
  withLineBreaksOf,
  withPlainBreaks,
} from '../../../src/description/draft.ts';

const OLD = 'Sorts by name.';
const NEW = 'Support gets calls. Sorts by name.';

describe('Publishing a draft', () => {
  type Case = readonly [
    sentence: string,
    base: string | undefined,
    theirs: string,
    mine: string,
    kind: Publishing['kind'],
  ];
  const CASES: readonly Case[] = [
    ['is free where nobody changed what it was made of', OLD, OLD, NEW, 'free'],
    ['is free where GitHub merely breaks lines in another way', 'a\nb', 'a\r\nb', 'a\nb\nc', 'free'],
    ['comes to nothing where GitHub has the text already', OLD, NEW, NEW, 'nothing-new'],
    ['comes to nothing where only line breaks differ', OLD, 'a\r\nb\r\n', 'a\nb', 'nothing-new'],
    ['is not free where somebody changed it meanwhile', OLD, 'Sorts by price.', NEW, 'changed-meanwhile'],
    ['is not free where nobody knows what it was made of', undefined, OLD, NEW, 'base-unknown'],
    ['is not free where somebody emptied it', OLD, '', NEW, 'changed-meanwhile'],
    ['may empty it', OLD, OLD, '', 'free'],
  ];
  for (const [sentence, base, theirs, mine, kind] of CASES) {
    it(sentence, () => assert.equal(publishing(base, theirs, mine).kind, kind));
  }

  const lines = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '🙂'), maxLength: 12 });

  it('never overwrites what differs from what the draft was made of', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, theirs, mine) => {
        const { kind } = publishing(base, theirs, mine);
        if (kind === 'free') assert.ok(areAlike(base, theirs) && !areAlike(theirs, mine));
        if (kind === 'nothing-new') assert.ok(areAlike(theirs, mine));
      }),
    );
  });

  it('sends the person’s text, whatever its line breaks', () => {
    fc.assert(
      fc.property(lines, lines, (theirs, mine) => {
        const sent = publishing(theirs, theirs, mine);
        if (sent.kind !== 'nothing-new') assert.equal(withPlainBreaks(sent.body), withPlainBreaks(mine));
      }),
    );
  });
});

describe('Line breaks', () => {
  const CASES: readonly (readonly [original: string, text: string, sent: string])[] = [
    ['a\r\nb\r\nc', 'a\nnew\nb\nc', 'a\r\nnew\r\nb\r\nc'],
    ['a\nb\nc', 'a\nnew\nb\nc', 'a\nnew\nb\nc'],
    ['a\r\nb\nc\nd', 'a\nb\nnew\nd', 'a\r\nb\nnew\nd'],
    ['a\r\nb\r\nc\nd', 'a\nnew\nd', 'a\r\nnew\r\nd'],
    ['', 'one\ntwo', 'one\ntwo'],
    ['one', 'one\ntwo', 'one\ntwo'],
    ['a\r\nb', '', ''],
  ];
  for (const [original, text, sent] of CASES) {
    it(`of ${JSON.stringify(original)} stay where it becomes ${JSON.stringify(text)}`, () =>
      assert.equal(withLineBreaksOf(original, text), sent));
  }

  it('stay all as they were where nothing was touched', () => {
    const anything = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', ' '), maxLength: 20 });
    fc.assert(fc.property(anything, (body) => assert.equal(withLineBreaksOf(body, withPlainBreaks(body)), body)));
  });
});

describe('The length of a description', () => {
  it('counts characters, and not the places that they take', () => assert.equal(lengthOf('🙂é\r\n'), 4));
});
