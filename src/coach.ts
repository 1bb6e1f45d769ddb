import type { BranchObservation, MeasuredBranch } from './facts/branch.ts';
import type { GitHubObservation, GitHubProblem } from './facts/gitHubObservation.ts';
import type { Duration } from './facts/instant.ts';
import type { PullRequest } from './facts/pullRequest.ts';
import { type Size, type SizeVerdict, sizeOf, verdictOf } from './facts/size.ts';
import { waitingTime } from './facts/timeline.ts';
import { type WhoseMove, whoseMove } from './facts/whoseMove.ts';
import { workingTimeBetween } from './facts/workingTime.ts';
import type { Framework } from './framework/framework.ts';
import type { FrameworkFault } from './framework/load.ts';
import { HABITS } from './habits/catalogue.ts';
import type { Flag } from './habits/flag.ts';
import type { Finding, Terms } from './habits/habit.ts';
import { waitingForMe } from './habits/reviewResponse.ts';
import type { JournalState } from './journal/fold.ts';

/** Everything that Rung knows at this moment, as the sources last told it. */
export interface Facts {
  /** undefined: not read yet. */
  readonly framework: Framework | undefined;
  /** What is wrong with a team's own ladder while the last good one stays; undefined: nothing. */
  readonly frameworkFault: FrameworkFault | undefined;
  /** Id of the engineer's level; undefined: not chosen. */
  readonly level: string | undefined;
  readonly branch: BranchState;
  readonly gitHub: GitHubState;
  /** undefined: not read yet. */
  readonly journal: JournalState | undefined;
}

export type BranchState =
  | { readonly kind: 'unknown' | 'no-folder' | 'untrusted' }
  | { readonly kind: 'observed'; readonly observation: BranchObservation };

/** `last` is what was known before: it stays on view while Rung looks again, and when a look fails. */
export type GitHubState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'looking'; readonly last: GitHubObservation | undefined }
  | { readonly kind: 'observed'; readonly last: GitHubObservation }
  | { readonly kind: 'problem'; readonly problem: GitHubProblem; readonly last: GitHubObservation | undefined };

/** What the facts mean for the engineer, by the rules of the framework and of definitions.md. */
export interface Advice {
  readonly branch: BranchAdvice | undefined;
  /** Those that wait for me first, then those that wait for reviewers, then drafts. undefined: GitHub was not looked at. */
  readonly pullRequests: readonly OpenPullRequest[] | undefined;
  /** The most pressing first. undefined: GitHub was not looked at. */
  readonly reviews: readonly WaitingReview[] | undefined;
  readonly findings: readonly Finding[];
}

export interface BranchAdvice {
  readonly observation: MeasuredBranch;
  readonly size: Size;
  readonly verdict: SizeVerdict;
}

export interface OpenPullRequest {
  readonly pullRequest: PullRequest;
  readonly size: Size;
  readonly move: WhoseMove | undefined;
  /** For how much working time it has been so, drafts and closed time cut out unless it is a draft now. */
  readonly moveAge: Duration;
  readonly flags: readonly Flag[];
}

export interface WaitingReview {
  readonly pullRequest: PullRequest;
  readonly size: Size;
  /** Working time left of the 24 hours; negative: overdue. */
  readonly left: Duration;
}

const NOTHING_KNOWN: Facts = {
  framework: undefined,
  frameworkFault: undefined,
  level: undefined,
  branch: { kind: 'unknown' },
  gitHub: { kind: 'unknown' },
  journal: undefined,
};

/** The one place where facts become advice. Sources tell it what they saw; views ask it what to show. */
export class Coach {
  readonly #terms: () => Terms;
  readonly #listeners = new Set<() => void>();
  #own = NOTHING_KNOWN;
  #sample: Facts | undefined;
  #advice: Advice | undefined;

  /** `terms` is asked each time advice is made, so that ages and settings are those of the moment. */
  constructor(terms: () => Terms) {
    this.#terms = terms;
  }

  /** What the views show: the person's own facts, or the sample while they look around. */
  get facts(): Facts {
    return this.#sample ?? this.#own;
  }

  /** What is true of the person, whatever the views show. */
  get own(): Facts {
    return this.#own;
  }

  get showsSample(): boolean {
    return this.#sample !== undefined;
  }

  get advice(): Advice {
    this.#advice ??= adviseOn(this.facts, this.#terms());
    return this.#advice;
  }

  tell(news: Partial<Facts>): void {
    this.#own = { ...this.#own, ...news };
    if (this.#sample && news.framework) this.#sample = { ...this.#sample, framework: news.framework };
    this.#changed();
  }

  /** Shows the sample instead of the person's own facts, or changes what it shows; undefined leaves it. */
  showSample(sample: Partial<Facts> | undefined): void {
    this.#sample = sample && { ...(this.#sample ?? { ...NOTHING_KNOWN, framework: this.#own.framework }), ...sample };
    this.#changed();
  }

  /** Makes the advice anew: time has passed, or a setting has changed. */
  lookAgain(): void {
    this.#changed();
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #changed(): void {
    this.#advice = undefined;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Pure: the same facts and terms give the same advice. */
export function adviseOn(facts: Facts, terms: Terms): Advice {
  const observation = facts.gitHub.kind === 'unknown' ? undefined : facts.gitHub.last;
  const branch = facts.branch.kind === 'observed' ? facts.branch.observation : undefined;
  return {
    branch: branch?.kind === 'measured' ? branchAdvice(branch, terms) : undefined,
    pullRequests: observation && openPullRequests(observation, terms),
    reviews:
      observation &&
      waitingForMe(observation, terms).map((one) => waitingReview(one.pullRequest, one.figure.left, terms)),
    findings: observation ? HABITS.map((habit) => habit.find(observation, terms)) : [],
  };
}

function branchAdvice(observation: MeasuredBranch, terms: Terms): BranchAdvice {
  const size = sizeOf(observation.files, terms.leaveOut);
  return { observation, size, verdict: verdictOf(size) };
}

function openPullRequests({ authored }: GitHubObservation, terms: Terms): readonly OpenPullRequest[] {
  const order = ['author', 'reviewers', 'nobody', undefined];
  return authored
    .filter((one) => one.state === 'open')
    .map((one) => openPullRequest(one, terms))
    .sort((a, b) => order.indexOf(a.move?.who) - order.indexOf(b.move?.who));
}

function openPullRequest(pullRequest: PullRequest, terms: Terms): OpenPullRequest {
  const flags = HABITS.flatMap((habit) => habit.flag?.(pullRequest, terms) ?? []);
  const move = whoseMove(pullRequest, terms.isHuman, terms.now);
  return {
    pullRequest,
    size: sizeOf(pullRequest.files, terms.leaveOut),
    move,
    moveAge: move ? ageOf(move, pullRequest, terms) : 0,
    flags: pullRequest.isDraft ? [] : flags,
  };
}

function ageOf({ who, since }: WhoseMove, pullRequest: PullRequest, { now, calendar }: Terms): Duration {
  return who === 'nobody' ? workingTimeBetween(since, now, calendar) : waitingTime(pullRequest, since, now, calendar);
}

function waitingReview(pullRequest: PullRequest, left: Duration, terms: Terms): WaitingReview {
  return { pullRequest, size: sizeOf(pullRequest.files, terms.leaveOut), left };
}
