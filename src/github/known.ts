import type { CutList, Withheld } from '../facts/gitHubObservation.ts';
import type { Duration, Instant } from '../facts/instant.ts';
import type { Account, PullRequest, PullRequestOutline, RepositoryName } from '../facts/pullRequest.ts';

/** Which repositories' pull requests are asked for: `rung.github.scope`, with the names that it comes to. */
export type Scope =
  | { readonly kind: 'everywhere' }
  /** Logins of people and organisations. */
  | { readonly kind: 'owners'; readonly owners: readonly string[] }
  | { readonly kind: 'repositories'; readonly repositories: readonly RepositoryName[] };

/**
 * All that Rung has read for one account, host and scope: plain JSON, kept on disk between two starts, and enough to read on
 * from where it stopped.
 */
export interface Known {
  /** undefined: GitHub has not answered yet. */
  readonly viewer: Account | undefined;
  /** When GitHub last answered, by its own clock. */
  readonly observedAt: Instant | undefined;
  readonly clockAhead: Duration;
  /** How far back was read, or is being read. */
  readonly since: Instant;
  /** Mine, and those on which a review is asked of me. Each once. */
  readonly pullRequests: readonly KeptPullRequest[];
  /** Those of others that I reviewed. Each once. */
  readonly reviewed: readonly KeptOutline[];
  /** Ids of the open pull requests on which a review is asked of me, as GitHub last listed them. */
  readonly reviewRequested: readonly string[];
  /** How far the two long lists are read, in the order of GitHub's `updated_at`. */
  readonly windows: Readonly<Record<'authored' | 'reviewed', Window>>;
  readonly cut: readonly CutList[];
  readonly withheld: readonly Withheld[];
}

/** `updatedAt` is GitHub's `updated_at`: it says what to read again, and is never a clock. */
export interface KeptPullRequest {
  readonly updatedAt: Instant;
  readonly pullRequest: PullRequest;
}

export interface KeptOutline {
  readonly updatedAt: Instant;
  readonly pullRequest: PullRequestOutline;
}

export interface Window {
  /** All that GitHub last changed before this moment is known: where reading goes on, with some overlap. */
  readonly readUpTo: Instant;
  /** It was read to its end once. Otherwise the first reading is under way, or was stopped. */
  readonly isComplete: boolean;
}
