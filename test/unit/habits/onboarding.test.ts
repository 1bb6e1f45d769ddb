import assert from 'node:assert/strict';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { onboarding } from '../../../src/habits/onboarding.ts';
import { aPullRequest, commented, type PullRequestOverrides, reviewed } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObserved, theTerms } from './builders.ts';

const review = (moment: string, by = 'mara') => reviewed(on(moment), by);

function newcomers(events: readonly PullRequestEvent[], overrides: PullRequestOverrides = {}) {
  return aPullRequest({ author: 'nils', isFirstContribution: true, events, ...overrides });
}

const found = (gitHub: Parameters<typeof anObserved>[0]) => onboarding.find(anObserved(gitHub), theTerms());

describe('My reviews on pull requests of newcomers', () => {
  const CASES: readonly (readonly [string, readonly PullRequestEvent[], number, PullRequestOverrides?])[] = [
    ['count', [review('Mon 10:00'), review('Tue 10:00')], 2],
    ["are not anybody else's", [review('Mon 10:00', 'ines')], 0],
    ['are no plain comments', [commented(on('Mon 10:00'), 'mara')], 0],
    [
      'are not those on pull requests of people who know the repository',
      [review('Mon 10:00')],
      0,
      { isFirstContribution: false },
    ],
    ['are not those on pull requests of bots', [review('Mon 10:00')], 0, { author: 'dependabot[bot]' }],
    ['are those on pull requests of an account that was deleted since', [review('Mon 10:00')], 1, { author: null }],
  ];
  for (const [sentence, events, count, overrides] of CASES) {
    it(sentence, () => {
      const { figure } = found({ reviewed: [newcomers(events, overrides)] });
      assert.deepEqual(figure, count === 0 ? undefined : { kind: 'count', count });
    });
  }

  it('open to each pull request, with the newest answer', () => {
    const { behind, n } = found({ reviewed: [newcomers([review('Mon 10:00'), review('Tue 10:00')])] });
    assert.equal(n, 1);
    assert.deepEqual(behind[0]?.figure, { kind: 'first-contribution', reviews: 2 });
    assert.equal(behind[0]?.at, on('Tue 10:00'));
  });

  it('count once where I am asked again', () => {
    const again = newcomers([review('Mon 10:00')]);
    assert.equal(found({ reviewed: [again], reviewRequested: [again] }).n, 1);
  });

  it('from before the time that is asked for do not count', () => {
    const reviewed = [newcomers([review('Mon 10:00'), review('Wed 10:00')])];
    assert.deepEqual(found({ reviewed, since: on('Tue 00:00') }).figure, { kind: 'count', count: 1 });
  });

  it('are partly known where GitHub cut the events short, and do not count then', () => {
    const reviewed = [
      newcomers([review('Mon 10:00')], { cut: ['events'] }),
      newcomers([review('Tue 10:00')], { number: 2 }),
    ];
    const { n, figure, behind } = found({ reviewed });
    assert.deepEqual([n, figure], [1, { kind: 'count', count: 1 }]);
    assert.deepEqual(
      behind.map(({ leftOut }) => leftOut),
      [undefined, 'partly-known'],
    );
  });

  it('never slip: there may have been no newcomer', () => {
    const some = (count: number) =>
      Array.from({ length: count }, (_, index) => newcomers([review('Mon 10:00')], { number: index + 1 }));
    assert.equal(found({}).verdict, 'too-few');
    assert.equal(found({ reviewed: some(4) }).verdict, 'too-few');
    assert.equal(found({ reviewed: some(5) }).verdict, 'keeps');
  });

  it('speak for onboarding new engineers', () => {
    assert.deepEqual(onboarding.speaksFor, ['L2.onboard-new-engineers']);
    assert.deepEqual(found({ cut: [{ list: 'reviewed', shown: 1, total: 2 }] }).cut?.total, 2);
  });
});
