import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import { loadSample } from '../../github/loadSample.ts';
import { NOW, observed, TOKEN } from './looking.ts';

describe('the sample on the stand-in GitHub', () => {
  it('is observed as it is written', async () => {
    const { viewer, teams, pullRequests } = loadSample(NOW, 'https://github.com');
    const observation = await observed(pullRequests, { accounts: { [TOKEN]: viewer }, teams });
    const mine = pullRequests.filter(
      ({ author, state, mergedAt = 0 }) =>
        author?.login === viewer && (state === 'open' || (state === 'merged' && mergedAt >= NOW - 90 * DAY)),
    );
    const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
    assert.deepEqual([...observation.authored].sort(byId), mine.sort(byId));
    assert.ok(observation.reviewRequested.length > 0 && mine.length > 10);
    assert.deepEqual([observation.cut, observation.withheld], [[], []]);
  });
});
