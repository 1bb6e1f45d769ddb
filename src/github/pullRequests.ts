import { linguistAttributes } from '../facts/attributes.ts';
import type { ChangedFile, LinguistAttributes } from '../facts/changedFile.ts';
import type { PullRequest, RepositoryName } from '../facts/pullRequest.ts';
import { actorOf, eventsOf, reviewerOf } from './events.ts';
import type { GitHubFile, GitHubPullRequest } from './shapes.ts';

/** A pull request as GitHub's schema has it -> as Rung keeps it. Nodes that were held back are left out. */
export function pullRequestOf(found: GitHubPullRequest): PullRequest {
  const { id, number, url, title, body, isDraft, createdAt, additions, deletions, changedFiles } = found;
  return {
    id,
    repository: repositoryName(found.repository.nameWithOwner),
    number,
    url,
    title,
    body,
    author: actorOf(found.author),
    state: STATE[found.state],
    isDraft,
    createdAt,
    mergedAt: found.mergedAt ?? undefined,
    closedAt: found.closedAt ?? undefined,
    baseBranch: found.baseRefName,
    headBranch: found.headRefName,
    headRepository: found.headRepository ? repositoryName(found.headRepository.nameWithOwner) : undefined,
    additions,
    deletions,
    changedFiles,
    files: filesOf(found),
    requested: present(found.reviewRequests?.nodes).map((request) => reviewerOf(request.requestedReviewer)),
    events: eventsOf(present(found.timelineItems.nodes)),
    cut: cutOf(found),
  };
}

const STATE = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/** A change of a file's mode alone is a modification of no lines. */
const CHANGE = {
  ADDED: 'added',
  CHANGED: 'modified',
  COPIED: 'copied',
  DELETED: 'deleted',
  MODIFIED: 'modified',
  RENAMED: 'renamed',
} as const;

/** The nodes of a list without those that were held back. */
export function present<Node>(nodes: readonly (Node | null)[] | null | undefined): readonly Node[] {
  return (nodes ?? []).filter((node) => node !== null);
}

function repositoryName(nameWithOwner: string): RepositoryName {
  const slash = nameWithOwner.indexOf('/');
  return { owner: nameWithOwner.slice(0, slash), name: nameWithOwner.slice(slash + 1) };
}

function filesOf(found: GitHubPullRequest): readonly ChangedFile[] {
  const attributesOf = linguistAttributes(found.repository.object?.text ?? '');
  return present(found.files?.nodes).map((file) => fileOf(file, attributesOf(file.path)));
}

function fileOf({ path, additions, deletions, changeType }: GitHubFile, attributes: LinguistAttributes): ChangedFile {
  return { path, change: CHANGE[changeType], additions, deletions, content: 'text', attributes };
}

/** GitHub answers null for the files of a change that is too large to compare. */
function cutOf({ files, changedFiles, reviewRequests, timelineItems }: GitHubPullRequest): PullRequest['cut'] {
  const filesAreCut = files ? files.pageInfo.hasNextPage || isWithheld(files.nodes) : changedFiles > 0;
  const requestsAreCut = reviewRequests?.pageInfo.hasNextPage || isWithheld(reviewRequests?.nodes);
  const eventsAreCut = requestsAreCut || timelineItems.pageInfo.hasPreviousPage || isWithheld(timelineItems.nodes);
  return [...(filesAreCut ? (['files'] as const) : []), ...(eventsAreCut ? (['events'] as const) : [])];
}

function isWithheld(nodes: readonly unknown[] | null | undefined): boolean {
  return !nodes || nodes.includes(null);
}
