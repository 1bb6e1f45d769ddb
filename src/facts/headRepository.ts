import type { PullRequest, RepositoryName } from './pullRequest.ts';

/** Whether it comes from one of these repositories: a branch of the same name elsewhere is another one. */
export function isFromOneOf(repositories: readonly RepositoryName[], { headRepository }: PullRequest): boolean {
  return headRepository !== undefined && isOneOf(repositories, headRepository);
}

/** Whether a repository is one of these. GitHub ignores case. */
export function isOneOf(repositories: readonly RepositoryName[], repository: RepositoryName): boolean {
  const written = ({ owner, name }: RepositoryName) => `${owner}/${name}`.toLowerCase();
  const wanted = written(repository);
  return repositories.some((one) => written(one) === wanted);
}
