import assert from 'node:assert/strict';
import type { MeasuredBranch } from '../../../src/facts/branch.ts';
import type { GitHubObservation } from '../../../src/facts/gitHubObservation.ts';
import { branchAge } from '../../../src/nudges/branchAge.ts';
import { branchSize } from '../../../src/nudges/branchSize.ts';
import type { Known } from '../../../src/nudges/known.ts';
import { unpushed } from '../../../src/nudges/unpushed.ts';
import { aPullRequest } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { theTerms } from '../habits/builders.ts';
import { changed, known } from './builders.ts';

const LARGE = { files: [changed('src/search.ts', 201)] };

describe('The nudge about the size of a branch', () => {
  it('says by how much the branch passed, and names the three largest files that are reviewed', () => {
    const files = [
      changed('src/a.ts', 20),
      changed('src/d.ts', 90),
      changed('package-lock.json', 900),
      changed('test/b.test.ts', 60),
      changed('src/c.ts', 72),
    ];
    assert.deepEqual(branchSize.find(known({ files })), [
      {
        nudge: 'branch-size',
        subject: 'delivery-date:/home/mara/shop/.git',
        crossing: 200,
        expectation: 'L1.small-focused-prs',
        remedy: { kind: 'split' },
        branch: 'delivery-date',
        lines: 242,
        over: 42,
        largest: [
          { path: 'src/d.ts', lines: 90 },
          { path: 'src/c.ts', lines: 72 },
          { path: 'test/b.test.ts', lines: 60 },
        ],
      },
    ]);
  });

  it('names fewer files where there are fewer, and none that only moved', () => {
    const moved = { ...changed('src/moved.ts', 0), change: 'renamed', previousPath: 'src/old.ts' } as const;
    const [nudge] = branchSize.find(known({ files: [moved, ...LARGE.files] }));
    assert.ok(nudge?.nudge === 'branch-size');
    assert.deepEqual(nudge.largest, [{ path: 'src/search.ts', lines: 201 }]);
  });

  it('has one subject in all worktrees of a repository, and another for each branch and repository', () => {
    const subject = (branch: Partial<MeasuredBranch>) => branchSize.find(known({ ...LARGE, ...branch }))[0]?.subject;
    assert.equal(subject({ repository: '/home/mara/shop-2' }), subject({}));
    assert.notEqual(subject({ branch: 'filters' }), subject({}));
    assert.notEqual(subject({ commonFolder: '/home/mara/api/.git' }), subject({}));
  });

  const QUIET: readonly (readonly [when: string, known: Known])[] = [
    ['there is no branch', known(undefined)],
    ['HEAD is detached', known({ ...LARGE, branch: undefined })],
    ['the branch has exactly 200 lines', known({ files: [changed('a.ts', 200)] })],
    ['only generated files are large', known({ files: [changed('yarn.lock', 5000)] })],
  ];
  for (const [when, all] of QUIET) {
    it(`is not there when ${when}`, () => assert.deepEqual(branchSize.find(all), []));
  }
});

describe('The nudge about the age of a branch', () => {
  const old = { startedAt: on('Wed 08:59') };
  /** Somebody else's, in the repository of the branch. */
  const seen = { reviewed: [aPullRequest({ number: 9, author: 'ines', headBranch: 'ines-work' })] };

  it('comes more than two working days after the first commit, where GitHub knows no pull request', () => {
    assert.deepEqual(branchAge.find(known(old, seen)), [
      {
        nudge: 'branch-age',
        subject: 'delivery-date:/home/mara/shop/.git',
        crossing: 2,
        expectation: 'L1.slice-work-into-1-2-days',
        remedy: { kind: 'split' },
        branch: 'delivery-date',
        age: 48 * 3_600_000 + 60_000,
      },
    ]);
  });

  const cut = (list: 'open' | 'authored') => ({ ...seen, cut: [{ list, shown: 50, total: 90 }] });
  const own = (state: 'open' | 'merged'): Partial<GitHubObservation> => ({ authored: [aPullRequest({ state })] });
  const QUIET: readonly (readonly [when: string, known: Known])[] = [
    ['there is no branch', known(undefined, seen)],
    ['HEAD is detached', known({ ...old, branch: undefined }, seen)],
    ['nothing is committed', known({ startedAt: undefined }, seen)],
    ['exactly two working days have passed', known({ startedAt: on('Wed 09:00') }, seen)],
    [
      'the weekend came in between',
      known({ startedAt: on('Fri 08:00') }, seen, theTerms({ now: on('next Mon 20:00') })),
    ],
    ['GitHub was not seen lately', known(old)],
    ['the repository is on no host', known({ ...old, remotes: [] }, seen)],
    ['no pull request of its repository is known, so that it may be on another host', known(old, {})],
    ['not all open pull requests are read', known(old, cut('open'))],
    ['not all of my pull requests are read', known(old, cut('authored'))],
    ['it has an open pull request', known(old, own('open'))],
    ['its pull request is merged', known(old, own('merged'))],
    [
      'it is the default branch',
      known(
        { ...old, branch: 'main', base: { ref: 'origin/main', mergeBase: '0'.repeat(40), because: 'default-branch' } },
        seen,
      ),
    ],
  ];
  for (const [when, all] of QUIET) {
    it(`is not there when ${when}`, () => assert.deepEqual(branchAge.find(all), []));
  }

  const OTHERS: readonly (readonly [whose: string, gitHub: Partial<GitHubObservation>])[] = [
    ['of the same name in another repository', { authored: [aPullRequest({ headRepository: 'mara/shop' })] }],
    ['of another branch', { authored: [aPullRequest({ headBranch: 'filters' })] }],
    ['that was closed', { authored: [aPullRequest({ state: 'closed' })] }],
  ];
  for (const [whose, gitHub] of OTHERS) {
    it(`comes all the same where there is a pull request ${whose}`, () => {
      assert.equal(branchAge.find(known(old, { ...seen, ...gitHub })).length, 1);
    });
  }
});

describe('The nudge about commits that are not pushed', () => {
  const waiting = (since: string, count = 3) => ({ unpushed: { count, since: on(since) } });
  const merged = (at: string) => ({ authored: [aPullRequest({ state: 'merged', mergedAt: on(at) })] });

  it('comes for what was committed after the branch was merged', () => {
    assert.equal(unpushed.find(known(waiting('Wed 10:00'), merged('Wed 09:00'))).length, 1);
  });

  it('comes once the oldest of them is more than a working day old', () => {
    assert.deepEqual(unpushed.find(known(waiting('Thu 08:59'))), [
      {
        nudge: 'unpushed',
        subject: 'delivery-date:/home/mara/shop/.git',
        crossing: 1,
        expectation: 'L1.daily-status',
        remedy: { kind: 'push' },
        branch: 'delivery-date',
        commits: 3,
        age: 24 * 3_600_000 + 60_000,
      },
    ]);
  });

  it('counts office hours where they are set', () => {
    const terms = theTerms({ now: on('Fri 12:00') }, { officeHours: { start: 9 * 60, end: 17 * 60 } });
    assert.equal(unpushed.find(known(waiting('Thu 11:59'), undefined, terms)).length, 1);
    assert.equal(unpushed.find(known(waiting('Thu 12:01'), undefined, terms)).length, 0);
  });

  const QUIET: readonly (readonly [when: string, known: Known])[] = [
    ['there is no branch', known(undefined)],
    ['HEAD is detached', known({ ...waiting('Mon 09:00'), branch: undefined })],
    ['all is pushed', known({ unpushed: undefined })],
    ['a working day has just passed', known(waiting('Thu 09:00'))],
    ['a weekend came in between', known(waiting('Fri 12:00'), undefined, theTerms({ now: on('next Mon 11:00') }))],
    ['the branch was merged since, and deleted at the remote', known(waiting('Wed 09:00'), merged('Wed 10:00'))],
  ];
  for (const [when, all] of QUIET) {
    it(`is not there when ${when}`, () => assert.deepEqual(unpushed.find(all), []));
  }
});
