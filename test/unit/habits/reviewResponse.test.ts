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
  reviewed,
  reviewRequested,
} from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObservation, anObserved, theTerms } from './builders.ts';

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
  return waitingForMe(observation, theTerms({ now: on(now) })).map(({ left }) => left / HOUR);
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
      waitingForMe(observation, terms).map(({ left }) => left / HOUR),
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

  it('are none where nobody asks', () => assert.deepEqual(waitingForMe(anObservation(), theTerms()), []));
});

const review = (moment: string) => reviewed(on(moment), 'mara');

/** Answered after so many hours. */
function answered(hours: number, number: number) {
  return askedOfMe([asked('Mon 10:00'), reviewed(on('Mon 10:00') + hours * HOUR, 'mara')], { number });
}

function found(gitHub: Parameters<typeof anObserved>[0], terms = theTerms()) {
  return reviewResponse.find(anObserved(gitHub), terms);
}

describe('My review responses', () => {
  const CASES: readonly (readonly [hours: readonly number[], verdict: string])[] = [
    [[], 'too-few'],
    [[1, 1, 1, 90], 'too-few'],
    [[1, 1, 1, 24, 90], 'keeps'],
    [[1, 1, 1, 25, 90], 'slips'],
    [[1, 2, 3, 4, 5, 6, 7, 24, 25, 26], 'keeps'],
    [[1, 2, 3, 4, 5, 6, 7, 24.1, 25, 26], 'slips'],
  ];
  for (const [hours, verdict] of CASES) {
    it(`keep while 8 in 10 are in time: ${hours.join(', ') || 'none'}: ${verdict}`, () => {
      const finding = found({ reviewed: hours.map((each, index) => answered(each, index + 1)) });
      const inTime = hours.filter((each) => each <= 24).length;
      const figure = { kind: 'responses', inTime, all: hours.length, waiting: 0, left: undefined };
      assert.equal(finding.verdict, verdict);
      assert.equal(finding.n, hours.length);
      assert.deepEqual(finding.figure, hours.length === 0 ? undefined : figure);
    });
  }

  it('are those that wait at their present age too: silence is never hidden', () => {
    const waiting = askedOfMe([asked('Mon 09:00')], { number: 9 });
    const finding = found({ reviewRequested: [waiting], reviewed: [answered(3, 1)] });
    assert.deepEqual(finding.figure, { kind: 'responses', inTime: 1, all: 2, waiting: 1, left: -72 * HOUR });
    assert.deepEqual(
      finding.behind.map(({ keeps, value, figure }) => [keeps, value / HOUR, figure]),
      [
        [false, 96, { kind: 'responded-in', working: 96 * HOUR, elapsed: 96 * HOUR, isOpen: true }],
        [true, 3, { kind: 'responded-in', working: 3 * HOUR, elapsed: 3 * HOUR, isOpen: false }],
      ],
    );
  });

  it('leave a request to my team to the queue', () => {
    const finding = found({ reviewRequested: [askedOfMe([asked('Thu 10:00', TEAM)])] });
    assert.deepEqual(finding.figure, { kind: 'responses', inTime: 0, all: 0, waiting: 1, left: HOUR });
    assert.equal(finding.n, 0);
  });

  it('count a pull request once that I reviewed and am asked to review again', () => {
    const again = askedOfMe([asked('Mon 10:00'), review('Mon 12:00'), asked('Fri 08:00')]);
    const finding = found({ reviewRequested: [again], reviewed: [again] });
    assert.deepEqual(
      finding.behind.map(({ value }) => value / HOUR),
      [1, 2],
    );
  });

  it('are listed from the newest', () => {
    const some = [
      askedOfMe([asked('Mon 10:00'), review('Mon 12:00'), asked('Wed 10:00'), review('Wed 11:00')], { number: 1 }),
      askedOfMe([asked('Tue 10:00'), review('Tue 12:00')], { number: 2 }),
    ];
    assert.deepEqual(
      found({ reviewed: some }).behind.map(({ pullRequest }) => pullRequest.number),
      [1, 2, 1],
    );
  });

  it('from before the time that is asked for do not count', () => {
    const reviewed = [askedOfMe([asked('Mon 10:00'), review('Mon 12:00'), asked('Wed 10:00'), review('Wed 11:00')])];
    assert.equal(found({ reviewed, since: on('Tue 00:00') }).n, 1);
  });

  it('are listed and not counted where the request itself is not known', () => {
    const cutOff = askedOfMe([committed(on('Wed 10:00'))], { requested: ['mara'], cut: ['events'] });
    const finding = found({ reviewRequested: [cutOff] });
    assert.deepEqual(
      finding.behind.map(({ leftOut }) => leftOut),
      ['partly-known'],
    );
    assert.equal(finding.n, 0);
  });

  it('are due within one working day where office hours are set', () => {
    const terms = theTerms({}, { officeHours: { start: 9 * 60, end: 17 * 60 } });
    const onTime = askedOfMe([asked('Mon 16:00'), review('Tue 16:00')], { number: 1 });
    const late = askedOfMe([asked('Mon 16:00'), review('Tue 16:30')], { number: 2 });
    assert.deepEqual(
      found({ reviewed: [onTime, late] }, terms).behind.map(({ keeps, value }) => [keeps, value / HOUR]),
      [
        [false, 8.5],
        [true, 8],
      ],
    );
  });

  it('say where GitHub has more of them than were read', () => {
    const cut = [
      { list: 'open', shown: 30, total: 40 },
      { list: 'review-requested', shown: 50, total: 83 },
      { list: 'reviewed', shown: 50, total: 90 },
    ] as const;
    assert.deepEqual(found({ cut }).cut, cut[2]);
    assert.deepEqual(found({ cut: cut.slice(0, 2) }).cut, cut[1]);
    assert.equal(found({ cut: cut.slice(0, 1) }).cut, undefined);
  });

  it('speak for reviews within 24 hours', () => {
    assert.deepEqual(reviewResponse.speaksFor, ['L1.review-within-24-hours']);
    assert.equal(reviewResponse.upTo?.(theTerms()), 24 * HOUR);
    assert.equal(found({}).habit, 'review-response');
  });
});
