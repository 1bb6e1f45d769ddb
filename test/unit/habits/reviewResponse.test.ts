import assert from 'node:assert/strict';
import { HOUR } from '../../../src/facts/instant.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { reviewResponse, waitingForMe } from '../../../src/habits/reviewResponse.ts';
import {
  aPullRequest,
  aTeam,
  changesRequested,
  closed,
  committed,
  convertedToDraft,
  forcePushed,
  MONDAY,
  type PullRequestOverrides,
  readyForReview,
  reopened,
  reviewRequested,
} from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObservation, theTerms } from './builders.ts';

const TEAM = aTeam('payments');
const asked = (moment: string, who: Parameters<typeof reviewRequested>[1] = 'mara') => reviewRequested(on(moment), who);
const draft = (moment: string) => convertedToDraft(on(moment));
const ready = (moment: string) => readyForReview(on(moment));

function askedOfMe(events: readonly PullRequestEvent[], overrides: PullRequestOverrides = {}) {
  return aPullRequest({ author: 'ines', createdAt: MONDAY, events, ...overrides });
}

/** Hours left of 24 at `now`. */
function hoursLeft(events: readonly PullRequestEvent[], now: string, overrides?: PullRequestOverrides) {
  const observation = anObservation({ reviewRequested: [askedOfMe(events, overrides)] });
  return waitingForMe(observation, theTerms({ now: on(now) })).map(({ figure }) => figure.left / HOUR);
}

describe('Of the 24 hours for a review there is left', () => {
  type Case = readonly [sentence: string, events: readonly PullRequestEvent[], now: string, hours: number];
  const CASES: readonly Case[] = [
    ['what has not passed since the request', [asked('Mon 10:00')], 'Mon 15:00', 19],
    ['nothing at the last moment', [asked('Mon 10:00')], 'Tue 10:00', 0],
    ['less than nothing once it is overdue', [asked('Mon 10:00')], 'Tue 13:00', -3],
    ['the weekend on top', [asked('Fri 20:00')], 'next Mon 08:00', 12],
    ['what has not passed since ready, where that is later', [asked('Mon 10:00'), ready('Tue 10:00')], 'Tue 12:00', 22],
    [
      'what has not passed since the request, where that is later',
      [ready('Tue 10:00'), asked('Wed 10:00')],
      'Wed 12:00',
      22,
    ],
    [
      'as much as before a draft came between',
      [asked('Mon 10:00'), draft('Mon 12:00'), ready('Wed 10:00')],
      'Wed 11:00',
      21,
    ],
    [
      'all of it anew after a reopening',
      [asked('Mon 10:00'), closed(on('Mon 20:00')), reopened(on('Wed 10:00'))],
      'Wed 11:00',
      23,
    ],
    [
      'what has not passed since the request, where that is later than the reopening',
      [closed(on('Mon 20:00')), reopened(on('Tue 10:00')), asked('Wed 10:00')],
      'Wed 11:00',
      23,
    ],
    [
      'what has not passed since I was asked again',
      [asked('Mon 10:00'), changesRequested(on('Mon 12:00'), 'mara'), asked('Wed 10:00')],
      'Wed 11:00',
      23,
    ],
    [
      'no more because of a push or a rebase',
      [asked('Mon 10:00'), committed(on('Mon 12:00')), forcePushed(on('Mon 13:00'))],
      'Mon 15:00',
      19,
    ],
    ['as much where a team of mine is asked', [asked('Mon 10:00', TEAM)], 'Mon 15:00', 19],
    [
      'what my own request says, although a team was asked before',
      [asked('Mon 10:00', TEAM), asked('Wed 10:00')],
      'Wed 11:00',
      23,
    ],
    [
      'what my own request says, although a team was asked later',
      [asked('Mon 10:00'), asked('Wed 10:00', TEAM)],
      'Mon 15:00',
      19,
    ],
    [
      'what has not passed since the latest of several teams was asked: any of them may be mine',
      [asked('Mon 10:00', TEAM), asked('Wed 10:00', aTeam('core')), asked('Tue 10:00', aTeam('web'))],
      'Wed 11:00',
      23,
    ],
    ['nothing that others are asked', [asked('Mon 10:00', 'tom'), asked('Wed 10:00')], 'Wed 11:00', 23],
  ];
  for (const [sentence, events, now, hours] of CASES) {
    it(`${sentence}: ${hours} h`, () => assert.deepEqual(hoursLeft(events, now), [hours]));
  }

  it('what has not passed since ready, where GitHub cut the request off', () => {
    assert.deepEqual(hoursLeft([ready('Tue 10:00')], 'Tue 12:00', { requested: ['mara'] }), [22]);
  });

  it('what has not passed since the oldest event that is left, where GitHub cut the request off with others', () => {
    const events = [committed(on('Wed 10:00'))];
    assert.deepEqual(hoursLeft(events, 'Wed 12:00', { requested: ['mara'], cut: ['events'] }), [22]);
  });

  it('one working day where office hours are set', () => {
    const observation = anObservation({ reviewRequested: [askedOfMe([asked('Mon 10:00')])] });
    const terms = theTerms({ now: on('Tue 10:00') }, { officeHours: { start: 9 * 60, end: 17 * 60 } });
    assert.deepEqual(
      waitingForMe(observation, terms).map(({ figure }) => figure.left / HOUR),
      [0],
    );
  });
});

describe('The reviews that wait for me', () => {
  const numbered = (number: number, events: readonly PullRequestEvent[], overrides?: PullRequestOverrides) =>
    askedOfMe(events, { number, ...overrides });
  const reviews = [
    numbered(1, [asked('Thu 10:00')]),
    numbered(2, [asked('Tue 10:00')]),
    numbered(3, [asked('Mon 10:00'), draft('Tue 09:00')]),
    numbered(4, [asked('Mon 10:00'), ready('Wed 10:00')]),
    numbered(5, [asked('Mon 10:00')], { isDraft: true }),
  ];
  const observation = anObservation({ reviewRequested: reviews });

  it('stand in the order of what is left, without drafts', () => {
    assert.deepEqual(
      waitingForMe(observation, theTerms()).map(({ pullRequest }) => pullRequest.number),
      [2, 4, 1],
    );
  });

  it('are listed with the most pressing as the figure, and not judged however many they are', () => {
    const many = Array.from({ length: 9 }, (_, number) => numbered(number, [asked('Mon 10:00')]));
    const finding = reviewResponse.find(anObservation({ reviewRequested: [...many, ...reviews] }), theTerms());
    assert.equal(finding.verdict, 'too-few');
    assert.equal(finding.n, 12);
    assert.equal(finding.behind.length, 12);
    assert.deepEqual(finding.figure, { kind: 'time-left', left: -71 * HOUR });
  });

  it('say where GitHub has more of them than were listed', () => {
    const cut = [
      { list: 'open', shown: 30, total: 40 },
      { list: 'review-requested', shown: 50, total: 83 },
    ] as const;
    assert.deepEqual(reviewResponse.find(anObservation({ cut }), theTerms()).cut, cut[1]);
    assert.equal(reviewResponse.find(anObservation({ cut: cut.slice(0, 1) }), theTerms()).cut, undefined);
  });

  it('are none, and no figure, where nobody asks', () => {
    const { figure, n, behind } = reviewResponse.find(anObservation(), theTerms());
    assert.deepEqual([figure, n, behind], [undefined, 0, []]);
  });
});
