import assert from 'node:assert/strict';
import { requestOf, type Wanted } from '../../../src/github/query.ts';
import { authoredSearch, openSearch, reviewedSearch, reviewRequestedSearch } from '../../../src/github/searches.ts';
import { check } from '../../github/graphql.ts';
import { SCHEMA } from './asking.ts';
import { SINCE } from './looking.ts';

const NOTHING: Wanted = { pullRequests: [], outlines: [], deliveries: [], remarks: [], more: [], teams: true };
const EVERYWHERE = { kind: 'everywhere' } as const;
const ids = (length: number) => Array.from({ length }, (_, index) => `PR_${index}`);

/** Each part of a request, as large as it gets. */
const PARTS: readonly Partial<Wanted>[] = [
  { lists: { open: openSearch(EVERYWHERE), reviewRequested: reviewRequestedSearch(EVERYWHERE) } },
  { authored: { search: authoredSearch(EVERYWHERE, SINCE), first: 50 } },
  { reviewed: { search: reviewedSearch(EVERYWHERE, SINCE), first: 50, after: 'Y3Vyc29yOjE=' } },
  { pullRequests: ids(50) },
  { outlines: ids(50) },
  { deliveries: ids(20) },
  { remarks: ids(100) },
  { more: ids(10).map((id, index) => ({ id, list: index % 2 ? 'files' : 'events', cursor: 'Y3Vyc29yOjE=' })) },
  { more: [{ id: 'PR_1', list: 'files', cursor: 'Y3Vyc29yOjE=' }] },
  { teams: false },
];

describe('a request', () => {
  it('is valid on the schema that GitHub publishes, whatever of its parts it has', () => {
    const pairs = PARTS.flatMap((one, index) => PARTS.slice(index).map((other) => [one, other]));
    for (const parts of [[], ...pairs, PARTS]) {
      const wanted = Object.assign({}, NOTHING, ...parts);
      const checked = check(SCHEMA, requestOf(wanted));
      assert.equal(checked.kind, 'valid', `${JSON.stringify(wanted)} ${JSON.stringify(checked)}`);
    }
  });

  it('that asks for everything at once stays far below the 500,000 nodes that GitHub allows', () => {
    const checked = check(SCHEMA, requestOf(Object.assign({}, NOTHING, ...PARTS)));
    const nodes = checked.kind === 'valid' ? checked.cost.nodes : Number.NaN;
    assert.ok(nodes < 50_000, `${nodes}`);
  });

  it('for what is new costs one point, and for a whole page three', () => {
    const pointsOf = (first: number) => {
      const pages = PARTS.slice(0, 3).map((part) =>
        Object.fromEntries(
          Object.entries(part).map(([name, page]) => [name, name === 'lists' ? page : { ...Object(page), first }]),
        ),
      );
      const checked = check(SCHEMA, requestOf(Object.assign({}, NOTHING, ...pages, { deliveries: ids(20) })));
      return checked.kind === 'valid' ? checked.cost.points : checked.kind;
    };
    assert.deepEqual([pointsOf(10), pointsOf(50)], [1, 3]);
  });

  it('would be refused with a field that GitHub does not have', () => {
    const request = requestOf({ ...NOTHING, outlines: ids(1) });
    assert.equal(
      check(SCHEMA, { ...request, query: request.query.replace('isDraft', 'isDraft isRough') }).kind,
      'refused',
    );
  });

  it('asks for the names of teams only where it should', () => {
    const asks = (teams: boolean) => check(SCHEMA, requestOf({ ...NOTHING, outlines: ids(1), teams }), ['repo']).kind;
    assert.deepEqual([asks(true), asks(false)], ['refused', 'valid']);
  });

  it('asks for what changed from a moment on, to the second, the earliest first', () => {
    const search = authoredSearch(EVERYWHERE, Date.parse('2025-12-31T10:20:30.400Z'));
    assert.equal(search, 'is:pr author:@me updated:>=2025-12-31T10:20:30Z sort:updated-asc');
  });

  it('names one place at most, because of several GitHub may find nothing', () => {
    const searchOf = (...owners: string[]) => openSearch({ kind: 'owners', owners });
    assert.match(searchOf('acme'), / user:acme$/);
    assert.match(searchOf('acme', 'Acme'), / user:acme$/);
    assert.doesNotMatch(searchOf('acme', 'other'), /user:/);
    const repositories = [{ owner: 'acme', name: 'shop' }];
    assert.match(reviewedSearch({ kind: 'repositories', repositories }, SINCE), / repo:acme\/shop /);
  });
});
