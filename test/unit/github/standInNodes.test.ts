import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../src/facts/instant.ts';
import {
  aDelivery,
  aPullRequest,
  approved,
  commented,
  deployed,
  deployFailed,
  deploying,
  MONDAY,
  merged,
  type PullRequestOverrides,
} from '../../github/builders.ts';
import { OTHERS_WORDS } from '../../github/remarks.ts';
import { fieldsOf, withStandIn } from './asking.ts';

/** What GitHub shows of one pull request. */
function shown(overrides: PullRequestOverrides, fields: string): Promise<unknown> {
  return withStandIn({ pullRequests: [aPullRequest(overrides)] }, (standIn) =>
    fieldsOf(standIn, `... on PullRequest { ${fields} }`),
  );
}

const MERGED = { events: [merged(MONDAY + HOUR)] };
const DELIVERY = `mergeCommit { statusCheckRollup { state } deployments(last: 10) {
  nodes { environment state createdAt updatedAt latestStatus { state createdAt } } } }`;

describe('the stand-in shows of a pull request', () => {
  it('whether its author is new to the repository', async () => {
    const association = (isFirstContribution: boolean) => shown({ isFirstContribution }, 'authorAssociation');
    assert.deepEqual(await association(true), { authorAssociation: 'FIRST_TIME_CONTRIBUTOR' });
    assert.deepEqual(await association(false), { authorAssociation: 'MEMBER' });
  });

  it('whether its repository is private', async () => {
    const seen = (repositoryIsPrivate: boolean) => shown({ repositoryIsPrivate }, 'repository { isPrivate }');
    assert.deepEqual(await seen(true), { repository: { isPrivate: true } });
    assert.deepEqual(await seen(false), { repository: { isPrivate: false } });
  });

  it('how many approvals its base branch asks for, and no rule where it does not say', async () => {
    const rule = (approvalsRequired: number | undefined) =>
      shown({ approvalsRequired }, 'baseRef { refUpdateRule { requiredApprovingReviewCount } }');
    assert.deepEqual(await rule(2), { baseRef: { refUpdateRule: { requiredApprovingReviewCount: 2 } } });
    assert.deepEqual(await rule(undefined), { baseRef: { refUpdateRule: null } });
  });

  it('no merge commit where it is open, or where nothing is known of it', async () => {
    assert.deepEqual(await shown({ delivery: aDelivery() }, DELIVERY), { mergeCommit: null });
    assert.deepEqual(await shown(MERGED, DELIVERY), { mergeCommit: null });
    const mergeCommit = { statusCheckRollup: null, deployments: { nodes: [] } };
    assert.deepEqual(await shown({ ...MERGED, delivery: aDelivery() }, DELIVERY), { mergeCommit });
  });

  it('each deployment with its newest status, and the checks together', async () => {
    const deployments = [
      deployFailed('2026-03-02T10:30Z'),
      deployed('2026-03-02T11:00Z'),
      deploying('2026-03-02T12:00Z', 'staging'),
    ];
    const told = await shown({ ...MERGED, delivery: aDelivery({ deployments, checks: 'running' }) }, DELIVERY);
    const node = (environment: string, state: string, status: string, createdAt: string, at: string) => ({
      environment,
      state,
      createdAt: `2026-03-02T${createdAt}:00Z`,
      updatedAt: `2026-03-02T${at}:00Z`,
      latestStatus: { state: status, createdAt: `2026-03-02T${at}:00Z` },
    });
    const nodes = [
      node('production', 'FAILURE', 'FAILURE', '10:26', '10:30'),
      node('production', 'ACTIVE', 'SUCCESS', '10:56', '11:00'),
      node('staging', 'IN_PROGRESS', 'IN_PROGRESS', '12:00', '12:00'),
    ];
    assert.deepEqual(told, { mergeCommit: { statusCheckRollup: { state: 'PENDING' }, deployments: { nodes } } });
  });

  it('a deployment as inactive once a later one took its place, but never in production', async () => {
    const states = async (environment: string) => {
      const to = (at: number) => aDelivery({ deployments: [deployed(at, environment)] });
      const pullRequests = [
        aPullRequest({ ...MERGED, delivery: to(MONDAY + 2 * HOUR) }),
        aPullRequest({ ...MERGED, number: 2, delivery: to(MONDAY + 3 * HOUR) }),
        aPullRequest({ ...MERGED, repository: 'acme/press', delivery: to(MONDAY + 4 * HOUR) }),
      ];
      return withStandIn({ pullRequests }, (standIn) =>
        fieldsOf(standIn, '... on PullRequest { mergeCommit { deployments(first: 1) { nodes { state updatedAt } } } }'),
      );
    };
    const shownAs = (state: string, updatedAt: string) => ({
      mergeCommit: { deployments: { nodes: [{ state, updatedAt }] } },
    });
    assert.deepEqual(await states('staging'), shownAs('INACTIVE', '2026-03-02T12:00:00Z'));
    assert.deepEqual(await states('production'), shownAs('ACTIVE', '2026-03-02T11:00:00Z'));
  });
});

describe('the stand-in shows what was said', () => {
  const events = [
    approved(MONDAY, 'mara', ['Good, because it fails loudly now.', 'Why not a set?']),
    commented(MONDAY + MINUTE, 'mara', ['It took 3 s, now it takes 1 s.']),
    approved(MONDAY + 2 * MINUTE, 'mara'),
    approved(MONDAY + 3 * MINUTE, 'ines'),
    commented(MONDAY + 4 * MINUTE, 'kenji'),
    merged(MONDAY + 5 * MINUTE),
  ];
  const TEXTS = `... on PullRequestReview { body viewerDidAuthor comments(first: 5) { nodes { body } } }
    ... on IssueComment { body viewerDidAuthor }`;
  const text = (id: string) =>
    withStandIn({ pullRequests: [aPullRequest({ events })] }, (standIn) => fieldsOf(standIn, TEXTS, id));

  it('under ids that the timeline gives', async () => {
    const timelineItems = {
      nodes: ['PRR', 'IC', 'PRR', 'PRR', 'IC'].map((kind, place) => ({ id: `${kind}_PR_acme_shop_1_${place}` })),
    };
    const fields = `timelineItems(first: 10, itemTypes: [PULL_REQUEST_REVIEW, ISSUE_COMMENT]) {
      nodes { ... on PullRequestReview { id } ... on IssueComment { id } } }`;
    assert.deepEqual(await shown({ events }, fields), { timelineItems });
  });

  it('in a review: its text, then its remarks on lines', async () => {
    assert.deepEqual(await text('PRR_PR_acme_shop_1_0'), {
      body: 'Good, because it fails loudly now.',
      viewerDidAuthor: true,
      comments: { nodes: [{ body: 'Why not a set?' }] },
    });
    const nothing = { body: '', viewerDidAuthor: true, comments: { nodes: [] } };
    assert.deepEqual(await text('PRR_PR_acme_shop_1_2'), nothing);
  });

  it('in a comment', async () => {
    assert.deepEqual(await text('IC_PR_acme_shop_1_1'), {
      body: 'It took 3 s, now it takes 1 s.',
      viewerDidAuthor: true,
    });
  });

  it('by others, so that a test can look for what must not be kept', async () => {
    for (const id of ['PRR_PR_acme_shop_1_3', 'IC_PR_acme_shop_1_4']) {
      const { body, viewerDidAuthor } = (await text(id)) as {
        readonly body: string;
        readonly viewerDidAuthor: boolean;
      };
      assert.deepEqual([body.includes(OTHERS_WORDS), viewerDidAuthor], [true, false]);
    }
  });

  for (const id of ['IC_PR_acme_shop_1_0', 'PRR_PR_acme_shop_1_9', 'PRR_PR_gone_0']) {
    it(`nowhere under ${id}`, async () => {
      const [error] = (await text(id)) as readonly { readonly type: string }[];
      assert.equal(error?.type, 'NOT_FOUND');
    });
  }
});
