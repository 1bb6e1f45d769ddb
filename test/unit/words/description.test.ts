import assert from 'node:assert/strict';
import type { GitHubProblem } from '../../../src/facts/gitHubObservation.ts';
import * as words from '../../../src/words/description.ts';
import * as rows from '../../../src/words/sayingWhy.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

const PROBLEMS: { readonly [K in GitHubProblem['kind']]: Extract<GitHubProblem, { kind: K }> } = {
  'signed-out': { kind: 'signed-out' },
  'nothing-in-scope': { kind: 'nothing-in-scope' },
  'unusable-host': { kind: 'unusable-host', because: 'other-server' },
  offline: { kind: 'offline' },
  'no-such-host': { kind: 'no-such-host', host: FOREIGN },
  'tls-failed': { kind: 'tls-failed', code: FOREIGN },
  'proxy-asks': { kind: 'proxy-asks' },
  'timed-out': { kind: 'timed-out' },
  'bad-credentials': { kind: 'bad-credentials' },
  saml: { kind: 'saml' },
  'rate-limited': { kind: 'rate-limited', which: 'primary', until: 0 },
  forbidden: { kind: 'forbidden', said: FOREIGN },
  'server-failed': { kind: 'server-failed', status: 502 },
  'unreadable-answer': { kind: 'unreadable-answer', where: FOREIGN },
  'rejected-query': { kind: 'rejected-query', said: FOREIGN },
};

const at = () => '14:05';

describe('The words of mending a description', () => {
  for (const [name, text] of Object.entries({ ...rows, ...words })) {
    if (typeof text !== 'string' || name === 'WHY_QUESTION') continue;
    const isSentence = /[.?]$/.test(text);
    it(`are ${isSentence ? 'a sentence' : 'a few words'}: ${name}`, () =>
      (isSentence ? assertSentence : assertWords)(text));
  }

  for (const problem of Object.values(PROBLEMS)) {
    it(`say what became of the draft where GitHub cannot be asked: ${problem.kind}`, () => {
      for (const said of [words.notPublished(problem, at), words.perhapsPublished(problem, at)]) {
        assertOneLine(said.replaceAll('\u200b', ''));
        assert.match(said, /your draft stays/);
        assert.doesNotMatch(said, /\bclick\b|\]\(/i, 'a notification is no row');
      }
      assert.match(words.notPublished(problem, at), /Nothing was sent/);
      assertOneLine(words.notLoaded(problem, at).replaceAll('\u200b', ''));
    });
  }

  it('never say that nothing was sent where nobody knows', () => {
    for (const kind of ['offline', 'timed-out', 'server-failed', 'unreadable-answer'] as const)
      assert.match(words.perhapsPublished(PROBLEMS[kind], at), /not known/);
    assert.match(words.perhapsPublished(PROBLEMS['bad-credentials'], at), /Nothing was sent/);
  });

  it('say which one it is about, and who decides', () => {
    for (const say of [words.changedMeanwhile, words.perhapsChanged, words.askToPublish]) assertSentence(say(12));
    assert.match(words.changedMeanwhile(12), /#12 .*nothing was sent.*only you can say/);
    assertWords(words.differenceTitle(12));
    assertSentence(words.tooLong(70_000, 65_536));
    assertSentence(words.elsewhere(FOREIGN));
    assertSentence(words.draftNotKept('full', 'ENOSPC'));
    assertSentence(words.draftNotRemoved('not-allowed', 'EROFS'));
  });

  it('quote what GitHub said as plain text', () => {
    for (const via of ['session', 'token'] as const) assert.doesNotMatch(words.refused(via, FOREIGN), /\]\(|\n/);
  });
});
