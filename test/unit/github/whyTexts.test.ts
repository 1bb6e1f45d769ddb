import assert from 'node:assert/strict';
import { adviseOn } from '../../../src/advice.ts';
import { Coach } from '../../../src/coach.ts';
import { VIEW_ROWS } from '../../../src/editor/sidebar/viewRows.ts';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import { aPullRequest, reviewRequested } from '../../github/builders.ts';
import { whyTexts } from '../../github/whyTexts.ts';
import { theTerms } from '../habits/builders.ts';
import { assertDrawable, frameworkIn, rowOf } from '../sidebar/view.ts';
import { NOW } from './asking.ts';
import { observed } from './looking.ts';

describe('2,000 real pull requests', () => {
  const pullRequests = whyTexts('mara', NOW);

  it('come through as they are, every one of them', async function () {
    if (!pullRequests) return this.skip();
    assert.ok(pullRequests.length > 2000, `${pullRequests.length}`);
    const { authored, cut } = await observed(pullRequests);
    assert.deepEqual([authored, cut], [pullRequests.toSorted(newestFirst), []]);
  });

  it('can be drawn in every view: merged, open, and waiting for my review', async function () {
    if (!pullRequests) return this.skip();
    const coach = new Coach(async () => (facts) => adviseOn(facts, theTerms({ now: NOW })));
    coach.tell({ framework: frameworkIn('framework'), level: 'L1' });
    for (let from = 0; from < pullRequests.length; from += PAGE) {
      const page = pullRequests.slice(from, from + PAGE);
      coach.tell({ gitHub: { kind: 'observed', last: await observed(page.flatMap(inEveryRole)) } });
      await coach.advised();
      for (const draw of Object.values(VIEW_ROWS)) assertDrawable(draw(coach));
      const now = VIEW_ROWS['rung.now'](coach);
      const level = VIEW_ROWS['rung.myLevel'](coach);
      const why = rowOf(level, 'habit/L1.prs-explain-why/pr-why').children ?? [];
      assert.deepEqual(
        [rowOf(now, 'mine').children?.length, rowOf(now, 'reviews').children?.length, why.length > 0],
        [page.length, page.length, true],
      );
    }
  });

  if (!pullRequests) console.log('    (skipped: shared/why is not beside this checkout)');
});

/** So many are drawn at once. */
const PAGE = 30;

function newestFirst(one: PullRequest, other: PullRequest): number {
  return other.createdAt - one.createdAt || (one.id < other.id ? -1 : 1);
}

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
