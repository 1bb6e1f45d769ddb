import { assertNever } from '../facts/assertNever.ts';
import type { PullRequestEvent } from '../facts/pullRequest.ts';
import { inOrder } from '../facts/timeline.ts';
import { actorOf, reviewerOf } from './names.ts';
import type { OneOfEach } from './oneOfEach.ts';
import type { GitHubTimelineItem } from './shapes.ts';

/** GitHub's timeline in the order of time, the same for every order of the answer. Reviews not yet submitted are left out. */
export function eventsOf(items: readonly GitHubTimelineItem[], oneOfEach: OneOfEach): readonly PullRequestEvent[] {
  return inTime(items.map((item) => eventOf(item, oneOfEach)).filter((event) => event !== undefined));
}

/** In the order of time; where that leaves a choice, in the order of what they say. */
export function inTime(events: readonly PullRequestEvent[]): readonly PullRequestEvent[] {
  const texts = new Map(events.map((event) => [event, JSON.stringify(event)]));
  return inOrder([...events].sort((one, other) => ((texts.get(one) ?? '') < (texts.get(other) ?? '') ? -1 : 1)));
}

const KIND = {
  ConvertToDraftEvent: 'converted-to-draft',
  ReadyForReviewEvent: 'ready-for-review',
  HeadRefForcePushedEvent: 'force-pushed',
  MergedEvent: 'merged',
  ClosedEvent: 'closed',
  ReopenedEvent: 'reopened',
  ReviewRequestedEvent: 'review-requested',
  ReviewRequestRemovedEvent: 'review-request-removed',
} as const;

const REVIEW_STATE = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
} as const;

/** undefined: a review that was not submitted, which GitHub shows to its author alone. */
function eventOf(item: GitHubTimelineItem, oneOfEach: OneOfEach): PullRequestEvent | undefined {
  switch (item.__typename) {
    case 'ReviewRequestedEvent':
    case 'ReviewRequestRemovedEvent':
      return {
        kind: KIND[item.__typename],
        at: item.createdAt,
        reviewer: reviewerOf(item.requestedReviewer, oneOfEach),
      };
    case 'PullRequestReview': {
      if (item.state === 'PENDING' || item.submittedAt === null) return undefined;
      const by = actorOf(item.author, oneOfEach);
      return { kind: 'reviewed', at: item.submittedAt, by, state: REVIEW_STATE[item.state] };
    }
    case 'IssueComment':
      return { kind: 'commented', at: item.createdAt, by: actorOf(item.author, oneOfEach) };
    case 'PullRequestCommit':
      return { kind: 'committed', at: item.commit.committedDate, authoredAt: item.commit.authoredDate };
    case 'ConvertToDraftEvent':
    case 'ReadyForReviewEvent':
    case 'HeadRefForcePushedEvent':
    case 'MergedEvent':
    case 'ClosedEvent':
    case 'ReopenedEvent':
      return { kind: KIND[item.__typename], at: item.createdAt };
    default:
      return assertNever(item);
  }
}
