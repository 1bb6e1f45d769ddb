import assert from 'node:assert/strict';
import { whatIsExported } from '../../../src/words/assessments.ts';
import * as words from '../../../src/words/delegation.ts';

const L1 = { id: 'L1', title: 'One' };
const MEETS = { id: 'meets', title: 'Meets' };

describe('Words of the map from above', () => {
  it('say where a mistake stands, what is shown meanwhile, and that nothing is written', () => {
    assert.equal(
      words.faultSentence('expected a text, found a number.', 7, 2, true),
      'Line 7 of your file of people: expected a text, found a number. There are 2 mistakes more. Below is what it said before that. Nothing is written into it until that is mended.',
    );
    assert.doesNotMatch(words.faultSentence('x.', 7, 0, false), /mistake|Below/);
  });

  it('say of two ratings how far apart they are, and never a sum', () => {
    const apart = (theirs: typeof MEETS | undefined, mine: typeof MEETS | undefined, steps: number | undefined) =>
      words.ratingApart('Aisha', { level: L1, theirs, mine, steps });
    assert.deepEqual(
      [apart(MEETS, MEETS, 2), apart(MEETS, MEETS, 1), apart(MEETS, MEETS, 0)],
      ['2 steps apart', '1 step apart', 'the same'],
    );
    assert.deepEqual(
      [apart(MEETS, undefined, undefined), apart(undefined, MEETS, undefined), apart(undefined, undefined, undefined)],
      ['only Aisha has said', 'only you have said', ''],
    );
  });

  it('say of an expectation whether the two differ', () => {
    const apart = (theirs: boolean | undefined, mine: boolean | undefined) =>
      words.expectationApart('Aisha', { ...L1, theirs, mine });
    assert.deepEqual(
      [
        apart(true, false),
        apart(true, true),
        apart(true, undefined),
        apart(undefined, false),
        apart(undefined, undefined),
      ],
      ['differs', 'the same', 'only Aisha has said', 'only you have said', ''],
    );
  });

  it('count who is shown of all', () => {
    assert.deepEqual(
      [words.listedCount(1, 1), words.listedCount(500, 500), words.listedCount(3, 500)],
      ['1 person', '500 people', '3 of 500 people'],
    );
  });

  it('name some ids that the ladder does not have, and count the others', () => {
    assert.equal(
      words.unknownIds(['a', 'b']),
      'Also in your file, and not on the ladder: a, b. They stay as they are.',
    );
    assert.match(words.unknownIds(Array.from({ length: 12 }, (_, index) => `x${index}`)), /x9 and 2 more\. They/);
  });

  it('say before an export what goes and what does not', () => {
    const said = whatIsExported(2, 1);
    assert.match(
      said,
      /^What goes into the file: 2 ratings and 1 tick, as they stand now\. What does not: evidence, feedback, notes,/,
    );
  });

  it('show foreign text on one line', () => {
    const all = [
      words.isGone('A\nB'),
      words.isTaken('A\nB'),
      words.theySay('A\nB'),
      words.unknownLevel('A\nB', { id: 'A\nB', title: '' }, ['A\nB']),
      words.fileIsMissing('A\nB'),
      words.unknownIds(['A\nB']),
    ];
    for (const sentence of all) assert.doesNotMatch(sentence, /\n/);
  });
});
