import type { MeasuredBranch } from '../../../src/facts/branch.ts';
import type { ChangedFile } from '../../../src/facts/changedFile.ts';
import type { GitHubObservation } from '../../../src/facts/gitHubObservation.ts';
import { sizeOf } from '../../../src/facts/size.ts';
import { waitingTime } from '../../../src/facts/timeline.ts';
import { whoseMove } from '../../../src/facts/whoseMove.ts';
import type { Terms } from '../../../src/habits/habit.ts';
import { waitingForMe } from '../../../src/habits/reviewResponse.ts';
import { EMPTY_JOURNAL } from '../../../src/journal/fold.ts';
import type { FreshLook, Known } from '../../../src/nudges/known.ts';
import type { BranchSizeNudge, Nudge, NudgeKind, ReviewDueNudge } from '../../../src/nudges/nudge.ts';
import { DEFAULT_NUDGE_SETTINGS, type NudgeSettings } from '../../../src/nudges/nudgeSettings.ts';
import type { Occasion, Surroundings } from '../../../src/nudges/policy.ts';
import { aPullRequest } from '../../github/builders.ts';
import { aMeasuredBranch, anObservation, theTerms } from '../habits/builders.ts';

/** A file in which so many lines were added. */
export function changed(path: string, additions: number): ChangedFile {
  return { path, change: 'modified', additions, deletions: 0, content: 'text', attributes: {} };
}

/** What is known of a branch and, where the test says what mara sees there, of GitHub. */
export function known(
  branch: Partial<MeasuredBranch> | undefined,
  gitHub?: Partial<GitHubObservation>,
  terms: Terms = theTerms(),
): Known {
  const observation = branch && aMeasuredBranch(branch);
  return {
    terms,
    branch: observation && { observation, size: sizeOf(observation.files, () => undefined) },
    focus: undefined,
    gitHub: gitHub && freshLook(anObservation(gitHub), terms),
  };
}

/** A focus on ownership that began at the moment of `theTerms`. */
export function practised(): NonNullable<Known['focus']> {
  const entry = { kind: 'focus', round: 'round-1', level: 'L2', dimensions: ['ownership'], practise: [] } as const;
  return { ...entry, takenUp: { ownership: theTerms().now }, askedAt: undefined, titles: ['Ownership'] };
}

function freshLook(observation: GitHubObservation, terms: Terms): FreshLook {
  const { isHuman, now, calendar } = terms;
  const mine = observation.authored.map((pullRequest) => {
    const move = whoseMove(pullRequest, isHuman, now);
    return { pullRequest, move, moveAge: move ? waitingTime(pullRequest, move.since, now, calendar) : 0 };
  });
  return { observation, mine, reviews: waitingForMe(observation, terms) };
}

/** A nudge of each kind. */
export const ONE_OF_EACH: { readonly [K in NudgeKind]: Extract<Nudge, { nudge: K }> } = {
  'branch-size': {
    nudge: 'branch-size',
    subject: 'search:/work/shop/.git',
    crossing: 200,
    expectation: 'L1.small-focused-prs',
    remedy: { kind: 'split' },
    branch: 'search',
    lines: 212,
    over: 12,
    largest: [{ path: 'src/basket.ts', lines: 150 }],
  },
  'branch-age': {
    nudge: 'branch-age',
    subject: 'search:/work/shop/.git',
    crossing: 2,
    expectation: 'L1.slice-work-into-1-2-days',
    remedy: { kind: 'split' },
    branch: 'search',
    age: 50 * 3_600_000,
  },
  unpushed: {
    nudge: 'unpushed',
    subject: 'search:/work/shop/.git',
    crossing: 1,
    expectation: 'L1.daily-status',
    remedy: { kind: 'push' },
    branch: 'search',
    commits: 3,
    age: 26 * 3_600_000,
  },
  'review-due': {
    nudge: 'review-due',
    subject: 'PR_7',
    crossing: 4,
    expectation: 'L1.review-within-24-hours',
    remedy: { kind: 'open', url: 'https://github.com/acme/shop/pull/7' },
    pullRequest: aPullRequest({ number: 7, title: 'Sort the basket', author: 'ines' }),
    left: 3 * 3_600_000,
  },
  'merge-ready': {
    nudge: 'merge-ready',
    subject: 'PR_1',
    crossing: 1,
    expectation: 'L1.follow-prs-through-deployment',
    remedy: { kind: 'open', url: 'https://github.com/acme/shop/pull/1' },
    pullRequest: aPullRequest({ title: 'Show the delivery date' }),
    age: 26 * 3_600_000,
  },
  'review-overdue': {
    nudge: 'review-overdue',
    subject: 'PR_1',
    crossing: 1,
    expectation: 'L1.flag-blockers-in-30-minutes',
    remedy: { kind: 'remind', pullRequest: 'PR_1' },
    pullRequest: aPullRequest({ title: 'Show the delivery date' }),
    reviewers: [{ kind: 'person', account: { login: 'ines', typename: 'User' } }],
    age: 26 * 3_600_000,
  },
  'feedback-due': {
    nudge: 'feedback-due',
    subject: 'round-1',
    crossing: 14,
    expectation: undefined,
    remedy: { kind: 'ask-feedback' },
    dimensions: ['Ownership', 'Collaboration'],
    days: 16,
  },
};

export function aBranchSizeNudge(overrides: Partial<BranchSizeNudge> = {}): BranchSizeNudge {
  return { ...ONE_OF_EACH['branch-size'], ...overrides };
}

export function aReviewDueNudge(overrides: Partial<ReviewDueNudge> = {}): ReviewDueNudge {
  return { ...ONE_OF_EACH['review-due'], ...overrides };
}

/** A commit on Friday at 09:00 UTC, with nothing else going on and a branch that is too large. */
export function occasion(
  overrides: Partial<Omit<Occasion, 'surroundings' | 'settings'>> = {},
  surroundings: Partial<Surroundings> = {},
  settings: Partial<NudgeSettings> = {},
): Occasion {
  const { now, calendar } = theTerms();
  return {
    moment: 'commit',
    now,
    calendar,
    nudges: [aBranchSizeNudge()],
    journal: EMPTY_JOURNAL,
    ...overrides,
    settings: { ...DEFAULT_NUDGE_SETTINGS, ...settings },
    surroundings: {
      before: undefined,
      focusedBefore: undefined,
      unansweredSince: undefined,
      isDebugging: false,
      isMidOperation: false,
      ...surroundings,
    },
  };
}
