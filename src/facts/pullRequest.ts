import type { ChangedFile } from './changedFile.ts';
import type { Instant } from './instant.ts';

/** A repository on a GitHub host. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** An account as GitHub names it. `typename` is GitHub's `__typename`; who counts as a person is decided in `people.ts`. */
export interface Account {
  readonly login: string;
  readonly typename: 'User' | 'Bot' | 'Mannequin' | 'Organization' | 'EnterpriseUserAccount';
}

/** Who did something. null: the account was deleted. */
export type Actor = Account | null;

/** What a pull request is, and what happened to it: all that my reviews on it are counted from. */
export interface PullRequestOutline {
  /** GitHub's node id. */
  readonly id: string;
  readonly repository: RepositoryName;
  /** The repository is not for everybody on its host: private, or internal to an enterprise. undefined: not known. */
  readonly repositoryIsPrivate: boolean | undefined;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly author: Actor;
  /** The author had not contributed to this repository before, as GitHub said when Rung first saw it. */
  readonly isFirstContribution: boolean;
  readonly state: 'open' | 'merged' | 'closed';
  readonly isDraft: boolean;
  readonly createdAt: Instant;
  readonly mergedAt: Instant | undefined;
  readonly closedAt: Instant | undefined;
  /** GitHub's own figures, for every file. */
  readonly additions: number;
  readonly deletions: number;
  readonly changedFiles: number;
  /** Whose review is asked for at this moment, as GitHub keeps it: a review or a removal takes a request away. */
  readonly requested: readonly Reviewer[];
  /** In the order of time. */
  readonly events: readonly PullRequestEvent[];
  /** The lists that GitHub cut short and Rung did not follow to their end. Empty: all is known. */
  readonly cut: readonly ('files' | 'events')[];
}

/** A pull request as it was observed on GitHub: plain, complete enough for every habit, and never judged here. */
export interface PullRequest extends PullRequestOutline {
  /** Markdown, as written. At most 65,536 characters. */
  readonly body: string;
  /** Branch that it is to be merged into. */
  readonly baseBranch: string;
  /** Branch that it comes from, and the repository that has it; undefined where that repository was deleted. */
  readonly headBranch: string;
  readonly headRepository: RepositoryName | undefined;
  readonly files: readonly ChangedFile[];
  /** How many approvals the base branch asks for; undefined: GitHub does not say. */
  readonly approvalsRequired: number | undefined;
  /** What became of the merge commit; undefined: it is not merged, or GitHub does not say. */
  readonly delivery: Delivery | undefined;
}

/** What GitHub shows of a merge commit once it is on its base branch. */
export interface Delivery {
  /** In the order of time. Empty: nobody tells GitHub of deployments, or this commit was not deployed by itself. */
  readonly deployments: readonly Deployment[];
  /** The checks of the commit together; undefined: it has none. */
  readonly checks: 'passed' | 'failed' | 'running' | undefined;
}

export interface Deployment {
  /** Foreign text: `production`. */
  readonly environment: string;
  /** `deployed` also where a later deployment has taken its place. */
  readonly state: 'deployed' | 'failed' | 'under-way';
  /** When it came to that state. */
  readonly at: Instant;
}

/** Whose review was asked for. */
export type Reviewer =
  | { readonly kind: 'person'; readonly account: Actor }
  | { readonly kind: 'team'; readonly slug: string; readonly name: string };

/** https://docs.github.com/graphql/reference/enums#pullrequestreviewstate, without PENDING, which is never shown to others. */
export type ReviewState = 'approved' | 'changes-requested' | 'commented' | 'dismissed';

/** What happened to a pull request. GitHub's timeline items, by the names that a person would use. */
export type PullRequestEvent = { readonly at: Instant } & (
  | { readonly kind: 'converted-to-draft' | 'ready-for-review' | 'merged' | 'closed' | 'reopened' }
  | { readonly kind: 'review-requested' | 'review-request-removed'; readonly reviewer: Reviewer }
  /** `state` is what it was when submitted; `dismissed` only where the dismissal, which tells that, is not known. */
  | { readonly kind: 'reviewed'; readonly by: Actor; readonly state: ReviewState; readonly said?: Said }
  /** `review` is the one that was taken back, by whoever did it or by a push. */
  | { readonly kind: 'review-dismissed'; readonly review: DismissedReview }
  | { readonly kind: 'commented'; readonly by: Actor; readonly said?: Said }
  /** A commit of the branch. `at` is the committer's date, which a rebase moves; `authoredAt` stays. */
  | { readonly kind: 'committed'; readonly authoredAt: Instant }
  | { readonly kind: 'force-pushed' }
);

/** Which review was dismissed: nobody submits two in one second. `state` is what it was when submitted. */
export interface DismissedReview {
  readonly by: Actor;
  readonly at: Instant;
  readonly state: ReviewState;
}

/** What the viewer wrote: the text, then the remarks on lines. Of nobody else; left out: somebody else's, or not read. */
export type Said = readonly string[];
