import type { MeasuredBranch } from '../facts/branch.ts';
import type { Duration } from '../facts/instant.ts';
import type { PullRequestOutline, Reviewer } from '../facts/pullRequest.ts';
import type { Entry } from '../journal/record.ts';

/** One thing worth a person's attention now: the facts to word it with, what it is remembered by, and what helps. */
export type Nudge =
  | BranchSizeNudge
  | BranchAgeNudge
  | UnpushedNudge
  | ReviewDueNudge
  | MergeReadyNudge
  | ReviewOverdueNudge
  | FeedbackDueNudge;

export type NudgeKind = Nudge['nudge'];

/** What just happened in the editor. */
export type Moment = 'save' | 'commit' | 'push' | 'checkout' | 'focus' | 'start';

/** What helps, in one click. */
export type Remedy =
  /** Show how the branch can be split into pull requests of one concern each. */
  | { readonly kind: 'split' }
  | { readonly kind: 'push' }
  /** Open a pull request's page. */
  | { readonly kind: 'open'; readonly url: string }
  /** Copy a polite line to the reviewers; `pullRequest` is GitHub's node id. */
  | { readonly kind: 'remind'; readonly pullRequest: string }
  /** Copy a line that asks for feedback on what is practised. */
  | { readonly kind: 'ask-feedback' };

/** What every nudge has. */
interface NudgeHead {
  /**
   * What it speaks of, named the same in every window and for ever: see `branchSubject`, a pull request's node id, or the id
   * of a round of practice.
   */
  readonly subject: string;
  /** The threshold that was passed, in the nudge's unit. A nudge comes once for a subject and crossing. */
  readonly crossing: number;
  /** Id of the expectation that it serves; undefined: it serves the ladder's way of growing. */
  readonly expectation: string | undefined;
  readonly remedy: Remedy;
}

export interface BranchSizeNudge extends NudgeHead {
  readonly nudge: 'branch-size';
  /** Short name of the branch. */
  readonly branch: string;
  /** Lines that a person reviews; more than `crossing`, which is in lines. */
  readonly lines: number;
  /** Lines above `crossing`. */
  readonly over: number;
  /** Up to three files with the most lines to review, the largest first. */
  readonly largest: readonly { readonly path: string; readonly lines: number }[];
}

export interface BranchAgeNudge extends NudgeHead {
  readonly nudge: 'branch-age';
  readonly branch: string;
  /** Working time since its first commit; more than `crossing`, which is in working days. */
  readonly age: Duration;
}

export interface UnpushedNudge extends NudgeHead {
  readonly nudge: 'unpushed';
  readonly branch: string;
  readonly commits: number;
  /** Working time since the oldest of them; more than `crossing`, which is in working days. */
  readonly age: Duration;
}

export interface ReviewDueNudge extends NudgeHead {
  readonly nudge: 'review-due';
  readonly pullRequest: PullRequestOutline;
  /** Working time left of the 24 hours, at most `crossing`, which is in hours; negative: overdue. */
  readonly left: Duration;
}

export interface MergeReadyNudge extends NudgeHead {
  readonly nudge: 'merge-ready';
  readonly pullRequest: PullRequestOutline;
  /** Working time since the approval; more than `crossing`, which is in working days. */
  readonly age: Duration;
}

export interface ReviewOverdueNudge extends NudgeHead {
  readonly nudge: 'review-overdue';
  readonly pullRequest: PullRequestOutline;
  /** Whose review is awaited. */
  readonly reviewers: readonly Reviewer[];
  /** Working time since they were asked; more than `crossing`, which is in working days. */
  readonly age: Duration;
}

export interface FeedbackDueNudge extends NudgeHead {
  readonly nudge: 'feedback-due';
  /** Titles of the dimensions that are practised: one or two. Foreign text. */
  readonly dimensions: readonly string[];
  /** Whole days since the round began; `crossing`, which is in days, or more. */
  readonly days: number;
}

/** Names a branch in all worktrees of its repository; undefined while HEAD is detached. git allows no colon in the name. */
export function branchSubject({ branch, commonFolder }: MeasuredBranch): string | undefined {
  return branch === undefined ? undefined : `${branch}:${commonFolder}`;
}

/** The journal's entry that a nudge was shown. */
export function shownEntry({ nudge, subject, crossing }: Nudge): Extract<Entry, { kind: 'nudge' }> {
  return { kind: 'nudge', nudge, subject, crossing };
}
