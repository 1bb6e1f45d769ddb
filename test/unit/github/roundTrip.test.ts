import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import type { PullRequest, PullRequestEvent } from '../../../src/facts/pullRequest.ts';
import {
  aFile,
  anAccount,
  aPullRequest,
  approved,
  aTeam,
  changesRequested,
  closed,
  commented,
  committed,
  convertedToDraft,
  dismissed,
  forcePushed,
  MONDAY,
  merged,
  readyForReview,
  reopened,
  reviewed,
  reviewRequested,
  reviewRequestRemoved,
} from '../../github/builders.ts';
import { look, observe, observed, TOKEN, withStandIn } from './looking.ts';

const TUESDAY = MONDAY + DAY;

/** Each is what GitHub has; Rung must observe the same. */
const CASES: readonly (readonly [what: string, pullRequest: PullRequest])[] = [
  ['an ordinary one', aPullRequest()],
  ['a draft', aPullRequest({ events: [convertedToDraft(TUESDAY)] })],
  ['one that became ready', aPullRequest({ events: [readyForReview(TUESDAY)] })],
  ['one that was merged', aPullRequest({ events: [merged(TUESDAY)] })],
  ['one that GitHub closed with its merge', aPullRequest({ events: [closed(TUESDAY), merged(TUESDAY)] })],
  ['one that was reopened', aPullRequest({ events: [closed(TUESDAY), reopened(TUESDAY + HOUR)] })],
  ['a commit that a rebase moved', aPullRequest({ events: [committed(TUESDAY, MONDAY), forcePushed(TUESDAY + HOUR)] })],
  ['a review that was asked of a person', aPullRequest({ events: [reviewRequested(TUESDAY, 'ines')] })],
  [
    'a review that was asked of a team',
    aPullRequest({ events: [reviewRequested(TUESDAY, aTeam('core', 'The Core'))] }),
  ],
  ['a request that was taken back', aPullRequest({ events: [reviewRequestRemoved(TUESDAY, 'ines')] })],
  ['a request to a deleted account', aPullRequest({ events: [reviewRequested(TUESDAY, null)] })],
  ['an approval', aPullRequest({ events: [approved(TUESDAY, 'ines')] })],
  ['requested changes', aPullRequest({ events: [changesRequested(TUESDAY, 'ines')] })],
  ['remarks without a verdict', aPullRequest({ events: [reviewed(TUESDAY, 'ines')] })],
  ['a dismissed review', aPullRequest({ events: [dismissed(TUESDAY, 'ines')] })],
  ['a comment', aPullRequest({ events: [commented(TUESDAY, 'ines')] })],
  ['a review of a deleted account', aPullRequest({ events: [approved(TUESDAY, null)] })],
  ['a review of a bot', aPullRequest({ events: [reviewed(TUESDAY, anAccount('copilot', 'Bot'))] })],
  ['a review of a mannequin', aPullRequest({ events: [reviewed(TUESDAY, anAccount('old-ines', 'Mannequin'))] })],
  ['a comment of an organisation', aPullRequest({ events: [commented(TUESDAY, anAccount('acme', 'Organization'))] })],
  ['a deleted head repository', aPullRequest({ headRepository: undefined })],
  ['a fork', aPullRequest({ headRepository: 'mara/shop' })],
  ['the longest body', aPullRequest({ body: 'ü'.repeat(65_536) })],
  ['no body', aPullRequest({ body: '' })],
  ['Markdown in the title', aPullRequest({ title: '**bold** [link](command:evil) `code`' })],
  ['an icon in the title', aPullRequest({ title: '$(flame) burn' })],
  ['HTML in the title', aPullRequest({ title: '<img src=x onerror=alert(1)> & "quotes"' })],
  ['marks of direction in the title', aPullRequest({ title: 'a \u202Egnp.exe\u202C b \u200F' })],
  ['line breaks in the title', aPullRequest({ title: 'one\ntwo\r\nthree\u2028four' })],
  [
    'numbers in the title that JSON might spoil',
    aPullRequest({ title: '9007199254740993n', body: '12345678901234567890' }),
  ],
  ['quotes and braces in the body', aPullRequest({ body: '{"a": 9007199254740993, "b": "1n"}\\u0000' })],
  ['every change of a file', aPullRequest({ files: filesOfEveryChange() })],
  ['what .gitattributes says', aPullRequest({ files: filesOfEveryAttribute() })],
  ['no files', aPullRequest({ files: [] })],
];

describe('what GitHub has is what Rung observes:', () => {
  for (const [what, pullRequest] of CASES) {
    it(what, async () => {
      const observation = await observed([{ ...pullRequest, state: 'open' }]);
      assert.deepEqual(observation.authored, [{ ...pullRequest, state: 'open' }]);
    });
  }

  it('its own state and dates when it was merged', async () => {
    const pullRequest = aPullRequest({ events: [closed(TUESDAY), merged(TUESDAY)] });
    const { authored } = await observed([pullRequest]);
    assert.deepEqual(authored, [pullRequest]);
    assert.deepEqual([authored[0]?.state, authored[0]?.mergedAt, authored[0]?.closedAt], ['merged', TUESDAY, TUESDAY]);
  });
});

describe('a look at GitHub', () => {
  it('tells mine from those that wait for my review, newest first', async () => {
    const asked = [reviewRequested(TUESDAY, 'mara')];
    const {
      viewer,
      authored,
      reviewRequested: waiting,
    } = await observed([
      aPullRequest({ number: 1, createdAt: MONDAY }),
      aPullRequest({ number: 2, createdAt: TUESDAY }),
      aPullRequest({ number: 3, author: 'ines', createdAt: MONDAY, events: asked }),
      aPullRequest({ number: 4, author: 'ines' }),
      aPullRequest({ number: 5, createdAt: MONDAY - DAY, events: [merged(TUESDAY)] }),
    ]);
    assert.deepEqual(viewer, anAccount('mara'));
    assert.deepEqual(numbers(authored), [2, 1, 5]);
    assert.deepEqual(numbers(waiting), [3]);
  });

  it('finds the reviews that are asked of a team of mine', async () => {
    const events = [reviewRequested(TUESDAY, aTeam('core'))];
    const teams = [{ slug: 'core', members: ['mara', 'ines'] }];
    const { reviewRequested: waiting } = await observed([aPullRequest({ author: 'ines', events })], { teams });
    assert.deepEqual(waiting[0]?.requested, [aTeam('core')]);
  });

  it('leaves out what was merged more than 90 days ago, and what was closed', async () => {
    const long = MONDAY - 100 * DAY;
    const { authored } = await observed([
      aPullRequest({ number: 1, createdAt: long, mergedAt: long + DAY }),
      aPullRequest({ number: 2, events: [closed(TUESDAY)] }),
    ]);
    assert.deepEqual(authored, []);
  });

  it('brings the events in the order of time, whatever order GitHub answers in', async () => {
    const events = [committed(MONDAY), ...eventsOfOneSecond(TUESDAY), commented(TUESDAY + HOUR, 'ines')];
    const turned = [...events].reverse();
    const shuffled = [...events.slice(4), ...events.slice(0, 4)];
    for (const order of [events, turned, shuffled]) {
      const { authored } = await observed([{ ...aPullRequest(), events: order }]);
      assert.deepEqual(authored[0]?.events, events);
    }
  });

  it('says which lists of a pull request GitHub cut', async () => {
    const files = Array.from({ length: 101 }, (_, index) => aFile({ path: `src/${index}.ts` }));
    const events = Array.from({ length: 101 }, (_, index) => commented(MONDAY + index * HOUR, 'ines'));
    const { authored } = await observed([
      aPullRequest({ number: 1, files }),
      aPullRequest({ number: 2, events }),
      aPullRequest({ number: 3, files: files.slice(1), events: events.slice(1) }),
    ]);
    const cut = new Map(authored.map(({ number, cut }) => [number, cut]));
    assert.deepEqual(
      [1, 2, 3].map((number) => cut.get(number)),
      [['files'], ['events'], []],
    );
    const longest = authored.find(({ number }) => number === 2);
    assert.deepEqual(longest?.events, events.slice(1), 'the newest are there');
    const [first] = authored.filter(({ number }) => number === 1);
    assert.deepEqual([first?.files.length, first?.changedFiles, first?.additions], [100, 101, 101 * 12]);
  });

  it('says which lists of pull requests are longer than a page', async () => {
    const many = Array.from({ length: 31 }, (_, index) => aPullRequest({ number: index + 1 }));
    const { authored, cut } = await observed(many);
    assert.equal(authored.length, 30);
    assert.deepEqual(cut, [{ list: 'open', shown: 30, total: 31 }]);
    assert.deepEqual((await observed(many.slice(1))).cut, []);
  });

  it('asks github.com at its API and nowhere else, with the token in one header', async () => {
    await withStandIn({}, async (standIn) => {
      const asked: unknown[] = [];
      const fetch: typeof globalThis.fetch = (url, request) => {
        asked.push(url, new Headers(request?.headers).get('authorization'));
        assert.ok(!String(request?.body).includes(TOKEN));
        return globalThis.fetch(`${standIn.url}/graphql`, request);
      };
      assert.equal((await look(standIn, { host: 'github.com', fetch })).kind, 'observed');
      assert.deepEqual(asked, ['https://api.github.com/graphql', `token ${TOKEN}`]);
    });
  });

  it('sends one request, with Rung in its user agent', async () => {
    await withStandIn({}, async (standIn) => {
      await observe(standIn);
      assert.equal(standIn.requests.length, 1);
      assert.match(standIn.requests[0]?.userAgent ?? '', /^rung\/1\.2\.3 /);
      assert.equal(standIn.requests[0]?.points, 3);
    });
  });
});

function numbers(pullRequests: readonly PullRequest[]): readonly number[] {
  return pullRequests.map(({ number }) => number);
}

function filesOfEveryChange() {
  return (['added', 'modified', 'deleted', 'renamed', 'copied'] as const).map((change) =>
    aFile({ path: `src/${change} [x] "y".ts`, change }),
  );
}

function filesOfEveryAttribute() {
  const attributes = [{}, { generated: true }, { generated: false }, { vendored: true }, { vendored: false }];
  return [...attributes, { generated: true, vendored: false }].map((attributes, index) =>
    aFile({ path: `lib/with space/${index} *[a] "b" \\ ü.ts`, attributes }),
  );
}

/** In the order in which definitions.md counts them. */
function eventsOfOneSecond(at: number): readonly PullRequestEvent[] {
  return [
    readyForReview(at),
    reviewRequestRemoved(at, 'kenji'),
    reviewRequested(at, 'ines'),
    approved(at, 'ines'),
    changesRequested(at, 'kenji'),
    closed(at),
    merged(at),
  ];
}
