import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import type { PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import { mergeTime } from '../../../src/habits/mergeTime.ts';
import { aPullRequest, convertedToDraft, merged, readyForReview } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObserved, theTerms } from './builders.ts';

/** Opened on Monday at midnight and merged after so many hours. */
function mergedAfter(hours: number, number: number, events: readonly PullRequestEvent[] = []) {
  const createdAt = on('Mon 00:00');
  return aPullRequest({ number, createdAt, events: [...events, merged(createdAt + hours * HOUR)] });
}

const found = (gitHub: Parameters<typeof anObserved>[0], terms = theTerms()) =>
  mergeTime.find(anObserved(gitHub), terms);

describe('The time in which my pull requests merge', () => {
  const CASES: readonly (readonly [hours: readonly number[], verdict: string, median?: number, p75?: number])[] = [
    [[], 'too-few'],
    [[90, 90, 90, 90], 'too-few', 90, 90],
    [[10, 20, 30, 48, 90], 'keeps', 30, 48],
    [[10, 20, 30, 48.5, 90], 'slips', 30, 48.5],
    [[90, 48, 10, 20, 30], 'keeps', 30, 48],
  ];
  for (const [hours, verdict, median, p75] of CASES) {
    it(`${hours.join(', ') || 'none'} hours: ${verdict}`, () => {
      const finding = found({ authored: hours.map((each, index) => mergedAfter(each, index + 1)) });
      assert.equal(finding.verdict, verdict);
      assert.equal(finding.n, hours.length);
      const figure =
        median === undefined || p75 === undefined
          ? undefined
          : { kind: 'working-time', median: median * HOUR, p75: p75 * HOUR };
      assert.deepEqual(finding.figure, figure);
    });
  }

  it('runs from the start, draft time included; beside it stands the wait from ready', () => {
    const events = [convertedToDraft(on('Mon 00:00')), readyForReview(on('Tue 00:00'))];
    const [one] = found({ authored: [mergedAfter(30, 1, events)] }).behind;
    assert.deepEqual(one?.figure, { kind: 'merged-in', working: 30 * HOUR, elapsed: 30 * HOUR, sinceReady: 6 * HOUR });
    assert.equal(one?.value, 30 * HOUR);
    assert.equal(one?.at, on('Tue 06:00'));
  });

  it('shows no wait where it was merged without ever being ready', () => {
    const [one] = found({ authored: [mergedAfter(3, 1, [convertedToDraft(on('Mon 00:00'))])] }).behind;
    assert.deepEqual(one?.figure, { kind: 'merged-in', working: 3 * HOUR, elapsed: 3 * HOUR, sinceReady: undefined });
  });

  it('is judged by working time, with the elapsed beside it', () => {
    const overTheWeekend = aPullRequest({ createdAt: on('Fri 00:00'), events: [merged(on('next Tue 00:00'))] });
    const [one] = found({ authored: [overTheWeekend] }).behind;
    assert.deepEqual([one?.value, one?.keeps], [2 * DAY, true]);
    assert.deepEqual(one?.figure, { kind: 'merged-in', working: 2 * DAY, elapsed: 4 * DAY, sinceReady: 2 * DAY });
  });

  it('keeps within two working days where office hours are set', () => {
    const terms = theTerms({}, { officeHours: { start: 9 * 60, end: 17 * 60 } });
    assert.equal(mergeTime.upTo?.(terms), 16 * HOUR);
    const [late, onTime] = found({ authored: [mergedAfter(58, 1), mergedAfter(48, 2)] }, terms).behind;
    assert.deepEqual([late?.value, late?.keeps], [17 * HOUR, false]);
    assert.deepEqual([onTime?.value, onTime?.keeps], [16 * HOUR, true]);
  });

  it('counts neither open ones, nor ones that were given up, nor merges from before', () => {
    const authored = [
      mergedAfter(80, 1),
      aPullRequest({ number: 2 }),
      aPullRequest({ number: 3, state: 'closed' }),
      mergedAfter(10, 4),
    ];
    assert.deepEqual(
      found({ authored, since: on('Tue 00:00') }).behind.map(({ pullRequest }) => pullRequest.number),
      [1],
    );
  });

  it('lists the newest merge first', () => {
    const authored = [mergedAfter(10, 1), mergedAfter(80, 2), mergedAfter(20, 3)];
    assert.deepEqual(
      found({ authored }).behind.map(({ pullRequest }) => pullRequest.number),
      [2, 3, 1],
    );
  });

  it('leaves out those of which GitHub cut the events short: they may have been started earlier', () => {
    const finding = found({ authored: [{ ...mergedAfter(10, 1), cut: ['events'] }, mergedAfter(20, 2)] });
    assert.equal(finding.n, 1);
    assert.deepEqual(
      finding.behind.map(({ leftOut }) => leftOut),
      [undefined, 'partly-known'],
    );
  });

  it('says where GitHub has more of them than were read', () => {
    const cut = [{ list: 'authored', shown: 50, total: 83 }] as const;
    assert.deepEqual(found({ cut }).cut, cut[0]);
  });

  it('is a sign of the first level', () => {
    assert.deepEqual(mergeTime.signOf, { level: 'L1', dimension: 'problem-solving' });
    assert.equal(mergeTime.upTo?.(theTerms()), 2 * DAY);
    assert.equal(found({}).habit, 'merge-time');
  });
});
