import assert from 'node:assert/strict';
import { HOUR } from '../../../src/facts/instant.ts';
import {
  aPullRequest,
  approved,
  aTeam,
  closed,
  commented,
  convertedToDraft,
  MONDAY,
  merged,
  reviewed,
  reviewRequested,
} from '../../github/builders.ts';
import { search } from '../../github/search.ts';

const FOUND = [
  aPullRequest({ number: 1, title: 'Sell tickets' }),
  aPullRequest({
    number: 2,
    author: 'ines',
    createdAt: '2026-03-03T09:00Z',
    events: [reviewRequested('2026-03-04T09:00Z', 'mara')],
  }),
  aPullRequest({ number: 3, author: 'ines', events: [reviewRequested('2026-03-05T09:00Z', aTeam('core'))] }),
  aPullRequest({
    number: 4,
    createdAt: '2026-02-01T09:00Z',
    events: [approved('2026-03-06T09:00Z', 'ines'), merged('2026-03-07T23:59:59Z')],
  }),
  aPullRequest({ number: 5, author: 'Kenji', repository: 'other/tools', events: [closed('2026-03-08T09:00Z')] }),
  aPullRequest({
    number: 6,
    author: 'kenji',
    repository: 'other/press',
    events: [convertedToDraft('2026-03-09T09:00Z')],
  }),
  aPullRequest({
    number: 7,
    author: null,
    repository: 'third/one',
    createdAt: '2026-01-05T09:00Z',
    events: [approved('2026-01-05T10:00Z', 'mara'), commented('2026-01-06T10:00:30Z', 'ines')],
  }),
  aPullRequest({
    number: 8,
    repository: 'third/two',
    createdAt: '2026-01-07T09:00Z',
    events: [reviewed('2026-01-07T10:00Z', 'mara'), reviewRequested('2026-01-08T10:00Z', 'ines')],
  }),
];

/** A search text -> the numbers of what is found. */
const CASES: readonly (readonly [text: string, numbers: readonly number[]])[] = [
  ['is:pr', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['is:issue', []],
  ['is:open', [1, 2, 3, 6, 7, 8]],
  ['is:merged', [4]],
  ['is:closed', [4, 5]],
  ['is:closed is:unmerged', [5]],
  ['is:draft', [6]],
  ['draft:false is:open', [1, 2, 3, 7, 8]],
  ['author:@me', [1, 4, 8]],
  ['author:KENJI', [5, 6]],
  ['-author:kenji -author:@me', [2, 3, 7]],
  ['review-requested:@me', [2, 3]],
  ['user-review-requested:@me', [2]],
  ['review-requested:kenji', []],
  ['reviewed-by:ines', [4]],
  ['reviewed-by:@me', [7, 8]],
  ['reviewed-by:@me -author:@me', [7]],
  ['repo:other/tools', [5]],
  ['repo:other/tools repo:acme/shop is:closed', [4, 5]],
  ['org:other', [5, 6]],
  ['user:acme is:merged', [4]],
  ['-org:acme', [5, 6, 7, 8]],
  ['org:other user:third', [5, 6, 7, 8]],
  ['repo:third/two org:other is:open', [6, 8]],
  ['archived:false org:other', [5, 6]],
  ['created:<2026-03-01', [4, 7, 8]],
  ['created:2026-03-03', [2]],
  ['merged:>=2026-03-07', [4]],
  ['merged:<=2026-03-07', [4]],
  ['merged:>2026-03-07', []],
  ['merged:>=2026-03-07T23:59:59Z', [4]],
  ['merged:>2026-03-07T23:59:59Z', []],
  ['updated:2026-03-04..2026-03-05', [2, 3]],
  ['updated:2026-03-08..*', [5, 6]],
  ['updated:2026-01-06', [7]],
  ['updated:<2026-01-08', [7]],
  ['updated:<=2026-01-08', [7, 8]],
  ['updated:>=2026-01-06T10:00:30Z org:third', [7, 8]],
  ['updated:>2026-01-06T10:00:30Z org:third', [8]],
  ['closed:*..2026-03-07', [4]],
  ['tickets', [1]],
  ['"sell tickets"', [1]],
];

const SEARCHER = { viewer: 'mara', teams: [{ slug: 'core', members: ['mara'] }] };

describe('the stand-in finds by', () => {
  for (const [text, numbers] of CASES) {
    it(`${text}: ${numbers.join(', ') || 'nothing'}`, () => {
      const found = search(text, FOUND, SEARCHER).map(({ number }) => number);
      assert.deepEqual(found.sort(), numbers);
    });
  }

  it('the newest first, or as the text says', () => {
    const ordered = (text: string) => search(`author:ines ${text}`, FOUND, SEARCHER).map(({ number }) => number);
    assert.deepEqual(ordered(''), [2, 3]);
    assert.deepEqual(ordered('sort:created-asc'), [3, 2]);
    assert.deepEqual(ordered('sort:updated-desc'), [3, 2]);
    assert.deepEqual(ordered('sort:updated-asc'), [2, 3]);
  });

  it('the date of the last change that it is told of, by id where that is one moment for all', () => {
    const searcher = { ...SEARCHER, updatedAt: () => MONDAY };
    const found = search('updated:2026-03-02 sort:updated-asc', FOUND, searcher).map(({ id }) => id);
    assert.deepEqual(found, FOUND.map(({ id }) => id).toSorted());
  });

  it('no team after a review took the request away', () => {
    const events = [reviewRequested(MONDAY, 'mara'), approved(MONDAY + HOUR, 'mara')];
    assert.deepEqual(search('review-requested:@me', [aPullRequest({ author: 'ines', events })], SEARCHER), []);
  });

  for (const text of ['assignee:mara', 'is:locked', 'created:yesterday', 'sort:comments']) {
    it(`${text} never in silence: it does not know it`, () => {
      assert.throws(() => search(text, FOUND, SEARCHER), /the stand-in does not know/);
    });
  }
});
