import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MINUTE } from '../../../src/facts/instant.ts';
import { readAnswer } from '../../../src/github/answer.ts';
import { eventsOf } from '../../../src/github/events.ts';
import { OneOfEach } from '../../../src/github/oneOfEach.ts';
import type { GitHubTimelineItem } from '../../../src/github/shapes.ts';
import { afterPage, beginning } from '../../../src/github/windowReading.ts';
import { aPullRequest, approved, commented, MONDAY, merged, reviewed, reviewRequested } from '../../github/builders.ts';
import { NOW, withStandIn } from './asking.ts';
import { read } from './looking.ts';

const WANTED = {
  lists: { open: '', reviewRequested: '' },
  authored: { search: '', first: 50 },
  reviewed: { search: '', first: 50 },
  pullRequests: ['PR_1'],
  outlines: ['PR_1'],
  deliveries: ['PR_1'],
  remarks: ['PRR_1'],
  more: [{ id: 'PR_1', list: 'files', cursor: 'x' }],
  teams: true,
} as const;

describe('an answer of any kind', () => {
  it('is read or is said to be unreadable, and nothing throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void readAnswer(value, WANTED)));
  });

  it('ends a reading with a problem, and nothing throws', async () => {
    const status = fc.constantFrom(200, 200, 201, 301, 400, 401, 403, 404, 407, 422, 429, 500, 502, 503, 504);
    const header = fc.dictionary(
      fc.constantFrom('date', 'retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'content-type'),
      fc.oneof(fc.constantFrom('0', '60', '-1', 'x', 'application/json'), fc.stringMatching(/^[!-~]{0,9}$/)),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), status, header, async (body, code, headers) => {
        const fetch = async () => new Response(JSON.stringify(body), { status: code, headers });
        const { kind } = await read({ url: 'https://github.example' }, { fetch });
        assert.equal(kind, 'problem');
      }),
      { numRuns: 200 },
    );
  });

  it('that is right but for one place ends a reading, and nothing throws', async () => {
    const events = [
      reviewRequested(MONDAY, 'ines'),
      approved(MONDAY + MINUTE, 'ines'),
      commented(NOW, 'mara'),
      merged(NOW),
    ];
    const pullRequests = [
      aPullRequest({ number: 1, events }),
      aPullRequest({ number: 2, author: 'ines', events: [reviewed(MONDAY, 'mara', 'commented', ['Because'])] }),
      aPullRequest({ number: 3, author: 'ines', events: [reviewRequested(MONDAY, 'mara')] }),
    ];
    await withStandIn({ pullRequests }, async (standIn) => {
      const spoilt = (place: number, value: unknown): typeof globalThis.fetch => {
        return async (...request) => {
          const answer = await globalThis.fetch(...request);
          return new Response(JSON.stringify(spoil(await answer.json(), place, value)), answer);
        };
      };
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.jsonValue(), async (place, value) => {
          const { kind } = await read(standIn, { fetch: spoilt(place, value) });
          assert.ok(kind === 'whole' || kind === 'problem');
        }),
        { numRuns: 150 },
      );
    });
  });
});

describe('the events of a pull request', () => {
  it('come to the same whatever order GitHub tells them in', () => {
    const shuffled = fc
      .array(anItem(), { maxLength: 12 })
      .chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));
    fc.assert(
      fc.property(shuffled, ([items, others]) => {
        assert.deepEqual(eventsOf(items, new OneOfEach()), eventsOf(others, new OneOfEach()));
      }),
    );
  });
});

describe('a list that is read page by page', () => {
  it('comes to its end with every pull request, whatever changes between two pages', () => {
    const changes = fc.array(fc.array(fc.nat({ max: 39 }), { maxLength: 4 }), { maxLength: 8 });
    const times = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(times, changes, fc.integer({ min: 5, max: 12 }), (seconds, changed, most) => {
        const updated = new Map(seconds.map((second, id) => [id, second * 1000]));
        assert.equal(idsRead(updated, changed, most).size, 40);
      }),
    );
  });
});

/** Reads a list of which some change before each page, and gives the ids that came. At most one cluster needs a cursor. */
function idsRead(
  updated: Map<number, number>,
  changed: readonly (readonly number[])[],
  most: number,
): ReadonlySet<number> {
  const seen = new Set<number>();
  let reading = beginning({ readUpTo: 0, isComplete: false }, 0);
  for (let page = 0; !reading.isDone; page += 1) {
    assert.ok(page < 200, 'it comes to an end');
    const all = [...updated].filter(([, at]) => at >= reading.from).sort(([a, at], [b, other]) => at - other || a - b);
    const skipped = Number(reading.after ?? 0);
    const shown = all.slice(skipped, skipped + most);
    for (const [id] of shown) seen.add(id);
    reading = afterPage(
      reading,
      {
        updated: shown.map(([, at]) => at),
        length: shown.length,
        issueCount: all.length,
        hasNextPage: all.length > skipped + most,
        endCursor: String(skipped + shown.length),
      },
      100_000,
    );
    if (reading.after === undefined) for (const id of changed[page] ?? []) updated.set(id, 20_000 + page * 1000);
  }
  return seen;
}

function anItem(): fc.Arbitrary<GitHubTimelineItem> {
  const at = fc.integer({ min: 0, max: 3 }).map((second) => MONDAY + second * 1000);
  const author = fc.option(
    fc.record({ __typename: fc.constant('User' as const), login: fc.constantFrom('mara', 'ines') }),
  );
  return fc.oneof(
    fc.record({
      __typename: fc.constantFrom(
        'ReadyForReviewEvent' as const,
        'MergedEvent' as const,
        'ConvertToDraftEvent' as const,
      ),
      createdAt: at,
    }),
    fc.record({ __typename: fc.constant('ReviewRequestedEvent' as const), createdAt: at, requestedReviewer: author }),
    fc.record({ __typename: fc.constant('IssueComment' as const), id: fc.string(), createdAt: at, author }),
    fc.record({
      __typename: fc.constant('PullRequestReview' as const),
      id: fc.string(),
      submittedAt: fc.option(at),
      state: fc.constantFrom('APPROVED' as const, 'COMMENTED' as const, 'PENDING' as const),
      author,
    }),
  );
}

/** The same JSON with another value at one of its places. */
function spoil(json: unknown, place: number, value: unknown): unknown {
  let left = place % countOf(json);
  const walk = (one: unknown): unknown => {
    if (left-- === 0) return value;
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, within]) => [key, walk(within)]));
  };
  return walk(json);
}

function countOf(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 1;
  return Object.values(json).reduce((sum: number, one) => sum + countOf(one), 1);
}
