import assert from 'node:assert/strict';
import { Coach } from '../../../src/coach.ts';
import { VIEW_ROWS } from '../../../src/editor/sidebar/viewRows.ts';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { PAGE } from '../../../src/github/query.ts';
import { aPullRequest, reviewRequested } from '../../github/builders.ts';
import { whyTexts } from '../../github/whyTexts.ts';
import { theTerms } from '../habits/builders.ts';
import { assertDrawable, frameworkIn, rowOf } from '../sidebar/view.ts';
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

  it('can be drawn in every view: merged, open, and waiting for my review', async function () {
    if (!pullRequests) return this.skip();
    const coach = new Coach(() => theTerms({ now: NOW }));
    coach.tell({ framework: frameworkIn('framework'), level: 'L1' });
    for (let from = 0; from < pullRequests.length; from += PAGE.open) {
      const page = pullRequests.slice(from, from + PAGE.open);
      coach.tell({ gitHub: { kind: 'observed', last: await observed(page.flatMap(inEveryRole)) } });
      for (const draw of Object.values(VIEW_ROWS)) assertDrawable(draw(coach));
      const now = VIEW_ROWS['rung.now'](coach);
      const level = VIEW_ROWS['rung.myLevel'](coach);
      const why = rowOf(level, 'habit/L1.prs-explain-why/pr-why').children ?? [];
      assert.deepEqual(
        [rowOf(now, 'mine').children?.length, rowOf(now, 'reviews').children?.length, why.length],
        [page.length, page.length, page.length + 1],
      );
    }
  });

  if (!pullRequests) console.log('    (skipped: shared/why is not beside this checkout)');
});

/** A merged pull request of mine, the same one still open, and the same one of a colleague that waits for me. */
function inEveryRole(merged: PullRequest): readonly PullRequest[] {
  const { number, repository, files } = merged;
  const texts = { title: tame(merged.title), body: tame(merged.body) };
  const role = { ...texts, repository, files, createdAt: NOW - DAY };
  const asked = [reviewRequested(NOW - HOUR, 'mara')];
  return [
    { ...merged, ...texts },
    aPullRequest({ ...role, number: 1_000_000 + number, events: [] }),
    aPullRequest({ ...role, number: 2_000_000 + number, author: 'ines', events: asked }),
  ];
}

/** Without the words by which a test knows a slip of Rung's own; real titles have them too. */
function tame(text: string): string {
  return text.replace(/undefined|null|NaN|\[object/g, 'nothing');
}
