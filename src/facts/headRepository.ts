import type { PullRequest, RepositoryName } from './pullRequest.ts';

/** Whether it comes from one of these repositories: a branch of the same name elsewhere is another one. */
export function isFromOneOf(repositories: readonly RepositoryName[], { headRepository }: PullRequest): boolean {
  return headRepository !== undefined && isOneOf(repositories, headRepository);
}

/** Whether it is a pull request of the branch of this name in one of these repositories; undefined: of no branch. */
export function isOfBranch(
  branch: string | undefined,
  repositories: readonly RepositoryName[],
  pullRequest: PullRequest,
): boolean {
  return pullRequest.headBranch === branch && isFromOneOf(repositories, pullRequest);
}

/** Whether a repository is one of these. GitHub ignores case. */
export function isOneOf(repositories: readonly RepositoryName[], repository: RepositoryName): boolean {
  const written = ({ owner, name }: RepositoryName) => `${owner}/${name}`.toLowerCase();
  const wanted = written(repository);
  return repositories.some((one) => written(one) === wanted);
}
