import { MINUTE } from '../../src/facts/instant.ts';
import type { Delivery, Deployment, PullRequest } from '../../src/facts/pullRequest.ts';
import { connection, type PageArguments } from './connection.ts';
import { iso, objectId, type Surroundings } from './surroundings.ts';

/** How long before its end a deployment was asked for. */
const DEPLOYING = 4 * MINUTE;

/** The commit that a merge made, as GitHub shows it; null where it shows none. */
export function mergeCommitNode({ id, repository, mergedAt, delivery }: PullRequest, { replacedAt }: Surroundings) {
  if (mergedAt === undefined || !delivery) return null;
  return {
    __typename: 'Commit',
    id: `C_${id}`,
    oid: objectId(id),
    committedDate: iso(mergedAt),
    statusCheckRollup: delivery.checks ? { id: `SCR_${id}`, state: CHECKS[delivery.checks] } : null,
    deployments: (page: PageArguments) =>
      connection(
        delivery.deployments.map((one, index) => deploymentNode(one, `DE_${id}_${index}`, replacedAt(repository, one))),
        page,
      ),
  };
}

const CHECKS = { passed: 'SUCCESS', failed: 'FAILURE', running: 'PENDING' } as const satisfies Record<
  NonNullable<Delivery['checks']>,
  string
>;

const DEPLOYMENT = { deployed: 'ACTIVE', failed: 'FAILURE', 'under-way': 'IN_PROGRESS' } as const;
const STATUS = { deployed: 'SUCCESS', failed: 'FAILURE', 'under-way': 'IN_PROGRESS' } as const;

function deploymentNode({ environment, state, at }: Deployment, id: string, replacedAt: number | undefined) {
  const createdAt = state === 'under-way' ? at : at - DEPLOYING;
  const statuses = [
    { state: 'QUEUED', createdAt: iso(createdAt) },
    { state: STATUS[state], createdAt: iso(at) },
    ...(replacedAt === undefined ? [] : [{ state: 'INACTIVE', createdAt: iso(replacedAt) }]),
  ];
  return {
    __typename: 'Deployment',
    id,
    environment,
    state: replacedAt === undefined ? DEPLOYMENT[state] : 'INACTIVE',
    createdAt: iso(createdAt),
    updatedAt: iso(replacedAt ?? at),
    latestStatus: statuses.at(-1) ?? null,
    statuses: (page: PageArguments) => connection(statuses, page),
  };
}
