import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import type { Known } from './known.ts';

/** What is known before GitHub was asked. */
export function nothingKnown(since: Instant): Known {
  return {
    viewer: undefined,
    observedAt: undefined,
    clockAhead: 0,
    since,
    pullRequests: [],
    reviewed: [],
    reviewRequested: [],
    windows: { authored: { readUpTo: since, isComplete: false }, reviewed: { readUpTo: since, isComplete: false } },
    cut: [],
    withheld: [],
  };
}

/**
 * The same, with the two long lists to be read from `since` on again. That brings what GitHub held back before, which a
 * reading that goes on does not ask for a second time.
 */
export function readAgain(known: Known, since: Instant = known.since): Known {
  const { windows } = nothingKnown(since);
  return { ...known, windows };
}

/** What is counted from. undefined: GitHub has not answered yet. Pull requests are the very objects of `known`. */
export function observationOf(known: Known): GitHubObservation | undefined {
  const { viewer, observedAt, clockAhead, since, cut, withheld } = known;
  if (viewer === undefined || observedAt === undefined) return undefined;
  const waiting = new Set(known.reviewRequested);
  const pullRequests = known.pullRequests.map(({ pullRequest }) => pullRequest);
  return {
    viewer,
    observedAt,
    clockAhead,
    since,
    authored: pullRequests.filter(({ id }) => !waiting.has(id)),
    reviewRequested: pullRequests.filter(({ id }) => waiting.has(id)),
    reviewed: known.reviewed.map(({ pullRequest }) => pullRequest),
    cut,
    withheld,
  };
}
