import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { approvalTime } from '../../../src/habits/approvalTime.ts';
import {
  aPullRequest,
  approved,
  changesRequested,
  closed,
  convertedToDraft,
  merged,
  type PullRequestOverrides,
  readyForReview,
} from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObserved, theTerms } from './builders.ts';

const approve = (moment: string) => approved(on(moment), 'ines');
const draft = (moment: string) => convertedToDraft(on(moment));
const ready = (moment: string) => readyForReview(on(moment));
const merge = (moment: string) => merged(on(moment));

/** Opened on Monday at midnight. */
function mine(events: readonly PullRequestEvent[], overrides: PullRequestOverrides = {}) {
  return aPullRequest({ createdAt: on('Mon 00:00'), events, ...overrides });
}

const found = (gitHub: Parameters<typeof anObserved>[0], terms = theTerms()) =>
  approvalTime.find(anObserved(gitHub), terms);

describe('The time in which my pull requests are approved', () => {
  const CASES: readonly (readonly [hours: readonly number[], verdict: string])[] = [
    [[], 'too-few'],
    [[90, 90, 90, 90], 'too-few'],
    [[1, 2, 3, 24, 90], 'keeps'],
    [[1, 2, 3, 24.5, 90], 'slips'],
  ];
  for (const [hours, verdict] of CASES) {
    it(`${hours.join(', ') || 'none'} hours after ready: ${verdict}`, () => {
      const authored = hours.map((each, index) =>
        mine([approved(on('Mon 00:00') + each * HOUR, 'ines')], { number: index + 1 }),
      );
      const finding = found({ authored });
      assert.equal(finding.verdict, verdict);
      assert.equal(finding.n, hours.length);
    });
  }

  type Case = readonly [
    sentence: string,
    events: readonly PullRequestEvent[],
    expected: string,
    overrides?: PullRequestOverrides,
  ];
  const ONES: readonly Case[] = [
    ['counts from ready', [ready('Tue 10:00'), approve('Tue 12:00')], '2 h, same day, keeps'],
    [
      'says whether it was the same day of the calendar',
      [ready('Tue 20:00'), approve('Wed 10:00')],
      '14 h, another day, keeps',
    ],
    ['keeps to a day however late in the day', [approve('Tue 00:00')], '24 h, another day, keeps'],
    ['does not keep beyond a day', [approve('Tue 00:30')], '24.5 h, another day'],
    ['counts one that is merged', [approve('Mon 02:00'), merge('Wed 10:00')], '2 h, same day, keeps'],
    ['leaves out one that was merged without', [merge('Wed 10:00')], 'left out: not-approved'],
    [
      'leaves out one that was merged against a wish for changes',
      [changesRequested(on('Mon 02:00'), 'ines'), merge('Wed 10:00')],
      'left out: not-approved',
    ],
    [
      'leaves out one that was merged without ever being ready',
      [draft('Mon 00:00'), approve('Mon 02:00'), merge('Mon 10:00')],
      'left out: never-ready',
    ],
    ['leaves out one that still waits', [], 'left out: not-settled'],
    [
      'leaves out one of which GitHub cut the events short',
      [approve('Mon 02:00')],
      'left out: partly-known',
      { cut: ['events'] },
    ],
    ['has no place for one that was given up', [approve('Mon 02:00'), closed(on('Mon 10:00'))], 'not listed'],
    ['has no place for one that has always been a draft', [], 'not listed', { isDraft: true }],
  ];
  for (const [sentence, events, expected, overrides] of ONES) {
    it(sentence, () => {
      const [one] = found({ authored: [mine(events, overrides)] }).behind;
      assert.equal(one ? told(one) : 'not listed', expected);
    });
  }

  function told({ figure, keeps, leftOut }: ReturnType<typeof found>['behind'][number]): string {
    if (figure.kind !== 'approved-in') return `left out: ${leftOut}`;
    return `${figure.working / HOUR} h, ${figure.sameDay ? 'same' : 'another'} day${keeps ? ', keeps' : ''}`;
  }

  it('is judged by working time, with the elapsed beside it', () => {
    const overTheWeekend = mine([ready('Fri 20:00'), approve('next Mon 08:00')]);
    const [one] = found({ authored: [overTheWeekend] }, theTerms({ now: on('next Mon 09:00') })).behind;
    assert.deepEqual(one?.figure, {
      kind: 'approved-in',
      working: 12 * HOUR,
      elapsed: 60 * HOUR,
      sameDay: false,
    });
    assert.deepEqual([one?.at, one?.value], [on('next Mon 08:00'), 12 * HOUR]);
  });

  it('counts no approval from before the time that is asked for', () => {
    const authored = [mine([approve('Mon 02:00'), merge('Wed 10:00')])];
    assert.equal(found({ authored, since: on('Tue 00:00') }).behind.length, 0);
  });

  it('keeps within one working day where office hours are set', () => {
    const terms = theTerms({}, { officeHours: { start: 9 * 60, end: 17 * 60 } });
    assert.equal(approvalTime.upTo?.(terms), 8 * HOUR);
    const [one] = found({ authored: [mine([approve('Tue 09:00')])] }, terms).behind;
    assert.deepEqual([one?.value, one?.keeps], [8 * HOUR, true]);
  });

  it('is a sign of the first level', () => {
    assert.deepEqual(approvalTime.signOf, { level: 'L1', dimension: 'technical-execution' });
    assert.equal(approvalTime.upTo?.(theTerms()), DAY);
    assert.equal(found({}).habit, 'approval-time');
    assert.deepEqual(found({ cut: [{ list: 'authored', shown: 1, total: 2 }] }).cut?.total, 2);
  });
});
