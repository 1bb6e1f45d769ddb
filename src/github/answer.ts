import type { CutList, GitHubObservation, Withheld } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import { accountOf } from './events.ts';
import type { Quote } from './problem.ts';
import { present, pullRequestOf } from './pullRequests.ts';
import { answerShape, type GitHubAnswer, type GitHubError } from './shapes.ts';

type Found = GitHubAnswer['open'];

/** What an answer says: an observation, or the place at which it is not what GitHub's schema promises. */
export type ReadAnswer =
  | { readonly kind: 'observed'; readonly observation: GitHubObservation }
  | { readonly kind: 'unreadable'; readonly where: string };

/** `data` and `errors` as they came. Where GitHub held parts back, the rest is read and `withheld` says so. */
export function readAnswer(data: unknown, errors: readonly GitHubError[], now: Instant, quote: Quote): ReadAnswer {
  const read = answerShape.safeParse(data);
  if (!read.success) return { kind: 'unreadable', where: read.error.issues[0]?.path.join('.') || 'data' };
  const { viewer, open, merged, reviewRequested } = read.data;
  return {
    kind: 'observed',
    observation: {
      viewer: accountOf(viewer),
      observedAt: now,
      authored: newestFirst([...present(open.nodes), ...present(merged.nodes)].map(pullRequestOf)),
      reviewRequested: newestFirst(present(reviewRequested.nodes).map(pullRequestOf)),
      cut: [...cutList('open', open), ...cutList('merged', merged), ...cutList('review-requested', reviewRequested)],
      withheld: withheldOf(errors, [open, merged, reviewRequested], quote),
    },
  };
}

/** Each pull request once: one that is merged while GitHub answers may stand in two lists. */
function newestFirst(pullRequests: readonly PullRequest[]): readonly PullRequest[] {
  const byId = new Map(pullRequests.map((pullRequest) => [pullRequest.id, pullRequest]));
  return [...byId.values()].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
}

/** Nulls are part of the page: they are withheld, not cut. */
function cutList(list: CutList['list'], { issueCount, nodes }: Found): readonly CutList[] {
  if (issueCount <= (nodes ?? []).length) return [];
  return [{ list, shown: present(nodes).length, total: issueCount }];
}

function withheldOf(errors: readonly GitHubError[], lists: readonly Found[], quote: Quote): readonly Withheld[] {
  const told = errors.map((error) => ({ kind: withheldKind(error), said: quote(error.message) }));
  const unique = [...new Map(told.map((withheld) => [`${withheld.kind} ${withheld.said}`, withheld])).values()];
  const isSilent = unique.length === 0 && lists.some(({ nodes }) => nodes?.includes(null) ?? true);
  return isSilent ? [{ kind: 'not-found', said: '' }] : unique;
}

function withheldKind(error: GitHubError): Withheld['kind'] {
  if (error.extensions?.saml_failure) return 'saml';
  if (error.type === 'NOT_FOUND') return 'not-found';
  if (error.type === 'RESOURCE_LIMITS_EXCEEDED') return 'resource-limits';
  return 'other';
}
