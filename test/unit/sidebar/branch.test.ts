import assert from 'node:assert/strict';
import type { UnmeasuredReason } from '../../../src/facts/branch.ts';
import type { BranchState } from '../../../src/whatIsKnown.ts';
import { aFile, aPullRequest } from '../../github/builders.ts';
import { aMeasuredBranch, anObservation, ofLines } from '../habits/builders.ts';
import { FOREIGN } from '../words/reading.ts';
import { assertDrawable, lines, nowView, rowOf, unmeasured } from './view.ts';

describe('The branch at hand', () => {
  const withFiles = (files: readonly ReturnType<typeof aFile>[], branch: string | undefined = 'search') =>
    nowView({ branch: { kind: 'observed', observation: aMeasuredBranch({ branch, files }) } });

  it('opens to each file behind its size, the largest first, and each opens its change', () => {
    const rows = withFiles([
      aFile({ path: 'src/a.ts', additions: 3, deletions: 1 }),
      aFile({ path: 'src/b.ts', additions: 30, deletions: 10 }),
      aFile({ path: 'test/b.test.ts', additions: 9, deletions: 0 }),
      aFile({ path: 'yarn.lock', additions: 1200, deletions: 7 }),
    ]);
    assert.deepEqual(lines(rowOf(rows, 'branch').children), [
      'Draft a description: why first, then what its commits and files say',
      'Product: 44 lines: 2 files',
      'Tests: 9 lines: 1 file',
      'Left out: 1,207 lines: 1 file',
      'Compared with origin/main: the default branch',
      'GitHub will show +1,242 −18',
    ]);
    assert.deepEqual(lines(rowOf(rows, 'branch/product').children), ['src/b.ts: 40', 'src/a.ts: 4']);
    assert.deepEqual(lines(rowOf(rows, 'branch/left-out').children), ['yarn.lock: 1,207, lock file']);
    for (const path of ['src/a.ts', 'src/b.ts', 'test/b.test.ts', 'yarn.lock']) {
      assert.deepEqual(rowOf(rows, `branch/file/${path}`).call, {
        command: 'rung.openChange',
        arguments: [path, '/home/mara/shop'],
      });
    }
  });

  it('offers to draft a description while it has no pull request of mine that is open', () => {
    const branch: BranchState = { kind: 'observed', observation: aMeasuredBranch({ branch: 'search' }) };
    const offers = (facts: Parameters<typeof nowView>[0]) =>
      rowOf(nowView(facts), 'branch').children?.some(({ call }) => call?.command === 'rung.draftDescription');
    const having = (overrides: Parameters<typeof aPullRequest>[0]) => {
      const headRepository = { owner: 'acme', name: 'shop' };
      const one = aPullRequest({ headBranch: 'search', headRepository, ...overrides });
      return { branch, gitHub: { kind: 'observed' as const, last: anObservation({ authored: [one] }) } };
    };
    assert.equal(offers({ branch }), true);
    assert.equal(offers(having({ headBranch: 'another' })), true);
    assert.equal(offers(having({ headRepository: { owner: 'ines', name: 'shop' } })), true);
    assert.equal(offers(having({})), false);
    for (const overrides of [{ branch: 'main' }, { branch: undefined }, { files: [] }]) {
      assert.equal(offers({ branch: { kind: 'observed', observation: aMeasuredBranch(overrides) } }), false);
    }
  });

  it('shows no part that has no file', () => {
    assert.deepEqual(lines(rowOf(withFiles([]), 'branch').children), [
      'Compared with origin/main: the default branch',
      'GitHub will show +0 −0',
    ]);
  });

  const GUIDANCE: readonly (readonly [lines: number, remedy: string | undefined])[] = [
    [200, undefined],
    [201, '1 line over 200'],
    [450, '250 lines over 200'],
  ];
  for (const [count, remedy] of GUIDANCE) {
    it(`of ${count} lines ${remedy ? 'is marked, and shows what helps first' : 'is not marked'}`, () => {
      const branch = rowOf(withFiles(ofLines(count).files ?? []), 'branch');
      const first = branch.children?.[0];
      assert.equal(branch.icon?.color !== undefined, remedy !== undefined);
      assert.equal(branch.unfolded, remedy !== undefined);
      assert.equal(first?.id === 'branch/remedy', remedy !== undefined);
      if (remedy) assert.match(lines([first ?? branch])[0] ?? '', new RegExp(`^${remedy}: What helps: `));
    });
  }

  it('has no name while HEAD is detached', () => {
    const branch: BranchState = { kind: 'observed', observation: aMeasuredBranch({ branch: undefined }) };
    assert.deepEqual(lines(nowView({ branch })), ['This branch: 15 / 200 · Detached HEAD']);
  });

  it('is plain, one line for each, however branch and files are called', () => {
    const files = [FOREIGN, `b/${FOREIGN}`, 'c\nd', `e/${'x'.repeat(300)}`].map((path) => aFile({ path }));
    const rows = withFiles(files, FOREIGN);
    assertDrawable(rows);
    assert.deepEqual(
      rowOf(rows, 'branch/file/c\nd').call?.arguments,
      ['c\nd', '/home/mara/shop'],
      'the click needs the path as it is',
    );
    assert.equal(rowOf(rows, 'branch/file/c\nd').label, 'c d');
  });
});

describe('A branch that cannot be measured', () => {
  const REASONS: {
    readonly [K in Exclude<UnmeasuredReason['kind'], 'no-git' | 'not-a-repository'>]: readonly [
      Extract<UnmeasuredReason, { kind: K }>,
      string,
    ];
  } = {
    bare: [{ kind: 'bare' }, 'a bare repository'],
    unborn: [{ kind: 'unborn' }, 'no commit yet'],
    'no-base': [{ kind: 'no-base' }, 'nothing to compare with'],
    'no-merge-base': [
      { kind: 'no-merge-base', ref: 'origin/main', shallow: true },
      'nothing in common with origin/main',
    ],
    'in-progress': [{ kind: 'in-progress', operation: 'rebase' }, 'rebase in progress'],
    'git-failed': [{ kind: 'git-failed', said: 'fatal: bad object' }, 'git failed'],
  };
  for (const [reason, short] of Object.values(REASONS)) {
    it(`says why: ${short}`, () => {
      const rows = nowView({ branch: unmeasured(reason) });
      assert.deepEqual(lines(rows), [`This branch: search · ${short}`]);
      assert.equal(rows[0]?.children?.length, 1);
      assert.equal(rows[0]?.children?.[0]?.label, rows[0]?.tooltip);
      assertDrawable(rows);
    });
  }

  it('has no name while HEAD is detached', () => {
    const branch: BranchState = {
      kind: 'observed',
      observation: {
        kind: 'unmeasured',
        repository: '/home/mara/shop',
        branch: undefined,
        reason: { kind: 'no-base' },
      },
    };
    assert.deepEqual(lines(nowView({ branch })), ['This branch: nothing to compare with']);
  });
});

describe('The other branches of the window', () => {
  const HERE: BranchState = { kind: 'observed', observation: aMeasuredBranch() };
  const other = (repository: string, overrides: Parameters<typeof aMeasuredBranch>[0] = {}) =>
    aMeasuredBranch({ repository, ...overrides });

  it('stand below the one at hand, by the folder of their repository and folded', () => {
    const rows = nowView({
      branch: HERE,
      others: [
        other('/home/mara/site', { branch: 'menu', ...ofLines(300) }),
        { kind: 'unmeasured', repository: 'C:\\work\\api', branch: 'main', reason: { kind: 'no-base' } },
      ],
    });
    assert.deepEqual(lines(rows), ['This branch: 15 / 200 · delivery-date', 'Other branches here']);
    const others = rowOf(rows, 'others');
    assert.deepEqual(lines(others.children), ['site: 300 / 200 · menu', 'api: main · nothing to compare with']);
    assert.ok(others.unfolded && others.children?.every(({ unfolded }) => !unfolded));
  });

  it('open to their files, and each file is that of its own repository', () => {
    const files = [aFile({ path: 'src/a.ts' }), aFile({ path: 'yarn.lock' })];
    const rows = nowView({ branch: HERE, others: [other('/x/site', { files }), other('/y/site', { files })] });
    assert.deepEqual(lines(rowOf(rows, 'other//x/site').children).slice(0, 2), [
      'Product: 15 lines: 1 file',
      'Left out: 15 lines: 1 file',
    ]);
    for (const repository of ['/x/site', '/y/site']) {
      const { call } = rowOf(rows, `other/${repository}/file/src/a.ts`);
      assert.deepEqual(call, { command: 'rung.openChange', arguments: ['src/a.ts', repository] });
    }
    assertDrawable(rows);
  });

  it('are plain, however their folders are called', () => {
    assertDrawable(nowView({ branch: HERE, others: [other(`/x/${FOREIGN}`, { branch: FOREIGN })] }));
  });

  it('show also where there is nothing at hand', () => {
    const rows = nowView({ branch: unmeasured({ kind: 'not-a-repository' }), others: [other('/x/site')] });
    assert.deepEqual(lines(rows).at(-1), 'Other branches here');
  });

  it('are not there where there is one repository', () => {
    assert.deepEqual(lines(nowView({ branch: HERE })), ['This branch: 15 / 200 · delivery-date']);
  });
});
