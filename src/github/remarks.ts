import type { Account, PullRequestEvent, PullRequestOutline, Said } from '../facts/pullRequest.ts';
import { present } from './present.ts';
import type { GitHubRemark, GitHubTimelineItem } from './shapes.ts';

/** A review or comment of the viewer whose words are still to be read. */
export interface Remark {
  /** GitHub's node id of the review or comment. */
  readonly id: string;
  readonly kind: 'reviewed' | 'commented';
  readonly at: number;
}

/** What the viewer wrote among these items. */
export function remarksOf(items: readonly GitHubTimelineItem[], viewer: Account): readonly Remark[] {
  return items.flatMap((item): readonly Remark[] => {
    if (item.__typename !== 'PullRequestReview' && item.__typename !== 'IssueComment') return [];
    if (item.author?.login !== viewer.login) return [];
    if (item.__typename === 'IssueComment') return [{ id: item.id, kind: 'commented', at: item.createdAt }];
    if (item.state === 'PENDING' || item.submittedAt === null) return [];
    return [{ id: item.id, kind: 'reviewed', at: item.submittedAt }];
  });
}

/** Of these, the ones to read: my reviews of others, and what I add to a pull request of mine after its merge. */
export function unread(
  remarks: readonly Remark[],
  { author, mergedAt, events }: PullRequestOutline,
  viewer: Account,
): readonly Remark[] {
  const isMine = author?.login === viewer.login;
  const known = new Set(events.flatMap((event) => ('said' in event ? [keyOf(event)] : [])));
  return remarks.filter((remark) => {
    const counts = isMine ? mergedAt !== undefined && remark.at >= mergedAt : remark.kind === 'reviewed';
    return counts && !known.has(keyOf(remark));
  });
}

/**
 * The text, then the remarks on lines; nothing where nothing was written. undefined: a review with more remarks than GitHub
 * gives at once, so that it counts as not read.
 */
export function saidIn({ body, comments }: GitHubRemark): Said | undefined {
  if (comments?.pageInfo.hasNextPage) return undefined;
  const onLines = present(comments?.nodes).map((comment) => comment.body);
  return body === '' && onLines.length === 0 ? NOTHING : [body, ...onLines];
}

/** Shared by all approvals without a word. */
const NOTHING: Said = [];

/** The viewer's words put to the events that they belong to. The same pull request where there are none. */
export function withWords<Kind extends PullRequestOutline>(
  pullRequest: Kind,
  words: ReadonlyMap<string, Said>,
  viewer: Account,
): Kind {
  if (words.size === 0) return pullRequest;
  const events = pullRequest.events.map((event) => {
    const said = words.get(keyOf(event));
    const isTheirs = 'by' in event && event.by?.login === viewer.login;
    return said && isTheirs && !event.said ? { ...event, said } : event;
  });
  return { ...pullRequest, events };
}

/** The viewer's words that a pull request already has. */
export function wordsIn({ events }: PullRequestOutline): ReadonlyMap<string, Said> {
  return new Map(
    events.flatMap((event) => ('said' in event && event.said ? [[keyOf(event), event.said] as const] : [])),
  );
}

/** Nobody reviews or comments twice in one second. */
export function keyOf({ kind, at }: Pick<PullRequestEvent, 'at'> & { readonly kind: string }): string {
  return `${kind} ${at}`;
}
