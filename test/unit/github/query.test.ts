import assert from 'node:assert/strict';
import { HALF_PAGE, PAGE, QUERY, queryVariables } from '../../../src/github/query.ts';
import { check } from '../../github/graphql.ts';
import { NOW, SCHEMA } from './looking.ts';

describe('the query', () => {
  it('is valid on the schema that GitHub publishes', () => {
    const checked = check(SCHEMA, { query: QUERY, variables: queryVariables(NOW, PAGE) });
    assert.equal(checked.kind, 'valid', JSON.stringify(checked));
  });

  it('may reach 33,110 nodes and costs 3 points', () => {
    const checked = check(SCHEMA, { query: QUERY, variables: queryVariables(NOW, PAGE) });
    assert.deepEqual(checked.kind === 'valid' && checked.cost, { nodes: 33_110, points: 3 });
    const pullRequests = PAGE.open + PAGE.merged + PAGE.reviewRequested;
    assert.equal(pullRequests * (1 + 3 * 100), 33_110);
  });

  it('asks for half as much, and costs 2 points, where a whole page was too large', () => {
    const checked = check(SCHEMA, { query: QUERY, variables: queryVariables(NOW, HALF_PAGE) });
    assert.deepEqual(checked.kind === 'valid' && checked.cost, { nodes: 33_110 / 2, points: 2 });
  });

  it('would be refused with a field that GitHub does not have', () => {
    const query = QUERY.replace('isDraft', 'isDraft isRough');
    assert.equal(check(SCHEMA, { query, variables: queryVariables(NOW, PAGE) }).kind, 'refused');
  });

  it('asks for what was merged in the last 90 days, to the second', () => {
    const variables = queryVariables(Date.parse('2026-03-31T10:20:30.400Z'), PAGE);
    assert.match(variables.merged, /merged:>=2025-12-31T10:20:30Z/);
  });
});
