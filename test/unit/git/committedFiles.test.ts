import assert from 'node:assert/strict';
import { committedFiles } from '../../../src/git/committedFiles.ts';
import { gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('The files that the commits of a branch change', () => {
  const workshop = gitWorkshop();

  /** On a branch that was cut from `main` and has a commit of its own. */
  function aBranch() {
    const repository = workshop.aRepository().commit({ 'src/a.ts': 1, 'src/b.ts': 1 });
    const mergeBase = repository.ask('rev-parse', 'HEAD').trim();
    repository.branch('feature').commit({ 'src/a.ts': 5 });
    const { folder, environment } = repository;
    return { repository, read: () => committedFiles(folder, mergeBase, { environment }) };
  }

  async function counts(read: ReturnType<typeof aBranch>['read']) {
    const { files, uncommitted } = (await read()) ?? assert.fail('git cannot tell');
    return [files.map(({ path, additions, deletions }) => [path, additions, deletions]), uncommitted];
  }

  it('are those between merge base and HEAD', async () => {
    assert.deepEqual(await counts(aBranch().read), [[['src/a.ts', 4, 0]], 0]);
  });

  it('are without what is staged, changed or untracked, which is counted', async () => {
    const { repository, read } = aBranch();
    repository.stage({ 'src/b.ts': 7 });
    repository.write({ 'src/a.ts': 9, 'src/new.ts': 3 });
    assert.deepEqual(await counts(read), [[['src/a.ts', 4, 0]], 3]);
  });

  it('are not known where git cannot tell', async () => {
    const { folder, environment } = aBranch().repository;
    assert.equal(await committedFiles(folder, 'f'.repeat(40), { environment }), undefined);
    assert.equal(await committedFiles(workshop.aFolder(), 'f'.repeat(40), { environment }), undefined);
  });
});
