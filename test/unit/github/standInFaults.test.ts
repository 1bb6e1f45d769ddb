import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { aPullRequest } from '../../github/builders.ts';
import type { Fault } from '../../github/faults.ts';
import { type Answer, ask, numbersOf, post, TOKEN, withStandIn } from './asking.ts';

const THREE = [1, 2, 3].map((number) => aPullRequest({ number }));

/** What comes back of a query for three pull requests while the fault holds. */
function answered(fault: Fault, query = '{ search(type: ISSUE, query: "is:pr", first: 50) { issueCount } }') {
  return withStandIn({ pullRequests: THREE }, async (standIn) => {
    standIn.order({ fault });
    const answer = await post(standIn, query);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: () => JSON.parse(text) };
  });
}

describe('the stand-in fails as GitHub does:', () => {
  it('a pull request that is gone between two pages is found and cannot be had, and no id leads to it', async () => {
    await withStandIn({ pullRequests: THREE }, async (standIn) => {
      standIn.order({ fault: { kind: 'pull-request-gone', id: 'PR_acme_shop_2' }, times: 2 });
      assert.deepEqual(await numbersOf(standIn), [1, null, 3]);
      const { data, errors } = await ask(standIn, '{ node(id: "PR_acme_shop_2") { id } }');
      assert.deepEqual([data, errors?.[0]?.type], [{ node: null }, 'NOT_FOUND']);
      assert.deepEqual(await numbersOf(standIn), [1, 2, 3]);
    });
  });

  it('one that is removed moves the later ones up', async () => {
    await withStandIn({ pullRequests: THREE }, async (standIn) => {
      standIn.remove('PR_acme_shop_1');
      assert.deepEqual(await numbersOf(standIn), [2, 3]);
      assert.deepEqual((await ask(standIn, '{ node(id: "PR_acme_shop_1") { id } }')).errors?.[0]?.type, 'NOT_FOUND');
    });
  });

  it('502 for a large page only', async () => {
    assert.equal((await answered({ kind: 'too-large', nodes: 49 })).status, 502);
    const small = await answered({ kind: 'too-large', nodes: 50 });
    assert.deepEqual([small.status, small.body().data], [200, { search: { issueCount: 3 } }]);
  });

  // `fetch` shows no 407 to anybody: it fails without a word.
  it('a proxy that wants a sign-in', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.order({ fault: { kind: 'proxy-asks' } });
      const [answer] = (await once(get(`${standIn.url}/user`), 'response')) as [IncomingMessage];
      answer.resume();
      assert.deepEqual([answer.statusCode, answer.headers['proxy-authenticate']], [407, 'Basic realm="proxy"']);
    });
  });

  it('the limit on bursts without a time, in a refusal and in an answer', async () => {
    const refusal = await answered({ kind: 'secondary-limit', status: 403 });
    assert.deepEqual([refusal.status, refusal.headers.get('retry-after')], [403, null]);
    assert.match(refusal.body().message, /secondary rate limit/);
    assert.match(refusal.body().documentation_url, /#about-secondary-rate-limits$/);
    const answer = await answered({ kind: 'secondary-limit', status: 200 });
    assert.match(answer.body().errors[0].message, /secondary rate limit/);
  });

  describe('a token without read:org', () => {
    const asked = (fields: string, { scopes = ['repo'], teams = true } = {}) =>
      withStandIn({ pullRequests: THREE, scopes: { [TOKEN]: scopes } }, (standIn): Promise<Answer> => {
        const query = `query ($teams: Boolean = true) { viewer @include(if: $teams) { login } node(id: "PR_acme_shop_1") {
          ... on PullRequest { reviewRequests(first: 1) { nodes { requestedReviewer { __typename ${fields} } } } } } }
          ${fields.includes('...named') ? 'fragment named on Team { slug }' : ''}`;
        return ask(standIn, query, teams ? {} : { teams });
      });

    it('may not ask for anything of a team, and hears it for each field', async () => {
      const { data, errors = [] } = await asked('... on Team { id name }');
      const types = errors.map(({ type }) => type);
      assert.deepEqual([data, types], [undefined, ['INSUFFICIENT_SCOPES', 'INSUFFICIENT_SCOPES']]);
      const said = /'name' field requires .* \['read:org', 'read:discussion'\], .* the: \['repo'\]/;
      assert.match(errors[1]?.message ?? '', said);
    });

    const LEFT_OUT = [
      '... on Actor { login }',
      '...named @include(if: $teams)',
      '... on Team @skip(if: true) { name }',
    ];
    for (const fields of LEFT_OUT) {
      it(`is answered where the query leaves teams out: ${fields}`, async () => {
        assert.equal((await asked(fields, { teams: false })).errors, undefined);
      });
    }

    it('is refused where the query has them in, and any token with the scope is not', async () => {
      assert.equal((await asked('...named @include(if: $teams)')).errors?.[0]?.type, 'INSUFFICIENT_SCOPES');
      assert.equal((await asked('...named', { scopes: ['repo', 'read:org'] })).errors, undefined);
    });
  });
});
