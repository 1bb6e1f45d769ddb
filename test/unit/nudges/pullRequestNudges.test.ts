import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DAY, HOUR, MINUTE } from '../../../src/facts/instant.ts';
import { NUDGES, nudgesIn } from '../../../src/nudges/catalogue.ts';
import { freshObservation, type Known } from '../../../src/nudges/known.ts';
import { mergeReady } from '../../../src/nudges/mergeReady.ts';
import { reviewDue } from '../../../src/nudges/reviewDue.ts';
import { reviewOverdue } from '../../../src/nudges/reviewOverdue.ts';
import type { GitHubState } from '../../../src/whatIsKnown.ts';
import { aPullRequest, committed, convertedToDraft, MONDAY, reviewed, reviewRequested } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObservation, NOW, theTerms } from '../habits/builders.ts';
import { changed, known, ONE_OF_EACH, practised } from './builders.ts';

const asked = (moment: string, number = 1) =>
  aPullRequest({ number, author: 'ines', events: [reviewRequested(on(moment), 'mara')] });
const approved = (moment: string) =>
  aPullRequest({ events: [committed(MONDAY), reviewed(on(moment), 'ines', 'approved')] });
const waiting = (moment: string) => aPullRequest({ events: [committed(MONDAY), reviewRequested(on(moment), 'ines')] });
const asDraft = <P extends ReturnType<typeof aPullRequest>>(one: P) =>
  aPullRequest({ ...one, state: 'open', isDraft: true, events: [...one.events, convertedToDraft(on('Fri 08:30'))] });

describe('The nudge about a review that is due', () => {
  it('comes with four working hours left or less, and for what is overdue, the most pressing first', () => {
    const reviewRequestedOfMe = [asked('Thu 13:00', 1), asked('Wed 10:00', 2), asked('Thu 13:01', 3)];
    const found = reviewDue.find(known(undefined, { reviewRequested: reviewRequestedOfMe }));
    assert.deepEqual(
      found.map((nudge) => nudge.nudge === 'review-due' && [nudge.pullRequest.number, nudge.left / HOUR]),
      [
        [2, -23],
        [1, 4],
      ],
    );
    const [first] = found;
    assert.equal(first?.subject, 'PR_acme_shop_2');
    assert.equal(first?.crossing, 4);
    assert.deepEqual(first?.remedy, { kind: 'open', url: 'https://github.com/acme/shop/pull/2' });
  });
});

describe('The nudge about a pull request that can be merged', () => {
  it('comes once it has been approved for more than a working day', () => {
    const [nudge] = mergeReady.find(known(undefined, { authored: [approved('Thu 08:00')] }));
    assert.ok(nudge?.nudge === 'merge-ready');
    assert.equal(nudge.age, 25 * HOUR);
    assert.deepEqual(nudge.remedy, { kind: 'open', url: 'https://github.com/acme/shop/pull/1' });
  });
});

describe('The nudge about a review that does not come', () => {
  it('comes once the reviewers were asked more than a working day ago, and offers a line to them', () => {
    const [nudge] = reviewOverdue.find(known(undefined, { authored: [waiting('Thu 08:00')] }));
    assert.ok(nudge?.nudge === 'review-overdue');
    assert.equal(nudge.age, 25 * HOUR);
    assert.deepEqual(nudge.remedy, { kind: 'remind', pullRequest: 'PR_acme_shop_1' });
    assert.equal(nudge.reviewers.length, 1);
  });
});

describe('Nothing is said about pull requests', () => {
  const QUIET: readonly (readonly [when: string, known: Known])[] = [
    ['GitHub was not seen lately', known(undefined)],
    ['nothing waits', known(undefined, {})],
    ['a review has more than four hours left', known(undefined, { reviewRequested: [asked('Thu 13:01')] })],
    ['the approval is a working day old', known(undefined, { authored: [approved('Thu 09:00')] })],
    ['the reviewers were asked a working day ago', known(undefined, { authored: [waiting('Thu 09:00')] })],
    ['the review that waits is of a draft', known(undefined, { reviewRequested: [asDraft(asked('Mon 10:00'))] })],
    ['the one that is approved is a draft', known(undefined, { authored: [asDraft(approved('Mon 12:00'))] })],
    ['the one that waits is a draft', known(undefined, { authored: [asDraft(waiting('Mon 12:00'))] })],
    [
      'a weekend came in between',
      known(undefined, { authored: [approved('Fri 12:00')] }, theTerms({ now: on('next Mon 11:00') })),
    ],
  ];
  for (const [when, all] of QUIET) {
    it(`when ${when}`, () => assert.deepEqual(nudgesIn(all), []));
  }
});

describe('What GitHub said', () => {
  const last = anObservation();
  const STATES: readonly (readonly [sentence: string, gitHub: GitHubState, now: number, counts: boolean])[] = [
    ['counts for half an hour', { kind: 'observed', last }, NOW + 30 * MINUTE, true],
    ['is over after that', { kind: 'observed', last }, NOW + 30 * MINUTE + 1, false],
    ['still counts while Rung looks again', { kind: 'looking', last }, NOW + MINUTE, true],
    ['does not count once a look failed', { kind: 'problem', problem: { kind: 'offline' }, last }, NOW, false],
    ['is nothing before the first look', { kind: 'looking', last: undefined }, NOW, false],
    ['is nothing where nobody looked', { kind: 'unknown' }, NOW, false],
  ];
  for (const [sentence, gitHub, now, counts] of STATES) {
    it(sentence, () => assert.equal(freshObservation(gitHub, now), counts ? last : undefined));
  }
});

describe('The catalogue of nudges', () => {
  it('lists each kind once', () => {
    const ids = NUDGES.map(({ id }) => id);
    assert.deepEqual(ids.toSorted(), Object.keys(ONE_OF_EACH).toSorted());
  });

  it('has the most pressing first', () => {
    const branch = { startedAt: MONDAY, unpushed: { count: 1, since: MONDAY }, files: [changed('a.ts', 300)] };
    const authored = [waiting('Tue 10:00'), approved('Tue 10:00')].map((one) => ({ ...one, headBranch: 'other' }));
    const focus = { ...practised(), takenUp: { ownership: NOW - 14 * DAY } };
    const all = nudgesIn({ ...known(branch, { authored, reviewRequested: [asked('Tue 10:00')] }), focus });
    assert.deepEqual(
      all.map(({ nudge }) => nudge),
      NUDGES.map(({ id }) => id),
    );
    for (const { nudge, expectation } of all) {
      assert.equal(expectation, NUDGES.find(({ id }) => id === nudge)?.expectation);
    }
  });

  it('serves expectations of the ladder, or its way of growing', () => {
    const ladder = readFileSync(new URL('../../../framework/progression.yaml', import.meta.url), 'utf8');
    for (const { id, expectation } of NUDGES) {
      if (expectation === undefined) assert.equal(id, 'feedback-due');
      else assert.ok(ladder.includes(`- id: ${expectation}\n`), expectation);
    }
    assert.ok(ladder.includes('- Ask for feedback after 2 to 4 weeks.\n'));
  });
});
