import assert from 'node:assert/strict';
import { check } from '../../github/graphql.ts';
import { SCHEMA } from './asking.ts';

/** The examples of GitHub's own page on limits, with the figures that it works out. */
const EXAMPLES = [
  {
    query: `{ viewer { repositories(first: 50) { edges { node { issues(first: 10) { totalCount } } } } } }`,
    cost: { nodes: 550, points: 1 },
  },
  {
    query: `{ viewer {
      repositories(first: 50) { nodes {
        pullRequests(first: 20) { nodes { comments(first: 10) { nodes { id } } } }
        issues(first: 20) { nodes { comments(first: 10) { nodes { id } } } }
      } }
      followers(first: 10) { nodes { id } }
    } }`,
    cost: { nodes: 22_060, points: 21 },
  },
  {
    query: `{ viewer { repositories(first: 100) { nodes { issues(first: 50) { nodes { labels(first: 60) { nodes { id } } } } } } } }`,
    cost: { nodes: 305_100, points: 51 },
  },
];

describe('the cost of a query', () => {
  for (const { query, cost } of EXAMPLES) {
    it(`is ${cost.nodes} nodes and ${cost.points} points, as GitHub works it out`, () => {
      const checked = check(SCHEMA, { query, variables: {} });
      assert.deepEqual(checked.kind === 'valid' && checked.cost, cost);
    });
  }
});
