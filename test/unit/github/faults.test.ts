import assert from 'node:assert/strict';
import type { GitHubProblem } from '../../../src/facts/gitHubObservation.ts';
import { HOUR, MINUTE } from '../../../src/facts/instant.ts';
import { aPullRequest, aTeam, MONDAY, reviewRequested } from '../../github/builders.ts';
import type { Fault } from '../../github/faults.ts';
import { NOW, TOKEN, withStandIn } from './asking.ts';
import { observe, problemOf, read, readWhole } from './looking.ts';

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
  ...([200, 403, 429] as const).map(
    (status) =>
      [
        `a guard that does not say how long, told with ${status}`,
        { kind: 'secondary-limit', status },
        { kind: 'rate-limited', which: 'secondary', until: NOW + 60_000 },
      ] as const,
  ),
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
  ...([502, 503, 504] as const).map(
    (status) =>
      [
        `a failing server that answers HTML with ${status}`,
        { kind: 'html', status },
        { kind: 'server-failed', status },
      ] as const,
  ),
  ...([502, 503, 504] as const).map(
    (status) =>
      [
        `a server that asks for a pause with ${status}`,
        { kind: 'html', status, retryAfterSeconds: 120 },
        { kind: 'rate-limited', which: 'secondary', until: NOW + 120_000 },
      ] as const,
  ),
  ['a proxy that wants a sign-in of its own', { kind: 'proxy-asks' }, { kind: 'proxy-asks' }],
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

describe('a reading of GitHub tells of', () => {
  for (const [what, fault, expected] of FAULTS) {
    it(`${what}: ${expected.kind}`, async () => {
      await withStandIn({ pullRequests: [aPullRequest()] }, async (standIn) => {
        standIn.order({ fault, times: 9 });
        const problem = await problemOf(standIn);
        standIn.clearOrders();
        assert.deepEqual(problem, expected);
        assert.ok(!JSON.stringify(problem).includes(TOKEN));
        assert.equal((await observe(standIn)).authored.length, 1, 'the next reading brings all');
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

  it('a host without the https that it should have: tls-failed', async () => {
    await withStandIn({}, async (standIn) => {
      const host = standIn.url.replace('http:', 'https:');
      const problem = await problemOf(standIn, { host });
      assert.equal(problem.kind === 'tls-failed' && problem.code, 'ERR_SSL_WRONG_VERSION_NUMBER');
    });
  });

  it('a name that leads nowhere: no-such-host', async () => {
    const problem = await problemOf({ url: 'https://github.invalid' });
    assert.deepEqual(problem, { kind: 'no-such-host', host: 'github.invalid' });
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

describe('a pause that GitHub asks for', () => {
  for (const hours of [-1, 1]) {
    it(`is as long as GitHub says where this machine's clock is ${hours} h off`, async () => {
      await withStandIn({}, async (standIn) => {
        const here = NOW + hours * HOUR;
        const pauseOf = async (fault: Fault) => {
          standIn.order({ fault });
          const problem = await problemOf(standIn, { now: () => here });
          return problem.kind === 'rate-limited' ? problem.until - here : problem.kind;
        };
        assert.equal(await pauseOf({ kind: 'primary-limit', status: 403, resetInSeconds: 1200 }), 1_200_000);
        assert.equal(await pauseOf({ kind: 'primary-limit', status: 200, resetInSeconds: 1200 }), 1_200_000);
        assert.equal(await pauseOf({ kind: 'secondary-limit', status: 403, retryAfterSeconds: 90 }), 90_000);
      });
    });
  }

  it('begins before the last points are used: what is read by then stays', async () => {
    const pullRequests = Array.from({ length: 200 }, (_, index) => aPullRequest({ number: index + 1 }));
    await withStandIn({ pullRequests, points: 104 }, async (standIn) => {
      const reading = await read(standIn);
      assert.deepEqual('problem' in reading && reading.problem, {
        kind: 'rate-limited',
        which: 'primary',
        until: NOW + HOUR,
      });
      assert.deepEqual([reading.known.pullRequests.length, standIn.requests.length], [100, 2]);
    });
  });
});

describe("this machine's clock", () => {
  for (const [minutes, ahead] of [
    [0, 0],
    [1, 0],
    [-2, 0],
    [60, 60],
    [-60, -60],
  ] as const) {
    it(`that is ${minutes} min ahead of GitHub's counts as ${ahead} min ahead, and moves nothing`, async () => {
      await withStandIn({ pullRequests: [aPullRequest()] }, async (standIn) => {
        const { clockAhead, observedAt, authored } = await observe(standIn, { now: () => NOW + minutes * MINUTE });
        assert.deepEqual([clockAhead, observedAt, authored], [ahead * MINUTE, NOW, [aPullRequest()]]);
      });
    });
  }
});

describe('a token without the scope for teams', () => {
  it('brings all but the names of teams, and the caller learns of it', async () => {
    const asked = aPullRequest({ author: 'ines', events: [reviewRequested(MONDAY, aTeam('core'))] });
    const options = {
      pullRequests: [asked],
      scopes: { [TOKEN]: ['repo'] },
      teams: [{ slug: 'core', members: ['mara'] }],
    };
    await withStandIn(options, async (standIn) => {
      const reading = await read(standIn);
      assert.deepEqual([reading.kind, reading.seesTeams, standIn.requests.length], ['whole', false, 3]);
      const [seen] = reading.known.pullRequests;
      assert.deepEqual(seen?.pullRequest.requested, [{ kind: 'team', slug: '', name: '' }]);
      const again = await read(standIn, { known: reading.known, seesTeams: reading.seesTeams });
      assert.deepEqual([again.kind, standIn.requests.length], ['whole', 4]);
    });
  });
});

describe('a reading of GitHub that is ended', () => {
  it('sends nothing, and keeps what was known, where it was ended before', async () => {
    await withStandIn({ pullRequests: [aPullRequest()] }, async (standIn) => {
      const known = await readWhole(standIn);
      const ended = await read(standIn, { known, signal: AbortSignal.abort() });
      assert.deepEqual([ended.kind, standIn.requests.length], ['stopped', 1]);
      assert.equal(ended.known, known);
    });
  });

  it('stops while it waits for the answer', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.order({ fault: { kind: 'slow', milliseconds: 60_000 } });
      const ended = new AbortController();
      const fetch: typeof globalThis.fetch = (...request) => {
        const answer = globalThis.fetch(...request);
        ended.abort(new Error('not needed any more'));
        return answer;
      };
      assert.equal((await read(standIn, { signal: ended.signal, fetch })).kind, 'stopped');
    });
  });

  it('stops while it reads the body', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.order({ fault: { kind: 'silent-body' } });
      const ended = new AbortController();
      const fetch: typeof globalThis.fetch = async (...request) => {
        const answer = await globalThis.fetch(...request);
        ended.abort(new Error('not needed any more'));
        return answer;
      };
      assert.equal((await read(standIn, { signal: ended.signal, fetch })).kind, 'stopped');
    });
  });
});
