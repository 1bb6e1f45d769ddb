import { assertNever } from '../../facts/assertNever.ts';
import type { ChangedFile } from '../../facts/changedFile.ts';
import type { PullRequest, PullRequestEvent, PullRequestOutline } from '../../facts/pullRequest.ts';
import type { Known } from '../known.ts';
import { OneOfEach } from '../oneOfEach.ts';
import type { Asked, WrittenAsked, WrittenKnown } from './keptShapes.ts';

type WrittenOutline = WrittenKnown['reviewed'][number]['pullRequest'];
type WrittenPullRequest = WrittenKnown['pullRequests'][number]['pullRequest'];
type WrittenEvent = WrittenOutline['events'][number];
type WrittenFile = WrittenPullRequest['files'][number];

/**
 * What was written -> what is known, in little memory: thousands of pull requests speak of the same few people,
 * repositories and paths, and here each of those is one object.
 */
export function knownOf({ viewer, observedAt, pullRequests, reviewed, ...rest }: WrittenKnown): Known {
  const one = new OneOfEach();
  return {
    ...rest,
    viewer,
    observedAt,
    pullRequests: pullRequests.map((kept) => ({
      updatedAt: kept.updatedAt,
      pullRequest: pullRequestOf(kept.pullRequest, one),
    })),
    reviewed: reviewed.map((kept) => ({ updatedAt: kept.updatedAt, pullRequest: outlineOf(kept.pullRequest, one) })),
  };
}

export function askedOf({ askedAt, answeredAt, pausedUntil, problem, failures }: WrittenAsked): Asked {
  return { askedAt, answeredAt, pausedUntil, problem, failures };
}

function outlineOf(written: WrittenOutline, one: OneOfEach): PullRequestOutline {
  return {
    id: written.id,
    repository: one.repository(written.repository),
    repositoryIsPrivate: written.repositoryIsPrivate,
    number: written.number,
    url: written.url,
    title: written.title,
    author: one.actor(written.author),
    isFirstContribution: written.isFirstContribution,
    state: written.state,
    isDraft: written.isDraft,
    createdAt: written.createdAt,
    mergedAt: written.mergedAt,
    closedAt: written.closedAt,
    additions: written.additions,
    deletions: written.deletions,
    changedFiles: written.changedFiles,
    requested: one.list(written.requested.map((reviewer) => one.reviewer(reviewer))),
    events: written.events.map((event) => eventOf(event, one)),
    cut: one.list(written.cut),
  };
}

function pullRequestOf(written: WrittenPullRequest, one: OneOfEach): PullRequest {
  const { headRepository, delivery } = written;
  return {
    ...outlineOf(written, one),
    body: written.body,
    baseBranch: one.text(written.baseBranch),
    headBranch: written.headBranch,
    headRepository: headRepository && one.repository(headRepository),
    files: written.files.map((file) => fileOf(file, one)),
    approvalsRequired: written.approvalsRequired,
    delivery: delivery && { deployments: one.list(delivery.deployments), checks: delivery.checks },
  };
}

function eventOf(written: WrittenEvent, one: OneOfEach): PullRequestEvent {
  const { kind, at } = written;
  switch (kind) {
    case 'review-requested':
    case 'review-request-removed':
      return { kind: one.text(kind), at, reviewer: one.reviewer(written.reviewer) };
    case 'reviewed': {
      const { said } = written;
      const state = one.text(written.state);
      const by = one.actor(written.by);
      return said ? { kind, at, by, state, said } : { kind, at, by, state };
    }
    case 'review-dismissed': {
      const { by, at: submittedAt, state } = written.review;
      return { kind, at, review: { by: one.actor(by), at: submittedAt, state: one.text(state) } };
    }
    case 'commented': {
      const by = one.actor(written.by);
      return written.said ? { kind, at, by, said: written.said } : { kind, at, by };
    }
    case 'committed':
      return { kind, at, authoredAt: written.authoredAt };
    case 'converted-to-draft':
    case 'ready-for-review':
    case 'merged':
    case 'closed':
    case 'reopened':
    case 'force-pushed':
      return { kind, at };
    default:
      return assertNever(kind);
  }
}

function fileOf(written: WrittenFile, one: OneOfEach): ChangedFile {
  const { previousPath, change, additions, deletions, content } = written;
  const path = one.text(written.path);
  const attributes = one.attributes(written.attributes);
  const file = { path, change, additions, deletions, content, attributes };
  return previousPath === undefined ? file : { ...file, previousPath: one.text(previousPath) };
}
