import type { Delivery, Deployment } from '../facts/pullRequest.ts';
import type { OneOfEach } from './oneOfEach.ts';
import { present } from './present.ts';
import type { GitHubDeployment, GitHubMergeCommit } from './shapes.ts';

/** What became of a merge commit; undefined: there is none, or GitHub shows neither its deployments nor its checks. */
export function deliveryOf(commit: GitHubMergeCommit, oneOfEach: OneOfEach): Delivery | undefined {
  if (!commit || (!commit.deployments && !commit.statusCheckRollup)) return undefined;
  const deployments = present(commit.deployments?.nodes).map((one) => deploymentOf(one, oneOfEach));
  const inTime = deployments.sort((one, other) => one.at - other.at || (one.environment < other.environment ? -1 : 1));
  return { deployments: inTime, checks: commit.statusCheckRollup ? CHECKS[commit.statusCheckRollup.state] : undefined };
}

/** A deployment that another one has replaced does not say when it was done, only when it began and when it was replaced. */
function deploymentOf(found: GitHubDeployment, oneOfEach: OneOfEach): Deployment {
  const { state, createdAt, updatedAt, latestStatus } = found;
  const environment = oneOfEach.text(found.environment ?? '');
  const isReplaced = state === 'INACTIVE' || state === 'DESTROYED';
  const at = isReplaced ? createdAt : (latestStatus?.createdAt ?? updatedAt);
  return { environment, state: state === null ? 'under-way' : STATE[state], at };
}

/** https://docs.github.com/graphql/reference/enums#deploymentstate */
const STATE = {
  ACTIVE: 'deployed',
  INACTIVE: 'deployed',
  SUCCESS: 'deployed',
  DESTROYED: 'deployed',
  ABANDONED: 'failed',
  ERROR: 'failed',
  FAILURE: 'failed',
  IN_PROGRESS: 'under-way',
  PENDING: 'under-way',
  QUEUED: 'under-way',
  WAITING: 'under-way',
} as const;

/** https://docs.github.com/graphql/reference/enums#statusstate */
const CHECKS = {
  ERROR: 'failed',
  EXPECTED: 'running',
  FAILURE: 'failed',
  PENDING: 'running',
  SUCCESS: 'passed',
} as const;
