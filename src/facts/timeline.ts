import type { Calendar } from './calendar.ts';
import type { Duration, Instant } from './instant.ts';
import type { PullRequest, PullRequestEvent } from './pullRequest.ts';
import { workingTimeBetween } from './workingTime.ts';

/** A stretch of a pull request's life in which it was a draft, waited for people, or was closed without a merge. */
export interface Phase {
  readonly kind: 'draft' | 'ready' | 'closed';
  readonly from: Instant;
  readonly to: Instant;
}

/** The phases from creation to the merge or now: without gaps, in order. */
export function phasesOf(pullRequest: PullRequest, now: Instant): readonly Phase[] {
  const phases: Phase[] = [];
  let from = pullRequest.createdAt;
  let draft = wasCreatedAsDraft(pullRequest);
  let closed = false;
  const turn = (at: Instant) => {
    if (at > from) phases.push({ kind: closed ? 'closed' : draft ? 'draft' : 'ready', from, to: at });
    from = Math.max(from, at);
  };
  for (const event of inOrder(pullRequest.events)) {
    if (event.kind === 'merged') {
      turn(event.at);
      return phases;
    }
    if (event.kind === 'converted-to-draft' || event.kind === 'ready-for-review') {
      turn(event.at);
      draft = event.kind === 'converted-to-draft';
    } else if (event.kind === 'closed' || event.kind === 'reopened') {
      turn(event.at);
      closed = event.kind === 'closed';
    }
  }
  turn(now);
  return phases;
}

/** The first moment at which it was not a draft; undefined where there was none. */
export function readyAt(pullRequest: PullRequest, now: Instant): Instant | undefined {
  return phasesOf(pullRequest, now).find((phase) => phase.kind === 'ready')?.from;
}

/** The last reopening, from which requests that still stand start anew; undefined: it was never reopened. */
export function reopenedAt({ events }: PullRequest): Instant | undefined {
  return inOrder(events).findLast((event) => event.kind === 'reopened')?.at;
}

/** Working time between two moments with draft and closed time cut out: every waiting clock stands still in those. */
export function waitingTime(pullRequest: PullRequest, from: Instant, to: Instant, calendar: Calendar): Duration {
  return phasesOf(pullRequest, to)
    .filter((phase) => phase.kind === 'ready')
    .reduce((sum, phase) => sum + workingTimeBetween(Math.max(phase.from, from), Math.min(phase.to, to), calendar), 0);
}

/** By time; events of one second in the order created, draft and ready, requests, reviews, merge. */
export function inOrder(events: readonly PullRequestEvent[]): readonly PullRequestEvent[] {
  return [...events].sort((a, b) => second(a.at) - second(b.at) || RANK[a.kind] - RANK[b.kind] || a.at - b.at);
}

function wasCreatedAsDraft(pullRequest: PullRequest): boolean {
  const first = inOrder(pullRequest.events).find(
    (event) => event.kind === 'converted-to-draft' || event.kind === 'ready-for-review',
  );
  if (!first) return pullRequest.isDraft;
  return first.kind === 'ready-for-review' || second(first.at) === second(pullRequest.createdAt);
}

function second(instant: Instant): number {
  return Math.floor(instant / 1000);
}

const RANK: Readonly<Record<PullRequestEvent['kind'], number>> = {
  committed: 0,
  'force-pushed': 0,
  'converted-to-draft': 1,
  'ready-for-review': 1,
  'review-requested': 2,
  'review-request-removed': 2,
  commented: 3,
  reviewed: 3,
  closed: 4,
  reopened: 4,
  merged: 5,
};
