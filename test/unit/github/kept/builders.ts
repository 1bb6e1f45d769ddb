import type { Instant } from '../../../../src/facts/instant.ts';
import type { Asked } from '../../../../src/github/kept/keptShapes.ts';
import { SharedKnown, type SharedKnownOptions } from '../../../../src/github/kept/sharedKnown.ts';
import type { Known } from '../../../../src/github/known.ts';
import {
  aFile,
  anAccount,
  aPullRequest,
  approved,
  MONDAY,
  merged,
  reviewDismissed,
  reviewRequested,
} from '../../../github/builders.ts';

/** What is known of one pull request of mine and one that I reviewed. */
export function aKnown(overrides: Partial<Known> = {}): Known {
  const { body, baseBranch, headBranch, headRepository, files, approvalsRequired, delivery, ...reviewed } =
    aPullRequest({
      number: 2,
      author: 'noor',
      events: [approved(MONDAY + 2, 'mara')],
    });
  return {
    viewer: anAccount('mara'),
    observedAt: MONDAY,
    clockAhead: 0,
    since: MONDAY - 1000,
    pullRequests: [{ updatedAt: MONDAY, pullRequest: aPullRequest({ events: EVENTS, files: FILES }) }],
    reviewed: [{ updatedAt: MONDAY, pullRequest: reviewed }],
    reviewRequested: ['PR_acme_shop_1'],
    windows: {
      authored: { readUpTo: MONDAY, isComplete: true },
      reviewed: { readUpTo: MONDAY, isComplete: false },
    },
    cut: [{ list: 'reviewed', shown: 1, total: 2 }],
    withheld: [{ kind: 'saml', said: 'Sign in to acme.' }],
    ...overrides,
  };
}

const APPROVAL = approved(MONDAY + 1, 'noor');
const EVENTS = [
  reviewRequested(MONDAY, 'noor'),
  APPROVAL,
  reviewDismissed(MONDAY + 2000, APPROVAL),
  merged(MONDAY + 3000),
];
const FILES = [aFile(), aFile({ path: 'dist/basket.js', attributes: { generated: true } })];

export function anAsked(overrides: Partial<Asked> = {}): Asked {
  return {
    askedAt: MONDAY,
    answeredAt: MONDAY,
    pausedUntil: undefined,
    problem: undefined,
    failures: 0,
    ...overrides,
  };
}

/** What is known under a root, of mara on github.com, everywhere. */
export function sharedIn(root: string, overrides: Partial<SharedKnownOptions> = {}): SharedKnown {
  const now = (): Instant => Date.now();
  return new SharedKnown({
    root,
    host: 'github.com',
    account: 'mara',
    scope: { kind: 'everywhere' },
    now,
    ...overrides,
  });
}

/** Writes in a turn, and says what came of it. */
export async function writeIn(shared: SharedKnown, known: Known) {
  return await shared.inTurn((turn) => turn.write(known));
}
