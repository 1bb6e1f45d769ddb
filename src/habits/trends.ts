import type { DayNumber } from '../facts/calendar.ts';
import type { CutList, GitHubObservation } from '../facts/gitHubObservation.ts';
import { type Duration, type Instant, MINUTE } from '../facts/instant.ts';
import type { PullRequestOutline } from '../facts/pullRequest.ts';
import { FIRED_ON, firedOn } from './fired.ts';
import type { Finding, Habit, Measured, Terms } from './habit.ts';
import { mondayOf, type Week, weeksOf } from './weeks.ts';

/** How the habits went over the weeks: all that the panel draws, plain and whole. */
export interface Trends {
  /** When GitHub last answered, and how long ago that is in whole minutes. */
  readonly observedAt: Instant;
  readonly age: Duration;
  /** Lists of what is counted that are not read to their end. Empty: all is counted. */
  readonly unread: readonly CutList[];
  /** One for each habit, in the order of the catalogue. */
  readonly trends: readonly Trend[];
  /** The pull requests of all weeks by their id, once each: most are counted by many habits. */
  readonly pullRequests: Readonly<Record<string, TrendPullRequest>>;
}

/** One habit over the weeks. */
export interface Trend extends Pick<Finding, 'habit' | 'verdict' | 'figure' | 'n'>, Pick<Habit, 'unit'> {
  readonly isProxy: boolean;
  /** The most that keeps to the band, in the unit of the habit; undefined: a yes or a no has none. */
  readonly upTo: number | undefined;
  /** From the oldest to the newest, without gaps. Empty: nothing is counted yet. */
  readonly weeks: readonly TrendWeek[];
  /** Of the newest that are counted, how many did not keep; undefined: the habit has neither a band nor a flag to show. */
  readonly fired: ReturnType<typeof firedOn> | undefined;
  /** Their values, to try another threshold on. */
  readonly newest: readonly number[];
}

export interface TrendWeek extends Week {
  /** What the week counts, the newest first. */
  readonly counted: readonly { readonly pullRequest: string; readonly value: number }[];
}

/** What a line of a list needs of a pull request. Title and names are foreign text. */
export type TrendPullRequest = Pick<PullRequestOutline, 'number' | 'title' | 'url' | 'repository'>;

/** Puts the findings on the weeks of the person's own calendar. */
export function trendsOf(
  findings: readonly Finding[],
  habits: readonly Habit[],
  terms: Terms,
  { observedAt, cut }: GitHubObservation,
): Trends {
  const trends = habits.flatMap((habit) => {
    const finding = findings.find((one) => one.habit === habit.id);
    return finding ? [trendOf(finding, habit, terms)] : [];
  });
  const counted = findings.flatMap(({ behind }) => behind.filter(isCounted));
  return {
    observedAt,
    age: Math.max(0, Math.floor((terms.now - observedAt) / MINUTE) * MINUTE),
    unread: cut.filter(({ list }) => list === 'authored' || list === 'reviewed'),
    trends,
    pullRequests: Object.fromEntries(counted.map(({ pullRequest }) => [pullRequest.id, lineOf(pullRequest)])),
  };
}

function trendOf(finding: Finding, { unit, upTo, flag, isProxy }: Habit, terms: Terms): Trend {
  const { habit, verdict, figure, n } = finding;
  const behind = finding.behind.filter(isCounted).map((one) => inWholeMinutes(one, unit));
  const newestFirst = behind.toSorted((one, other) => other.at - one.at);
  const counted = new Map<DayNumber, TrendWeek['counted'][number][]>();
  const weeks = weeksOf({ ...finding, behind }, unit, terms.calendar).map((week) => {
    const inWeek: TrendWeek['counted'][number][] = [];
    counted.set(week.monday, inWeek);
    return { ...week, counted: inWeek };
  });
  for (const { pullRequest, at, value } of newestFirst) {
    counted.get(mondayOf(at, terms.calendar))?.push({ pullRequest: pullRequest.id, value });
  }
  const newest = newestFirst.slice(0, FIRED_ON).map(({ value }) => value);
  return {
    ...{ habit, verdict, figure, n, unit, weeks, newest },
    isProxy: isProxy === true,
    upTo: upTo?.(terms),
    fired: upTo || flag ? firedOn(finding) : undefined,
  };
}

/** What is still open grows by the second, and the page is drawn anew with every change. Begun minutes count whole. */
function inWholeMinutes(measured: Measured, unit: Habit['unit']): Measured {
  return unit === 'working-time' ? { ...measured, value: Math.ceil(measured.value / MINUTE) * MINUTE } : measured;
}

function isCounted({ leftOut }: Measured): boolean {
  return leftOut === undefined;
}

function lineOf({ number, title, url, repository }: PullRequestOutline): TrendPullRequest {
  return { number, title, url, repository };
}
