import assert from 'node:assert/strict';
import { git } from '../git.ts';
import { activeRung, branchOnce, workspaceFolder } from '../rung.ts';

describe('Rung in an empty repository', () => {
  it('activates before the first commit', async () => {
    await assert.rejects(git(workspaceFolder(), 'rev-parse', 'HEAD'));
    assert.equal((await activeRung()).isActive, true);
  });

  it('says that there is no commit yet', async () => {
    await branchOnce((branch) => branch.kind === 'unmeasured' && branch.reason.kind === 'unborn');
  });

  it('notices the first commit, and says that there is nothing to compare with', async () => {
    await git(workspaceFolder(), 'commit', '--quiet', '--allow-empty', '--message', 'Start');
    await branchOnce((branch) => branch.kind === 'unmeasured' && branch.reason.kind === 'no-base');
  });
});
