import type { MeasuredBranch } from '../../../src/facts/branch.ts';
import { calendarOf, DEFAULT_WORKING_DAYS, type WorkingHabits } from '../../../src/facts/calendar.ts';
import { globMatcher } from '../../../src/facts/fileGlobs.ts';
import type { GitHubObservation } from '../../../src/facts/gitHubObservation.ts';
import { DAY, type Instant } from '../../../src/facts/instant.ts';
import { humansExcept } from '../../../src/facts/people.ts';
import type { PullRequest } from '../../../src/facts/pullRequest.ts';
import type { Observed, Said, Terms } from '../../../src/habits/habit.ts';
import { type Settled, termsFrom } from '../../../src/habits/terms.ts';
import { aFile, anAccount, aPullRequest, type PullRequestOverrides } from '../../github/builders.ts';
import { on } from '../facts/week.ts';

/** Friday at 09:00, when everything is looked at unless a test says otherwise. */
export const NOW: Instant = on('Fri 09:00');

/** Monday to Friday in UTC, and nothing of the user's own. */
export function theTerms(
  { now = NOW, ...settled }: Partial<Settled> & { readonly now?: Instant } = {},
  habits: Partial<WorkingHabits> = {},
): Terms {
  return termsFrom({
    calendar: calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: [], ...habits }),
    isHuman: humansExcept([]),
    leaveOut: globMatcher([]),
    ...settled,
  })(now);
}

/** What mara sees on GitHub: nothing, unless a test says otherwise. */
export function anObservation(overrides: Partial<GitHubObservation> = {}): GitHubObservation {
  return {
    viewer: anAccount('mara'),
    observedAt: NOW,
    clockAhead: 0,
    since: NOW - 90 * DAY,
    authored: [],
    reviewRequested: [],
    reviewed: [],
    cut: [],
    withheld: [],
    ...overrides,
  };
}

/** What mara's habits are counted from: what she sees on GitHub, with no branch at hand, unless a test says otherwise. */
export function anObserved(
  gitHub: Partial<GitHubObservation> = {},
  overrides: Partial<Omit<Observed, 'gitHub'>> = {},
): Observed {
  return { gitHub: anObservation(gitHub), branch: undefined, ...NOTHING_SAID, ...overrides };
}

/** The person has said nothing of their pull requests. */
export const NOTHING_SAID: Said = { watched: new Set(), saysWhy: new Set() };

/** Merged pull requests, one for each of the overrides. */
export function mergedOnes(each: readonly PullRequestOverrides[]): readonly PullRequest[] {
  return each.map((overrides, index) => aPullRequest({ number: index + 1, state: 'merged', ...overrides }));
}

/** So many lines in so many files, all of them in the first. */
export function ofLines(lines: number, files = 1): Pick<PullRequestOverrides, 'files'> {
  const additions = (index: number) => (index === 0 ? lines : 0);
  return {
    files: Array.from({ length: files }, (_, index) =>
      aFile({ path: `src/${index}.ts`, additions: additions(index), deletions: 0 }),
    ),
  };
}

/** A branch of one file. */
export function aMeasuredBranch(overrides: Partial<MeasuredBranch> = {}): MeasuredBranch {
  return {
    kind: 'measured',
    repository: '/home/mara/shop',
    commonFolder: '/home/mara/shop/.git',
    branch: 'delivery-date',
    remotes: [{ owner: 'acme', name: 'shop' }],
    base: { ref: 'origin/main', mergeBase: '0123456789abcdef0123456789abcdef01234567', because: 'default-branch' },
    files: [aFile()],
    startedAt: undefined,
    unpushed: undefined,
    ...overrides,
  };
}
