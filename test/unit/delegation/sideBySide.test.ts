import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Person, Said } from '../../../src/delegation/schema.ts';
import { isApart, isOneSided, sideBySide } from '../../../src/delegation/sideBySide.ts';
import { furthestWords, ratingApart } from '../../../src/words/delegation.ts';
import { withNewIds } from '../framework/renamed.ts';
import { builtIn, german, there } from './frameworks.ts';

const FRAMEWORK = builtIn();
const RATINGS = FRAMEWORK.progression.ratings.map(({ id }) => id);
const DIMENSIONS = FRAMEWORK.progression.dimensions.map(({ id }) => id);

function sideOf(says: Said, view: Said, level = 'L1', framework = FRAMEWORK) {
  const person: Person = { name: 'Aisha', says, view };
  return sideBySide(framework, person, there(framework.progression.levels.find(({ id }) => id === level)));
}

function at(ratings: Readonly<Record<string, string>>): Said {
  return { ratings: { L1: ratings } };
}

describe('Side by side', () => {
  it('stand the ratings at the level of the person and at the next, and what the next one asks', () => {
    const { level, next, dimensions } = sideOf({}, {});
    assert.deepEqual([level.id, next?.id], ['L1', 'L2']);
    assert.deepEqual(
      dimensions.map(({ id }) => id),
      DIMENSIONS,
    );
    for (const { ratings, expectations } of dimensions) {
      assert.deepEqual(
        ratings.map((one) => one.level.id),
        ['L1', 'L2'],
      );
      assert.ok(expectations.length > 0 && expectations.every(({ id }) => id.startsWith('L2.')));
    }
  });

  it('stands at the top of the ladder what that level asks', () => {
    const { next, dimensions } = sideOf({}, {}, 'L4');
    assert.equal(next, undefined);
    assert.ok(
      dimensions.every(({ ratings, expectations }) => ratings.length === 1 && expectations[0]?.id.startsWith('L4.')),
    );
  });

  it('counts how many steps of the ladder two ratings are apart', () => {
    const steps = (theirs: string, mine: string) =>
      sideOf(at({ ownership: theirs }), at({ ownership: mine })).dimensions.find(({ id }) => id === 'ownership')
        ?.ratings[0]?.steps;
    assert.deepEqual([steps('exceeds', 'developing'), steps('gap', 'exceeds'), steps('meets', 'meets')], [2, 3, 0]);
    assert.deepEqual([steps('exceeds', 'splendid'), steps('not yet', 'gap')], [undefined, undefined]);
  });

  it('comes with the most steps apart first, then what differs, then what only one has said, then the same', () => {
    const says: Said = {
      ratings: { L1: { ownership: 'meets', collaboration: 'exceeds', 'technical-execution': 'meets' } },
      does: { 'L2.question-assumptions': true },
    };
    const view: Said = {
      ratings: {
        L1: { ownership: 'developing', collaboration: 'developing', 'technical-execution': 'meets' },
        L2: { 'product-thinking': 'gap' },
      },
      does: { 'L2.question-assumptions': false },
    };
    assert.deepEqual(
      sideOf(says, view).dimensions.map(({ id }) => id),
      ['collaboration', 'ownership', 'problem-solving', 'product-thinking', 'technical-execution'],
    );
  });

  it('names the largest difference, with both ratings and the steps', () => {
    const { furthest } = sideOf(
      at({ ownership: 'exceeds', collaboration: 'meets' }),
      at({ ownership: 'developing', collaboration: 'developing' }),
    );
    assert.equal(
      furthestWords('Aisha', there(furthest)),
      'Furthest apart: Ownership at L1. Aisha says Consistently exceeds, you say Developing: 2 steps.',
    );
  });

  it('names none where no rating is apart', () => {
    assert.equal(sideOf(at({ ownership: 'meets' }), at({ ownership: 'meets' })).furthest, undefined);
    assert.equal(sideOf(at({ ownership: 'meets' }), {}).furthest, undefined);
  });

  it('takes "no occasion yet" and "does not apply" for what they are, and no rating', () => {
    const [first] = sideOf(at({ ownership: 'not yet' }), at({ ownership: 'gap' })).dimensions;
    assert.equal(
      ratingApart('Aisha', there(sideOf(at({ ownership: 'not yet' }), {}).dimensions[0]?.ratings[0])),
      'only Aisha has said',
    );
    assert.ok(first);
    assert.deepEqual(sideOf(at({ ownership: 'not yet', collaboration: 'does not apply' }), {}).unknown, []);
  });

  it('keeps what the ladder does not have, and names it', () => {
    const says: Said = {
      ratings: { L9: { ownership: 'meets' }, L1: { shipping: 'meets', ownership: 'splendid' } },
      does: { 'X.y': true },
    };
    const { unknown, dimensions } = sideOf(says, says);
    assert.deepEqual(unknown, ['L9', 'shipping', 'splendid', 'X.y']);
    assert.equal(dimensions.find(({ id }) => id === 'ownership')?.ratings[0]?.theirs?.title, 'splendid');
  });

  it('finds what was said under ids that the ladder had before', () => {
    const framework = { ...FRAMEWORK, progression: withNewIds(FRAMEWORK.progression) };
    const says: Said = { ratings: { L1: { ownership: 'exceeds' } }, does: { 'L2.question-assumptions': true } };
    const { dimensions, unknown } = sideOf(
      says,
      { ratings: { 'new/L1': { 'new/ownership': 'gap' } } },
      'new/L1',
      framework,
    );
    assert.deepEqual([dimensions[0]?.id, dimensions[0]?.ratings[0]?.steps], ['new/ownership', 3]);
    assert.deepEqual(unknown, []);
    const asked = dimensions.flatMap(({ expectations }) => expectations);
    assert.equal(asked.find(({ id }) => id === 'new/L2.question-assumptions')?.theirs, true);
  });

  it('works with 8 dimensions and 3 ratings in German', () => {
    const says: Said = { ratings: { E3: { kundennähe: 'sicher' } } };
    const view: Said = { ratings: { E3: { kundennähe: 'offen' } } };
    const { dimensions, furthest } = sideOf(says, view, 'E3', german());
    assert.deepEqual([dimensions.length, furthest?.dimension, furthest?.steps], [8, 'Kundennähe', 2]);
  });

  it('never puts a smaller difference before a larger one', () => {
    const rated = fc.dictionary(fc.constantFrom(...DIMENSIONS), fc.constantFrom(...RATINGS, 'not yet'));
    const said = fc.record({ ratings: fc.record({ L1: rated, L2: rated }) });
    fc.assert(
      fc.property(said, said, (says, view) => {
        const { dimensions, furthest } = sideOf(says, view);
        const steps = dimensions.map(({ ratings }) => Math.max(0, ...ratings.map((one) => one.steps ?? 0)));
        assert.deepEqual(
          steps,
          steps.toSorted((a, b) => b - a),
        );
        assert.equal(furthest?.steps ?? 0, steps[0]);
        for (const { expectations } of dimensions)
          for (const one of expectations) assert.ok(!(isApart(one) && isOneSided(one)));
      }),
    );
  });
});
