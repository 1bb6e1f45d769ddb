import type { RepositoryName } from './pullRequest.ts';

/** A branch in a repository on the host. */
export interface HostedBranch {
  readonly repository: RepositoryName;
  readonly branch: string;
}

/** Which branch is to be merged into which. */
export interface NewPullRequest {
  readonly base: HostedBranch;
  readonly head: HostedBranch;
}
