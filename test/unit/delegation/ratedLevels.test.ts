import assert from 'node:assert/strict';
import { personView } from '../../../src/delegation/personView.ts';
import type { Says } from '../../../src/delegation/schema.ts';
import { alsoRated } from '../../../src/words/delegation.ts';
import { withNewIds } from '../framework/renamed.ts';
import { builtIn } from './frameworks.ts';

const SAYS: Says = {
  ratings: {
    L1: { ownership: 'meets', collaboration: 'exceeds', 'problem-solving': 'not yet' },
    L2: { ownership: 'developing' },
    L4: { ownership: 'gap', shipping: 'meets' },
  },
};

function elsewhere(level: string | undefined, says: Says | undefined = SAYS, framework = builtIn()) {
  return personView(framework, { name: 'Ana', ...(level && { level }), ...(says && { says }) }).elsewhere;
}

describe('What somebody said at another level than theirs', () => {
  it('is counted by level where it is not on view', () => {
    const counts = (level: string | undefined) => elsewhere(level).map((one) => [one.level.id, one.ratings]);
    assert.deepEqual(counts('L1'), [['L4', 1]]);
    assert.deepEqual(counts('L2'), [
      ['L1', 3],
      ['L4', 1],
    ]);
    assert.deepEqual(counts('L4'), [
      ['L1', 3],
      ['L2', 1],
    ]);
  });

  it('is all of it where no level of the ladder is known of the person', () => {
    for (const level of ['intern', 'L9', undefined]) assert.equal(elsewhere(level).length, 3);
  });

  it('is nothing where all is on view, or nothing was said', () => {
    assert.deepEqual(elsewhere('L1', { ratings: { L2: { ownership: 'meets' } } }), []);
    assert.deepEqual(elsewhere('L1', {}), []);
  });

  it('is found under ids that the ladder had before', () => {
    const framework = { ...builtIn(), progression: withNewIds(builtIn().progression) };
    assert.deepEqual(
      elsewhere('L4', SAYS, framework).map((one) => [one.level.id, one.ratings]),
      [
        ['new/L1', 3],
        ['new/L2', 1],
      ],
    );
  });

  it('is said with the level at which it shows', () => {
    assert.equal(
      alsoRated('Ana', elsewhere('L3')),
      'Ana also gave 3 ratings at Product Engineer I (L1) and 1 rating at Product Engineer II (L2). They show while Ana’s level is L1 or L2.',
    );
  });
});
