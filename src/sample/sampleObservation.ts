import type { Calendar } from '../facts/calendar.ts';
import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import { DAY, type Instant } from '../facts/instant.ts';
import type { PullRequest, PullRequestOutline, Reviewer } from '../facts/pullRequest.ts';
import { samplePullRequests } from './samplePullRequests.ts';

/** The sample as GitHub's searches would answer at `now`: what sample mode shows in place of a look at GitHub. */
export function sampleObservation(yamlText: string, now: Instant, calendar: Calendar): GitHubObservation {
  const { viewer, teams, pullRequests } = samplePullRequests(yamlText, now, calendar);
  const since = now - 90 * DAY;
  const asksViewer = (reviewer: Reviewer) =>
    reviewer.kind === 'person'
      ? reviewer.account?.login === viewer
      : teams.some(({ slug, members }) => slug === reviewer.slug && members.includes(viewer));
  const newestFirst = [...pullRequests].sort(
    (one, other) => other.createdAt - one.createdAt || (one.id < other.id ? -1 : 1),
  );
  const mine = newestFirst.filter(({ author }) => author?.login === viewer);
  const others = newestFirst.filter(({ author }) => author?.login !== viewer);
  return {
    viewer: { login: viewer, typename: 'User' },
    observedAt: now,
    clockAhead: 0,
    since,
    authored: mine.filter((each) => each.state === 'open' || changedAt(each) >= since),
    reviewRequested: others.filter(({ state, requested }) => state === 'open' && requested.some(asksViewer)),
    reviewed: others.filter((each) => isReviewedBy(viewer, each) && changedAt(each) >= since).map(outlineOf),
    cut: [],
    withheld: [],
  };
}

/** What GitHub calls `updated_at`. */
function changedAt({ createdAt, events }: PullRequest): Instant {
  return Math.max(createdAt, ...events.map(({ at }) => at));
}

function isReviewedBy(login: string, { events }: PullRequest): boolean {
  return events.some((event) => event.kind === 'reviewed' && event.by?.login === login);
}

function outlineOf(pullRequest: PullRequest): PullRequestOutline {
  const { body, baseBranch, headBranch, headRepository, files, approvalsRequired, delivery, ...outline } = pullRequest;
  return outline;
}
