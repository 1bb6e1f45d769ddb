import type { MeasuredBranch } from './facts/branch.ts';
import type { Clocks } from './facts/clocks.ts';
import type { GitHubObservation } from './facts/gitHubObservation.ts';
import type { Duration, Instant } from './facts/instant.ts';
import type { PullRequest } from './facts/pullRequest.ts';
import { type Size, type SizeVerdict, sizeOf, verdictOf } from './facts/size.ts';
import { waitingTime } from './facts/timeline.ts';
import { type WhoseMove, whoseMove } from './facts/whoseMove.ts';
import { subtractWorkingTime, workingTimeBetween } from './facts/workingTime.ts';
import { focusOf } from './growth/focus.ts';
import { HABITS } from './habits/catalogue.ts';
import type { DeliveryFigure } from './habits/figure.ts';
import type { Flag } from './habits/flag.ts';
import { deliveryOf } from './habits/followThrough.ts';
import type { Finding, Said, Terms } from './habits/habit.ts';
import { waitingForMe } from './habits/reviewResponse.ts';
import { type Settled, termsFrom } from './habits/terms.ts';
import { EMPTY_JOURNAL, type JournalState, saidToSayWhy, watchedOnes } from './journal/fold.ts';
import { focusIn } from './journal/items.ts';
import { nudgesIn } from './nudges/catalogue.ts';
import { freshObservation, type Known } from './nudges/known.ts';
import type { Nudge } from './nudges/nudge.ts';
import type { Facts } from './whatIsKnown.ts';

/** What the facts mean for the engineer, by the rules of the framework and of definitions.md. */
export interface Advice {
  /** What it was counted by. */
  readonly terms: Terms;
  readonly branch: BranchAdvice | undefined;
  /** The branches of the window's other repositories that can be measured. */
  readonly others: readonly BranchAdvice[];
  /** Those with the least time left first, drafts last. undefined: GitHub was not looked at. */
  readonly pullRequests: readonly OpenPullRequest[] | undefined;
  /** The most pressing first. undefined: GitHub was not looked at. */
  readonly reviews: readonly WaitingReview[] | undefined;
  /** My pull requests that were merged within two working days, the newest first. undefined: GitHub was not looked at. */
  readonly merges: readonly RecentMerge[] | undefined;
  readonly findings: readonly Finding[];
  /** What deserves attention now, the most pressing first. Whether a notification comes is for `nudges/policy.ts` to say. */
  readonly nudges: readonly Nudge[];
}

export interface BranchAdvice {
  readonly observation: MeasuredBranch;
  readonly size: Size;
  readonly verdict: SizeVerdict;
}

export interface OpenPullRequest {
  readonly pullRequest: PullRequest;
  readonly size: Size;
  readonly clocks: Clocks;
  readonly move: WhoseMove | undefined;
  /** For how much working time it has been so, drafts and closed time cut out unless it is a draft now. */
  readonly moveAge: Duration;
  /** Working time left of the two days in which work is merged that was started; negative: over. undefined: a draft. */
  readonly left: Duration | undefined;
  readonly flags: readonly Flag[];
  /** The person says that it gives its reason, where Rung found none. */
  readonly saidToSayWhy: boolean;
}

export interface WaitingReview {
  readonly pullRequest: PullRequest;
  readonly size: Size;
  /** Working time left of the 24 hours; negative: overdue. */
  readonly left: Duration;
}

export interface RecentMerge {
  readonly pullRequest: PullRequest;
  readonly delivery: DeliveryFigure;
}

/** Advises on facts as they come, and remembers what it derived from a pull request while the settings stay. */
export class Adviser {
  #settled: Settled | undefined;
  #termsAt: ((now: Instant) => Terms) | undefined;

  /** `now`: this machine's clock. Everything of GitHub's is dated by its own. */
  on(facts: Facts, settled: Settled, now: Instant): Advice {
    if (this.#settled !== settled || !this.#termsAt) this.#termsAt = termsFrom(settled);
    this.#settled = settled;
    const last = facts.gitHub.kind === 'unknown' ? undefined : facts.gitHub.last;
    return adviseOn(facts, this.#termsAt(now - (last?.clockAhead ?? 0)));
  }
}

/** Pure: the same facts and terms give the same advice. */
export function adviseOn(facts: Facts, terms: Terms): Advice {
  const gitHub = facts.gitHub.kind === 'unknown' ? undefined : facts.gitHub.last;
  const measured = facts.branch.kind === 'observed' ? facts.branch.observation : undefined;
  const branch = measured?.kind === 'measured' ? measured : undefined;
  const said = saidIn(facts.journal);
  const atHand = branch && branchAdvice(branch, terms);
  const mine = gitHub && openPullRequests(gitHub, said, terms);
  const reviews = gitHub && waitingForMe(gitHub, terms).map((one) => ({ ...one, size: terms.sizeOf(one.pullRequest) }));
  const observation = freshObservation(facts.gitHub, terms.now);
  const fresh = observation && mine && reviews && { observation, mine, reviews };
  return {
    terms,
    branch: atHand,
    others: facts.others.flatMap((one) => (one.kind === 'measured' ? [branchAdvice(one, terms)] : [])),
    pullRequests: mine,
    reviews,
    merges: gitHub && recentMerges(gitHub, said, terms),
    findings: gitHub ? HABITS.map((habit) => habit.find({ gitHub, branch, ...said }, terms)) : [],
    nudges: nudgesIn({ terms, branch: atHand, focus: titledFocus(facts), gitHub: fresh }),
  };
}

function saidIn(journal: JournalState = EMPTY_JOURNAL): Said {
  return { watched: watchedOnes(journal), saysWhy: saidToSayWhy(journal) };
}

/** What is practised, with the ladder's titles; a dimension that it does not have goes by its id. */
function titledFocus({ journal, framework }: Facts): Known['focus'] {
  if (!journal) return undefined;
  const focus = framework ? focusOf(journal, framework.progression) : focusIn(journal);
  const titleOf = (id: string) => framework?.progression.dimensions.find((one) => one.id === id)?.title ?? id;
  return focus && { ...focus, titles: focus.dimensions.map(titleOf) };
}

function branchAdvice(observation: MeasuredBranch, terms: Terms): BranchAdvice {
  const size = sizeOf(observation.files, terms.leaveOut);
  return { observation, size, verdict: verdictOf(size) };
}

function openPullRequests({ authored }: GitHubObservation, said: Said, terms: Terms): readonly OpenPullRequest[] {
  return authored
    .filter((one) => one.state === 'open')
    .map((one) => openPullRequest(one, said, terms))
    .sort((a, b) => (a.left ?? Number.POSITIVE_INFINITY) - (b.left ?? Number.POSITIVE_INFINITY) || 0);
}

function openPullRequest(pullRequest: PullRequest, said: Said, terms: Terms): OpenPullRequest {
  const { isHuman, now, calendar } = terms;
  const clocks = terms.clocksOf(pullRequest);
  const move = whoseMove(pullRequest, isHuman, now);
  const age = workingTimeBetween(clocks.startedAt, now, calendar);
  const flags = flagsOf(pullRequest, said, terms);
  return {
    pullRequest,
    size: terms.sizeOf(pullRequest),
    clocks,
    move,
    moveAge: move ? ageOf(move, pullRequest, terms) : 0,
    left: pullRequest.isDraft ? undefined : 2 * calendar.workingDay - age,
    flags,
    saidToSayWhy: said.saysWhy.has(pullRequest.id) && flagsOf(pullRequest, NOTHING_SAID, terms).length > flags.length,
  };
}

const NOTHING_SAID = saidIn(EMPTY_JOURNAL);

function flagsOf(pullRequest: PullRequest, said: Said, terms: Terms): readonly Flag[] {
  return pullRequest.isDraft ? [] : HABITS.flatMap((habit) => habit.flag?.(pullRequest, terms, said) ?? []);
}

function ageOf({ who, since }: WhoseMove, pullRequest: PullRequest, { now, calendar }: Terms): Duration {
  return who === 'nobody' ? workingTimeBetween(since, now, calendar) : waitingTime(pullRequest, since, now, calendar);
}

/** What was merged longer ago is no longer watched. */
function recentMerges(
  { authored }: GitHubObservation,
  { watched }: Said,
  { now, calendar }: Terms,
): readonly RecentMerge[] {
  const from = subtractWorkingTime(now, 2 * calendar.workingDay, calendar);
  return authored
    .filter(({ mergedAt }) => mergedAt !== undefined && mergedAt >= from)
    .sort((a, b) => (b.mergedAt ?? 0) - (a.mergedAt ?? 0))
    .map((pullRequest) => ({ pullRequest, delivery: deliveryOf(pullRequest, watched) }));
}
