import assert from 'node:assert/strict';
import * as words from '../../../src/words/branchDescription.ts';
import { assertSentence, assertWords, FOREIGN } from './reading.ts';

describe('The words around a description', () => {
  it('say in whole sentences why there is no page, and what to do', () => {
    const { WHY_IS_OPEN, NO_DESCRIPTION, NO_BRANCH, ITSELF, NOT_PUSHED, TOO_LONG } = words;
    for (const sentence of [words.goOn(0), WHY_IS_OPEN, NO_DESCRIPTION, NO_BRANCH, ITSELF, NOT_PUSHED, TOO_LONG])
      assertSentence(sentence);
  });

  it('count what is not committed', () => {
    assert.match(words.goOn(1), / 1 file with uncommitted changes is not part of it yet\.$/);
    assert.match(words.goOn(2), / 2 files with uncommitted changes are not part of it yet\.$/);
  });

  it('count what is not pushed', () => {
    assert.match(words.notAllPushed(1), /^1 commit of this branch is not pushed yet, .* would not show it\.$/);
    assert.match(words.notAllPushed(2), /^2 commits of this branch are not pushed yet, .* would not show them\.$/);
  });

  it('have no link in a notification, whatever the setting says', () => {
    // What VS Code reads as a link is parted by a sign without a width.
    assert.ok(!words.notOnHost(FOREIGN).includes(']('));
    assertSentence(words.notOnHost('https://github.com'));
  });

  it('name what can be done in a few words', () => {
    const { DESCRIBE, DESCRIBE_MORE, OWN_TEMPLATE, COPY, OPEN_PAGE, PUSH, OPEN_ANYWAY } = words;
    for (const label of [DESCRIBE, DESCRIBE_MORE, OWN_TEMPLATE, COPY, OPEN_PAGE, PUSH, OPEN_ANYWAY]) assertWords(label);
  });
});
