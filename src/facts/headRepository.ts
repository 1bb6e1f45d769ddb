import type { PullRequest, RepositoryName } from './pullRequest.ts';

/** Whether it comes from one of these repositories: a branch of the same name elsewhere is another one. GitHub ignores case. */
export function isFromOneOf(repositories: readonly RepositoryName[], { headRepository }: PullRequest): boolean {
  if (!headRepository) return false;
  const written = ({ owner, name }: RepositoryName) => `${owner}/${name}`.toLowerCase();
  const head = written(headRepository);
  return repositories.some((one) => written(one) === head);
}
