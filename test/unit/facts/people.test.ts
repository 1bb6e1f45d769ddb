import assert from 'node:assert/strict';
import { humansExcept } from '../../../src/facts/people.ts';
import type { Actor } from '../../../src/facts/pullRequest.ts';

const CASES: [sentence: string, actor: Actor, human: boolean][] = [
  ['a user is a person', { login: 'mara-lind', typename: 'User' }, true],
  ['a deleted account is an unknown person', null, true],
  ['a bot is not', { login: 'release-please', typename: 'Bot' }, false],
  ['a mannequin is not', { login: 'imported', typename: 'Mannequin' }, false],
  ['a login that ends in [bot] is not', { login: 'anything[bot]', typename: 'User' }, false],
  ['a listed AI reviewer is not', { login: 'coderabbitai', typename: 'User' }, false],
  ['a listed account is known in capitals too', { login: 'Copilot', typename: 'User' }, false],
  ["an account on the user's own list is not", { login: 'Team-Robot', typename: 'User' }, false],
  ['however it is written there', { login: 'sync-robot', typename: 'User' }, false],
  ["a bot on nobody's list is none the more a person", { login: 'Unknown[bot]', typename: 'Bot' }, false],
  ['an account of a company is a person', { login: 'mara_acme', typename: 'EnterpriseUserAccount' }, true],
  ['an account that only begins like a listed one is a person', { login: 'claudette', typename: 'User' }, true],
];

const SHIPPED =
  'copilot copilot-pull-request-reviewer copilot-swe-agent coderabbitai qodo-merge-pro sourcery-ai ellipsis-dev ' +
  'greptile-apps cursor devin-ai-integration gemini-code-assist claude codecov sonarcloud sonarqubecloud dependabot ' +
  'renovate github-actions mergify netlify vercel changeset-bot snyk-bot allcontributors pre-commit-ci greenkeeper ' +
  'imgbot stale';

describe('Who counts as a person', () => {
  for (const [sentence, actor, human] of CASES) {
    it(sentence, () => assert.equal(humansExcept(['team-robot', ' @Sync-Robot'])(actor), human));
  }

  for (const login of SHIPPED.split(' ')) {
    it(`not ${login}, with or without [bot]`, () => {
      const isHuman = humansExcept([]);
      assert.equal(isHuman({ login, typename: 'User' }), false);
      assert.equal(isHuman({ login: `${login}[bot]`, typename: 'User' }), false);
    });
  }
});
