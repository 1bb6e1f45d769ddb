import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LONGEST_URL, newPullRequestUrl } from '../../../src/drafts/newPullRequestUrl.ts';
import type { NewPullRequest } from '../../../src/facts/newPullRequest.ts';

const WEB = 'https://github.com';
const SHOP = { owner: 'acme', name: 'shop' };
const TEXT = { title: 'Show the day', body: '## Why\n\n_What?_' };

const from = (owner: string, name: string, branch = 'show/the-day'): NewPullRequest => ({
  base: { repository: SHOP, branch: 'main' },
  head: { repository: { owner, name }, branch },
});

describe('The address of the page for a new pull request', () => {
  it('names both branches, and carries title and description', () => {
    const { url, isWhole } = newPullRequestUrl(WEB, from('acme', 'shop'), TEXT);
    assert.equal(
      url,
      `${WEB}/acme/shop/compare/main...show/the-day?quick_pull=1&title=Show%20the%20day&body=%23%23%20Why%0A%0A_What%3F_`,
    );
    assert.ok(isWhole);
  });

  it('names the owner of a fork, and the fork where it has another name', () => {
    assert.match(newPullRequestUrl(WEB, from('mara', 'shop'), TEXT).url, /compare\/main\.\.\.mara:show\/the-day\?/);
    assert.match(newPullRequestUrl(WEB, from('mara', 'my'), TEXT).url, /compare\/main\.\.\.mara:my:show\/the-day\?/);
    assert.match(newPullRequestUrl(WEB, from('Acme', 'Shop'), TEXT).url, /compare\/main\.\.\.show\/the-day\?/);
  });

  it('leaves a title to GitHub where there is none', () => {
    assert.doesNotMatch(newPullRequestUrl(WEB, from('acme', 'shop'), { ...TEXT, title: undefined }).url, /title=/);
  });

  it('leaves the description out where it is too long, and the title too', () => {
    const long = 'ä'.repeat(LONGEST_URL);
    const { url, isWhole } = newPullRequestUrl(WEB, from('acme', 'shop'), { ...TEXT, body: long });
    assert.match(url, /\?quick_pull=1&title=Show%20the%20day$/);
    assert.equal(isWhole, false);
    assert.match(newPullRequestUrl(WEB, from('acme', 'shop'), { title: long, body: long }).url, /\?quick_pull=1$/);
  });

  it('leads to this page with this text, whatever is in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (branch, title, body) => {
        const { url, isWhole } = newPullRequestUrl(WEB, from('acme', 'shop', branch), { title, body });
        const parsed = new URL(url);
        assert.ok(url.length <= LONGEST_URL || branch.length > 100);
        assert.equal(parsed.origin, WEB);
        const asked = Object.fromEntries(parsed.searchParams);
        const well = (one: string) => one.replace(/\p{Surrogate}/gu, '\ufffd');
        if (isWhole) assert.deepEqual(asked, { quick_pull: '1', title: well(title), body: well(body) });
      }),
    );
  }).timeout(20_000);
});
