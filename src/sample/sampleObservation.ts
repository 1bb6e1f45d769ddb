import type { Calendar } from '../facts/calendar.ts';
import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import { DAY, type Instant } from '../facts/instant.ts';
import type { Reviewer } from '../facts/pullRequest.ts';
import { samplePullRequests } from './samplePullRequests.ts';

/** The sample as GitHub's searches would answer at `now`: what sample mode shows in place of a look at GitHub. */
export function sampleObservation(yamlText: string, now: Instant, calendar: Calendar): GitHubObservation {
  const { viewer, teams, pullRequests } = samplePullRequests(yamlText, now, calendar);
  const asksViewer = (reviewer: Reviewer) =>
    reviewer.kind === 'person'
      ? reviewer.account?.login === viewer
      : teams.some(({ slug, members }) => slug === reviewer.slug && members.includes(viewer));
  const newestFirst = [...pullRequests].sort((one, other) => other.createdAt - one.createdAt);
  return {
    viewer: { login: viewer, typename: 'User' },
    observedAt: now,
    authored: newestFirst.filter(
      ({ author, state, mergedAt = 0 }) =>
        author?.login === viewer && (state === 'open' || (state === 'merged' && mergedAt >= now - 90 * DAY)),
    ),
    reviewRequested: newestFirst.filter(
      ({ author, state, requested }) => author?.login !== viewer && state === 'open' && requested.some(asksViewer),
    ),
    cut: [],
    withheld: [],
  };
}
