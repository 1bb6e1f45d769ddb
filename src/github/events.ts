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

/**
 * In the order of time; where that leaves a choice, in the order of what they say. Reviews that were dismissed are what they
 * were when submitted, as far as the dismissal is among the events.
 */
export function inTime(shown: readonly PullRequestEvent[]): readonly PullRequestEvent[] {
  const events = asSubmitted(shown);
  const texts = new Map(events.map((event) => [event, JSON.stringify(event)]));
  return inOrder([...events].sort((one, other) => ((texts.get(one) ?? '') < (texts.get(other) ?? '') ? -1 : 1)));
}

/** GitHub shows of a review that was dismissed only that; what it was before stands in the event of its dismissal. */
function asSubmitted(events: readonly PullRequestEvent[]): readonly PullRequestEvent[] {
  const dismissed = events.flatMap((event) => (event.kind === 'review-dismissed' ? [event.review] : []));
  if (dismissed.length === 0) return events;
  return events.map((event) => {
    if (event.kind !== 'reviewed' || event.state !== 'dismissed') return event;
    const before = dismissed.find(({ by, at }) => at === event.at && by?.login === event.by?.login);
    return before ? { ...event, state: before.state } : event;
  });
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

/** undefined: a review that was not submitted, which GitHub shows to its author alone, or a dismissal of who knows what. */
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
    case 'ReviewDismissedEvent': {
      const { createdAt, previousReviewState, review } = item;
      if (previousReviewState === 'PENDING' || !review || review.submittedAt === null) return undefined;
      const by = actorOf(review.author, oneOfEach);
      const state = REVIEW_STATE[previousReviewState];
      return { kind: 'review-dismissed', at: createdAt, review: { by, at: review.submittedAt, state } };
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
