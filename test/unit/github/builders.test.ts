import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import {
  aDelivery,
  aFile,
  aPullRequest,
  approved,
  aTeam,
  closed,
  commented,
  committed,
  convertedToDraft,
  deployFailed,
  MONDAY,
  merged,
  readyForReview,
  reopened,
  reviewRequested,
  reviewRequestRemoved,
} from '../../github/builders.ts';
import { manyPullRequests } from '../../github/generate.ts';

const TUESDAY = MONDAY + DAY;

describe('a pull request that a test builds', () => {
  it('has the figures of its files', () => {
    const files = [aFile({ additions: 30, deletions: 0 }), aFile({ path: 'src/b.ts', additions: 1, deletions: 4 })];
    const { additions, deletions, changedFiles } = aPullRequest({ files });
    assert.deepEqual([additions, deletions, changedFiles], [31, 4, 2]);
    assert.equal(aPullRequest({ files, changedFiles: 120 }).changedFiles, 120);
  });

  it('stands where its events have brought it', () => {
    const standing = (...events: Parameters<typeof aPullRequest>[0][]) =>
      events.map((overrides) => {
        const { state, isDraft, mergedAt, closedAt } = aPullRequest(overrides);
        return [state, isDraft, mergedAt, closedAt];
      });
    assert.deepEqual(
      standing(
        {},
        { events: [convertedToDraft(MONDAY)] },
        { events: [convertedToDraft(MONDAY), readyForReview(TUESDAY)] },
        { events: [closed(MONDAY)] },
        { events: [closed(MONDAY), reopened(TUESDAY)] },
        { events: [merged(TUESDAY), closed(TUESDAY)] },
      ),
      [
        ['open', false, undefined, undefined],
        ['open', true, undefined, undefined],
        ['open', false, undefined, undefined],
        ['closed', false, undefined, MONDAY],
        ['open', false, undefined, undefined],
        ['merged', false, TUESDAY, TUESDAY],
      ],
    );
  });

  it('has the event that goes with its dates and its state', () => {
    assert.deepEqual(aPullRequest({ events: [], mergedAt: '2026-03-03T09:00Z' }).events, [merged(TUESDAY)]);
    assert.deepEqual(aPullRequest({ events: [], closedAt: TUESDAY }).events, [closed(TUESDAY)]);
    assert.equal(aPullRequest({ state: 'merged' }).mergedAt, TUESDAY);
    assert.equal(aPullRequest({ state: 'closed' }).closedAt, TUESDAY);
  });

  it('asks for the reviews that are still to come', () => {
    const events = [
      reviewRequested(MONDAY, 'ines'),
      reviewRequested(MONDAY, 'kenji'),
      reviewRequested(MONDAY, aTeam('core')),
      reviewRequestRemoved(MONDAY + HOUR, 'kenji'),
      approved(TUESDAY, 'ines'),
    ];
    assert.deepEqual(aPullRequest({ events }).requested, [aTeam('core')]);
  });

  it('was opened no later than anything happened to it, but for its commits', () => {
    assert.equal(aPullRequest({ events: [committed(MONDAY - DAY), readyForReview(TUESDAY)] }).createdAt, MONDAY);
    assert.equal(aPullRequest({ events: [readyForReview(MONDAY - DAY)] }).createdAt, MONDAY - DAY);
    assert.equal(aPullRequest({ events: [readyForReview(TUESDAY)], createdAt: TUESDAY }).createdAt, TUESDAY);
  });

  it('has its events in the order of time', () => {
    const { events } = aPullRequest({ events: [approved(TUESDAY, 'ines'), readyForReview(MONDAY)] });
    assert.deepEqual(events, [readyForReview(MONDAY), approved(TUESDAY, 'ines')]);
  });

  it('is by nobody new, asks for no approvals and was not delivered unless a test says so', () => {
    const { isFirstContribution, approvalsRequired, delivery } = aPullRequest({ state: 'merged' });
    assert.deepEqual([isFirstContribution, approvalsRequired, delivery], [false, undefined, undefined]);
    const delivered = aPullRequest({ delivery: aDelivery({ deployments: [deployFailed(MONDAY)], checks: 'failed' }) });
    assert.deepEqual(delivered.delivery, {
      deployments: [{ environment: 'production', state: 'failed', at: MONDAY }],
      checks: 'failed',
    });
  });

  it('keeps what was said where a test gives it, and has no such key elsewhere', () => {
    assert.deepEqual(approved(MONDAY, 'mara', ['Good.']), {
      kind: 'reviewed',
      at: MONDAY,
      by: { login: 'mara', typename: 'User' },
      state: 'approved',
      said: ['Good.'],
    });
    assert.equal('said' in commented(MONDAY, 'ines'), false);
  });
});

describe('a crowd of pull requests', () => {
  const crowd = { authored: 30, reviewed: 20, viewer: 'mara', from: MONDAY, days: 10, seed: 7 };
  const pullRequests = manyPullRequests(crowd);

  it('is the same each time, and another one for another seed', () => {
    assert.deepEqual(manyPullRequests(crowd), pullRequests);
    assert.notDeepEqual(manyPullRequests({ ...crowd, seed: 8 }), pullRequests);
  });

  it('has as many of mine and as many that I reviewed as asked for, each of its own', () => {
    const mine = pullRequests.filter(({ author }) => author?.login === 'mara');
    const reviewedByMe = pullRequests.filter(({ author, events }) => {
      return (
        author?.login !== 'mara' && events.some((event) => event.kind === 'reviewed' && event.by?.login === 'mara')
      );
    });
    assert.deepEqual([mine.length, reviewedByMe.length], [30, 20]);
    assert.equal(new Set(pullRequests.map(({ id }) => id)).size, 50);
  });

  it('is spread over its days and three repositories', () => {
    assert.equal(new Set(pullRequests.map(({ repository }) => repository.name)).size, 3);
    const opened = pullRequests.map(({ createdAt }) => createdAt);
    assert.equal(Math.min(...opened), MONDAY);
    assert.ok(Math.max(...opened) > MONDAY + 9 * DAY && Math.max(...opened) < MONDAY + 10 * DAY);
  });

  it('has about 4 files, 8 events and 400 characters each, in the order of time', () => {
    for (const { files, events, body, createdAt, mergedAt = 0 } of pullRequests) {
      assert.deepEqual([files.length, events.length], [4, 9]);
      assert.ok(body.length > 300 && body.length < 500, body);
      assert.ok(createdAt < mergedAt && events.at(-1)?.at === mergedAt);
    }
  });
});
