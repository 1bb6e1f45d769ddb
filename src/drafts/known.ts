import type { Instant } from '../facts/instant.ts';
import type { RepositoryName } from '../facts/pullRequest.ts';
import type { Day } from '../journal/record.ts';

/**
 * What Rung knows when a document is begun for the person. Nothing in it is a guess, no text of a file is in it, and what
 * could be a secret was taken out (`secrets.ts`). Every text is foreign.
 */
export interface Known {
  readonly today: Day;
  /** The last working day before today, by the person's calendar: a status speaks of what was done from its start on. */
  readonly since: Day;
  /** undefined: there is no branch that can be measured. */
  readonly branch: KnownBranch | undefined;
  /** My own commits from the start of `since` on, in all repositories of the window, the newest first. */
  readonly commits: readonly KnownCommit[];
  /** Why there are no commits to know of; undefined: they were read. */
  readonly noCommits: NoCommits | undefined;
  /** undefined: GitHub was not looked at. */
  readonly pullRequests: KnownPullRequests | undefined;
  /** undefined: no file of the window's folders is in front. */
  readonly place: KnownPlace | undefined;
}

/** `no-email`: git is not told who the person is (`user.email`). */
export type NoCommits = 'sample' | 'untrusted' | 'no-git' | 'no-repository' | 'no-email' | 'git-failed';

/** The branch at hand. */
export interface KnownBranch {
  /** Name of its repository's folder: `shop`. */
  readonly repository: string;
  /** undefined: HEAD is detached. */
  readonly name: string | undefined;
  /** As a person would write it: `origin/main`. */
  readonly base: string;
  /** Lines that a person reviews of it, as the status bar counts them. */
  readonly lines: number;
  /** The files that a person reviews, by paths from the top of the repository: the product before its tests, the largest first. */
  readonly files: readonly KnownFile[];
  /** Of these what its commits change alone, as a pull request would show it. */
  readonly committed: readonly KnownFile[];
  /** How many files have changes that are in no commit yet. */
  readonly uncommitted: number;
  /** What its own commits are called, whoever wrote them, the oldest first. Those that are named for their author alone are left out. */
  readonly subjects: readonly string[];
  /** Why the change is made, where its commits say so: whole sentences, word for word. */
  readonly reasons: readonly string[];
  /** Issues that its name and its commits speak of. */
  readonly issues: readonly KnownIssue[];
  /** An open pull request of mine comes from it. */
  readonly hasPullRequest: boolean;
}

export interface KnownIssue {
  /** As written: `#12`, `acme/shop#12`, `GH-12`, `SHOP-12`. */
  readonly reference: string;
  /** The word before it that closes it, in small letters: `fixes`; undefined: there is none. */
  readonly closing: string | undefined;
}

export interface KnownFile {
  readonly path: string;
  readonly added: number;
  readonly deleted: number;
}

export interface KnownCommit {
  /** Name of its repository's folder. */
  readonly repository: string;
  readonly subject: string;
  readonly authoredAt: Instant;
}

/** My pull requests and reviews, as GitHub last showed them. */
export interface KnownPullRequests {
  /** Those that are open now, drafts included. */
  readonly open: readonly KnownPullRequest[];
  /** Merged from the start of `since` on. */
  readonly merged: readonly KnownPullRequest[];
  /** Of others, reviewed by me from the start of `since` on. */
  readonly reviewed: readonly KnownPullRequest[];
  /** GitHub cannot be read right now, so things may have changed since. */
  readonly mayBeOld: boolean;
}

export interface KnownPullRequest {
  readonly repository: RepositoryName;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly isDraft: boolean;
  /** Whom it waits for; undefined: nobody, or it is not open. */
  readonly waitsFor: 'me' | 'reviewers' | undefined;
}

/** Where the cursor is, in a file of the window's folders. */
export interface KnownPlace {
  /** Path within its folder of the window, with forward slashes: `src/auth.ts`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** What language tools say is wrong on that line, errors before warnings, at most three. */
  readonly errors: readonly string[];
}
