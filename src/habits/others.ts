import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import type { PullRequestOutline } from '../facts/pullRequest.ts';

/** The pull requests of others that I reviewed, or am asked to review. Each once. */
export function othersOf({ reviewed, reviewRequested }: GitHubObservation): readonly PullRequestOutline[] {
  const asked = new Set(reviewRequested.map(({ id }) => id));
  return [...reviewRequested, ...reviewed.filter(({ id }) => !asked.has(id))];
}
