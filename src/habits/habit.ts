import type { MeasuredBranch } from '../facts/branch.ts';
import type { Calendar } from '../facts/calendar.ts';
import type { Clocks } from '../facts/clocks.ts';
import type { Sort } from '../facts/concerns.ts';
import type { GlobMatcher } from '../facts/fileGlobs.ts';
import type { CutList, GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Duration, Instant } from '../facts/instant.ts';
import type { IsHuman } from '../facts/people.ts';
import type { PullRequest, PullRequestOutline } from '../facts/pullRequest.ts';
import type { Size } from '../facts/size.ts';
import type { StackPart } from '../facts/stackParts.ts';
import type { Judge } from '../why/judge.ts';
import type { WhyVerdict } from '../why/verdict.ts';
import type { Figure, LeftOut, MeasuredFigure } from './figure.ts';
import type { Flag } from './flag.ts';
import type { MergedOne } from './mergedOnes.ts';

/** One measured habit. A new one is a file of its own and a line in `catalogue.ts`. */
export interface Habit {
  readonly id: string;
  /** Ids of the expectations that it speaks for. */
  readonly speaksFor: readonly string[];
  /** The sign of the ladder that it measures, where it speaks for no single expectation. */
  readonly signOf?: { readonly level: string; readonly dimension: string };
  /** What `value` of its measured ones is: lines, milliseconds of working time, or 1 and 0 for yes and no. */
  readonly unit: 'lines' | 'working-time' | 'yes-or-no';
  /** The most that keeps to the band, in the unit; left out: yes keeps, no does not. */
  readonly upTo?: (terms: Terms) => number;
  /** A stand-in for what cannot be measured itself, and called one where it shows. */
  readonly isProxy?: true;
  /** What a pull request that is a yes can be suggested as evidence of; left out: it speaks for nobody by itself. */
  readonly asEvidence?: EvidenceOf;
  /** The size of the branch at hand belongs to this habit too, and shows beside its figure. */
  readonly countsBranch?: true;
  /** How the habit stands over all that was observed. */
  find(observed: Observed, terms: Terms): Finding;
  /** What one open pull request, that is no draft, shows of the habit; undefined: nothing to say. */
  flag?(pullRequest: PullRequest, terms: Terms, said: Said): Flag | undefined;
}

/** My own work, what came of it in my words, or my review of somebody else's. */
export type EvidenceOf = 'work' | 'outcome' | 'review';

/** What only the person knows, by the ids of pull requests. */
export interface Said {
  /** Those whose deployment the person says to have watched. */
  readonly watched: ReadonlySet<string>;
  /** Those of which the person says that they give their reason, whatever Rung finds. */
  readonly saysWhy: ReadonlySet<string>;
}

/** All that habits are counted from. */
export interface Observed extends Said {
  readonly gitHub: GitHubObservation;
  /** The branch at hand; undefined: there is none, or it cannot be measured. */
  readonly branch: MeasuredBranch | undefined;
}

/** What all counting depends on besides the facts. `terms.ts` makes it. */
export interface Terms {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly isHuman: IsHuman;
  /** The user's own globs of files that are not reviewed. */
  readonly leaveOut: GlobMatcher;
  /** What follows from one pull request alone. Derived once for each, since many habits ask for it. */
  readonly sizeOf: (pullRequest: PullRequest) => Size;
  readonly clocksOf: (pullRequest: PullRequest) => Clocks;
  readonly whyOf: (pullRequest: PullRequest) => WhyVerdict;
  /** The same of any other text. Nothing of it is remembered. */
  readonly judge: Judge;
  /** Whether a verdict is sure enough to speak of a missing reason. */
  readonly isSilent: (verdict: WhyVerdict) => boolean;
  /** My merged pull requests: see `mergedOnes.ts`. Picked once, since most habits are counted over them. */
  readonly mergedOnes: (gitHub: GitHubObservation) => readonly MergedOne[];
  /** What follows from the path of a product file alone. Looked up once for each, since the same files change again. */
  readonly isCode: (path: string) => boolean;
  readonly stackPartOf: (path: string) => StackPart | undefined;
  readonly sortOfProduct: (path: string) => Sort;
}

/** What a habit came to. */
export interface Finding {
  readonly habit: string;
  /** `too-few`: under n = 5 the list is shown and nothing is judged. `not-measurable`: what it needs is not to be had here. */
  readonly verdict: 'keeps' | 'slips' | 'too-few' | 'not-measurable';
  readonly figure: Figure | undefined;
  /** How many the figure counts. */
  readonly n: number;
  /** Working time since the first commit of the branch at hand, which the figure counts beside the pull requests. */
  readonly branchAge?: Duration;
  /** All that the figure was counted from, and what was left out of it; the newest first. */
  readonly behind: readonly Measured[];
  /** The list that it was counted from, where GitHub has more of it than Rung has read; undefined: all was counted. */
  readonly cut: CutList | undefined;
}

/** One pull request behind a finding with its own figure. It follows from that pull request alone. */
export interface Measured {
  readonly pullRequest: PullRequestOutline;
  /** When it counts: the merge, the answer, or now for what is open. */
  readonly at: Instant;
  /** In the unit of the habit. */
  readonly value: number;
  /** Whether this one keeps to the habit's band. */
  readonly keeps: boolean;
  readonly figure: MeasuredFigure;
  /** Why the figure does not count it; left out: it counts. */
  readonly leftOut?: LeftOut;
}

/** How far a list of the observation was read; undefined: it is all there. */
export function cutOf({ cut }: GitHubObservation, list: CutList['list']): CutList | undefined {
  return cut.find((one) => one.list === list);
}

/** Fewer than this and a habit lists what there is without a verdict. */
export const ENOUGH_TO_JUDGE = 5;

/** The value below which the given share (0 to 1) of the values lies, between two neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
