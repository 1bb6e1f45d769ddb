import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readToCommit } from '../../../src/git/toCommit.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('What a commit would have', () => {
  const workshop = gitWorkshop();

  /** Paths with the lines that are added and deleted. */
  async function toCommit({ folder, environment }: Pick<GitRepository, 'folder' | 'environment'>) {
    const files = await readToCommit(folder, { environment });
    return files?.map(({ path, additions, deletions }) => `${path} +${additions} -${deletions}`).toSorted();
  }

  it('is what is staged, where something is', async () => {
    const repository = workshop
      .aRepository()
      .commit({ a: 1, b: 1 })
      .write({ a: 3 })
      .git('add', 'a')
      .write({ a: 9, b: 9, c: 9 });
    assert.deepEqual(await toCommit(repository), ['a +2 -0']);
  });

  it('is all that is not committed, where nothing is staged', async () => {
    const repository = workshop.aRepository().commit({ a: 1, '.gitignore': 'd\n' }).write({ a: 3, c: 2, d: 5 });
    assert.deepEqual(await toCommit(repository), ['a +2 -0', 'c +2 -0']);
  });

  it('does not count what was committed before', async () => {
    const repository = workshop.aRepository().commit({ a: 1 }).withRemote().branch('feature').commit({ a: 90 });
    assert.deepEqual(await toCommit(repository), []);
    assert.deepEqual(await toCommit(repository.write({ a: 91 })), ['a +1 -0']);
  });

  it('knows what is generated', async () => {
    const repository = workshop.aRepository().commit({ '.gitattributes': 'a linguist-generated\n' }).stage({ a: 3 });
    const { folder, environment } = repository;
    const [file] = (await readToCommit(folder, { environment })) ?? [];
    assert.deepEqual(file?.attributes, { generated: true });
  });

  it('is not known before the first commit, or where there is no repository', async () => {
    assert.equal(await toCommit(workshop.aRepository().stage({ a: 1 })), undefined);
    assert.equal(await toCommit({ folder: workshop.aFolder(), environment: workshop.environment }), undefined);
  });

  it('is read without running what a repository brings along', async () => {
    const repository = workshop.aRepository().commit({ a: 1, '.gitattributes': '* filter=trap\n' });
    const { program, marker } = repository.trap('trap');
    for (const what of ['filter.trap.clean', 'filter.trap.process', 'core.fsmonitor', 'diff.external'])
      repository.git('config', what, program);
    await toCommit(repository.write({ a: 2 }));
    assert.equal(existsSync(marker), false);
  });
});
