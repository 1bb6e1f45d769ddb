import type { Calendar } from './calendar.ts';
import { DAY, type Duration, type Instant } from './instant.ts';
import type { IsHuman } from './people.ts';
import type { PullRequestEvent, PullRequestOutline } from './pullRequest.ts';
import {
  approvalTurns,
  isFromAnother,
  isResponse,
  isReview,
  type OpinionEvent,
  opinionEvents,
  type Response,
  type Review,
} from './responses.ts';
import { endOf, inOrder, type Phase, phasesOf, readyAt, timeWaited } from './timeline.ts';
import { type TimePassed, timePassed } from './workingTime.ts';

/**
 * The clocks of one pull request, by section "Clocks of a pull request" of definitions.md. Each wait runs from ready and
 * stands still while it is a draft or closed. Where GitHub cut the events short, waits are `unknown`, and the rest is what
 * is known: it may have been started, or been a draft, earlier.
 */
export interface Clocks {
  readonly phases: readonly Phase[];
  /** The earliest authored date among its commits, at most 30 days before creation; or its creation, if that is earlier. */
  readonly startedAt: Instant;
  /** The first moment at which it was not a draft; undefined: there was none. */
  readonly readyAt: Instant | undefined;
  /** Elapsed time as a draft. */
  readonly inDraft: Duration;
  readonly firstReview: FirstReview;
  /** Reviews by people other than the author after the merge: they are no first review. */
  readonly reviewsAfterMerge: number;
  readonly firstResponse: FirstResponse;
  readonly approval: Approval;
  /** undefined: it is not merged. */
  readonly merge: Merge | undefined;
}

/** The first review by a person other than the author, after ready and before the merge. */
export type FirstReview =
  | { readonly kind: 'reviewed'; readonly at: Instant; readonly wait: TimePassed }
  /** Only in its first draft. `wait` is nothing; undefined: it was never ready, so there is no such figure. */
  | { readonly kind: 'reviewed-in-draft'; readonly at: Instant; readonly wait: TimePassed | undefined }
  | { readonly kind: 'merged-unreviewed' | 'closed-unreviewed' | 'unknown' }
  /** It is open. `wait` is what has passed so far. */
  | { readonly kind: 'none-yet'; readonly wait: TimePassed };

/** The first review or plain comment by a person other than the author, after ready and before the merge or closing. */
export type FirstResponse =
  | { readonly kind: 'responded'; readonly at: Instant; readonly wait: TimePassed }
  | { readonly kind: 'none' | 'unknown' }
  | { readonly kind: 'none-yet'; readonly wait: TimePassed };

/** The first moment after ready at which the approvals that it needs stand and nobody asks for changes. */
export type Approval =
  /** `sameDay`: on the day of the calendar on which it got ready. */
  | { readonly kind: 'approved'; readonly at: Instant; readonly wait: TimePassed; readonly sameDay: boolean }
  /** It was merged or closed without. */
  | { readonly kind: 'not-approved' | 'unknown' }
  | { readonly kind: 'none-yet'; readonly wait: TimePassed };

export interface Merge {
  readonly at: Instant;
  /** From its start, draft time included. */
  readonly sinceStart: TimePassed;
  /** From ready, draft and closed time cut out. undefined: it was never ready, or that is not known. */
  readonly sinceReady: TimePassed | undefined;
}

/** A pull request, or its outline, which does not say how many approvals it needs: one then. */
type Clocked = PullRequestOutline & { readonly approvalsRequired?: number | undefined };

/** `now` matters only while it is open. */
export function clocksOf(pullRequest: Clocked, calendar: Calendar, isHuman: IsHuman, now: Instant): Clocks {
  const events = inOrder(pullRequest.events);
  const phases = phasesOf(pullRequest, now, events);
  const waiting = waitingOf(pullRequest, events, phases, calendar, isHuman, now);
  return {
    phases,
    startedAt: startOf(pullRequest),
    readyAt: waiting.readyAt,
    inDraft: phases.reduce((sum, { kind, from, to }) => sum + (kind === 'draft' ? to - from : 0), 0),
    firstReview: firstReviewOf(waiting),
    reviewsAfterMerge: waiting.reviews.filter(({ at }) => at > lastMoment(pullRequest.mergedAt)).length,
    firstResponse: firstResponseOf(waiting),
    approval: approvalOf(waiting, calendar),
    merge: mergeOf(waiting, calendar),
  };
}

/** Old commits that were picked into a new pull request do not make it an old one. */
const LONGEST_START: Duration = 30 * DAY;

function startOf({ createdAt, events }: PullRequestOutline): Instant {
  let start = createdAt;
  for (const event of events) if (event.kind === 'committed') start = Math.min(start, event.authoredAt);
  return Math.max(start, createdAt - LONGEST_START);
}

/** What the waiting clocks of one pull request are read from. */
interface Waiting {
  readonly pullRequest: Clocked;
  readonly isCut: boolean;
  readonly readyAt: Instant | undefined;
  /** When it was merged or closed for good; undefined: it is open. */
  readonly endedAt: Instant | undefined;
  /** Reviews and comments of people other than the author, in order. */
  readonly responses: readonly Response[];
  readonly reviews: readonly Review[];
  /** These reviews, and the dismissals of them, in order. */
  readonly opinions: readonly OpinionEvent[];
  /** How long it had waited at a moment. */
  readonly waitUntil: (at: Instant) => TimePassed;
  readonly now: Instant;
}

function waitingOf(
  pullRequest: Clocked,
  events: readonly PullRequestEvent[],
  phases: readonly Phase[],
  calendar: Calendar,
  isHuman: IsHuman,
  now: Instant,
): Waiting {
  const { author, cut, createdAt } = pullRequest;
  const counts = (event: PullRequestEvent): event is Response =>
    isResponse(event) && isFromAnother(event.by, author, isHuman);
  const responses = events.filter(counts);
  return {
    pullRequest,
    isCut: cut.includes('events'),
    readyAt: readyAt(phases),
    endedAt: endOf(pullRequest),
    responses,
    reviews: responses.filter(isReview),
    opinions: opinionEvents(events, author, isHuman),
    waitUntil: (at) => timeWaited(phases, createdAt, at, calendar),
    now,
  };
}

function firstReviewOf({ pullRequest, isCut, readyAt, reviews, waitUntil, now }: Waiting): FirstReview {
  if (isCut) return { kind: 'unknown' };
  const last = lastMoment(pullRequest.mergedAt);
  const first = readyAt === undefined ? undefined : reviews.find(({ at }) => at >= readyAt);
  if (first && first.at <= last) return { kind: 'reviewed', at: first.at, wait: waitUntil(first.at) };
  const early = reviews[0];
  if (early && early.at <= last)
    return { kind: 'reviewed-in-draft', at: early.at, wait: readyAt === undefined ? undefined : waitUntil(early.at) };
  if (pullRequest.state === 'open') return { kind: 'none-yet', wait: waitUntil(now) };
  return { kind: pullRequest.state === 'merged' ? 'merged-unreviewed' : 'closed-unreviewed' };
}

function firstResponseOf({ isCut, readyAt, endedAt, responses, waitUntil, now }: Waiting): FirstResponse {
  if (isCut) return { kind: 'unknown' };
  const first = readyAt === undefined ? undefined : responses.find((response) => response.at >= readyAt);
  if (first && first.at <= lastMoment(endedAt)) return { kind: 'responded', at: first.at, wait: waitUntil(first.at) };
  return endedAt === undefined ? { kind: 'none-yet', wait: waitUntil(now) } : { kind: 'none' };
}

function approvalOf(waiting: Waiting, calendar: Calendar): Approval {
  const { isCut, readyAt, endedAt, waitUntil, now } = waiting;
  if (isCut) return { kind: 'unknown' };
  const at = approvedAt(waiting);
  if (readyAt !== undefined && at !== undefined) {
    return { kind: 'approved', at, wait: waitUntil(at), sameDay: calendar.dayOf(readyAt) === calendar.dayOf(at) };
  }
  return endedAt === undefined ? { kind: 'none-yet', wait: waitUntil(now) } : { kind: 'not-approved' };
}

/** Never before ready: an approval from the first draft that still stands at ready counts at ready. */
function approvedAt({ pullRequest, readyAt, endedAt, opinions }: Waiting): Instant | undefined {
  if (readyAt === undefined) return undefined;
  const turns = approvalTurns(opinions, pullRequest.approvalsRequired);
  if (turns.findLast((turn) => turn.at <= readyAt)?.isApproved) return readyAt;
  const at = turns.find((turn) => turn.isApproved && turn.at > readyAt)?.at;
  return at !== undefined && at <= lastMoment(endedAt) ? at : undefined;
}

function mergeOf({ pullRequest, isCut, readyAt, waitUntil }: Waiting, calendar: Calendar): Merge | undefined {
  const { mergedAt } = pullRequest;
  if (mergedAt === undefined) return undefined;
  return {
    at: mergedAt,
    sinceStart: timePassed(startOf(pullRequest), mergedAt, calendar),
    sinceReady: isCut || readyAt === undefined ? undefined : waitUntil(mergedAt),
  };
}

/** What happened in the moment of the ending happened before it. */
function lastMoment(end: Instant | undefined): Instant {
  return end ?? Number.POSITIVE_INFINITY;
}
