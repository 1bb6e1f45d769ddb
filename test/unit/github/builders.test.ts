import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import {
  aFile,
  aPullRequest,
  approved,
  aTeam,
  closed,
  committed,
  convertedToDraft,
  MONDAY,
  merged,
  readyForReview,
  reopened,
  reviewRequested,
  reviewRequestRemoved,
} from '../../github/builders.ts';

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
});
