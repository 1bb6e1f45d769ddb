import type { Instant } from '../facts/instant.ts';
import type { Delivery, Deployment } from '../facts/pullRequest.ts';
import type { WrittenEvent, WrittenPullRequest } from './sampleFormat.ts';

/** What became of the merge commit: its deployments in the order of time, and its checks. */
export function sampleDelivery({ events, checks }: WrittenPullRequest, when: (ago: string) => Instant): Delivery {
  const deployments = events.flatMap((event) => deploymentsIn(event, when(event.ago)));
  return { deployments: deployments.sort((one, other) => one.at - other.at), checks };
}

function deploymentsIn(event: WrittenEvent, at: Instant): readonly Deployment[] {
  if ('deployed' in event) return [{ environment: event.deployed, state: 'deployed', at }];
  if ('deployFailed' in event) return [{ environment: event.deployFailed, state: 'failed', at }];
  if ('deploying' in event) return [{ environment: event.deploying, state: 'under-way', at }];
  return [];
}
