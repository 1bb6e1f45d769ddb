import assert from 'node:assert/strict';
import { aPullRequest, approved, commented, MONDAY, reviewRequested } from '../../github/builders.ts';
import type { Fault } from '../../github/faults.ts';
import { look, observe, withStandIn } from './looking.ts';

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
    const list = { issueCount: 1, nodes: [null] };
    const viewer = { __typename: 'User', login: 'mara' };
    const body = { data: { viewer, open: list, merged: { issueCount: 0, nodes: [] }, reviewRequested: list } };
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
  ['an event', /\{"__typename":"PullRequestReview".*?"url":"[^"]*"[^}]*\}\}/, 'null', ['events']],
  ['a file', /\{"path":.*?\}/, 'null', ['files']],
  ['all files of a change that is too large', /"files":\{.*?\]\}/, '"files":null', ['files']],
  ['the requests', /"reviewRequests":\{.*?\]\}/, '"reviewRequests":null', ['events']],
  ['the text of a binary .gitattributes', /"object":null/, '"object":{"text":null}', []],
  ['a .gitattributes that is a folder', /"object":null/, '"object":{}', []],
];

describe('an answer that is too large for GitHub', () => {
  const fault = { kind: 'resource-limits', nodes: 1 } as const;
  const NOTHING = { data: null, errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Too large. Sorry.' }] };
  const many = Array.from({ length: 20 }, (_, index) => aPullRequest({ number: index + 1 }));

  it('is asked for once more, with half the pages, and nothing is withheld where that comes', async () => {
    await withStandIn({ pullRequests: many }, async (standIn) => {
      standIn.order({ fault });
      const { authored, withheld, cut } = await observe(standIn);
      assert.equal(authored.length, 15);
      assert.deepEqual([withheld, cut], [[], [{ list: 'open', shown: 15, total: 20 }]]);
      assert.deepEqual(
        standIn.requests.map(({ nodes }) => nodes),
        [33_110, 33_110 / 2],
      );
    });
  });

  it('is asked for once more where GitHub gave nothing at all', async () => {
    await withStandIn({ pullRequests: PULL_REQUESTS }, async (standIn) => {
      standIn.order({ fault: { kind: 'answer', status: 200, body: NOTHING } });
      assert.equal((await observe(standIn)).authored.length, 3);
    });
  });

  it('is told, and the rest is shown, where half of it is too large as well: there is no third request', async () => {
    await withStandIn({ pullRequests: PULL_REQUESTS }, async (standIn) => {
      standIn.order({ fault, times: 2 });
      const { authored, reviewRequested: asked, withheld, cut } = await observe(standIn);
      assert.deepEqual(
        [authored, asked].map((list) => list.map(({ number }) => number)),
        [[2], [4]],
      );
      assert.deepEqual(withheld, [{ kind: 'resource-limits', said: 'Resource limits for this query exceeded.' }]);
      assert.deepEqual(cut, [], 'held back is not cut');
      assert.equal(standIn.requests.length, 2);
    });
  });

  it('is shown as far as it came where the second request fails', async () => {
    await withStandIn({ pullRequests: PULL_REQUESTS }, async (standIn) => {
      standIn.order({ fault });
      standIn.order({ fault: { kind: 'html', status: 502 } });
      const { authored, withheld } = await observe(standIn);
      assert.deepEqual([authored.length, withheld[0]?.kind], [1, 'resource-limits']);
    });
  });

  it('is a rejected query where GitHub gives nothing both times', async () => {
    await withStandIn({ pullRequests: PULL_REQUESTS }, async (standIn) => {
      standIn.order({ fault: { kind: 'answer', status: 200, body: NOTHING }, times: 2 });
      const looked = await look(standIn);
      assert.deepEqual(looked, { kind: 'problem', problem: { kind: 'rejected-query', said: 'Too large.' } });
    });
  });
});

describe('a pull request', () => {
  for (const [what, part, hole, expected] of HOLES) {
    it(`is shown, and its lists are marked as cut where they are, without ${what}`, async () => {
      const pullRequests = [aPullRequest({ events: [approved(MONDAY, 'ines')] })];
      await withStandIn({ pullRequests }, async (standIn) => {
        const looked = await look(standIn, { fetch: rewriting((text) => replaced(text, part, hole)) });
        assert.deepEqual(looked.kind === 'observed' && looked.observation.authored.map(({ cut }) => cut), [expected]);
      });
    });
  }

  it('is shown without a review that was not submitted', async () => {
    await withStandIn({ pullRequests: [aPullRequest({ events: [approved(MONDAY, 'ines')] })] }, async (standIn) => {
      const pending = (text: string) =>
        replaced(replaced(text, /"submittedAt":"[^"]*"/, '"submittedAt":null'), /"APPROVED"/, '"PENDING"');
      const looked = await look(standIn, { fetch: rewriting(pending) });
      const [shown] = looked.kind === 'observed' ? looked.observation.authored : [];
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
