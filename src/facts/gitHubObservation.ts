import type { Duration, Instant } from './instant.ts';
import type { Account, PullRequest, PullRequestOutline } from './pullRequest.ts';

/** What Rung knows from GitHub. */
export interface GitHubObservation {
  /** Who asked. Every figure is about this account and nobody else. */
  readonly viewer: Account;
  /** When GitHub last answered, by GitHub's clock. */
  readonly observedAt: Instant;
  /** How far this machine's clock is ahead of GitHub's; negative: behind. 0 where they agree within two minutes. */
  readonly clockAhead: Duration;
  /** From here on my pull requests and reviews are asked for. */
  readonly since: Instant;
  /** My pull requests that are open, or changed after `since`; newest first. */
  readonly authored: readonly PullRequest[];
  /** Open pull requests of others on which a review is asked of me or of a team of mine; newest first. */
  readonly reviewRequested: readonly PullRequest[];
  /** Pull requests of others, changed after `since`, that I have reviewed; newest first. */
  readonly reviewed: readonly PullRequestOutline[];
  /** Lists that are not read to their end. Empty: all is here. */
  readonly cut: readonly CutList[];
  /** Parts of the answer that GitHub held back. Empty: nothing. */
  readonly withheld: readonly Withheld[];
}

/** How far a list was read. `authored` and `reviewed` are cut while the first reading is under way or was stopped. */
export interface CutList {
  readonly list: 'open' | 'review-requested' | 'authored' | 'reviewed';
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
  /** Only the window's own repositories are asked for (`rung.github.scope`), and none of them is on the host. */
  | { readonly kind: 'nothing-in-scope' }
  /** The host in the settings is no host, a token would go to it unprotected, or VS Code signs in to another one. */
  | { readonly kind: 'unusable-host'; readonly because: 'not-a-host' | 'not-https' | 'other-server' }
  /** No connection, for a reason that has no line of its own here. */
  | { readonly kind: 'offline' }
  /** The name of the host leads nowhere (DNS). */
  | { readonly kind: 'no-such-host'; readonly host: string }
  /** No protected connection: the certificate is not trusted, or what answers does not speak TLS. */
  | { readonly kind: 'tls-failed'; readonly code: string }
  /** A proxy on the way wants a sign-in of its own (407). */
  | { readonly kind: 'proxy-asks' }
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
