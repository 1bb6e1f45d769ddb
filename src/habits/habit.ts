import type { Calendar } from '../facts/calendar.ts';
import type { GlobMatcher } from '../facts/fileGlobs.ts';
import type { CutList, GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Duration, Instant } from '../facts/instant.ts';
import type { IsHuman } from '../facts/people.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import type { WhyVerdict } from '../why/cues.ts';
import type { Flag } from './flag.ts';

/** One measured habit. A new one is a file of its own and a line in `catalogue.ts`. */
export interface Habit {
  readonly id: string;
  /** Ids of the expectations that it speaks for. */
  readonly speaksFor: readonly string[];
  /** The size of the branch at hand belongs to this habit too, and shows beside its figure. */
  readonly countsBranch?: true;
  /** How the habit stands over all that was observed. */
  find(observation: GitHubObservation, terms: Terms): Finding;
  /** What one open pull request shows of the habit; undefined: nothing to say. */
  flag?(pullRequest: PullRequest, terms: Terms): Flag | undefined;
}

/** What all counting depends on besides the facts. */
export interface Terms {
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly isHuman: IsHuman;
  /** The user's own globs of files that are not reviewed. */
  readonly leaveOut: GlobMatcher;
}

/** What a habit came to. `behind` is all that the figure was counted from. */
export interface Finding {
  readonly habit: string;
  /** Under n = 5 it is `too-few`: the list is shown and nothing is judged. */
  readonly verdict: 'keeps' | 'slips' | 'too-few';
  readonly figure: Figure | undefined;
  readonly n: number;
  readonly behind: readonly Measured[];
  /** The list that it was counted from, where GitHub has more of it than Rung looked at; undefined: all was counted. */
  readonly cut: CutList | undefined;
}

export type Figure =
  | { readonly kind: 'lines'; readonly median: number; readonly p75: number }
  | { readonly kind: 'share'; readonly of: number; readonly in: number }
  /** Working time left of the band for the one that is most pressing; negative: overdue. */
  | { readonly kind: 'time-left'; readonly left: Duration };

/** One pull request behind a finding with its own figure. */
export interface Measured {
  readonly pullRequest: PullRequest;
  readonly figure:
    | { readonly kind: 'size'; readonly reviewed: number; readonly leftOut: number; readonly raw: number }
    | {
        readonly kind: 'why';
        readonly quote: string | undefined;
        readonly verdict: WhyVerdict['kind'];
      }
    | { readonly kind: 'time-left'; readonly left: Duration };
}

/** How far a list of the observation was cut; undefined: it is all there. */
export function cutOf({ cut }: GitHubObservation, list: CutList['list']): CutList | undefined {
  return cut.find((one) => one.list === list);
}

/** Fewer than this and a habit lists what there is without a verdict. */
export const ENOUGH_TO_JUDGE = 5;

/** The value below which the given share (0 to 1) of the values lies, between two neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
