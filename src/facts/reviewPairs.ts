import type { Instant } from './instant.ts';
import type { IsHuman } from './people.ts';
import type { PullRequestOutline, Reviewer } from './pullRequest.ts';
import { isFromAnother } from './responses.ts';
import { endOf, inOrder, type Phase, readyAt, reopenedAt } from './timeline.ts';
import { askedAt } from './whoseMove.ts';

/** A request of my review, and my answer to it. The wait in between stands still while it is a draft or closed. */
export interface ReviewPair {
  /** A team of mine was asked, and not I. */
  readonly asked: 'me' | 'team';
  /** The later of request and ready. */
  readonly from: Instant;
  /** My next submitted review; undefined: it still waits, and counts at its present age. */
  readonly answeredAt: Instant | undefined;
  /** The request itself is not known: `from` is the earliest moment that is left of what happened. */
  readonly isPartlyKnown: boolean;
}

/**
 * Pairs requests with my next review, in order. Several requests that one review answers are one pair, from the first of
 * them. One that was removed, or ended by the merge or closing, makes none; one that still stands at a reopening starts
 * anew. A request to a team makes a pair once I review before any other person does: GitHub does not say who is in a team,
 * so another's review may have been its answer.
 */
export function reviewPairsOf(
  pullRequest: PullRequestOutline,
  me: string,
  phases: readonly Phase[],
  isHuman: IsHuman,
): readonly ReviewPair[] {
  const ready = readyAt(phases);
  const isOpen = pullRequest.state === 'open';
  // Where it never was ready there is no wait, unless it may still get ready.
  if (ready === undefined && !isOpen) return [];
  const { answered, standing } = pairedRequests(pullRequest, me, isHuman);
  const pairs = answered.map((pair) => ({ ...pair, from: Math.max(pair.from, ready ?? 0) }));
  const request = pullRequest.requested.find((reviewer) => keyOf(reviewer, me) === ME);
  if (!isOpen || ready === undefined || !request) return pairs;
  const from = Math.max(ready, standing ?? lastAsked(pullRequest, [request]) ?? 0);
  return [...pairs, { asked: 'me', from, answeredAt: undefined, isPartlyKnown: standing === undefined }];
}

/**
 * Since when an open pull request waits for my review, as my own request says or else that of a team. GitHub does not say
 * which of several teams is mine: the latest request counts, so that no clock starts too early.
 */
export function waitsForMeSince(
  pullRequest: PullRequestOutline,
  me: string,
  phases: readonly Phase[],
  isHuman: IsHuman,
): Instant {
  const open = reviewPairsOf(pullRequest, me, phases, isHuman).find((pair) => pair.answeredAt === undefined);
  if (open) return open.from;
  const teams = pullRequest.requested.filter((one) => one.kind === 'team');
  return Math.max(readyAt(phases) ?? pullRequest.createdAt, lastAsked(pullRequest, teams) ?? 0);
}

/** Since when requests stand that nobody answered: mine under `ME`, those of teams under their slugs. */
type Standing = Map<string, Instant>;

const ME = '@me';

/** The requests that I answered, and since when a request to me stands after the last event; undefined: none does. */
function pairedRequests(
  pullRequest: PullRequestOutline,
  me: string,
  isHuman: IsHuman,
): { readonly answered: readonly ReviewPair[]; readonly standing: Instant | undefined } {
  const answered: ReviewPair[] = [];
  const standing: Standing = new Map();
  const ended = endOf(pullRequest) ?? Number.POSITIVE_INFINITY;
  let isClosed = false;
  for (const event of inOrder(pullRequest.events)) {
    if (event.kind === 'merged' || event.at > ended) break;
    if (event.kind === 'review-requested') {
      const key = keyOf(event.reviewer, me);
      if (key !== undefined && !standing.has(key)) standing.set(key, event.at);
    } else if (event.kind === 'review-request-removed') {
      standing.delete(keyOf(event.reviewer, me) ?? '');
    } else if (event.kind === 'reviewed' && event.by?.login === me) {
      if (!isClosed) answered.push(...answeredBy(event.at, standing, pullRequest));
      standing.clear();
    } else if (event.kind === 'reviewed' && isFromAnother(event.by, pullRequest.author, isHuman)) {
      for (const key of standing.keys()) if (key !== ME) standing.delete(key);
    } else if (event.kind === 'closed' || event.kind === 'reopened') {
      isClosed = event.kind === 'closed';
      for (const key of standing.keys()) standing.set(key, event.at);
    }
  }
  return { answered, standing: standing.get(ME) };
}

/** undefined: another person is asked. */
function keyOf(reviewer: Reviewer, me: string): string | undefined {
  if (reviewer.kind === 'team') return reviewer.slug;
  return reviewer.account?.login === me ? ME : undefined;
}

/** The one request that my review answers: my own, or else the latest to a team that it took off GitHub's list. */
function answeredBy(answeredAt: Instant, standing: Standing, pullRequest: PullRequestOutline): readonly ReviewPair[] {
  const mine = standing.get(ME);
  if (mine !== undefined) return [{ asked: 'me', from: mine, answeredAt, isPartlyKnown: false }];
  const teams = [...standing].filter(([slug]) => !outlives(slug, answeredAt, pullRequest)).map(([, at]) => at);
  return teams.length === 0 ? [] : [{ asked: 'team', from: Math.max(...teams), answeredAt, isPartlyKnown: false }];
}

/** A request to a team of mine ends with my review, so one that still stands was to somebody else's. */
function outlives(slug: string, review: Instant, { requested, events }: PullRequestOutline): boolean {
  const isIt = (reviewer: Reviewer) => reviewer.kind === 'team' && reviewer.slug === slug;
  const again = events.some((event) => event.kind === 'review-requested' && event.at > review && isIt(event.reviewer));
  return requested.some(isIt) && !again;
}

/** When the latest of these requests was made, or began anew with a reopening; undefined: not known. */
function lastAsked(pullRequest: PullRequestOutline, reviewers: readonly Reviewer[]): Instant | undefined {
  const asked = reviewers.map((one) => askedAt(pullRequest, one)).filter((at) => at !== undefined);
  return asked.length === 0 ? undefined : Math.max(...asked, reopenedAt(pullRequest) ?? 0);
}
