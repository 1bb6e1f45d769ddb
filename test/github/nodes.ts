import type { ChangedFile } from '../../src/facts/changedFile.ts';
import type { Instant } from '../../src/facts/instant.ts';
import type { Actor, PullRequest, PullRequestEvent, RepositoryName, Reviewer } from '../../src/facts/pullRequest.ts';
import { connection, type PageArguments } from './connection.ts';
import { updatedAt } from './search.ts';

/** What the pull requests of an answer look like beyond their own facts. */
export interface Surroundings {
  /** Text of `.gitattributes` on the default branch; undefined where the repository has none. */
  readonly gitAttributes: (repository: RepositoryName) => string | undefined;
  /** Every account is deleted. */
  readonly nobody: boolean;
}

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
    isDraft,
    additions,
    deletions,
    changedFiles,
    state: pullRequest.state.toUpperCase(),
    createdAt: iso(pullRequest.createdAt),
    updatedAt: iso(updatedAt(pullRequest)),
    mergedAt: iso(pullRequest.mergedAt),
    closedAt: iso(pullRequest.closedAt),
    baseRefName: pullRequest.baseBranch,
    headRefName: pullRequest.headBranch,
    author: actorNode(pullRequest.author, around),
    repository: repositoryNode(pullRequest.repository, around),
    headRepository: headRepository ? repositoryNode(headRepository, around) : null,
    files: (page: PageArguments) => connection(pullRequest.files.map(fileNode), page),
    reviewRequests: (page: PageArguments) =>
      connection(
        pullRequest.requested.map((asked) => ({ requestedReviewer: reviewerNode(asked, around) })),
        page,
      ),
    timelineItems: ({ itemTypes, ...page }: PageArguments & { readonly itemTypes?: readonly string[] }) => {
      const items = pullRequest.events.map((event, index) => eventNode(event, `${id}_${index}`, around));
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

export function actorNode(actor: Actor, { nobody }: Surroundings) {
  return actor && !nobody ? { __typename: actor.typename, login: actor.login, id: `U_${actor.login}` } : null;
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
  commented: 'IssueComment',
  committed: 'PullRequestCommit',
  'force-pushed': 'HeadRefForcePushedEvent',
} as const satisfies Record<PullRequestEvent['kind'], string>;

/** `ReviewRequestedEvent` -> `REVIEW_REQUESTED_EVENT`, the rule that GitHub's enum of item types follows. */
function itemType(typename: string): string {
  return typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

function eventNode(event: PullRequestEvent, id: string, around: Surroundings) {
  return { __typename: TYPENAME[event.kind], id, createdAt: iso(event.at), ...detailsOf(event, around) };
}

function detailsOf(event: PullRequestEvent, around: Surroundings): object {
  switch (event.kind) {
    case 'review-requested':
    case 'review-request-removed':
      return { requestedReviewer: reviewerNode(event.reviewer, around) };
    case 'reviewed': {
      const state = event.state.toUpperCase().replace('-', '_');
      return { submittedAt: iso(event.at), state, url: event.url, author: actorNode(event.by, around) };
    }
    case 'commented':
      return { author: actorNode(event.by, around) };
    case 'committed':
      return { commit: { oid: event.oid, committedDate: iso(event.at), authoredDate: iso(event.authoredAt) } };
    default:
      return {};
  }
}

/** GitHub's dates have whole seconds. */
function iso(moment: Instant | undefined): string | null {
  return moment === undefined ? null : new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}
