import type { Instant } from './instant.ts';
import type { IsHuman } from './people.ts';
import type { PullRequest, PullRequestEvent, PullRequestOutline, Reviewer } from './pullRequest.ts';
import { approvalTurns, isReview, newestOpinions, opinionEvents } from './responses.ts';
import { inOrder, phasesOf, readyAt, reopenedAt } from './timeline.ts';

/** Who has to do something next on an open pull request, what, and since when. Never from GitHub's `updated_at`. */
export type WhoseMove = { readonly since: Instant } & (
  | { readonly who: 'nobody'; readonly because: 'draft' }
  | { readonly who: 'author'; readonly because: 'changes-requested' | 'approved' | 'reviewed' | 'nobody-asked' }
  /** No request and no review among the events, which GitHub cut short: there may have been one. */
  | { readonly who: 'author'; readonly because: 'none-known' }
  | { readonly who: 'reviewers'; readonly because: 'review-requested'; readonly reviewers: readonly Reviewer[] }
);

/** undefined: it is merged or closed, so nobody has to move. */
export function whoseMove(pullRequest: PullRequest, isHuman: IsHuman, now: Instant): WhoseMove | undefined {
  if (pullRequest.state !== 'open') return undefined;
  const phases = phasesOf(pullRequest, now);
  const { createdAt, author, isDraft, approvalsRequired } = pullRequest;
  if (isDraft) return { who: 'nobody', because: 'draft', since: phases.at(-1)?.from ?? createdAt };

  const since = Math.max(readyAt(phases) ?? createdAt, reopenedAt(pullRequest) ?? 0);
  const events = inOrder(pullRequest.events);
  const opinions = opinionEvents(events, author, isHuman);
  const lastPush = events.findLast(isPush)?.at ?? Number.NEGATIVE_INFINITY;
  const blocking = newestOpinions(opinions).filter(({ state, at }) => state === 'changes-requested' && at >= lastPush);
  if (blocking.length > 0) {
    return { who: 'author', because: 'changes-requested', since: Math.min(...blocking.map(({ at }) => at)) };
  }
  const asked = pullRequest.requested.filter((reviewer) => reviewer.kind === 'team' || isHuman(reviewer.account));
  if (asked.length > 0) {
    const requestedAt = Math.min(...asked.map((reviewer) => askedAt(pullRequest, reviewer) ?? since));
    return { who: 'reviewers', because: 'review-requested', reviewers: asked, since: Math.max(since, requestedAt) };
  }
  const approval = approvalTurns(opinions, approvalsRequired).at(-1);
  if (approval?.isApproved) return { who: 'author', because: 'approved', since: Math.max(since, approval.at) };
  const answered = opinions.filter(isReview).findLast((review) => review.at >= since);
  if (answered) return { who: 'author', because: 'reviewed', since: answered.at };
  return { who: 'author', because: pullRequest.cut.includes('events') ? 'none-known' : 'nobody-asked', since };
}

/**
 * When this reviewer was last asked; undefined where the events do not say. Where GitHub cut them short, a request that is
 * not among them counts from the oldest that is, so that no clock starts too early.
 */
export function askedAt({ events, cut }: PullRequestOutline, reviewer: Reviewer): Instant | undefined {
  const known = inOrder(events);
  const request = known.findLast(
    (event) => event.kind === 'review-requested' && isSameReviewer(event.reviewer, reviewer),
  );
  return (request ?? (cut.includes('events') ? known[0] : undefined))?.at;
}

export function isSameReviewer(one: Reviewer, other: Reviewer): boolean {
  if (one.kind === 'team') return other.kind === 'team' && one.slug === other.slug;
  return other.kind === 'person' && one.account?.login === other.account?.login;
}

function isPush(event: PullRequestEvent): boolean {
  return event.kind === 'committed' || event.kind === 'force-pushed';
}
