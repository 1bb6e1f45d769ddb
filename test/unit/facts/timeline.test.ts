import assert from 'node:assert/strict';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import { HOUR } from '../../../src/facts/instant.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { inOrder, phasesOf, readyAt, timeWaited, waitingTime } from '../../../src/facts/timeline.ts';
import {
  aPullRequest,
  approved,
  aTeam,
  changesRequested,
  closed,
  commented,
  committed,
  convertedToDraft,
  forcePushed,
  MONDAY,
  merged,
  type PullRequestOverrides,
  readyForReview,
  reopened,
  reviewDismissed,
  reviewed,
  reviewRequested,
} from '../../github/builders.ts';
import { on, shown } from './week.ts';

const NOW = on('Fri 09:00');
const CALENDAR = calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });

const draft = (moment: string) => convertedToDraft(on(moment));
const ready = (moment: string) => readyForReview(on(moment));
const close = (moment: string) => closed(on(moment));
const reopen = (moment: string) => reopened(on(moment));
const merge = (moment: string) => merged(on(moment));

/** Opened on Monday at 09:00. */
function opened(events: readonly PullRequestEvent[], overrides: PullRequestOverrides = {}) {
  return aPullRequest({ createdAt: MONDAY, events, ...overrides });
}

describe('The phases of a pull request that was opened on Monday at 09:00', () => {
  type Case = readonly [
    sentence: string,
    events: readonly PullRequestEvent[],
    phases: string,
    overrides?: PullRequestOverrides,
  ];
  const CASES: readonly Case[] = [
    ['it waits from the start where it was no draft', [], 'ready Mon 09:00'],
    ['it is a draft until now where it was created as one', [], 'draft Mon 09:00', { isDraft: true }],
    [
      'a first "ready for review" says that it was created as a draft',
      [ready('Tue 10:00')],
      'draft Mon 09:00, ready Tue 10:00',
    ],
    ['a draft in the second of creation was created as one', [draft('Mon 09:00')], 'draft Mon 09:00'],
    ['also where it got ready later', [draft('Mon 09:00'), ready('Tue 10:00')], 'draft Mon 09:00, ready Tue 10:00'],
    ['a later draft counts from then on', [draft('Tue 10:00')], 'ready Mon 09:00, draft Tue 10:00'],
    [
      'it can be a draft several times',
      [ready('Tue 10:00'), draft('Tue 12:00'), ready('Wed 09:00'), draft('Thu 09:00')],
      'draft Mon 09:00, ready Tue 10:00, draft Tue 12:00, ready Wed 09:00, draft Thu 09:00',
    ],
    ['a draft ends with the merge', [draft('Mon 09:00'), merge('Tue 10:00')], 'draft Mon 09:00', { isDraft: true }],
    ['it ends where it was closed for good', [close('Tue 10:00')], 'ready Mon 09:00'],
    [
      'closed time stands apart until the reopening',
      [close('Tue 10:00'), reopen('Wed 10:00')],
      'ready Mon 09:00, closed Tue 10:00, ready Wed 10:00',
    ],
    [
      'after a reopening it is the draft that it was',
      [draft('Mon 09:00'), close('Tue 10:00'), reopen('Wed 10:00')],
      'draft Mon 09:00, closed Tue 10:00, draft Wed 10:00',
    ],
    [
      'it can become ready while it is closed',
      [draft('Mon 09:00'), close('Tue 10:00'), ready('Wed 10:00'), reopen('Thu 10:00')],
      'draft Mon 09:00, closed Tue 10:00, closed Wed 10:00, ready Thu 10:00',
    ],
    [
      'it is a draft in the end that got ready and went back within one second',
      [ready('Tue 10:00'), draft('Tue 10:00')],
      'draft Mon 09:00, ready Tue 10:00, draft Tue 10:00',
      { isDraft: true },
    ],
    [
      'and waits in the end where it went the other way',
      [draft('Tue 10:00'), ready('Tue 10:00')],
      'ready Mon 09:00, ready Tue 10:00',
    ],
    [
      'and so it is where it got ready for good later',
      [ready('Tue 10:00'), draft('Tue 10:00'), ready('Wed 10:00')],
      'draft Mon 09:00, ready Tue 10:00, draft Tue 10:00, ready Wed 10:00',
    ],
    ['the merge ends everything', [merge('Wed 10:00')], 'ready Mon 09:00'],
    ['GitHub closes it in the second of the merge', [close('Wed 10:00'), merge('Wed 10:00')], 'ready Mon 09:00'],
    [
      'in whatever order the events come',
      [ready('Wed 10:00'), draft('Tue 10:00')],
      'ready Mon 09:00, draft Tue 10:00, ready Wed 10:00',
    ],
    [
      'requests, reviews and pushes begin no phase',
      [reviewRequested(on('Mon 10:00'), 'ines'), approved(on('Tue 10:00'), 'ines'), forcePushed(on('Wed 10:00'))],
      'ready Mon 09:00',
    ],
  ];
  for (const [sentence, events, expected, overrides] of CASES) {
    it(sentence, () => {
      const phases = phasesOf(opened(events, overrides), NOW);
      assert.equal(phases.map(({ kind, from }) => `${kind} ${shown(from)}`).join(', '), expected);
      assert(
        phases.every((phase, index) => phase.from === (phases[index - 1]?.to ?? MONDAY)),
        'a gap',
      );
    });
  }

  it('they end with the merge or the closing, else now', () => {
    assert.equal(phasesOf(opened([merge('Wed 10:00')]), NOW).at(-1)?.to, on('Wed 10:00'));
    assert.equal(phasesOf(opened([close('Wed 10:00')]), NOW).at(-1)?.to, on('Wed 10:00'));
    assert.equal(phasesOf(opened([]), NOW).at(-1)?.to, NOW);
  });

  it('they end there too where GitHub held the event back', () => {
    for (const state of ['merged', 'closed'] as const) {
      const gone = { ...opened([]), state, mergedAt: undefined, closedAt: on('Wed 10:00') };
      assert.equal(phasesOf(gone, NOW).at(-1)?.to, on('Wed 10:00'));
    }
  });

  it('no time has passed yet where the clock of this machine is late', () => {
    assert.deepEqual(phasesOf(opened([]), on('Mon 08:00')), [{ kind: 'ready', from: MONDAY, to: MONDAY }]);
    assert.deepEqual(phasesOf(opened([], { isDraft: true }), on('Mon 08:00')), []);
  });
});

describe('A pull request is ready', () => {
  const CASES: readonly (readonly [string, readonly PullRequestEvent[], string | undefined, PullRequestOverrides?])[] =
    [
      ['from its creation', [], 'Mon 09:00'],
      ['once it stops being a draft', [ready('Tue 10:00')], 'Tue 10:00'],
      [
        'at the first such moment, not the last',
        [ready('Tue 10:00'), draft('Wed 10:00'), ready('Thu 10:00')],
        'Tue 10:00',
      ],
      ['not yet while it has always been a draft', [], undefined, { isDraft: true }],
      ['although it was merged in the moment in which it was opened', [merge('Mon 09:00')], 'Mon 09:00'],
      [
        'although it was merged in the moment in which it got ready',
        [ready('Tue 10:00'), merge('Tue 10:00')],
        'Tue 10:00',
      ],
      ['never where it was merged as a draft', [draft('Mon 09:00'), merge('Tue 10:00')], undefined],
      ['not for the blink in which GitHub makes a draft of it', [convertedToDraft(MONDAY + 400)], undefined],
      [
        'only when it is open again, where it was made ready while closed',
        [draft('Mon 09:00'), close('Tue 10:00'), ready('Wed 10:00'), reopen('Thu 10:00')],
        'Thu 10:00',
      ],
    ];
  for (const [sentence, events, expected, overrides] of CASES) {
    it(sentence, () => {
      const instant = readyAt(phasesOf(opened(events, overrides), NOW));
      assert.equal(instant === undefined ? undefined : shown(instant), expected);
    });
  }
});

describe('The waiting clock', () => {
  const CASES: readonly (readonly [string, readonly PullRequestEvent[], from: string, to: string, hours: number])[] = [
    ['runs', [], 'Mon 10:00', 'Tue 12:00', 26],
    ['stands still at the weekend', [], 'Fri 20:00', 'next Mon 08:00', 12],
    ['stands still in a draft', [draft('Tue 10:00'), ready('Wed 10:00')], 'Tue 09:00', 'Wed 12:00', 3],
    [
      'stands still in each of several drafts',
      [draft('Tue 10:00'), ready('Tue 12:00'), draft('Tue 13:00'), ready('Tue 16:00')],
      'Tue 09:00',
      'Tue 18:00',
      4,
    ],
    ['stands still while it is closed', [close('Tue 10:00'), reopen('Wed 10:00')], 'Tue 09:00', 'Wed 12:00', 3],
    [
      'cuts a draft over the weekend out once',
      [draft('Fri 20:00'), ready('next Mon 08:00')],
      'Fri 18:00',
      'next Mon 09:00',
      3,
    ],
    ['starts with ready where it is asked from before', [ready('Tue 10:00')], 'Mon 10:00', 'Tue 12:00', 2],
    ['does not run yet in a first draft', [ready('Thu 10:00')], 'Mon 10:00', 'Tue 12:00', 0],
    ['ends with the merge', [merge('Tue 10:00')], 'Mon 10:00', 'Thu 10:00', 24],
    ['knows nothing of what comes later', [close('Wed 10:00')], 'Mon 10:00', 'Tue 10:00', 24],
    [
      'is reset by no push and no rebase',
      [committed(on('Tue 09:00')), forcePushed(on('Tue 11:00'))],
      'Mon 10:00',
      'Tue 12:00',
      26,
    ],
    ['never runs backwards', [], 'Tue 12:00', 'Mon 10:00', 0],
  ];
  for (const [sentence, events, from, to, hours] of CASES) {
    it(sentence, () => assert.equal(waitingTime(opened(events), on(from), on(to), CALENDAR), hours * HOUR));
  }
});

describe('The waiting clock by the clock on the wall', () => {
  it('cuts drafts and closed time out too, and leaves the weekend in', () => {
    const events = [draft('Fri 20:00'), ready('Fri 22:00'), close('Sat 10:00'), reopen('Sun 10:00')];
    const phases = phasesOf(opened(events), on('next Mon 08:00'));
    const { working, elapsed } = timeWaited(phases, on('Fri 12:00'), on('next Mon 08:00'), CALENDAR);
    assert.deepEqual([working / HOUR, elapsed / HOUR], [18, 42]);
  });
});

describe('Events of one second', () => {
  const at = on('Tue 10:00');

  it('count in this order: draft and ready, requests, reviews and their dismissals, merge', () => {
    const approval = approved(at, 'ines');
    const mixed = [
      merged(at),
      reviewDismissed(at, approval),
      approval,
      reviewRequested(at, 'ines'),
      readyForReview(at),
      committed(at),
    ];
    assert.deepEqual(
      inOrder(mixed).map(({ kind }) => kind),
      ['committed', 'ready-for-review', 'review-requested', 'reviewed', 'review-dismissed', 'merged'],
    );
  });

  it('stand in one order where they are of one moment, however GitHub listed them', () => {
    const some = [
      convertedToDraft(at),
      readyForReview(at),
      reviewRequested(at, 'ines'),
      reviewRequested(at, aTeam('ines')),
      commented(at, 'tom'),
      approved(at, 'ines'),
      changesRequested(at, 'ines'),
      reviewDismissed(at, approved(at, 'ines')),
      reviewDismissed(at, approved(at, 'tom')),
      closed(at),
      reopened(at),
    ];
    assert.deepEqual(inOrder(some.toReversed()), inOrder(some));
  });

  it('are not sorted again where they are in order', () => {
    const events = [committed(at), readyForReview(at), reviewed(at, 'ines')];
    assert.equal(inOrder(events), events);
  });

  it('count so within the second, and not beyond it', () => {
    const events = [reviewed(at + 300, 'ines'), readyForReview(at + 700), reviewRequested(at + 1000, 'ines')];
    assert.deepEqual(
      inOrder(events).map(({ kind }) => kind),
      ['ready-for-review', 'reviewed', 'review-requested'],
    );
  });
});
