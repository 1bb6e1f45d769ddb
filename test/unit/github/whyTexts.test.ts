import assert from 'node:assert/strict';
import { PAGE } from '../../../src/github/query.ts';
import { whyTexts } from '../../github/whyTexts.ts';
import { NOW, observed } from './looking.ts';

describe('2,000 real pull requests', () => {
  const pullRequests = whyTexts('mara', NOW);

  it('are counted, and the newest page of them is shown', async function () {
    if (!pullRequests) return this.skip();
    assert.ok(pullRequests.length > 2000, `${pullRequests.length}`);
    const { authored, cut } = await observed(pullRequests);
    assert.deepEqual(cut, [{ list: 'merged', shown: PAGE.merged, total: pullRequests.length }]);
    assert.deepEqual(
      authored.map(({ title }) => title),
      pullRequests.slice(0, PAGE.merged).map(({ title }) => title),
    );
  });

  it('come through as they are, every one of them', async function () {
    if (!pullRequests) return this.skip();
    for (let from = 0; from < pullRequests.length; from += PAGE.merged) {
      const page = pullRequests.slice(from, from + PAGE.merged);
      const { authored } = await observed(page);
      const shown = page.map((one) =>
        one.files.length > 100 ? { ...one, files: one.files.slice(0, 100), cut: ['files'] } : one,
      );
      assert.deepEqual(authored, shown);
    }
  });

  if (!pullRequests) console.log('    (skipped: shared/why is not beside this checkout)');
});
