import assert from 'node:assert/strict';
import type { GitHubProblem } from '../../../src/facts/gitHubObservation.ts';
import { gitHubProblemWords } from '../../../src/words/gitHubProblems.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

const SAID = 'Resource not accessible.';

/** Every kind has to stand here, else it does not compile. */
const PROBLEMS: { readonly [K in GitHubProblem['kind']]: readonly Extract<GitHubProblem, { kind: K }>[] } = {
  'signed-out': [{ kind: 'signed-out' }],
  'unusable-host': [
    { kind: 'unusable-host', because: 'not-a-host' },
    { kind: 'unusable-host', because: 'not-https' },
  ],
  offline: [{ kind: 'offline' }],
  'no-such-host': [{ kind: 'no-such-host', host: 'ghe.acme.example' }],
  'tls-failed': [{ kind: 'tls-failed', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
  'proxy-asks': [{ kind: 'proxy-asks' }],
  'nothing-in-scope': [{ kind: 'nothing-in-scope' }],
  'timed-out': [{ kind: 'timed-out' }],
  'bad-credentials': [{ kind: 'bad-credentials' }],
  saml: [{ kind: 'saml' }],
  'rate-limited': [
    { kind: 'rate-limited', which: 'primary', until: 0 },
    { kind: 'rate-limited', which: 'secondary', until: 0 },
  ],
  forbidden: [{ kind: 'forbidden', said: SAID }],
  'server-failed': [{ kind: 'server-failed', status: 502 }],
  'unreadable-answer': [{ kind: 'unreadable-answer', where: 'viewer.login' }],
  'rejected-query': [{ kind: 'rejected-query', said: SAID }],
};

const words = (problem: GitHubProblem) => gitHubProblemWords(problem, () => '14:05');
const ALL = Object.values(PROBLEMS).flat();

describe('A problem with GitHub', () => {
  for (const problem of ALL) {
    it(`is said in a few words, with what to do now: ${Object.values(problem).join(', ')}`, () => {
      assertWords(words(problem).label);
      assertSentence(words(problem).more);
    });
  }

  it('is worded apart for each kind', () => {
    const said = ALL.map((problem) => `${words(problem).label} ${words(problem).more}`);
    assert.deepEqual(said, [...new Set(said)]);
  });

  it('names the time until which GitHub asks for a pause', () => {
    assert.match(words({ kind: 'rate-limited', which: 'primary', until: 0 }).label, /14:05/);
  });

  it("shows GitHub's own words on one line", () => {
    assertOneLine(words({ kind: 'forbidden', said: FOREIGN }).more);
    assertOneLine(words({ kind: 'rejected-query', said: FOREIGN.repeat(99) }).more);
    assertOneLine(words({ kind: 'unreadable-answer', where: FOREIGN }).more);
  });
});
