import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import { workSlices } from '../../../src/habits/workSlices.ts';
import { aPullRequest, committed, type PullRequestOverrides } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { aMeasuredBranch, anObserved, NOTHING_SAID, NOW, theTerms } from './builders.ts';

/** Open, its first commit so many hours of working time ago. */
function startedAgo(hours: number, overrides: PullRequestOverrides = {}) {
  return aPullRequest({ createdAt: NOW, events: [committed(NOW - hours * HOUR)], headBranch: 'other', ...overrides });
}

function found(hours: readonly number[], branchHours?: number, overrides: PullRequestOverrides = {}) {
  const authored = hours.map((each, index) => startedAgo(each, { number: index + 1, ...overrides }));
  const branch = branchHours === undefined ? undefined : aMeasuredBranch({ startedAt: NOW - branchHours * HOUR });
  return workSlices.find(anObserved({ authored }, { branch }), theTerms());
}

describe('The slices of work that are open now', () => {
  const CASES: readonly (readonly [
    hours: readonly number[],
    branch: number | undefined,
    verdict: string,
    n: number,
  ])[] = [
    [[], undefined, 'too-few', 0],
    [[], 90, 'too-few', 1],
    [[1, 2, 90, 90], undefined, 'too-few', 4],
    [[1, 2, 3, 48, 90], undefined, 'keeps', 5],
    [[1, 2, 3, 49, 90], undefined, 'slips', 5],
    [[1, 2, 3, 90], 48, 'keeps', 5],
    [[1, 2, 3, 90], 49, 'slips', 5],
  ];
  for (const [hours, branch, verdict, n] of CASES) {
    it(`${hours.join(', ') || 'none'} h${branch ? `, and a branch of ${branch} h` : ''}: ${verdict}`, () => {
      const finding = found(hours, branch);
      assert.deepEqual([finding.verdict, finding.n], [verdict, n]);
      assert.equal(finding.behind.length, hours.length);
      assert.equal(finding.branchAge, branch && branch * HOUR);
    });
  }

  it('are listed with the oldest first', () => {
    const values = found([1, 90, 3]).behind.map(({ value }) => value / HOUR);
    assert.deepEqual(values, [90, 3, 1]);
  });

  it('are as old as their first commit', () => {
    const [one] = found([30]).behind;
    assert.deepEqual(one?.figure, { kind: 'age', working: 30 * HOUR, elapsed: 30 * HOUR });
    assert.deepEqual([one?.at, one?.value, one?.keeps], [NOW, 30 * HOUR, true]);
  });

  it('age in working time, with the elapsed beside it', () => {
    const terms = theTerms({ now: on('next Mon 09:00') });
    const { behind } = workSlices.find(anObserved({ authored: [startedAgo(0)] }), terms);
    assert.deepEqual(behind[0]?.figure, { kind: 'age', working: DAY, elapsed: 3 * DAY });
  });

  it('are drafts too: draft time is work', () => assert.equal(found([60], undefined, { isDraft: true }).n, 1));

  it('are neither merged nor given up', () => {
    assert.equal(found([60], undefined, { state: 'merged' }).n, 0);
    assert.equal(found([60], undefined, { state: 'closed' }).n, 0);
  });

  it('count a branch once that has an open pull request', () => {
    const { n, figure } = found([60], 90, { headBranch: 'delivery-date' });
    assert.deepEqual([n, figure], [1, { kind: 'working-time', median: 60 * HOUR, p75: 60 * HOUR }]);
  });

  it('count a branch once that has an open pull request from another of its remotes, whatever the case', () => {
    const remotes = [
      { owner: 'acme', name: 'shop' },
      { owner: 'Mara', name: 'shop' },
    ];
    const branch = aMeasuredBranch({ startedAt: NOW - HOUR, remotes });
    const authored = [startedAgo(60, { headBranch: 'delivery-date', headRepository: 'mara/Shop' })];
    assert.equal(workSlices.find(anObserved({ authored }, { branch }), theTerms()).n, 1);
  });

  it('count a branch beside a pull request from a branch of that name in another repository', () => {
    assert.equal(found([60], 90, { headBranch: 'delivery-date', headRepository: 'acme/press' }).n, 2);
    assert.equal(found([60], 90, { headBranch: 'delivery-date', headRepository: undefined }).n, 2);
  });

  it('count a branch anew whose pull request is merged', () => {
    assert.equal(found([60], 90, { headBranch: 'delivery-date', state: 'merged' }).n, 1);
  });

  it('count no branch where nothing is committed yet', () => {
    assert.equal(workSlices.find(anObserved({}, { branch: aMeasuredBranch() }), theTerms()).figure, undefined);
  });

  it('count a branch without a name too', () => {
    const branch = aMeasuredBranch({ branch: undefined, startedAt: NOW - HOUR });
    assert.equal(workSlices.find(anObserved({}, { branch }), theTerms()).n, 1);
  });

  it('leave out those of which GitHub cut the events short', () => {
    const { n, behind } = found([60], undefined, { cut: ['events'] });
    assert.deepEqual([n, behind[0]?.leftOut], [0, 'partly-known']);
  });

  it('speak for work in slices of 1-2 days', () => {
    assert.deepEqual(workSlices.speaksFor, ['L1.slice-work-into-1-2-days']);
    assert.equal(workSlices.upTo?.(theTerms()), 2 * DAY);
    const cut = [{ list: 'open', shown: 1, total: 2 }] as const;
    assert.deepEqual(workSlices.find(anObserved({ cut }), theTerms()).cut, cut[0]);
  });
});

describe('The flag on the age of an open pull request', () => {
  for (const [hours, flagged] of [
    [1, false],
    [48, false],
    [49, true],
  ] as const) {
    it(`${hours} h: ${flagged ? 'old' : 'none'}`, () => {
      const flag = workSlices.flag?.(startedAgo(hours), theTerms(), NOTHING_SAID);
      assert.deepEqual(flag, flagged ? { kind: 'old', age: hours * HOUR } : undefined);
    });
  }
});
