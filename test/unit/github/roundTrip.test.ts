import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../../src/facts/instant.ts';
import type { Delivery, PullRequest, PullRequestEvent, PullRequestOutline } from '../../../src/facts/pullRequest.ts';
import type { Scope } from '../../../src/github/known.ts';
import {
  aDelivery,
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
  deployed,
  deployFailed,
  deploying,
  dismissed,
  forcePushed,
  MONDAY,
  merged,
  readyForReview,
  reopened,
  reviewDismissed,
  reviewed,
  reviewRequested,
  reviewRequestRemoved,
} from '../../github/builders.ts';
import { OTHERS_WORDS } from '../../github/remarks.ts';
import { TOKEN, withStandIn } from './asking.ts';
import { observe, observed } from './looking.ts';

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
  ['an approval that a push dismissed', aPullRequest({ events: withDismissalOf(approved(TUESDAY, 'ines')) })],
  [
    'requested changes that were dismissed',
    aPullRequest({ events: withDismissalOf(changesRequested(TUESDAY, 'ines')) }),
  ],
  ['a dismissed review of a deleted account', aPullRequest({ events: withDismissalOf(approved(TUESDAY, null)) })],
  ['a review, and its dismissal 300 events later', aPullRequest({ events: withManyBetween() })],
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
  ['a repository for everybody', aPullRequest({ repositoryIsPrivate: false })],
  ['a private repository', aPullRequest({ repositoryIsPrivate: true })],
  ['a first contribution', aPullRequest({ isFirstContribution: true })],
  ['the approvals that its branch asks for', aPullRequest({ approvalsRequired: 2 })],
];

/** What became of the merge commit. */
const DELIVERIES: readonly (readonly [what: string, delivery: Delivery | undefined])[] = [
  ['was deployed', aDelivery({ deployments: [deployed(TUESDAY + HOUR)] })],
  ['was deployed twice', aDelivery({ deployments: [deployed(TUESDAY, 'staging'), deployed(TUESDAY + HOUR)] })],
  ['is being deployed', aDelivery({ deployments: [deploying(TUESDAY + HOUR)], checks: 'passed' })],
  ['failed to deploy', aDelivery({ deployments: [deployFailed(TUESDAY + HOUR)], checks: 'failed' })],
  ['was only checked', aDelivery({ checks: 'running' })],
  ['is nowhere to be seen', undefined],
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

describe('a dismissal', () => {
  it('of a review that GitHub does not show is left out', async () => {
    const unseen = approved(TUESDAY, 'ines');
    const events = [committed(MONDAY), reviewDismissed(TUESDAY + HOUR, unseen)];
    const { authored } = await observed([aPullRequest({ events })]);
    assert.deepEqual(authored[0]?.events, [committed(MONDAY)]);
  });
});

describe('a file without lines', () => {
  const none = { change: 'deleted', additions: 0, deletions: 0 } as const;
  const FILES: readonly (readonly [path: string, content: string])[] = [
    ['docs/basket.png', 'binary'],
    ['src/__init__.py', 'text'],
  ];
  for (const [path, content] of FILES) {
    it(`is a ${content} where it is called ${path}`, async () => {
      const { authored } = await observed([aPullRequest({ files: [aFile({ path, ...none })] })]);
      assert.equal(authored[0]?.files[0]?.content, content);
    });
  }
});

describe('a merge commit', () => {
  for (const [what, delivery] of DELIVERIES) {
    it(`that ${what} is observed as that`, async () => {
      const { authored } = await observed([aPullRequest({ events: [merged(TUESDAY)], delivery })]);
      assert.deepEqual(authored[0]?.delivery, delivery);
    });
  }

  it('that GitHub has nothing to tell of is observed as that', async () => {
    const { authored } = await observed([aPullRequest({ events: [merged(TUESDAY)], delivery: aDelivery() })]);
    assert.deepEqual(authored[0]?.delivery, aDelivery());
  });
});

describe('my own words', () => {
  const kenji = { number: 1, author: 'kenji' };

  it('are read: of a review of mine, its text and then its remarks on lines', async () => {
    const said = ['Good, because it is small.', 'Why twice?', 'Here too.'];
    const events = [approved(TUESDAY, 'mara', said), reviewed(TUESDAY + HOUR, 'ines', 'commented', ['Hidden'])];
    const { reviewed: mine } = await observed([aPullRequest({ ...kenji, events })]);
    assert.deepEqual(
      mine[0]?.events.map((event) => ('said' in event ? event.said : undefined)),
      [said, undefined],
    );
  });

  it('are read: of a pull request of mine, what I add after its merge', async () => {
    const events = [
      commented(TUESDAY - HOUR, 'mara', ['Before']),
      merged(TUESDAY),
      commented(TUESDAY + HOUR, 'mara', ['The queue is down from 40 to 3 seconds.']),
      commented(TUESDAY + 2 * HOUR, 'ines', ['Great']),
      reviewed(TUESDAY + 3 * HOUR, 'mara', 'commented', ['', 'It holds.']),
    ];
    const { authored } = await observed([aPullRequest({ events })]);
    const said = authored[0]?.events.map((event) => ('said' in event ? event.said : undefined));
    const told = [['The queue is down from 40 to 3 seconds.'], undefined, ['', 'It holds.']];
    assert.deepEqual(said, [undefined, undefined, ...told]);
  });

  it('are read: of a review of mine, up to 100 remarks on lines', async () => {
    const said = ['', ...Array.from({ length: 100 }, (_, index) => `Remark ${index}`)];
    const events = [reviewed(TUESDAY, 'mara', 'commented', said)];
    const { reviewed: mine } = await observed([aPullRequest({ ...kenji, events })]);
    assert.deepEqual(mine[0]?.events, events);
  });

  it('are not known of a review with more than 100 remarks on lines', async () => {
    const said = ['', ...Array.from({ length: 101 }, (_, index) => `Remark ${index}`)];
    const { reviewed: mine } = await observed([
      aPullRequest({ ...kenji, events: [reviewed(TUESDAY, 'mara', 'commented', said)] }),
    ]);
    assert.deepEqual(mine[0]?.events, [reviewed(TUESDAY, 'mara')]);
  });

  it("never come with anybody else's", async () => {
    const events = [approved(TUESDAY, 'ines'), reviewed(TUESDAY, 'mara'), commented(TUESDAY, 'kenji'), merged(TUESDAY)];
    const authored = aPullRequest({ number: 2, events });
    const observation = await observed([aPullRequest({ ...kenji, events }), authored]);
    assert.equal(observation.reviewed.length, 1);
    assert.ok(!JSON.stringify(observation).includes(OTHERS_WORDS));
  });
});

describe('a reading of GitHub', () => {
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

  it('leaves out what changed last before the days it reads back, unless it is open', async () => {
    const long = MONDAY - 100 * DAY;
    const old = [committed(long)];
    const { authored } = await observed([
      aPullRequest({ number: 1, createdAt: long, mergedAt: long + DAY, events: old }),
      aPullRequest({ number: 2, createdAt: long, events: old }),
      aPullRequest({ number: 3, createdAt: long, events: [closed(TUESDAY)] }),
    ]);
    assert.deepEqual(numbers(authored), [2, 3]);
  });

  it('tells what I reviewed, and never what is mine', async () => {
    const events = [reviewed(TUESDAY, 'mara')];
    const { authored, reviewed: mine } = await observed([
      aPullRequest({ number: 1, author: 'ines', events: [...events, merged(TUESDAY + HOUR)] }),
      aPullRequest({ number: 2, author: 'ines', events: [reviewed(TUESDAY, 'kenji')] }),
      aPullRequest({ number: 3, events }),
    ]);
    assert.deepEqual([numbers(authored), numbers(mine)], [[3], [1]]);
    assert.deepEqual(mine[0] && Object.keys(mine[0]).filter((key) => key in FULL_ONLY), []);
  });

  it('asks in the scope that is set, and nowhere where that names nothing', async () => {
    const pullRequests = ['acme/shop', 'acme/press', 'other/shop'].map((repository, index) =>
      aPullRequest({ number: index + 1, repository }),
    );
    await withStandIn({ pullRequests }, async (standIn) => {
      const seen = async (scope: Scope) => numbers((await observe(standIn, { scope })).authored).toSorted();
      assert.deepEqual(await seen({ kind: 'everywhere' }), [1, 2, 3]);
      assert.deepEqual(await seen({ kind: 'owners', owners: ['acme', 'x y is:pr'] }), [1, 2]);
      assert.deepEqual(await seen({ kind: 'owners', owners: ['acme', 'other'] }), [1, 2, 3]);
      const repositories = [{ owner: 'other', name: 'shop' }];
      assert.deepEqual(await seen({ kind: 'repositories', repositories }), [3]);
      const two = [...repositories, { owner: 'Acme', name: 'PRESS' }];
      assert.deepEqual(await seen({ kind: 'repositories', repositories: two }), [2, 3]);
      assert.deepEqual(await seen({ kind: 'owners', owners: ['other', 'nobody'] }), [3]);
      for (const owners of [[], ['x y'], ['a OR author:ines']]) {
        assert.deepEqual(await seen({ kind: 'owners', owners }), []);
      }
    });
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

  it('asks github.com at its API and nowhere else, with the token in one header', async () => {
    await withStandIn({}, async (standIn) => {
      const asked: unknown[] = [];
      const fetch: typeof globalThis.fetch = (url, request) => {
        asked.push(url, new Headers(request?.headers).get('authorization'));
        assert.ok(!String(request?.body).includes(TOKEN));
        return globalThis.fetch(`${standIn.url}/graphql`, request);
      };
      await observe(standIn, { host: 'github.com', fetch });
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

function withDismissalOf(review: PullRequestEvent): readonly PullRequestEvent[] {
  return [review, commented(review.at, 'tom'), reviewDismissed(review.at + HOUR, review)].sort(
    (one, other) => one.at - other.at || (one.kind < other.kind ? -1 : 1),
  );
}

/** The dismissal comes on the first page, the review on the last. */
function withManyBetween(): readonly PullRequestEvent[] {
  const [before, review, dismissal] = withDismissalOf(changesRequested(TUESDAY, 'ines'));
  const between = Array.from({ length: 300 }, (_, index) => commented(TUESDAY + (index + 1) * 1000, 'tom'));
  return [before, review, ...between, dismissal].filter((event) => event !== undefined);
}

/** What an outline has not. */
const FULL_ONLY = { body: 1, files: 1, delivery: 1, approvalsRequired: 1 };

function numbers(pullRequests: readonly PullRequestOutline[]): readonly number[] {
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
    reviewDismissed(at, changesRequested(at, 'kenji')),
    closed(at),
    merged(at),
  ];
}
