import type { Calendar } from '../facts/calendar.ts';
import { clocksOf } from '../facts/clocks.ts';
import { sortOfProduct } from '../facts/concerns.ts';
import type { GlobMatcher } from '../facts/fileGlobs.ts';
import { isCode } from '../facts/fileKinds.ts';
import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import type { IsHuman } from '../facts/people.ts';
import type { PullRequest } from '../facts/pullRequest.ts';
import { remembered } from '../facts/remembered.ts';
import { sizeOf } from '../facts/size.ts';
import { stackPartOf } from '../facts/stackParts.ts';
import { shippedClassifier } from '../why/classifier.ts';
import type { Terms } from './habit.ts';
import { isMerged, type MergedOne, type MergedPullRequest, mergedSince } from './mergedOnes.ts';

/** What the person has set, as far as counting depends on it. */
export interface Settled {
  readonly calendar: Calendar;
  readonly isHuman: IsHuman;
  readonly leaveOut: GlobMatcher;
}

/** Makes the terms of a moment. What it derived from a pull request is remembered for as long as the pull request is. */
export function termsFrom(settled: Settled): (now: Instant) => Terms {
  const { calendar, isHuman, leaveOut } = settled;
  const classifier = shippedClassifier();
  const why = remembered(({ title, body }: PullRequest) => classifier.whyOf(title, body), new WeakMap());
  const mergedOf = remembered((pullRequest: MergedPullRequest): MergedOne => {
    const { mergedAt: at, files } = pullRequest;
    const clocks = clocksOf(pullRequest, calendar, isHuman, at);
    return { pullRequest, at, size: sizeOf(files, leaveOut), why: why(pullRequest), clocks };
  }, new WeakMap());
  const known = {
    sizeOf: remembered(({ files }: PullRequest) => sizeOf(files, leaveOut), new WeakMap()),
    whyOf: why,
    isSilent: classifier.isSilent,
    mergedOnes: remembered((gitHub: GitHubObservation) => mergedSince(gitHub).map(mergedOf), new WeakMap()),
    isCode: remembered(isCode),
    stackPartOf: remembered(stackPartOf),
    sortOfProduct: remembered(sortOfProduct),
  };
  return (now) => ({
    ...settled,
    ...known,
    judge: classifier.whyOf,
    now,
    // The clocks of what is merged stand still.
    clocksOf: (one) => (isMerged(one) ? mergedOf(one).clocks : clocksOf(one, calendar, isHuman, now)),
  });
}
