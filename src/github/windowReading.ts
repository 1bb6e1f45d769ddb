import type { CutList } from '../facts/gitHubObservation.ts';
import { type Instant, MINUTE } from '../facts/instant.ts';
import type { Window } from './known.ts';
import { present } from './present.ts';
import type { Page } from './query.ts';
import type { GitHubAnswer } from './shapes.ts';

/**
 * How far one long list is read. It is asked for in the order in which its pull requests changed, from a moment on that
 * moves with each page: one that changes meanwhile moves to the end, so none is missed, and no page is far from the start,
 * where GitHub would stop at 1,000.
 */
export interface WindowReading extends Window {
  /** Where the next page begins. */
  readonly from: Instant;
  /** Within the pull requests that changed at `from`, where these fill a page. */
  readonly after: string | undefined;
  /** How many pages came in this reading. */
  readonly pages: number;
  /** How many came since `from`. */
  readonly seen: number;
  /** How many are still to come, as far as GitHub has said. */
  readonly left: number;
  readonly isDone: boolean;
}

/** So many minutes are read again: GitHub's search does not know at once of what changed. */
const OVERLAP = 10 * MINUTE;

/** The first page of a list that was read to its end once. With this size the request costs one point. */
const SMALL = 10;

export function beginning({ readUpTo, isComplete }: Window, since: Instant): WindowReading {
  const from = Math.max(since, readUpTo - OVERLAP);
  return { readUpTo, isComplete, from, after: undefined, pages: 0, seen: 0, left: 0, isDone: false };
}

/** The page to ask for next, of at most `most`; undefined: the list is read to its end. */
export function nextPage(
  { from, after, pages, isComplete, isDone }: WindowReading,
  searchFrom: (from: Instant) => string,
  most: number,
): Page | undefined {
  if (isDone) return undefined;
  const first = isComplete && pages === 0 ? Math.min(SMALL, most) : most;
  return { search: searchFrom(from), first, ...(after !== undefined && { after }) };
}

/** A page as it came. */
export interface FoundPage {
  /** `updated_at` of those that were not held back. */
  readonly updated: readonly Instant[];
  readonly length: number;
  readonly issueCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null | undefined;
}

/** `serverTime`: GitHub's clock. A list that was read to its end is known up to then. */
export function afterPage(reading: WindowReading, page: FoundPage, serverTime: Instant): WindowReading {
  const last = Math.max(reading.from, ...page.updated);
  const pages = reading.pages + 1;
  if (!page.hasNextPage) {
    return { ...reading, pages, readUpTo: Math.max(last, serverTime), isComplete: true, left: 0, isDone: true };
  }
  const readUpTo = Math.max(reading.readUpTo, last);
  const seen = reading.seen + page.length;
  const on = { ...reading, pages, readUpTo, left: Math.max(0, page.issueCount - seen) };
  if (last > reading.from) return { ...on, from: last, after: undefined, seen: 0 };
  return { ...on, seen, after: page.endCursor ?? undefined, isDone: !page.endCursor || page.length === 0 };
}

/** The same of a list as GitHub answers it; undefined: it was not asked for. */
export function afterFound(
  reading: WindowReading,
  found: GitHubAnswer['authored'] | GitHubAnswer['reviewed'],
  serverTime: Instant,
): WindowReading {
  if (!found) return reading;
  const { nodes, issueCount, pageInfo } = found;
  const { hasNextPage, endCursor } = pageInfo;
  const updated = present<{ readonly updatedAt: Instant }>(nodes).map(({ updatedAt }) => updatedAt);
  return afterPage(reading, { updated, length: nodes?.length ?? 0, issueCount, hasNextPage, endCursor }, serverTime);
}

/** What is kept of it for the next reading. */
export function windowOf({ readUpTo, isComplete }: WindowReading): Window {
  return { readUpTo, isComplete };
}

export function cutOfWindow(
  list: CutList['list'],
  { isComplete, left }: WindowReading,
  shown: number,
): readonly CutList[] {
  return isComplete ? [] : [{ list, shown, total: shown + left }];
}
