import { assertNever } from '../facts/assertNever.ts';
import type { Account, Actor, PullRequestEvent, Reviewer } from '../facts/pullRequest.ts';
import { inOrder } from '../facts/timeline.ts';
import type { GitHubAccount, GitHubReviewer, GitHubTimelineItem } from './shapes.ts';

/** GitHub's timeline in the order of time, the same for every order of the answer. Reviews not yet submitted are left out. */
export function eventsOf(items: readonly GitHubTimelineItem[]): readonly PullRequestEvent[] {
  const events = items.map(eventOf).filter((event) => event !== undefined);
  const texts = new Map(events.map((event) => [event, JSON.stringify(event)]));
  return inOrder(events.sort((one, other) => ((texts.get(one) ?? '') < (texts.get(other) ?? '') ? -1 : 1)));
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
function eventOf(item: GitHubTimelineItem): PullRequestEvent | undefined {
  switch (item.__typename) {
    case 'ReviewRequestedEvent':
    case 'ReviewRequestRemovedEvent':
      return { kind: KIND[item.__typename], at: item.createdAt, reviewer: reviewerOf(item.requestedReviewer) };
    case 'PullRequestReview': {
      if (item.state === 'PENDING' || item.submittedAt === null) return undefined;
      const by = actorOf(item.author);
      return { kind: 'reviewed', at: item.submittedAt, by, state: REVIEW_STATE[item.state], url: item.url };
    }
    case 'IssueComment':
      return { kind: 'commented', at: item.createdAt, by: actorOf(item.author) };
    case 'PullRequestCommit': {
      const { oid, authoredDate, committedDate } = item.commit;
      return { kind: 'committed', at: committedDate, oid, authoredAt: authoredDate };
    }
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

export function accountOf({ login, __typename }: GitHubAccount): Account {
  return { login, typename: __typename };
}

export function actorOf(account: GitHubAccount | null): Actor {
  return account && accountOf(account);
}

/** GitHub names nobody where the account was deleted, or where the team is hidden from who asks. */
export function reviewerOf(reviewer: GitHubReviewer): Reviewer {
  if (reviewer?.__typename !== 'Team') return { kind: 'person', account: actorOf(reviewer) };
  return { kind: 'team', slug: reviewer.slug, name: reviewer.name };
}
