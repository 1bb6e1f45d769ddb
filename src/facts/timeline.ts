import type { Calendar } from './calendar.ts';
import { compareText } from './compareText.ts';
import type { Duration, Instant } from './instant.ts';
import type { PullRequestEvent, PullRequestOutline, Reviewer } from './pullRequest.ts';
import { NO_TIME, type TimePassed, workingTimeBetween } from './workingTime.ts';

/** A stretch of a pull request's life in which it was a draft, waited for people, or was closed without a merge. */
export interface Phase {
  readonly kind: 'draft' | 'ready' | 'closed';
  readonly from: Instant;
  readonly to: Instant;
}

/** The phases from creation to its end, or to now while it is open: without gaps, in order. `inTime`: its events in order. */
export function phasesOf(
  pullRequest: PullRequestOutline,
  now: Instant,
  inTime = inOrder(pullRequest.events),
): readonly Phase[] {
  const events = inTurn(inTime, pullRequest.isDraft);
  const phases: Phase[] = [];
  let from = pullRequest.createdAt;
  let draft = wasCreatedAsDraft(pullRequest, events);
  let closed = false;
  const turn = (at: Instant) => {
    const kind = closed ? 'closed' : draft ? 'draft' : 'ready';
    // To be ready it is enough to be so for a moment.
    if (at > from || kind === 'ready') phases.push({ kind, from, to: Math.max(from, at) });
    from = Math.max(from, at);
  };
  for (const { kind, at } of events) {
    if (kind === 'merged') break;
    if (kind === 'converted-to-draft' || kind === 'ready-for-review') {
      turn(at);
      draft = kind === 'converted-to-draft';
    } else if (kind === 'closed' || kind === 'reopened') {
      turn(at);
      closed = kind === 'closed';
    }
  }
  turn(endOf(pullRequest) ?? now);
  return phases;
}

/** When it was merged, or closed for good; undefined: it is open. */
export function endOf({ state, mergedAt, closedAt, createdAt }: PullRequestOutline): Instant | undefined {
  return state === 'open' ? undefined : (mergedAt ?? closedAt ?? createdAt);
}

/** The first moment at which it was not a draft; undefined: there was none. */
export function readyAt(phases: readonly Phase[]): Instant | undefined {
  return phases.find((phase) => phase.kind === 'ready')?.from;
}

/** The last reopening, from which requests that still stand start anew; undefined: it was never reopened. */
export function reopenedAt({ events }: PullRequestOutline): Instant | undefined {
  return inOrder(events).findLast((event) => event.kind === 'reopened')?.at;
}

/** Time between two moments with draft and closed time cut out: every waiting clock stands still in those. */
export function timeWaited(phases: readonly Phase[], from: Instant, to: Instant, calendar: Calendar): TimePassed {
  let { working, elapsed } = NO_TIME;
  for (const phase of phases) {
    const began = Math.max(phase.from, from);
    const ended = Math.min(phase.to, to);
    if (phase.kind !== 'ready' || ended <= began) continue;
    working += workingTimeBetween(began, ended, calendar);
    elapsed += ended - began;
  }
  return { working, elapsed };
}

/** `timeWaited` of a pull request whose phases are not at hand, in working time. */
export function waitingTime(pullRequest: PullRequestOutline, from: Instant, to: Instant, calendar: Calendar): Duration {
  return timeWaited(phasesOf(pullRequest, to), from, to, calendar).working;
}

/**
 * By time; events of one second in the order created, draft and ready, requests, reviews and what takes them back, merge.
 * Events of one moment and kind have an order too, so that it does not matter how GitHub listed them.
 */
export function inOrder(events: readonly PullRequestEvent[]): readonly PullRequestEvent[] {
  let before: PullRequestEvent | undefined;
  for (const event of events) {
    if (!follows(event, before)) return [...events].sort(compare);
    before = event;
  }
  return events;
}

/** Facts are kept in order, so this is asked much oftener than it is denied. */
function follows(event: PullRequestEvent, before: PullRequestEvent | undefined): boolean {
  return before === undefined || event.at - before.at >= SECOND || compare(before, event) <= 0;
}

const SECOND: Duration = 1000;

function compare(a: PullRequestEvent, b: PullRequestEvent): number {
  return second(a.at) - second(b.at) || RANK[a.kind] - RANK[b.kind] || a.at - b.at || compareText(textOf(a), textOf(b));
}

/** What tells it from others of its moment. */
function textOf(event: PullRequestEvent): string {
  switch (event.kind) {
    case 'reviewed':
      return `${event.kind} ${event.state} ${event.by?.login}`;
    case 'commented':
      return `${event.kind} ${event.by?.login}`;
    case 'review-dismissed':
      return `${event.kind} ${event.review.by?.login} ${event.review.at}`;
    case 'review-requested':
    case 'review-request-removed':
      return `${event.kind} ${nameOf(event.reviewer)}`;
    case 'committed':
      return `${event.kind} ${event.authoredAt}`;
    default:
      return event.kind;
  }
}

function nameOf(reviewer: Reviewer): string {
  return reviewer.kind === 'team' ? `team ${reviewer.slug}` : `person ${reviewer.account?.login}`;
}

/**
 * Draft and ready come in turn. Where both are of one moment, the one comes last that leads to what comes next: at the end,
 * to what it is now.
 */
function inTurn(events: readonly PullRequestEvent[], isDraft: boolean): readonly PullRequestEvent[] {
  let turned = events;
  let last: PullRequestEvent['kind'] = isDraft ? 'converted-to-draft' : 'ready-for-review';
  for (let place = events.length - 1; place >= 0; place--) {
    const event = turned[place];
    if (event?.kind !== 'converted-to-draft' && event?.kind !== 'ready-for-review') continue;
    const before = turned[place - 1];
    if (event.kind !== last && before?.kind === last && before.at === event.at) {
      turned = turned.with(place - 1, event).with(place, before);
    }
    last = turned[place]?.kind === 'ready-for-review' ? 'converted-to-draft' : 'ready-for-review';
  }
  return turned;
}

function wasCreatedAsDraft(pullRequest: PullRequestOutline, events: readonly PullRequestEvent[]): boolean {
  const first = events.find((event) => event.kind === 'converted-to-draft' || event.kind === 'ready-for-review');
  if (!first) return pullRequest.isDraft;
  return first.kind === 'ready-for-review' || second(first.at) === second(pullRequest.createdAt);
}

function second(instant: Instant): number {
  return Math.floor(instant / SECOND);
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
  'review-dismissed': 4,
  closed: 5,
  reopened: 5,
  merged: 6,
};
