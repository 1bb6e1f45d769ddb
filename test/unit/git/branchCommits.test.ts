import assert from 'node:assert/strict';
import { branchCommits, MOST_COMMITS } from '../../../src/git/branchCommits.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('What the commits of a branch say', () => {
  const workshop = gitWorkshop();
  const commit = (repository: GitRepository, subject: string, ...as: readonly string[]) =>
    repository.git('commit', '--quiet', '--allow-empty', '--message', subject, ...as);
  const INES = '--author=Ines <ines@example.com>';

  /** On a branch `feature` that was cut from `main`. */
  function aBranch() {
    const repository = commit(workshop.aRepository(), 'on main');
    const mergeBase = repository.ask('rev-parse', 'HEAD').trim();
    repository.branch('feature');
    const { folder, environment } = repository;
    const commits = () => branchCommits(folder, mergeBase, { environment });
    const subjects = async () => (await commits()).map(({ subject }) => subject);
    return { repository, subjects, commits };
  }

  it('is said in the order in which they were made, whoever made them', async () => {
    const { repository, subjects } = aBranch();
    commit(commit(repository, 'one'), 'two', INES);
    assert.deepEqual(await subjects(), ['one', 'two']);
  });

  it('is the first line of each, without merges', async () => {
    const { repository, subjects } = aBranch();
    commit(repository, 'one\n\nbecause of this').branch('other');
    commit(repository, 'two').checkout('feature');
    commit(repository, 'three').git('merge', '--quiet', '--no-edit', 'other');
    assert.deepEqual((await subjects()).toSorted(), ['one', 'three', 'two']);
  });

  it('is also what stands below, which may be nothing', async () => {
    const { repository, commits } = aBranch();
    commit(commit(repository, 'one\n\nBecause of this.\n\nSigned-off-by: Ada\n'), 'two');
    assert.deepEqual(await commits(), [
      { subject: 'one', body: 'Because of this.\n\nSigned-off-by: Ada' },
      { subject: 'two', body: '' },
    ]);
  });

  it('leaves out a commit without a name', async () => {
    const { repository, subjects } = aBranch();
    commit(repository, 'one').git('commit', '--quiet', '--allow-empty', '--allow-empty-message', '--message', '');
    commit(repository, 'two');
    assert.deepEqual(await subjects(), ['one', 'two']);
  });

  it('is nothing where the branch has none of its own, or git cannot tell', async () => {
    const { repository, subjects } = aBranch();
    assert.deepEqual(await subjects(), []);
    const { folder, environment } = commit(repository, 'one');
    assert.deepEqual(await branchCommits(folder, 'f'.repeat(40), { environment }), []);
    assert.deepEqual(await branchCommits(workshop.aFolder(), 'f'.repeat(40), { environment }), []);
  });

  it(`is said of the newest ${MOST_COMMITS}`, async () => {
    const { repository, subjects } = aBranch();
    for (let count = 1; count <= MOST_COMMITS + 2; count++) commit(repository, `${count}`);
    const found = await subjects();
    assert.deepEqual([found.length, found[0], found.at(-1)], [MOST_COMMITS, '3', `${MOST_COMMITS + 2}`]);
  });
});
