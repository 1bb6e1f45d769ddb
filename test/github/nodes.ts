import type { ChangedFile } from '../../src/facts/changedFile.ts';
import type { PullRequest, PullRequestEvent, RepositoryName, Reviewer } from '../../src/facts/pullRequest.ts';
import { connection, type PageArguments } from './connection.ts';
import { mergeCommitNode } from './mergeCommit.ts';
import { isDismissedBy, remarkNode, reviewStateNode } from './remarks.ts';
import { actorNode, iso, objectId, type Surroundings } from './surroundings.ts';

/** A pull request as GitHub's schema has it. Lists are functions, because they are asked for by the page. */
export function pullRequestNode(pullRequest: PullRequest, around: Surroundings) {
  const { id, number, url, title, body, isDraft, additions, deletions, changedFiles, headRepository } = pullRequest;
  return {
    __typename: 'PullRequest',
    id,
    number,
    url,
    title,
    body,
    viewerCanUpdate: pullRequest.author?.login === around.viewer,
    isDraft,
    additions,
    deletions,
    changedFiles,
    state: pullRequest.state.toUpperCase(),
    createdAt: iso(pullRequest.createdAt),
    updatedAt: iso(around.updatedAt(pullRequest)),
    mergedAt: iso(pullRequest.mergedAt),
    closedAt: iso(pullRequest.closedAt),
    baseRefName: pullRequest.baseBranch,
    headRefName: pullRequest.headBranch,
    author: actorNode(pullRequest.author, around),
    authorAssociation: pullRequest.isFirstContribution ? 'FIRST_TIME_CONTRIBUTOR' : 'MEMBER',
    baseRef: baseRefNode(pullRequest),
    mergeCommit: () => mergeCommitNode(pullRequest, around),
    repository: { ...repositoryNode(pullRequest.repository, around), isPrivate: pullRequest.repositoryIsPrivate },
    headRepository: headRepository ? repositoryNode(headRepository, around) : null,
    files: (page: PageArguments) => connection(pullRequest.files.map(fileNode), page),
    reviewRequests: (page: PageArguments) =>
      connection(
        pullRequest.requested.map((asked) => ({ requestedReviewer: reviewerNode(asked, around) })),
        page,
      ),
    timelineItems: ({ itemTypes, ...page }: PageArguments & { readonly itemTypes?: readonly string[] }) => {
      const items = pullRequest.events.map((_, index) => eventNode(pullRequest, index, around));
      return connection(
        items.filter(({ __typename }) => itemTypes?.includes(itemType(__typename)) ?? true),
        page,
      );
    },
  };
}

export function repositoryNode({ owner, name }: RepositoryName, { gitAttributes }: Surroundings) {
  return {
    __typename: 'Repository',
    id: `R_${owner}_${name}`,
    name,
    nameWithOwner: `${owner}/${name}`,
    owner: { __typename: 'User', login: owner },
    object: ({ expression }: { readonly expression?: string }) => {
      const text = expression === 'HEAD:.gitattributes' ? gitAttributes({ owner, name }) : undefined;
      return text === undefined ? null : { __typename: 'Blob', text, isTruncated: false, byteSize: text.length };
    },
  };
}

/** A rule is there only where somebody protected the branch. */
function baseRefNode({ baseBranch, approvalsRequired }: PullRequest) {
  const rule = { pattern: baseBranch, requiredApprovingReviewCount: approvalsRequired };
  return { __typename: 'Ref', name: baseBranch, refUpdateRule: approvalsRequired === undefined ? null : rule };
}

function reviewerNode(asked: Reviewer, around: Surroundings) {
  if (asked.kind === 'person') return actorNode(asked.account, around);
  return { __typename: 'Team', id: `T_${asked.slug}`, slug: asked.slug, name: asked.name };
}

function fileNode({ path, additions, deletions, change }: ChangedFile) {
  return { path, additions, deletions, changeType: change.toUpperCase() };
}

const TYPENAME = {
  'converted-to-draft': 'ConvertToDraftEvent',
  'ready-for-review': 'ReadyForReviewEvent',
  merged: 'MergedEvent',
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  'review-requested': 'ReviewRequestedEvent',
  'review-request-removed': 'ReviewRequestRemovedEvent',
  reviewed: 'PullRequestReview',
  'review-dismissed': 'ReviewDismissedEvent',
  commented: 'IssueComment',
  committed: 'PullRequestCommit',
  'force-pushed': 'HeadRefForcePushedEvent',
} as const satisfies Record<PullRequestEvent['kind'], string>;

/** `ReviewRequestedEvent` -> `REVIEW_REQUESTED_EVENT`, the rule that GitHub's enum of item types follows. */
function itemType(typename: string): string {
  return typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

function eventNode(pullRequest: PullRequest, index: number, around: Surroundings) {
  const remark = remarkNode(pullRequest, index, around);
  if (remark) return remark;
  const event = pullRequest.events[index] as PullRequestEvent;
  const id = `E_${pullRequest.id}_${index}`;
  return {
    __typename: TYPENAME[event.kind],
    id,
    createdAt: iso(event.at),
    ...detailsOf(pullRequest, event, id, around),
  };
}

function detailsOf(pullRequest: PullRequest, event: PullRequestEvent, id: string, around: Surroundings): object {
  switch (event.kind) {
    case 'review-requested':
    case 'review-request-removed':
      return { requestedReviewer: reviewerNode(event.reviewer, around) };
    case 'review-dismissed': {
      const review = pullRequest.events.findIndex((one) => isDismissedBy(one, event));
      return {
        previousReviewState: reviewStateNode(event.review.state),
        review: remarkNode(pullRequest, review, around) ?? null,
      };
    }
    case 'committed':
      return {
        commit: { oid: objectId(id), committedDate: iso(event.at), authoredDate: iso(event.authoredAt) },
      };
    default:
      return {};
  }
}
