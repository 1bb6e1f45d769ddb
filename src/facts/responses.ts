import type { Instant } from './instant.ts';
import type { IsHuman } from './people.ts';
import type { Actor, PullRequestEvent, ReviewState } from './pullRequest.ts';

/** What is said to a pull request: submitted reviews and plain comments. */
export type Response = Extract<PullRequestEvent, { kind: 'reviewed' | 'commented' }>;
export type Review = Extract<PullRequestEvent, { kind: 'reviewed' }>;

export function isResponse(event: PullRequestEvent): event is Response {
  return event.kind === 'reviewed' || event.kind === 'commented';
}

export function isReview(event: PullRequestEvent): event is Review {
  return event.kind === 'reviewed';
}

/** Whether a person other than the author did it. Of two deleted accounts nobody knows, so that counts as the author. */
export function isFromAnother(by: Actor, author: Actor, isHuman: IsHuman): boolean {
  return isHuman(by) && by?.login !== author?.login;
}

/** Each reviewer's newest opinion, of reviews in order. A comment takes no opinion back, a dismissal does. */
export function newestOpinions(reviews: readonly Review[]): readonly Review[] {
  const newest = new Map<string | undefined, Review>();
  for (const review of reviews) if (review.state !== 'commented') newest.set(review.by?.login, review);
  return [...newest.values()];
}

/** From this moment on it is approved, or no longer is. */
export interface ApprovalTurn {
  readonly at: Instant;
  readonly isApproved: boolean;
}

/**
 * How reviews, in order, make it approved and take that back: it is while the approvals that it needs stand and nobody asks
 * for changes. It needs one where GitHub does not say (`required` is undefined), and where GitHub asks for none.
 */
export function approvalTurns(reviews: readonly Review[], required: number | undefined): readonly ApprovalTurn[] {
  const turns: ApprovalTurn[] = [];
  const newest = new Map<string | undefined, ReviewState>();
  for (const { by, state, at } of reviews) {
    if (state === 'commented') continue;
    newest.set(by?.login, state);
    const opinions = [...newest.values()];
    const approvals = opinions.filter((opinion) => opinion === 'approved').length;
    const isApproved = approvals >= Math.max(1, required ?? 1) && !opinions.includes('changes-requested');
    if (isApproved !== (turns.at(-1)?.isApproved ?? false)) turns.push({ at, isApproved });
  }
  return turns;
}
