import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { reviewsExplainWhy } from '../../../src/habits/reviewsExplainWhy.ts';
import { aPullRequest, approved, commented, reviewed, type Who } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObserved, NOW, theTerms } from './builders.ts';

const REASON = 'Please memoise this, because it runs on every render.';
const said = (...texts: readonly string[]) => reviewed(on('Tue 10:00'), 'mara', 'commented', texts);

function found(each: readonly (readonly PullRequestEvent[])[], author: Who = 'ines') {
  const others = each.map((events, index) => aPullRequest({ number: index + 1, author, events }));
  return reviewsExplainWhy.find(anObserved({ reviewed: others }), theTerms());
}

describe('My reviews on a pull request', () => {
  type Case = readonly [sentence: string, events: readonly PullRequestEvent[], explained: string];
  const CASES: readonly Case[] = [
    ['explain why with a reason', [said(REASON)], 'yes'],
    ['explain why with a reason in one remark of several', [said('Two things.', 'Rename it, please.', REASON)], 'yes'],
    ['explain why with a reason in one review of several', [said('Rename it, please.'), said(REASON)], 'yes'],
    ['do not with a wish', [said('Rename it, please.')], 'no'],
    ['do not with what I quote', [said(`> ${REASON}\n\nIs that so?`)], 'no'],
    ['do not with suggested code', [said('Please do:\n```suggestion\n// because\n```')], 'no'],
    ['do not count without words', [approved(on('Tue 10:00'), 'mara', [''])], 'nothing-shown'],
    [
      'do not count with approval alone',
      [approved(on('Tue 10:00'), 'mara', ['LGTM! Looks good to me, thanks 🎉'])],
      'nothing-shown',
    ],
    ['do not count where they were not read', [reviewed(on('Tue 10:00'), 'mara')], 'partly-known'],
    [
      'do not count in another language',
      [said('Das wird so nicht gehen, weil die Liste für alle gilt und nicht leer ist.')],
      'cannot-tell',
    ],
    ['are none where others reviewed', [reviewed(on('Tue 10:00'), 'tom')], 'none'],
    ['are none where I only commented', [commented(on('Tue 10:00'), 'mara', [REASON])], 'none'],
    ['are none before Rung looks back', [reviewed(NOW - 91 * DAY, 'mara', 'commented', [REASON])], 'none'],
  ];
  for (const [sentence, events, explained] of CASES) {
    it(`${sentence}: ${explained}`, () => {
      const [behind] = found([events]).behind;
      assert.equal(behind ? (behind.leftOut ?? (behind.keeps ? 'yes' : 'no')) : 'none', explained);
    });
  }

  it('explain why where the classifier is sure of it, though no cue stands there', () => {
    const text = 'Two people asked for it.';
    const gitHub = anObserved({ reviewed: [aPullRequest({ author: 'ines', events: [said(text)] })] });
    const keeps = (confidence: number) => {
      const judge = () => ({ kind: 'explicit', quote: text, confidence });
      return reviewsExplainWhy.find(gitHub, { ...theTerms(), judge }).behind[0]?.keeps;
    };
    assert.deepEqual([keeps(0.9), keeps(0.5)], [true, false]);
  });

  it('may explain why in what GitHub cut off', () => {
    const cut = aPullRequest({ author: 'ines', events: [said('Rename it, please.')], cut: ['events'] });
    const { behind } = reviewsExplainWhy.find(anObserved({ reviewed: [cut] }), theTerms());
    assert.equal(behind[0]?.leftOut, 'partly-known');
  });

  it('mentor nobody where automation wrote it', () => {
    assert.deepEqual(found([[said(REASON)]], 'renovate[bot]').behind, []);
  });

  it('open to the reason, at my last review', () => {
    const last = reviewed(on('Wed 10:00'), 'mara', 'approved', ['']);
    const [behind] = found([[said(REASON), last]]).behind;
    assert.deepEqual([behind?.figure, behind?.at], [{ kind: 'quote', quote: REASON }, on('Wed 10:00')]);
  });

  const SHARES: readonly (readonly [explained: number, others: number, verdict: string])[] = [
    [4, 0, 'too-few'],
    [3, 3, 'keeps'],
    [2, 3, 'slips'],
  ];
  for (const [explained, others, verdict] of SHARES) {
    it(`explain why in ${explained} of ${explained + others}: ${verdict}`, () => {
      const each = (count: number, text: string) => Array.from({ length: count }, () => [said(text)]);
      const finding = found([...each(explained, REASON), ...each(others, 'Rename it, please.')]);
      assert.equal(finding.verdict, verdict);
      assert.deepEqual(finding.figure, { kind: 'share', of: explained, in: explained + others });
    });
  }
});
