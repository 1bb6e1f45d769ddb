import type { OpenPullRequest } from '../advice.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequestOutline } from '../facts/pullRequest.ts';
import type { WhoseMove } from '../facts/whoseMove.ts';
import type { GitHubState } from '../whatIsKnown.ts';
import type { KnownPullRequest, KnownPullRequests } from './known.ts';

/**
 * My pull requests and reviews, as GitHub last showed them; undefined: it did not yet. `open`: mine that are open, with whose
 * move it is. `from`: merges and reviews count from this moment on, by this machine's clock.
 */
export function knownPullRequests(
  gitHub: GitHubState,
  open: readonly OpenPullRequest[],
  from: Instant,
): KnownPullRequests | undefined {
  const last = gitHub.kind === 'unknown' ? undefined : gitHub.last;
  if (!last) return undefined;
  const { authored, reviewed, viewer, clockAhead } = last;
  const since = from - clockAhead;
  const reviewedAt = ({ events }: PullRequestOutline) =>
    events.findLast((event) => event.kind === 'reviewed' && event.by?.login === viewer.login)?.at;
  return {
    open: open.map(({ pullRequest, move }) => ({ ...outline(pullRequest), waitsFor: waitsFor(move) })),
    merged: newestFirst(authored, ({ mergedAt }) => mergedAt, since),
    reviewed: newestFirst(reviewed, reviewedAt, since),
    mayBeOld: gitHub.kind === 'problem',
  };
}

function newestFirst(
  all: readonly PullRequestOutline[],
  atOf: (one: PullRequestOutline) => Instant | undefined,
  since: Instant,
): readonly KnownPullRequest[] {
  return all
    .map((one) => ({ one, at: atOf(one) ?? Number.NEGATIVE_INFINITY }))
    .filter(({ at }) => at >= since)
    .sort((a, b) => b.at - a.at)
    .map(({ one }) => ({ ...outline(one), waitsFor: undefined }));
}

function outline({ repository, number, title, url, isDraft }: PullRequestOutline): Omit<KnownPullRequest, 'waitsFor'> {
  return { repository, number, title, url, isDraft };
}

function waitsFor(move: WhoseMove | undefined): KnownPullRequest['waitsFor'] {
  if (move?.who === 'author') return 'me';
  return move?.who === 'reviewers' ? 'reviewers' : undefined;
}
