import type { Instant } from './instant.ts';
import type { Account, PullRequest } from './pullRequest.ts';

/** What one look at GitHub brought. */
export interface GitHubObservation {
  /** Who asked. Every figure is about this account and nobody else. */
  readonly viewer: Account;
  readonly observedAt: Instant;
  /** My pull requests that are open, or were merged in the last 90 days; newest first. */
  readonly authored: readonly PullRequest[];
  /** Open pull requests of others on which a review is asked of me or of a team of mine. */
  readonly reviewRequested: readonly PullRequest[];
  /** Lists that were longer than Rung asked for. Empty: all is here. */
  readonly cut: readonly CutList[];
  /** Parts of the answer that GitHub held back. Empty: nothing. */
  readonly withheld: readonly Withheld[];
}

export interface CutList {
  readonly list: 'open' | 'merged' | 'review-requested';
  readonly shown: number;
  readonly total: number;
}

/** GitHub answered, but not with everything. `saml`: an organisation wants a sign-in of its own before it shows its part. */
export interface Withheld {
  readonly kind: 'saml' | 'not-found' | 'resource-limits' | 'other';
  /** The first sentence of what GitHub said; foreign text. */
  readonly said: string;
}

/** Why a look at GitHub brought nothing. Every fault of the network and of GitHub is one of these. */
export type GitHubProblem =
  | { readonly kind: 'signed-out' }
  /** The host in the settings is no host, a token would go to it unprotected, or VS Code signs in to another one. */
  | { readonly kind: 'unusable-host'; readonly because: 'not-a-host' | 'not-https' | 'other-server' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'bad-credentials' }
  | { readonly kind: 'saml' }
  /** No requests before `until`. `which`: the hourly points, or GitHub's guard against bursts. */
  | { readonly kind: 'rate-limited'; readonly which: 'primary' | 'secondary'; readonly until: Instant }
  | { readonly kind: 'forbidden'; readonly said: string }
  | { readonly kind: 'server-failed'; readonly status: number }
  /** The answer broke off, or was not what GitHub's schema promises. `where` names the place. */
  | { readonly kind: 'unreadable-answer'; readonly where: string }
  | { readonly kind: 'rejected-query'; readonly said: string };
