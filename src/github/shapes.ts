import * as z from 'zod';

/** What GitHub's schema promises for the fields that the query asks for. Nothing is renamed here but dates to instants. */

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const count = z.int().nonnegative();

/** A list of GitHub, from its start. A null in it is a node that was held back. */
function list<Node extends z.ZodType>(node: Node) {
  const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });
  return z.object({ pageInfo, nodes: nodes(node) });
}

/** A list of GitHub, up to its end. */
function listToEnd<Node extends z.ZodType>(node: Node) {
  const pageInfo = z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullish() });
  return z.object({ pageInfo, nodes: nodes(node) });
}

function nodes<Node extends z.ZodType>(node: Node) {
  return z.array(node.nullable()).nullable();
}

const account = z.object({
  __typename: z.enum(['User', 'Bot', 'Mannequin', 'Organization', 'EnterpriseUserAccount']),
  login: z.string(),
});
const actor = account.nullable();

/** Without the scope `read:org` a team has no names. */
const team = z.object({ __typename: z.literal('Team'), slug: z.string().default(''), name: z.string().default('') });
const reviewer = z.union([team, account]).nullable();

const file = z.object({
  path: z.string(),
  additions: count,
  deletions: count,
  changeType: z.enum(['ADDED', 'CHANGED', 'COPIED', 'DELETED', 'MODIFIED', 'RENAMED']),
});
const files = list(file).nullable();

const reviewState = z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']);

const timelineItem = z.discriminatedUnion('__typename', [
  z.object({
    __typename: z.enum([
      'ConvertToDraftEvent',
      'ReadyForReviewEvent',
      'HeadRefForcePushedEvent',
      'MergedEvent',
      'ClosedEvent',
      'ReopenedEvent',
    ]),
    createdAt: instant,
  }),
  z.object({
    __typename: z.enum(['ReviewRequestedEvent', 'ReviewRequestRemovedEvent']),
    createdAt: instant,
    requestedReviewer: reviewer,
  }),
  z.object({
    __typename: z.literal('PullRequestReview'),
    id: z.string(),
    submittedAt: instant.nullable(),
    state: reviewState,
    author: actor,
  }),
  z.object({
    __typename: z.literal('ReviewDismissedEvent'),
    createdAt: instant,
    previousReviewState: reviewState,
    review: z.object({ submittedAt: instant.nullable(), author: actor }).nullable(),
  }),
  z.object({ __typename: z.literal('IssueComment'), id: z.string(), createdAt: instant, author: actor }),
  z.object({
    __typename: z.literal('PullRequestCommit'),
    commit: z.object({ authoredDate: instant, committedDate: instant }),
  }),
]);
const timelineItems = listToEnd(timelineItem);

const nameWithOwner = z.templateLiteral([z.string().min(1), '/', z.string().min(1)]);
const repository = z.object({ nameWithOwner, isPrivate: z.boolean() });

const deployment = z.object({
  environment: z.string().nullable(),
  state: z
    .enum([
      ...(['ACTIVE', 'INACTIVE', 'SUCCESS', 'DESTROYED'] as const),
      ...(['ABANDONED', 'ERROR', 'FAILURE'] as const),
      ...(['IN_PROGRESS', 'PENDING', 'QUEUED', 'WAITING'] as const),
    ])
    .nullable(),
  createdAt: instant,
  updatedAt: instant,
  latestStatus: z.object({ createdAt: instant }).nullish(),
});

/** Parts that a token may be refused are null. */
const mergeCommit = z
  .object({
    deployments: z.object({ nodes: nodes(deployment) }).nullish(),
    statusCheckRollup: z.object({ state: z.enum(['ERROR', 'EXPECTED', 'FAILURE', 'PENDING', 'SUCCESS']) }).nullish(),
  })
  .nullish();

const outline = z.object({
  __typename: z.literal('PullRequest'),
  id: z.string(),
  number: count,
  url: z.string(),
  title: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: z.boolean(),
  authorAssociation: z.string(),
  createdAt: instant,
  updatedAt: instant,
  mergedAt: instant.nullable(),
  closedAt: instant.nullable(),
  additions: count,
  deletions: count,
  changedFiles: count,
  author: actor,
  repository,
  reviewRequests: list(z.object({ requestedReviewer: reviewer })).nullable(),
  timelineItems,
});

const pullRequest = outline.extend({
  body: z.string(),
  baseRefName: z.string(),
  headRefName: z.string(),
  headRepository: z.object({ nameWithOwner }).nullable(),
  repository: repository.extend({ object: z.object({ text: z.string().nullish() }).nullish() }),
  baseRef: z.object({ refUpdateRule: z.object({ requiredApprovingReviewCount: count.nullish() }).nullish() }).nullish(),
  files,
  mergeCommit,
});

function found<Node extends z.ZodType>(node: Node) {
  const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });
  return z.object({ issueCount: count, pageInfo, nodes: nodes(node) });
}

const listed = z.object({
  issueCount: count,
  nodes: nodes(z.object({ id: z.string(), updatedAt: instant, repository: z.object({ nameWithOwner }) })),
});

const remark = z.object({
  id: z.string(),
  body: z.string(),
  comments: z
    .object({ pageInfo: z.object({ hasNextPage: z.boolean() }), nodes: nodes(z.object({ body: z.string() })) })
    .nullish(),
});

/** The `data` of an answer. A part that was not asked for is not there; `more0` and so on are read by `morePageShape`. */
export const answerShape = z.looseObject({
  viewer: account,
  rateLimit: z.object({ cost: count, remaining: count, resetAt: instant }).nullish(),
  open: listed.optional(),
  reviewRequested: listed.optional(),
  authored: found(pullRequest).optional(),
  reviewed: found(outline).optional(),
  pullRequests: z.array(pullRequest.nullable()).optional(),
  outlines: z.array(outline.nullable()).optional(),
  deliveries: z.array(z.object({ id: z.string(), mergeCommit }).nullable()).optional(),
  remarks: z.array(remark.nullable()).optional(),
});

/** A further page of the files or of the events of one pull request. */
export const morePageShape = z.object({ files: files.optional(), timelineItems: timelineItems.optional() }).nullable();

/** The envelope of every GraphQL answer, with the parts of an error that GitHub adds. */
export const envelopeShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        type: z.string().optional(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.object({ saml_failure: z.boolean().optional() }).optional(),
      }),
    )
    .default([]),
});

export type GitHubAccount = z.infer<typeof account>;
export type GitHubAnswer = z.infer<typeof answerShape>;
export type GitHubDeployment = z.infer<typeof deployment>;
export type GitHubError = z.infer<typeof envelopeShape>['errors'][number];
export type GitHubFile = z.infer<typeof file>;
export type GitHubMergeCommit = z.infer<typeof mergeCommit>;
export type GitHubMorePage = z.infer<typeof morePageShape>;
export type GitHubOutline = z.infer<typeof outline>;
export type GitHubPullRequest = z.infer<typeof pullRequest>;
export type GitHubRemark = z.infer<typeof remark>;
export type GitHubReviewer = z.infer<typeof reviewer>;
export type GitHubTimelineItem = z.infer<typeof timelineItem>;
