import type { Instant } from '../facts/instant.ts';
import type { Account, PullRequest, PullRequestOutline } from '../facts/pullRequest.ts';
import { deliveryOf } from './delivery.ts';
import { eventsOf } from './events.ts';
import { filesOf } from './files.ts';
import { type Further, furtherEvents, furtherFiles } from './morePages.ts';
import { actorOf, repositoryOf, reviewerOf } from './names.ts';
import type { OneOfEach } from './oneOfEach.ts';
import { isHoled, present } from './present.ts';
import { type Remark, remarksOf } from './remarks.ts';
import type { GitHubOutline, GitHubPullRequest } from './shapes.ts';

/** A pull request as it came, and what is left to read of it. */
export interface Came<Kind extends PullRequestOutline> {
  readonly pullRequest: Kind;
  readonly updatedAt: Instant;
  readonly further: readonly Further[];
  readonly remarks: readonly Remark[];
}

/** A pull request as GitHub's schema has it -> as Rung keeps it. Nodes that were held back are left out. */
export function pullRequestOf(found: GitHubPullRequest, viewer: Account, oneOfEach: OneOfEach): Came<PullRequest> {
  const { pullRequest: outline, updatedAt, further, remarks } = outlineOf(found, viewer, oneOfEach);
  const { body, files, headRepository, repository, changedFiles } = found;
  const attributes = repository.object?.text ?? '';
  const filesAreCut = files ? files.pageInfo.hasNextPage || isHoled(files.nodes) : changedFiles > 0;
  return {
    pullRequest: {
      ...outline,
      body,
      baseBranch: oneOfEach.text(found.baseRefName),
      headBranch: found.headRefName,
      headRepository: headRepository ? repositoryOf(headRepository.nameWithOwner, oneOfEach) : undefined,
      files: filesOf(present(files?.nodes), attributes, oneOfEach),
      approvalsRequired: found.baseRef?.refUpdateRule?.requiredApprovingReviewCount || undefined,
      delivery: deliveryOf(found.mergeCommit, oneOfEach),
      cut: filesAreCut ? ['files', ...outline.cut] : outline.cut,
    },
    updatedAt,
    further: [...furtherFiles(found.id, files, attributes), ...further],
    remarks,
  };
}

export function outlineOf(found: GitHubOutline, viewer: Account, oneOfEach: OneOfEach): Came<PullRequestOutline> {
  const { id, number, url, title, isDraft, createdAt, additions, deletions, changedFiles, timelineItems } = found;
  const { reviewRequests } = found;
  const isHoledBefore = !reviewRequests || reviewRequests.pageInfo.hasNextPage || isHoled(reviewRequests.nodes);
  const isCut = isHoledBefore || timelineItems.pageInfo.hasPreviousPage || isHoled(timelineItems.nodes);
  return {
    pullRequest: {
      id,
      repository: repositoryOf(found.repository.nameWithOwner, oneOfEach),
      repositoryIsPrivate: found.repository.isPrivate,
      number,
      url,
      title,
      author: actorOf(found.author, oneOfEach),
      isFirstContribution: FIRST.has(found.authorAssociation),
      state: STATE[found.state],
      isDraft,
      createdAt,
      mergedAt: found.mergedAt ?? undefined,
      closedAt: found.closedAt ?? undefined,
      additions,
      deletions,
      changedFiles,
      requested: reviewRequests?.nodes?.length
        ? present(reviewRequests.nodes).map((one) => reviewerOf(one.requestedReviewer, oneOfEach))
        : NONE,
      events: eventsOf(present(timelineItems.nodes), oneOfEach),
      cut: isCut ? ['events'] : NONE,
    },
    updatedAt: found.updatedAt,
    further: furtherEvents(id, timelineItems, isHoledBefore),
    remarks: remarksOf(present(timelineItems.nodes), viewer),
  };
}

/** Shared by the thousands that have none. */
const NONE: readonly never[] = [];

const STATE = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/** https://docs.github.com/graphql/reference/enums#commentauthorassociation */
const FIRST: ReadonlySet<string> = new Set(['FIRST_TIME_CONTRIBUTOR', 'FIRST_TIMER']);
