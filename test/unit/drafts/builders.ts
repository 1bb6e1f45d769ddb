import type {
  Known,
  KnownBranch,
  KnownCommit,
  KnownIssue,
  KnownPullRequest,
  KnownPullRequests,
} from '../../../src/drafts/known.ts';

/** What is known on a Friday on which nothing was looked at yet, and what the test says of it. */
export function theKnown(overrides: Partial<Known> = {}): Known {
  return {
    today: '2026-11-27',
    since: '2026-11-26',
    branch: undefined,
    commits: [],
    noCommits: undefined,
    pullRequests: thePullRequests(),
    place: undefined,
    ...overrides,
  };
}

/** None, as GitHub shows them now. */
export function thePullRequests(overrides: Partial<KnownPullRequests> = {}): KnownPullRequests {
  return { open: [], merged: [], reviewed: [], mayBeOld: false, ...overrides };
}

/** A branch of two files and a commit. */
export function aBranch(overrides: Partial<KnownBranch> = {}): KnownBranch {
  return {
    repository: 'shop',
    name: 'delivery-date',
    base: 'origin/main',
    lines: 44,
    files: [
      { path: 'src/basket.ts', added: 30, deleted: 4 },
      { path: 'test/basket.test.ts', added: 10, deleted: 0 },
    ],
    committed: [
      { path: 'src/basket.ts', added: 30, deleted: 4 },
      { path: 'test/basket.test.ts', added: 10, deleted: 0 },
    ],
    uncommitted: 0,
    subjects: ['Show the delivery date in the basket'],
    reasons: [],
    issues: [],
    hasPullRequest: false,
    ...overrides,
  };
}

/** An issue that is only spoken of. */
export function anIssue(reference: string, closing?: string): KnownIssue {
  return { reference, closing };
}

export function aCommit(overrides: Partial<KnownCommit> = {}): KnownCommit {
  return { repository: 'shop', subject: 'Show the delivery date', authoredAt: 0, ...overrides };
}

export function aKnownPullRequest(overrides: Partial<KnownPullRequest> = {}): KnownPullRequest {
  const { number = 1 } = overrides;
  return {
    repository: { owner: 'acme', name: 'shop' },
    number,
    title: 'Show the delivery date in the basket',
    url: `https://github.com/acme/shop/pull/${number}`,
    isDraft: false,
    waitsFor: undefined,
    ...overrides,
  };
}

/** Something of everything. */
export function aFullKnown(overrides: Partial<Known> = {}): Known {
  return theKnown({
    branch: aBranch(),
    commits: [aCommit({ subject: 'Ask the carrier for the day' }), aCommit({ subject: 'Name the carriers' })],
    pullRequests: thePullRequests({
      open: [
        aKnownPullRequest({ number: 4, title: 'Name the carriers', waitsFor: 'reviewers' }),
        aKnownPullRequest({ number: 5, title: 'Try another cache', isDraft: true }),
      ],
      merged: [aKnownPullRequest({ number: 3, title: 'Ask the carrier for the day' })],
      reviewed: [aKnownPullRequest({ number: 2, title: 'Round prices once' })],
    }),
    place: { path: 'src/basket.ts', line: 12, errors: ["ts: Property 'day' does not exist on type 'Basket'."] },
    ...overrides,
  });
}
