import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clauseChanges } from '../../../src/journey/clauseChanges.ts';

describe('What changes from one behaviour to the next', () => {
  it('is told clause by clause, where both speak of the same thing', () => {
    const junior = 'Writes the engineering section, with review; sees the solution once the problem is clear.';
    const mid =
      'Owns the engineering section and gives the green light; argues build, buy or open source, and for boring technology.';
    assert.deepEqual(clauseChanges(junior, mid), {
      become: [
        {
          from: 'Writes the engineering section, with review',
          to: 'Owns the engineering section and gives the green light',
        },
      ],
      comesIn: ['argues build, buy or open source, and for boring technology'],
      fallsAway: ['sees the solution once the problem is clear'],
    });
  });

  it('joins nothing by a small word, an article or one word alone', () => {
    const mid = 'Owns an initiative from end to end as its DRI.';
    const senior = 'Sees when an initiative spans two journeys of the DRI.';
    assert.deepEqual(clauseChanges(mid, senior).become, []);
  });

  it('is nothing where the same clause stands in both', () =>
    assert.deepEqual(clauseChanges('Ships small PRs; asks.', 'Ships small PRs; decides.'), {
      become: [],
      comesIn: ['decides'],
      fallsAway: ['asks'],
    }));

  it('works in any language', () =>
    assert.deepEqual(
      clauseChanges('Schreibt den technischen Abschnitt.', 'Verantwortet den technischen Abschnitt.').become,
      [{ from: 'Schreibt den technischen Abschnitt', to: 'Verantwortet den technischen Abschnitt' }],
    ));

  it('names every clause of both sides at most once, as it stands there', () => {
    const clause = fc.stringMatching(/^[a-zäöü ]{0,30}$/);
    const behaviour = fc.array(clause, { maxLength: 6 }).map((clauses) => clauses.join('; '));
    fc.assert(
      fc.property(behaviour, behaviour, (from, to) => {
        const { become, comesIn, fallsAway } = clauseChanges(from, to);
        for (const one of [...become.map((pair) => pair.from), ...fallsAway]) assert.ok(from.includes(one));
        for (const one of [...become.map((pair) => pair.to), ...comesIn]) assert.ok(to.includes(one));
      }),
    );
  });
});
