import type { Account, Actor, RepositoryName, Reviewer } from '../facts/pullRequest.ts';
import type { OneOfEach } from './oneOfEach.ts';
import type { GitHubAccount, GitHubReviewer } from './shapes.ts';

/** Whom and what GitHub names -> as the facts have them. */
export function accountOf({ login, __typename: typename }: GitHubAccount): Account {
  return { login, typename };
}

export function actorOf(account: GitHubAccount | null, oneOfEach: OneOfEach): Actor {
  return account && oneOfEach.actor(accountOf(account));
}

/** GitHub names nobody where the account was deleted, or where the team is hidden from who asks. */
export function reviewerOf(reviewer: GitHubReviewer, oneOfEach: OneOfEach): Reviewer {
  if (reviewer?.__typename === 'Team') return { kind: 'team', slug: reviewer.slug, name: reviewer.name };
  return oneOfEach.reviewer({ kind: 'person', account: actorOf(reviewer, oneOfEach) });
}

export function repositoryOf(nameWithOwner: string, oneOfEach: OneOfEach): RepositoryName {
  const slash = nameWithOwner.indexOf('/');
  return oneOfEach.repository({ owner: nameWithOwner.slice(0, slash), name: nameWithOwner.slice(slash + 1) });
}
