import assert from 'node:assert/strict';
import { draftOfCommit } from '../../../src/growth/draftOfCommit.ts';
import { assertOneLine, FOREIGN } from '../words/reading.ts';

const COMMIT = {
  id: '0123456789abcdef0123456789abcdef01234567',
  subject: 'Add indexes to the dashboard',
  authoredAt: Date.parse('2026-03-02T23:30Z'),
};
const PAGE = `https://github.com/acme/shop/commit/${COMMIT.id}`;
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

describe('Evidence that a commit begins', () => {
  it('has its subject, its page and the day on which I wrote it', () => {
    assert.deepEqual(draftOfCommit(COMMIT, PAGE, dayOf), { did: COMMIT.subject, link: PAGE, on: '2026-03-02' });
  });

  it('has its short id where it has no page', () => {
    assert.equal(draftOfCommit(COMMIT, undefined, dayOf).link, '0123456');
  });

  it('has the day by the calendar of the person', () => {
    assert.equal(draftOfCommit(COMMIT, PAGE, (instant) => dayOf(instant + 3_600_000)).on, '2026-03-03');
  });

  it('is of today where the commit has no date', () => {
    assert.equal('on' in draftOfCommit({ ...COMMIT, authoredAt: undefined }, PAGE, dayOf), false);
  });

  it('is plain, whatever the subject holds', () => {
    assertOneLine(draftOfCommit({ ...COMMIT, subject: FOREIGN }, PAGE, dayOf).did ?? '');
  });
});
