import assert from 'node:assert/strict';
import type { GitHubProblem } from '../../../src/facts/gitHubObservation.ts';
import { aPullRequest } from '../../github/builders.ts';
import type { Fault } from '../../github/faults.ts';
import { look, NOW, observe, problemOf, TOKEN, withStandIn } from './looking.ts';

/** Each fault of GitHub or of the way to it, and the problem that Rung makes of it. */
const FAULTS: readonly (readonly [what: string, fault: Fault, problem: GitHubProblem])[] = [
  ['bad credentials', { kind: 'bad-credentials' }, { kind: 'bad-credentials' }],
  ['an organisation with a sign-in of its own', { kind: 'saml' }, { kind: 'saml' }],
  ...([200, 403, 429] as const).map(
    (status) =>
      [
        `used up points, told with ${status}`,
        { kind: 'primary-limit', status, resetInSeconds: 1200 },
        { kind: 'rate-limited', which: 'primary', until: NOW + 1_200_000 },
      ] as const,
  ),
  ...([403, 429] as const).map(
    (status) =>
      [
        `the guard against bursts, told with ${status}`,
        { kind: 'secondary-limit', status, retryAfterSeconds: 90 },
        { kind: 'rate-limited', which: 'secondary', until: NOW + 90_000 },
      ] as const,
  ),
  [
    'a guard that does not say how long',
    { kind: 'secondary-limit', status: 429 },
    { kind: 'rate-limited', which: 'secondary', until: NOW + 60_000 },
  ],
  [
    'a refusal that sends the token back',
    { kind: 'forbidden' },
    { kind: 'forbidden', said: 'Resource not accessible by ***.' },
  ],
  [
    'a token without the scope for teams',
    { kind: 'insufficient-scopes' },
    {
      kind: 'forbidden',
      said: "Your token has not been granted the required scopes: the 'slug' field needs ['read:org'].",
    },
  ],
  ['a failing server that answers HTML', { kind: 'html', status: 502 }, { kind: 'server-failed', status: 502 }],
  ['a host that is no GitHub', { kind: 'html', status: 404 }, { kind: 'server-failed', status: 404 }],
  ['a sign-in page of a proxy', { kind: 'html', status: 200 }, { kind: 'unreadable-answer', where: 'body' }],
  [
    'a body that is cut',
    { kind: 'cut-body', share: 0.6, connection: 'kept' },
    { kind: 'unreadable-answer', where: 'body' },
  ],
  [
    'a connection that breaks within the body',
    { kind: 'cut-body', share: 0.6, connection: 'closed' },
    { kind: 'unreadable-answer', where: 'body' },
  ],
  ['an empty body', { kind: 'cut-body', share: 0, connection: 'kept' }, { kind: 'unreadable-answer', where: 'body' }],
  ['a connection that is reset', { kind: 'connection-reset' }, { kind: 'offline' }],
  ['null for an answer', { kind: 'answer', status: 200, body: null }, { kind: 'unreadable-answer', where: 'body' }],
  ['a list for an answer', { kind: 'answer', status: 200, body: [] }, { kind: 'unreadable-answer', where: 'body' }],
  ['an answer without data', { kind: 'answer', status: 200, body: {} }, { kind: 'unreadable-answer', where: 'data' }],
  [
    'an answer of another shape',
    { kind: 'answer', status: 200, body: { data: { viewer: { __typename: 'User', login: 7 } } } },
    { kind: 'unreadable-answer', where: 'viewer.login' },
  ],
  [
    'a query that GitHub refuses',
    { kind: 'answer', status: 200, body: { errors: [{ message: "Field 'x' doesn't exist. Sorry.\nBye" }] } },
    { kind: 'rejected-query', said: "Field 'x' doesn't exist." },
  ],
  [
    'an organisation that holds everything back',
    {
      kind: 'answer',
      status: 200,
      body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'SAML', extensions: { saml_failure: true } }] },
    },
    { kind: 'saml' },
  ],
];

describe('a look at GitHub tells of', () => {
  for (const [what, fault, expected] of FAULTS) {
    it(`${what}: ${expected.kind}`, async () => {
      await withStandIn({ pullRequests: [aPullRequest()] }, async (standIn) => {
        standIn.order({ fault });
        const problem = await problemOf(standIn);
        assert.deepEqual(problem, expected);
        assert.ok(!JSON.stringify(problem).includes(TOKEN));
        assert.equal((await observe(standIn)).authored.length, 1, 'the next look brings all');
      });
    });
  }

  it('a slow answer: timed-out', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.order({ fault: { kind: 'slow', milliseconds: 60_000 } });
      assert.deepEqual(await problemOf(standIn, { timeout: 30 }), { kind: 'timed-out' });
    });
  });

  it('a body that never comes: timed-out', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.order({ fault: { kind: 'silent-body' } });
      assert.deepEqual(await problemOf(standIn, { timeout: 200 }), { kind: 'timed-out' });
    });
  });

  it('a token that GitHub does not know: bad-credentials', async () => {
    await withStandIn({}, async (standIn) => {
      assert.deepEqual(await problemOf(standIn, { token: 'gho_other' }), { kind: 'bad-credentials' });
    });
  });

  it('a token that no header can hold, without sending it: bad-credentials', async () => {
    await withStandIn({}, async (standIn) => {
      for (const token of ['', 'two words', `${TOKEN}\n`, 'ключ']) {
        assert.deepEqual(await problemOf(standIn, { token }), { kind: 'bad-credentials' });
      }
      assert.deepEqual(standIn.requests, []);
    });
  });

  it('a host that nobody answers for: offline', async () => {
    const gone = await withStandIn({}, async (standIn) => standIn);
    assert.deepEqual(await problemOf(gone), { kind: 'offline' });
  });

  it('a host without the https that it should have: offline', async () => {
    await withStandIn({}, async (standIn) => {
      const host = standIn.url.replace('http:', 'https:');
      assert.deepEqual(await problemOf(standIn, { host }), { kind: 'offline' });
    });
  });

  it('a host that the token must not go to: unusable-host, without a request', async () => {
    await withStandIn({}, async (standIn) => {
      const fetch = () => assert.fail('a request was sent');
      const problem = await problemOf(standIn, { host: 'http://github.acme.example', fetch });
      assert.deepEqual(problem, { kind: 'unusable-host', because: 'not-https' });
    });
  });

  it('bytes that are no text: unreadable-answer', async () => {
    await withStandIn({}, async (standIn) => {
      const fetch = async () => new Response('{}', { headers: { 'content-type': 'application/octet-stream' } });
      assert.deepEqual(await problemOf(standIn, { fetch }), { kind: 'unreadable-answer', where: 'data' });
    });
  });
});

describe('a look at GitHub that is cancelled', () => {
  it('is rejected with the reason, and sends nothing, where it was cancelled before', async () => {
    await withStandIn({}, async (standIn) => {
      const reason = new Error('not needed any more');
      await assert.rejects(look(standIn, { signal: AbortSignal.abort(reason) }), reason);
      assert.deepEqual(standIn.requests, []);
    });
  });

  it('is rejected with the reason while it waits for the answer', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.order({ fault: { kind: 'slow', milliseconds: 60_000 } });
      const cancelled = new AbortController();
      const reason = new Error('not needed any more');
      const fetch: typeof globalThis.fetch = (...request) => {
        const answer = globalThis.fetch(...request);
        cancelled.abort(reason);
        return answer;
      };
      await assert.rejects(look(standIn, { signal: cancelled.signal, fetch }), reason);
    });
  });

  it('is rejected with the reason while it reads the body', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.order({ fault: { kind: 'silent-body' } });
      const cancelled = new AbortController();
      const reason = new Error('not needed any more');
      const fetch: typeof globalThis.fetch = async (...request) => {
        const answer = await globalThis.fetch(...request);
        cancelled.abort(reason);
        return answer;
      };
      await assert.rejects(look(standIn, { signal: cancelled.signal, fetch }), reason);
    });
  });
});
