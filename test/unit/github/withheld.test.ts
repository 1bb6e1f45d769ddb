import assert from 'node:assert/strict';
import { aPullRequest, approved, commented, MONDAY, reviewRequested } from '../../github/builders.ts';
import type { Fault } from '../../github/faults.ts';
import { withStandIn } from './asking.ts';
import { observe, problemOf } from './looking.ts';

const PULL_REQUESTS = [
  aPullRequest({ number: 1 }),
  aPullRequest({ number: 2, repository: 'acme/press' }),
  aPullRequest({ number: 3, repository: 'other/tools' }),
  aPullRequest({ number: 4, repository: 'other/tools', author: 'ines', events: [reviewRequested(MONDAY, 'mara')] }),
];

/** What Rung still shows where GitHub holds a part back: the numbers of mine, of those that wait for me, and the kinds told. */
const CASES: readonly (readonly [what: string, fault: Fault, mine: number[], waiting: number[], told: string[]])[] = [
  ['an organisation with a sign-in of its own', { kind: 'saml-of', owner: 'other' }, [1, 2], [], ['saml']],
  ['a repository that is gone', { kind: 'repository-gone', owner: 'acme', name: 'shop' }, [2, 3], [4], ['not-found']],
];

describe('a part that GitHub holds back', () => {
  for (const [what, fault, mine, waiting, told] of CASES) {
    it(`is told, and the rest is shown: ${what}`, async () => {
      await withStandIn({ pullRequests: PULL_REQUESTS }, async (standIn) => {
        standIn.order({ fault });
        const { authored, reviewRequested: asked, withheld, cut } = await observe(standIn);
        assert.deepEqual(authored.map(({ number }) => number).sort(), mine);
        assert.deepEqual(
          asked.map(({ number }) => number),
          waiting,
        );
        assert.deepEqual(
          withheld.map(({ kind }) => kind),
          told,
        );
        assert.ok(
          withheld.every(({ said }) => /^[A-Z].*\.$/.test(said)),
          JSON.stringify(withheld),
        );
        assert.deepEqual(cut, [], 'held back is not cut');
        assert.deepEqual((await observe(standIn)).withheld, []);
      });
    });
  }

  it('is told even where GitHub says nothing of it', async () => {
    const list = { issueCount: 1, nodes: [null], pageInfo: { hasNextPage: false } };
    const viewer = { __typename: 'User', login: 'mara' };
    const body = { data: { viewer, open: list, reviewRequested: list, authored: list, reviewed: list } };
    await withStandIn({}, async (standIn) => {
      standIn.order({ fault: { kind: 'answer', status: 200, body } });
      assert.deepEqual((await observe(standIn)).withheld, [{ kind: 'not-found', said: '' }]);
    });
  });

  it('leaves a pull request without authors, and is no fault, where the accounts were deleted', async () => {
    const mine = aPullRequest({ events: [approved(MONDAY, 'ines'), commented(MONDAY + 1000, 'ines')] });
    await withStandIn({ pullRequests: [mine] }, async (standIn) => {
      standIn.order({ fault: { kind: 'null-author' } });
      const { authored, withheld } = await observe(standIn);
      const nobody = mine.events.map((event) => ('by' in event ? { ...event, by: null } : event));
      assert.deepEqual(authored, [{ ...mine, author: null, events: nobody }]);
      assert.deepEqual(withheld, []);
    });
  });
});

/** Parts of an answer about one pull request, what GitHub may say in their place, and the lists that are then not all known. */
const HOLES: readonly (readonly [what: string, part: RegExp, hole: string, cut: readonly string[]])[] = [
  ['an event', /\{"__typename":"PullRequestReview".*?\}\}/, 'null', ['events']],
  ['a file', /\{"path":.*?\}/, 'null', ['files']],
  ['all files of a change that is too large', /"files":\{.*?\]\}/, '"files":null', ['files']],
  ['the requests', /"reviewRequests":\{.*?\]\}/, '"reviewRequests":null', ['events']],
  ['the text of a binary .gitattributes', /"object":null/, '"object":{"text":null}', []],
  ['a .gitattributes that is a folder', /"object":null/, '"object":{}', []],
];

describe('an answer that is too large for GitHub', () => {
  const fault = { kind: 'resource-limits', nodes: 1 } as const;
  const NOTHING = { data: null, errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Too large. Sorry.' }] };
  const many = Array.from({ length: 60 }, (_, index) => aPullRequest({ number: index + 1 }));

  it('is asked for in smaller pages from then on, and nothing is withheld where that comes', async () => {
    await withStandIn({ pullRequests: many }, async (standIn) => {
      standIn.order({ fault });
      const { authored, withheld, cut } = await observe(standIn);
      assert.deepEqual([authored.length, withheld, cut], [60, [], []]);
      const pages = standIn.requests.map(({ variables }) => variables?.authoredFirst);
      assert.deepEqual(pages, [50, 25, 25, 25, 25]);
    });
  });

  it('is asked for in smaller pages where GitHub gave up on the whole request', async () => {
    await withStandIn({ pullRequests: many }, async (standIn) => {
      standIn.order({ fault: { kind: 'too-large', nodes: 7000 }, times: 99 });
      assert.equal((await observe(standIn)).authored.length, 60);
      const pages = standIn.requests.map(({ variables }) => variables?.authoredFirst);
      assert.deepEqual(pages.slice(0, 4), [50, 25, 12, 12]);
    });
  });

  it('is asked for in smaller pages where GitHub gave nothing at all', async () => {
    await withStandIn({ pullRequests: PULL_REQUESTS }, async (standIn) => {
      standIn.order({ fault: { kind: 'answer', status: 200, body: NOTHING } });
      assert.equal((await observe(standIn)).authored.length, 3);
    });
  });

  it('is told, and the rest is shown, where the smallest page is too large as well', async () => {
    await withStandIn({ pullRequests: PULL_REQUESTS }, async (standIn) => {
      standIn.order({ fault, times: 99 });
      const { authored, reviewRequested: asked, withheld, cut } = await observe(standIn);
      assert.deepEqual(
        [authored, asked].map((list) => list.map(({ number }) => number)),
        [[2], [4]],
      );
      assert.deepEqual(withheld, [{ kind: 'resource-limits', said: 'Resource limits for this query exceeded.' }]);
      assert.deepEqual(cut, [], 'held back is not cut');
    });
  });

  it('is a problem where GitHub gives nothing of the smallest page', async () => {
    await withStandIn({ pullRequests: PULL_REQUESTS }, async (standIn) => {
      standIn.order({ fault: { kind: 'answer', status: 200, body: NOTHING }, times: 99 });
      assert.deepEqual(await problemOf(standIn), { kind: 'rejected-query', said: 'Too large.' });
      const pages = standIn.requests.map(({ variables }) => variables?.authoredFirst);
      assert.deepEqual(pages, [50, 25, 12, 6, 5]);
    });
  });

  it('is read to its end by the reading after, in pages of the usual size', async () => {
    await withStandIn({ pullRequests: many }, async (standIn) => {
      standIn.order({ fault: { kind: 'html', status: 502 }, times: 5 });
      await problemOf(standIn);
      assert.equal((await observe(standIn)).authored.length, 60);
      assert.equal(standIn.requests[5]?.variables?.authoredFirst, 50);
    });
  });
});

describe('a pull request', () => {
  for (const [what, part, hole, expected] of HOLES) {
    it(`is shown, and its lists are marked as cut where they are, without ${what}`, async () => {
      const pullRequests = [aPullRequest({ events: [approved(MONDAY, 'ines')] })];
      await withStandIn({ pullRequests }, async (standIn) => {
        const { authored } = await observe(standIn, { fetch: rewriting((text) => replaced(text, part, hole)) });
        assert.deepEqual(
          authored.map(({ cut }) => cut),
          [expected],
        );
      });
    });
  }

  it('is shown without a review that was not submitted', async () => {
    await withStandIn({ pullRequests: [aPullRequest({ events: [approved(MONDAY, 'ines')] })] }, async (standIn) => {
      const pending = (text: string) =>
        replaced(replaced(text, /"submittedAt":"[^"]*"/, '"submittedAt":null'), /"APPROVED"/, '"PENDING"');
      const [shown] = (await observe(standIn, { fetch: rewriting(pending) })).authored;
      assert.deepEqual([shown?.events, shown?.cut], [[], []]);
    });
  });
});

function replaced(text: string, part: RegExp, by: string): string {
  assert.match(text, part);
  return text.replace(part, by);
}

function rewriting(change: (text: string) => string): typeof globalThis.fetch {
  return async (...request) => {
    const answer = await globalThis.fetch(...request);
    return new Response(change(await answer.text()), answer);
  };
}
