import assert from 'node:assert/strict';
import { branchSubjects, MOST_SUBJECTS } from '../../../src/git/branchSubjects.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('What the commits of a branch are called', () => {
  const workshop = gitWorkshop();
  const commit = (repository: GitRepository, subject: string, ...as: readonly string[]) =>
    repository.git('commit', '--quiet', '--allow-empty', '--message', subject, ...as);
  const INES = '--author=Ines <ines@example.com>';

  /** On a branch `feature` that was cut from `main`. */
  function aBranch(): { readonly repository: GitRepository; subjects(): Promise<readonly string[]> } {
    const repository = commit(workshop.aRepository(), 'on main');
    const mergeBase = repository.ask('rev-parse', 'HEAD').trim();
    repository.branch('feature');
    const { folder, environment } = repository;
    return { repository, subjects: () => branchSubjects(folder, mergeBase, { environment }) };
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

  it('is nothing where the branch has none of its own, or git cannot tell', async () => {
    const { repository, subjects } = aBranch();
    assert.deepEqual(await subjects(), []);
    const { folder, environment } = commit(repository, 'one');
    assert.deepEqual(await branchSubjects(folder, 'f'.repeat(40), { environment }), []);
    assert.deepEqual(await branchSubjects(workshop.aFolder(), 'f'.repeat(40), { environment }), []);
  });

  it(`is said of the newest ${MOST_SUBJECTS}`, async () => {
    const { repository, subjects } = aBranch();
    for (let count = 1; count <= MOST_SUBJECTS + 2; count++) commit(repository, `${count}`);
    const found = await subjects();
    assert.deepEqual([found.length, found[0], found.at(-1)], [MOST_SUBJECTS, '3', `${MOST_SUBJECTS + 2}`]);
  });
});
