import type { Instant } from './instant.ts';
import type { IsHuman } from './people.ts';
import type { Actor, PullRequestEvent } from './pullRequest.ts';

/** What is said to a pull request: submitted reviews and plain comments. */
export type Response = Extract<PullRequestEvent, { kind: 'reviewed' | 'commented' }>;
export type Review = Extract<PullRequestEvent, { kind: 'reviewed' }>;

/** What people's opinions come from: reviews, and what takes them back. */
export type OpinionEvent = Extract<PullRequestEvent, { kind: 'reviewed' | 'review-dismissed' }>;

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

/** Of events in order: reviews by people other than the author, and the dismissals of such. */
export function opinionEvents(
  events: readonly PullRequestEvent[],
  author: Actor,
  isHuman: IsHuman,
): readonly OpinionEvent[] {
  return events.filter((event): event is OpinionEvent => {
    if (event.kind === 'reviewed') return isFromAnother(event.by, author, isHuman);
    return event.kind === 'review-dismissed' && isFromAnother(event.review.by, author, isHuman);
  });
}

/** Each reviewer's newest opinion after these events, in order. A comment takes no opinion back, a dismissal does. */
export function newestOpinions(events: readonly OpinionEvent[]): readonly Review[] {
  const newest: Opinions = new Map();
  for (const event of events) hear(event, newest);
  return [...newest.values()];
}

/** From this moment on it is approved, or no longer is. */
export interface ApprovalTurn {
  readonly at: Instant;
  readonly isApproved: boolean;
}

/**
 * How opinions, in order, make it approved and take that back: it is while the approvals that it needs stand and nobody asks
 * for changes. It needs one where GitHub does not say (`required` is undefined), and where GitHub asks for none.
 */
export function approvalTurns(events: readonly OpinionEvent[], required: number | undefined): readonly ApprovalTurn[] {
  const turns: ApprovalTurn[] = [];
  const newest: Opinions = new Map();
  for (const event of events) {
    hear(event, newest);
    const states = [...newest.values()].map(({ state }) => state);
    const approvals = states.filter((state) => state === 'approved').length;
    const isApproved = approvals >= Math.max(1, required ?? 1) && !states.includes('changes-requested');
    if (isApproved !== (turns.at(-1)?.isApproved ?? false)) turns.push({ at: event.at, isApproved });
  }
  return turns;
}

/** Under who has them. */
type Opinions = Map<string, Review>;

function hear(event: OpinionEvent, newest: Opinions): void {
  if (event.kind === 'reviewed') {
    if (event.state !== 'commented') newest.set(whose(event), event);
  } else if (newest.get(whose(event.review))?.at === event.review.at) {
    newest.delete(whose(event.review));
  }
}

/** Deleted accounts cannot be told apart: each of their reviews counts as another person's. */
function whose({ by, at }: { readonly by: Actor; readonly at: Instant }): string {
  return by?.login ?? `deleted account of ${at}`;
}
