import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
    for (const say of [words.changedMeanwhile, words.perhapsChanged, words.emptiesQuestion]) assertSentence(say(12));
    assert.match(words.changedMeanwhile(12), /#12 .*nothing was sent.*− are on GitHub.*\+ are yours/);
    for (const say of [words.changedMeanwhile, words.perhapsChanged])
      assert.doesNotMatch(say(12), /left|right/, 'a narrow editor shows one above the other');
    assertWords(words.differenceTitle(12));
    assertSentence(words.tooLong(70_000, 65_536));
    assertSentence(words.elsewhere(FOREIGN));
    assertSentence(words.draftNotKept('full', 'ENOSPC'));
    assertSentence(words.draftNotRemoved('not-allowed', 'EROFS'));
  });

  it('are on the buttons of a notification what they are above the difference', () => {
    const shown = JSON.parse(readFileSync(new URL('../../../package.nls.json', import.meta.url), 'utf8'));
    const above = ['sendMyDescription', 'takeTheirDescription'].map((id) => shown[`command.${id}`]);
    assert.deepEqual(above, [words.PUBLISH_MINE, words.TAKE_THEIRS]);
    const inTitle = ['publishDescription', 'discardDescription'].map((id) => shown[`command.${id}.short`]);
    assert.deepEqual(inTitle, [words.PUBLISH_DRAFT, words.DISCARD_DRAFT]);
  });

  it('name a pull request above its text, foreign as its title is, and leave room for the buttons', () => {
    for (const standing of ['on-github', 'read-only', 'draft', 'changed-on-github', 'sending'] as const) {
      const said = words.headLine(12, `$(error) ${'Sort '.repeat(40)}`, standing);
      assert.match(said, /^#12 \$\u200b\(error\) Sort .*…: \w/);
      assert.ok(said.length < 90, said);
    }
    assert.equal(words.headLine(12, undefined, 'draft'), '#12: draft, not on GitHub yet');
  });

  it('quote what GitHub said as plain text', () => {
    for (const via of ['session', 'token'] as const) assert.doesNotMatch(words.refused(via, FOREIGN), /\]\(|\n/);
  });
});
