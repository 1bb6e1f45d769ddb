import * as z from 'zod';

/** What GitHub's schema promises for the fields that the query asks for. Nothing is renamed here but dates to instants. */

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const count = z.int().nonnegative();

/** A list of GitHub, from its start. A null in it is a node that was held back. */
function list<Node extends z.ZodType>(node: Node) {
  return z.object({ pageInfo: z.object({ hasNextPage: z.boolean() }), nodes: nodes(node) });
}

/** A list of GitHub, up to its end. */
function listToEnd<Node extends z.ZodType>(node: Node) {
  return z.object({ pageInfo: z.object({ hasPreviousPage: z.boolean() }), nodes: nodes(node) });
}

function nodes<Node extends z.ZodType>(node: Node) {
  return z.array(node.nullable()).nullable();
}

const account = z.object({
  __typename: z.enum(['User', 'Bot', 'Mannequin', 'Organization', 'EnterpriseUserAccount']),
  login: z.string(),
});
const actor = account.nullable();

const team = z.object({ __typename: z.literal('Team'), slug: z.string(), name: z.string() });
const reviewer = z.union([team, account]).nullable();

const file = z.object({
  path: z.string(),
  additions: count,
  deletions: count,
  changeType: z.enum(['ADDED', 'CHANGED', 'COPIED', 'DELETED', 'MODIFIED', 'RENAMED']),
});

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
    submittedAt: instant.nullable(),
    state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
    url: z.string(),
    author: actor,
  }),
  z.object({ __typename: z.literal('IssueComment'), createdAt: instant, author: actor }),
  z.object({
    __typename: z.literal('PullRequestCommit'),
    commit: z.object({ oid: z.string(), authoredDate: instant, committedDate: instant }),
  }),
]);

const nameWithOwner = z.templateLiteral([z.string().min(1), '/', z.string().min(1)]);

const pullRequest = z.object({
  __typename: z.literal('PullRequest'),
  id: z.string(),
  number: count,
  url: z.string(),
  title: z.string(),
  body: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: z.boolean(),
  createdAt: instant,
  mergedAt: instant.nullable(),
  closedAt: instant.nullable(),
  baseRefName: z.string(),
  headRefName: z.string(),
  additions: count,
  deletions: count,
  changedFiles: count,
  author: actor,
  headRepository: z.object({ nameWithOwner }).nullable(),
  repository: z.object({ nameWithOwner, object: z.object({ text: z.string().nullish() }).nullable() }),
  files: list(file).nullable(),
  reviewRequests: list(z.object({ requestedReviewer: reviewer })).nullable(),
  timelineItems: listToEnd(timelineItem),
});

const found = z.object({ issueCount: count, nodes: z.array(pullRequest.nullable()).nullable() });

/** The `data` of the answer to Rung's query. */
export const answerShape = z.object({ viewer: account, open: found, merged: found, reviewRequested: found });

/** The envelope of every GraphQL answer, with the parts of an error that GitHub adds. */
export const envelopeShape = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        type: z.string().optional(),
        extensions: z.object({ saml_failure: z.boolean().optional() }).optional(),
      }),
    )
    .default([]),
});

export type GitHubAccount = z.infer<typeof account>;
export type GitHubAnswer = z.infer<typeof answerShape>;
export type GitHubError = z.infer<typeof envelopeShape>['errors'][number];
export type GitHubFile = z.infer<typeof file>;
export type GitHubPullRequest = z.infer<typeof pullRequest>;
export type GitHubReviewer = z.infer<typeof reviewer>;
export type GitHubTimelineItem = z.infer<typeof timelineItem>;
