import type { Instant } from './instant.ts';
import type { IsHuman } from './people.ts';
import type { Actor, PullRequest, PullRequestEvent, Reviewer } from './pullRequest.ts';
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
  if (pullRequest.isDraft) return { who: 'nobody', because: 'draft', since: draftSince(pullRequest, now) };

  const since = Math.max(readyAt(pullRequest, now) ?? pullRequest.createdAt, reopenedAt(pullRequest) ?? 0);
  const events = inOrder(pullRequest.events);
  const reviews = events.filter(isReview).filter((review) => countsFor(pullRequest, review.by, isHuman));
  const opinions = newestOpinions(reviews);
  const lastPush = Math.max(...events.filter(isPush).map((event) => event.at), Number.NEGATIVE_INFINITY);
  const blocking = opinions.filter((opinion) => opinion.state === 'changes-requested');
  const standing = blocking.filter((opinion) => opinion.at > lastPush);
  if (standing.length > 0) return { who: 'author', because: 'changes-requested', since: earliest(standing) };

  const asked = pullRequest.requested.filter((reviewer) => reviewer.kind === 'team' || isHuman(reviewer.account));
  if (asked.length > 0) {
    const requestedAt = Math.min(...asked.map((reviewer) => askedAt(pullRequest, reviewer) ?? since));
    return { who: 'reviewers', because: 'review-requested', reviewers: asked, since: Math.max(since, requestedAt) };
  }
  const approvals = opinions.filter((opinion) => opinion.state === 'approved');
  if (approvals.length > 0 && blocking.length === 0) {
    return { who: 'author', because: 'approved', since: Math.max(since, earliest(approvals)) };
  }
  const answered = reviews.filter((review) => review.at >= since).at(-1);
  if (answered) return { who: 'author', because: 'reviewed', since: answered.at };
  return { who: 'author', because: pullRequest.cut.includes('events') ? 'none-known' : 'nobody-asked', since };
}

function draftSince(pullRequest: PullRequest, now: Instant): Instant {
  return phasesOf(pullRequest, now).at(-1)?.from ?? pullRequest.createdAt;
}

/**
 * When this reviewer was last asked; undefined where the events do not say. Where GitHub cut them short, a request that is
 * not among them counts from the oldest that is, so that no clock starts too early.
 */
export function askedAt({ events, cut }: PullRequest, reviewer: Reviewer): Instant | undefined {
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

type Review = Extract<PullRequestEvent, { kind: 'reviewed' }>;

function isReview(event: PullRequestEvent): event is Review {
  return event.kind === 'reviewed';
}

function isPush(event: PullRequestEvent): boolean {
  return event.kind === 'committed' || event.kind === 'force-pushed';
}

/** A review counts if a person other than the author gave it. */
function countsFor(pullRequest: PullRequest, by: Actor, isHuman: IsHuman): boolean {
  return isHuman(by) && by?.login !== pullRequest.author?.login;
}

/** Each reviewer's newest opinion. A comment takes no opinion back, a dismissal does. */
function newestOpinions(reviews: readonly Review[]): readonly Review[] {
  const newest = new Map<string | undefined, Review>();
  for (const review of reviews) if (review.state !== 'commented') newest.set(review.by?.login, review);
  return [...newest.values()];
}

function earliest(reviews: readonly Review[]): Instant {
  return Math.min(...reviews.map((review) => review.at));
}
