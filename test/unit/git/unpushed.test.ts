import assert from 'node:assert/strict';
import type { Unpushed } from '../../../src/facts/branch.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('What is not pushed', () => {
  const workshop = gitWorkshop();
  const aFeature = () => workshop.aRepository().commit({ a: 1 }).withRemote().branch('feature');
  const push = (repository: GitRepository, ...more: readonly string[]) =>
    repository.git('push', '--quiet', ...more, 'origin', 'HEAD');

  async function unpushed({ folder, environment }: GitRepository): Promise<Unpushed | undefined> {
    const found = await measureBranch(folder, { environment });
    return found.kind === 'measured' ? found.unpushed : assert.fail(JSON.stringify(found));
  }

  const count = async (repository: GitRepository) => (await unpushed(repository))?.count;

  it('are all commits of a branch that the remote does not have', async () => {
    assert.equal(await count(aFeature().commit().commit()), 2);
  });

  it('is nothing without commits, whatever the working tree holds', async () => {
    assert.equal(await unpushed(aFeature().write({ b: 3 })), undefined);
  });

  it('is nothing once it is pushed, and what comes after that', async () => {
    const feature = push(aFeature().commit().commit());
    assert.equal(await unpushed(feature), undefined);
    assert.equal(await count(feature.commit()), 1);
  });

  it('is nothing while the remote branch is ahead', async () => {
    const feature = push(aFeature().commit().commit().commit()).git('reset', '--quiet', '--hard', 'HEAD~2');
    assert.equal(await unpushed(feature), undefined);
  });

  it('are the rewritten commits after a rebase', async () => {
    const feature = push(aFeature().commit({ b: 1 }).commit({ c: 1 }));
    assert.equal(await count(feature.git('commit', '--quiet', '--amend', '--message', 'other')), 1);
  });

  it('are the own commits and the merge, where the base was merged in', async () => {
    const feature = push(aFeature().commit({ b: 1 }))
      .checkout('main')
      .commit({ m: 1 })
      .git('push', '--quiet');
    assert.equal(await count(feature.checkout('feature').git('merge', '--quiet', 'main')), 1);
  });

  it('dates from the oldest of them, by the date on which it was committed', async () => {
    const feature = push(aFeature().commit({ b: 1 }));
    for (const [at, file] of [
      [1_710_000_000, 'c'],
      [1_705_000_000, 'd'],
    ] as const) {
      feature.environment.GIT_COMMITTER_DATE = `${at} +0000`;
      feature.commit({ [file]: 1 }, 1_600_000_000);
    }
    assert.deepEqual(await unpushed(feature), { count: 2, since: 1_705_000_000_000 });
  });

  it('is not what the branch has more than an upstream of another name', async () => {
    const feature = aFeature().commit().git('branch', '--quiet', '--set-upstream-to', 'origin/main');
    assert.equal(await count(push(feature).commit()), 1);
  });

  it('is held against the remote that the branch is pushed to', async () => {
    const feature = aFeature().withRemote('fork').commit();
    feature.git('push', '--quiet', 'fork', 'feature').commit();
    assert.equal(await count(feature), 1);
    feature.git('push', '--quiet', 'origin', 'feature').commit();
    assert.equal(await count(feature), 1);
    assert.equal(await count(feature.git('config', 'remote.pushDefault', 'fork')), 2);
    assert.equal(await count(feature.git('config', 'branch.feature.pushRemote', 'origin')), 1);
  });

  it('is nothing where the branch was pushed under another name', async () => {
    const feature = aFeature().commit().commit().git('push', '--quiet', 'origin', 'HEAD:refs/heads/mine/feature');
    assert.equal(await unpushed(feature), undefined);
    assert.equal(await count(feature.commit()), 1);
  });

  it('are all commits where there is no remote', async () => {
    assert.equal(await count(workshop.aRepository().commit({ a: 1 }).branch('feature').commit({ b: 1 })), 1);
  });

  it('is not told of a detached HEAD', async () => {
    assert.equal(await unpushed(aFeature().commit().git('checkout', '--quiet', '--detach')), undefined);
  });
});
