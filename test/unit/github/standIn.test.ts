import assert from 'node:assert/strict';
import { DAY, HOUR, MINUTE } from '../../../src/facts/instant.ts';
import { aDelivery, aFile, aPullRequest, commented, deployed, MONDAY, readyForReview } from '../../github/builders.ts';
import { manyPullRequests } from '../../github/generate.ts';
import type { StandIn } from '../../github/standIn.ts';
import { ask, type Found, find, NOW, numbersOf, order, post, withStandIn } from './asking.ts';

const THREE = [1, 2, 3].map((number) => aPullRequest({ number }));

describe('the stand-in GitHub', () => {
  it('refuses a field that GitHub does not have, and a list without a size or with more than 100', async () => {
    await withStandIn({}, async (standIn) => {
      const search = 'search(type: ISSUE, query: "is:pr"';
      const types = [];
      for (const field of ['rung', `${search}) { issueCount }`, `${search}, first: 101) { issueCount }`]) {
        types.push((await ask(standIn, `{ ${field} }`)).errors?.[0]?.type);
      }
      assert.deepEqual(types, [undefined, 'MISSING_PAGINATION_BOUNDARIES', 'EXCESSIVE_PAGINATION']);
    });
  });

  it('refuses more than 500,000 nodes', async () => {
    await withStandIn({}, async (standIn) => {
      const files =
        'nodes { ... on PullRequest { timelineItems(first: 100) { nodes { ... on ReadyForReviewEvent { pullRequest { files(first: 100) { totalCount } } } } } } }';
      const { errors } = await ask(standIn, `{ search(type: ISSUE, query: "is:pr", first: 100) { ${files} } }`);
      assert.equal(errors?.[0]?.type, 'MAX_NODE_LIMIT_EXCEEDED');
    });
  });

  it('says it where it does not serve a field that GitHub has', async () => {
    await withStandIn({}, async (standIn) => {
      const { errors } = await ask(standIn, '{ viewer { bio } }');
      assert.equal(errors?.[0]?.message, 'the stand-in does not serve User.bio');
    });
  });

  it('turns pages by cursor, forwards and backwards', async () => {
    await withStandIn({ pullRequests: THREE }, async (standIn) => {
      const query = `query ($first: Int, $last: Int, $after: String, $before: String) {
        search(type: ISSUE, query: "is:pr sort:created-asc", first: $first, last: $last, after: $after, before: $before) {
          nodes { ... on PullRequest { number } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`;
      const page = (variables: object) => find(standIn, query, variables);
      const first = await page({ first: 2 });
      const second = await page({ first: 2, after: first.pageInfo.endCursor });
      const back = await page({ last: 1, before: second.pageInfo.startCursor });
      assert.deepEqual(
        [first, second, back].map(({ nodes }) => nodes.map((node) => node?.number)),
        [[1, 2], [3], [2]],
      );
      assert.deepEqual([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage], [true, false]);
      assert.deepEqual([first.pageInfo.hasPreviousPage, second.pageInfo.hasPreviousPage], [false, true]);
    });
  });

  it('counts all that it finds, and shows the first 1,000', async () => {
    const pullRequests = Array.from({ length: 1001 }, (_, index) => aPullRequest({ number: index + 1 }));
    await withStandIn({ pullRequests }, async (standIn) => {
      const query = `query ($after: String) { search(type: ISSUE, query: "is:pr", first: 100, after: $after) {
        issueCount nodes { ... on PullRequest { number } } pageInfo { hasNextPage endCursor } } }`;
      let shown = 0;
      let after: string | undefined;
      do {
        const search: Found = await find(standIn, query, { after });
        assert.equal(search.issueCount, 1001);
        shown += search.nodes.length;
        after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : undefined;
      } while (after);
      assert.equal(shown, 1000);
    });
  });

  it('pages through files, and through the events of the types that are asked for', async () => {
    const files = ['a', 'b', 'c'].map((path) => aFile({ path }));
    const events = [readyForReview(MONDAY), commented(MONDAY + MINUTE, 'ines'), commented(MONDAY + 2 * MINUTE, 'ines')];
    await withStandIn({ pullRequests: [aPullRequest({ files, events })] }, async (standIn) => {
      const query = `{ repository(owner: "acme", name: "shop") { pullRequest(number: 1) {
        files(first: 2, after: "${Buffer.from('cursor:1').toString('base64')}") { totalCount nodes { path } }
        timelineItems(first: 1, itemTypes: [ISSUE_COMMENT]) { totalCount nodes { __typename } pageInfo { hasNextPage } }
      } } }`;
      const pullRequest = {
        files: { totalCount: 3, nodes: [{ path: 'b' }, { path: 'c' }] },
        timelineItems: { totalCount: 2, nodes: [{ __typename: 'IssueComment' }], pageInfo: { hasNextPage: true } },
      };
      assert.deepEqual((await ask(standIn, query)).data, { repository: { pullRequest } });
    });
  });

  it('finds nodes by id, with null and NOT_FOUND for one that is gone', async () => {
    await withStandIn({ pullRequests: THREE }, async (standIn) => {
      const ids = ['PR_acme_shop_2', 'PR_gone'];
      const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on PullRequest { number } } }';
      const { data, errors } = await ask(standIn, query, { ids });
      assert.deepEqual(data, { nodes: [{ number: 2 }, null] });
      assert.deepEqual([errors?.[0]?.type, errors?.[0]?.path], ['NOT_FOUND', ['nodes', 1]]);
    });
  });

  it('loses a repository between two pages', async () => {
    await withStandIn({ pullRequests: THREE }, async (standIn) => {
      const query = `query ($after: String) { search(type: ISSUE, query: "is:pr", first: 2, after: $after) {
        nodes { ... on PullRequest { number } } pageInfo { endCursor } } }`;
      const first = await find(standIn, query);
      standIn.order({ fault: { kind: 'repository-gone', owner: 'acme', name: 'shop' } });
      const { data, errors } = await ask(standIn, query, { after: first.pageInfo.endCursor });
      assert.equal(first.nodes.length, 2);
      assert.deepEqual([(data as { readonly search: Found }).search.nodes, errors?.[0]?.type], [[null], 'NOT_FOUND']);
    });
  });

  it('spends points until there are none, and has new ones in the next hour', async () => {
    let now = NOW;
    await withStandIn({ points: 2, now: () => now }, async (standIn) => {
      for (let time = 1; time <= 3; time++) await ask(standIn, '{ viewer { login } }');
      now += HOUR;
      await ask(standIn, '{ viewer { login } }');
      assert.deepEqual(
        standIn.requests.map(({ points }) => points),
        [1, 1, 0, 1],
      );
    });
  });

  it('answers a broken order with 500, and goes on', async () => {
    await withStandIn({}, async (standIn) => {
      const answer = await fetch(`${standIn.url}/__order`, { method: 'POST', body: 'no JSON' });
      assert.equal(answer.status, 500);
      assert.deepEqual(await numbersOf(standIn), []);
    });
  });

  it('knows who asks by the token', async () => {
    const accounts = { one: 'mara', two: 'ines' };
    await withStandIn({ accounts }, async (standIn) => {
      const who = async (path: string, token: string) => {
        const answer = await fetch(`${standIn.url}${path}`, { headers: { authorization: `token ${token}` } });
        return answer.ok ? ((await answer.json()) as { readonly login: string }).login : answer.status;
      };
      assert.deepEqual(
        [await who('/user', 'one'), await who('/api/v3/user', 'two'), await who('/user', 'three')],
        ['mara', 'ines', 401],
      );
    });
  });

  it('has a page for each pull request, with its title as text', async () => {
    await withStandIn({ pullRequests: [aPullRequest({ title: '<script>alert(1)</script>' })] }, async (standIn) => {
      const page = await fetch(`${standIn.url}/acme/shop/pull/1`);
      assert.match(await page.text(), /<h1>&lt;script&gt;/);
      assert.equal((await fetch(`${standIn.url}/acme/shop/pull/2`)).status, 404);
    });
  });

  it('takes orders and changes from another process', async () => {
    await withStandIn({ pullRequests: THREE }, async (standIn) => {
      await order(standIn, '/__order', { fault: { kind: 'bad-credentials' }, times: 2 });
      for (let time = 1; time <= 2; time++) assert.equal((await post(standIn, '{ viewer { login } }')).status, 401);
      await order(standIn, '/__pull-request', { id: 'PR_acme_shop_1', title: 'Changed' });
      await order(standIn, '/__pull-request', aPullRequest({ number: 9, title: 'Added' }));
      await order(standIn, '/__remove', { id: 'PR_acme_shop_2' });
      await order(standIn, '/__touch', { id: 'PR_acme_shop_3', updatedAt: NOW + HOUR });
      assert.deepEqual(await numbersOf(standIn, 'changed'), [1]);
      assert.deepEqual(await numbersOf(standIn, 'sort:updated-desc'), [3, 1, 9]);
      const requests = await (await fetch(`${standIn.url}/__requests`)).json();
      assert.deepEqual(requests, JSON.parse(JSON.stringify(standIn.requests)));
      assert.deepEqual(
        standIn.requests.map(({ status }) => status),
        [401, 401, 200, 200],
      );
    });
  });

  it('takes its orders back', async () => {
    await withStandIn({ pullRequests: THREE }, async (standIn) => {
      standIn.order({ fault: { kind: 'saml' }, times: 5 });
      await order(standIn, '/__clear', {});
      assert.deepEqual(await numbersOf(standIn), [1, 2, 3]);
    });
  });

  it('says its own time with every answer, also with a refusal', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.order({ fault: { kind: 'html', status: 504 } });
      const said = [await post(standIn, ''), await post(standIn, ''), await fetch(standIn.url)];
      assert.deepEqual(
        said.map((answer) => [answer.status, Date.parse(answer.headers.get('date') ?? '')]),
        [
          [504, NOW],
          [200, NOW],
          [200, NOW],
        ],
      );
    });
  });

  it('notes what was asked, and what it was asked with', async () => {
    await withStandIn({}, async (standIn) => {
      const query = 'query ($id: ID!) { node(id: $id) { id } }';
      await ask(standIn, query, { id: 'PR_gone' });
      await fetch(`${standIn.url}/user`);
      assert.deepEqual(
        standIn.requests.map((request) => [request.query, request.variables]),
        [
          [query, { id: 'PR_gone' }],
          [undefined, undefined],
        ],
      );
    });
  });

  it('takes an argument that is null as one that is left out', async () => {
    await withStandIn({ pullRequests: THREE }, async (standIn) => {
      const query = `query ($after: String) { search(type: ISSUE, query: "is:pr", first: 2, after: $after) {
        nodes { ... on PullRequest { number } } } }`;
      assert.equal((await find(standIn, query, { after: null })).nodes.length, 2);
    });
  });

  describe('moves the date of the last change', () => {
    const updated = (text: string, change: (standIn: StandIn) => void) =>
      withStandIn({ pullRequests: THREE }, async (standIn) => {
        change(standIn);
        return numbersOf(standIn, `updated:${text}`);
      });
    const now = new Date(NOW).toISOString().slice(0, 10);

    it('with the change of a pull request, and not with the making of one', async () => {
      assert.deepEqual(
        await updated(`>=${now}`, (standIn) => standIn.patch({ id: 'PR_acme_shop_2', title: 'New' })),
        [2],
      );
      assert.deepEqual(await updated(`>=${now}`, (standIn) => standIn.put(aPullRequest({ number: 4 }))), []);
    });

    it('neither with a deployment nor with a check', async () => {
      const delivery = aDelivery({ deployments: [deployed(NOW)], checks: 'passed' });
      assert.deepEqual(await updated(`>=${now}`, (standIn) => standIn.patch({ id: 'PR_acme_shop_2', delivery })), []);
    });

    it('where a test wants it, for many at once too', async () => {
      assert.deepEqual(await updated(`>${now}`, (standIn) => standIn.touch('PR_acme_shop_3', NOW + 2 * DAY)), [3]);
      const updatedAt = Object.fromEntries(THREE.map(({ id }) => [id, MONDAY - DAY]));
      await withStandIn({ pullRequests: THREE, updatedAt }, async (standIn) => {
        assert.deepEqual(await numbersOf(standIn, 'updated:2026-03-01T09:00:00Z'), [1, 2, 3]);
      });
    });
  });

  it('serves a thousand of mine and a thousand that I reviewed by the page, each once', async () => {
    const pullRequests = manyPullRequests({ authored: 1000, reviewed: 1000, viewer: 'mara', from: MONDAY, seed: 1 });
    await withStandIn({ pullRequests, now: () => MONDAY + 90 * DAY }, async (standIn) => {
      for (const text of ['author:@me', 'reviewed-by:@me -author:@me']) {
        const query = `query ($text: String!, $after: String) { search(type: ISSUE, query: $text, first: 50, after: $after) {
          nodes { ... on PullRequest { number files(first: 100) { nodes { path } } } } pageInfo { hasNextPage endCursor } } }`;
        const seen = new Set<number | undefined>();
        let after: string | null = null;
        do {
          const { nodes, pageInfo }: Found = await find(standIn, query, { text, after });
          for (const node of nodes) seen.add(node?.number);
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        } while (after);
        assert.equal(seen.size, 1000);
      }
    });
  });
});
