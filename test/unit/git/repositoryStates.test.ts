import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gitFolders } from '../../../src/git/gitFolders.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { type GitRepository, gitWorkshop, lines } from '../../fixtures/gitRepository.ts';

describe('A repository in any state has a size, or a reason why it has none', () => {
  const workshop = gitWorkshop();

  /** `kind`, the branch, and what there is to say: files or the reason's facts. */
  async function told({ folder, environment }: GitRepository): Promise<unknown[]> {
    const found = await measureBranch(folder, { environment });
    if (found.kind === 'unmeasured') return [found.branch, found.reason];
    return [found.branch, found.base.ref, ...found.files.map(({ path, additions }) => `${path} +${additions}`)];
  }

  const aFeature = () => workshop.aRepository().commit({ a: 5 }).withRemote().branch('feature');

  /** Two branches that change the same line, so that nothing can join them. */
  const conflict = () =>
    aFeature()
      .commit({ a: lines(5, 'mine') })
      .checkout('main')
      .commit({ a: lines(5, 'theirs') })
      .checkout('feature');

  it('empty', async () => {
    assert.deepEqual(await told(workshop.aRepository().write({ a: 3 })), ['main', { kind: 'unborn' }]);
  });

  it('on an orphan branch', async () => {
    const orphan = aFeature().git('checkout', '--quiet', '--orphan', 'new/root');
    assert.deepEqual(await told(orphan), ['new/root', { kind: 'unborn' }]);
  });

  it('detached', async () => {
    const detached = aFeature().git('checkout', '--quiet', '--detach').write({ b: 2 });
    assert.deepEqual(await told(detached), [undefined, 'origin/main', 'b +2']);
  });

  it('shallow, with the merge base cut off', async () => {
    const repository = aFeature().commit({ b: 1 }).checkout('main').commit({ c: 1 });
    const clone = repository.clone('--depth=1', '--no-single-branch').checkout('feature');
    assert.deepEqual(await told(clone), ['feature', { kind: 'no-merge-base', ref: 'origin/main', shallow: true }]);
  });

  it('shallow, with the merge base at hand', async () => {
    const clone = aFeature().checkout('main').commit({ c: 1 }).clone('--depth=1').branch('feature').commit({ b: 4 });
    assert.deepEqual(await told(clone), ['feature', 'origin/main', 'b +4']);
  });

  it('without a common history', async () => {
    const orphan = aFeature().git('checkout', '--quiet', '--orphan', 'other').commit({ other: 1 });
    assert.deepEqual(await told(orphan), ['other', { kind: 'no-merge-base', ref: 'origin/main', shallow: false }]);
  });

  it('bare', async () => {
    const bare = aFeature().clone('--bare');
    assert.deepEqual(await told(bare), [undefined, { kind: 'bare' }]);
  });

  it('seen from inside its git folder', async () => {
    const { folder, environment } = aFeature();
    const found = await measureBranch(join(folder, '.git'), { environment });
    assert.deepEqual(found.kind === 'unmeasured' && found.reason, { kind: 'not-a-repository' });
  });

  it('a working tree of its own', async () => {
    const main = aFeature().checkout('main');
    const other = main.git('worktree', 'add', '--quiet', `${main.folder}-tree`, 'feature').at(`${main.folder}-tree`);
    assert.deepEqual(await told(other.write({ b: 2 })), ['feature', 'origin/main', 'b +2']);
    assert.deepEqual(await told(main), ['main', 'origin/main']);
    const { environment } = main;
    assert.deepEqual(await gitFolders(other.folder, { environment }), {
      top: other.folder,
      gitFolder: join(main.folder, '.git/worktrees', `${main.folder.split('/').at(-1)}-tree`),
      commonFolder: join(main.folder, '.git'),
    });
    const seen = await Promise.all([other, main].map(({ folder }) => measureBranch(folder, { environment })));
    assert.deepEqual(
      seen.map((one) => one.kind === 'measured' && one.commonFolder),
      [join(main.folder, '.git'), join(main.folder, '.git')],
    );
  });

  it('sparse', async () => {
    const sparse = workshop.aRepository().commit({ 'in/a': 5, 'out/b': 5 }).withRemote().branch('feature');
    sparse.git('sparse-checkout', 'set', 'in').write({ 'in/a': 7 });
    assert.deepEqual(await told(sparse), ['feature', 'origin/main', 'in/a +2']);
  });

  it('opened through a link', async () => {
    const feature = aFeature().write({ b: 2 });
    const link = `${workshop.aFolder()}/link`;
    symlinkSync(feature.folder, link);
    assert.deepEqual(await told(feature.at(link)), ['feature', 'origin/main', 'b +2']);
  });

  const OPERATIONS: Readonly<Record<string, (repository: GitRepository) => GitRepository>> = {
    merge: (repository) => repository.gitFails('merge', 'main'),
    rebase: (repository) => repository.gitFails('rebase', 'main'),
    'cherry-pick': (repository) => repository.gitFails('cherry-pick', 'main'),
    revert: (repository) => repository.commit({ a: 1 }).gitFails('revert', '--no-edit', 'HEAD~1'),
    bisect: (repository) => repository.git('bisect', 'start', 'HEAD', 'HEAD~1'),
  };
  for (const [operation, start] of Object.entries(OPERATIONS)) {
    it(`in the middle of a ${operation}`, async () => {
      assert.deepEqual(await told(start(conflict())), ['feature', { kind: 'in-progress', operation }]);
    });
  }

  it('between two commits of a long cherry-pick', async () => {
    const repository = conflict().checkout('main').commit({ c: 1 }).checkout('feature');
    repository.gitFails('cherry-pick', 'main~1', 'main').stage().commit();
    assert.deepEqual(await told(repository), ['feature', { kind: 'in-progress', operation: 'cherry-pick' }]);
  });

  it('with files in conflict after a stash was applied', async () => {
    const repository = aFeature()
      .write({ a: lines(5, 'stashed') })
      .git('stash', '--quiet')
      .commit({ a: lines(5, 'mine') });
    repository.gitFails('stash', 'pop');
    const found = await told(repository);
    assert.deepEqual(found.slice(0, 2), ['feature', 'origin/main']);
    assert.equal(found.length, 3, JSON.stringify(found));
  });

  it('no repository at all', async () => {
    const folder = workshop.aFolder();
    const { environment } = workshop;
    const reason = { kind: 'unmeasured', repository: folder, branch: undefined, reason: { kind: 'not-a-repository' } };
    assert.deepEqual(await measureBranch(folder, { environment }), reason);
    const gone = join(folder, 'gone');
    assert.deepEqual(await measureBranch(gone, { environment }), { ...reason, repository: gone });
    assert.equal(await gitFolders(folder, { environment }), undefined);
  });

  it('damaged', async () => {
    const repository = aFeature().write({ '.git/config': '[core\n' });
    const [, reason] = await told(repository);
    assert.equal((reason as { kind: string }).kind, 'git-failed');
    assert.match((reason as { said: string }).said, /^fatal: bad config line/);
  });

  it('on a machine without git', async () => {
    const { folder } = aFeature();
    const empty = workshop.aFolder();
    mkdirSync(join(empty, 'git'));
    for (const PATH of [empty, '', '.', undefined]) {
      const found = await measureBranch(folder, { environment: { PATH } });
      assert.deepEqual(found.kind === 'unmeasured' && found.reason, { kind: 'no-git' }, `PATH is ${PATH}`);
    }
  });
});
