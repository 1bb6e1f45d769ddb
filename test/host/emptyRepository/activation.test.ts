import assert from 'node:assert/strict';
import { git } from '../git.ts';
import { activeRung, workspaceFolder } from '../rung.ts';

describe('Rung in an empty repository', () => {
  it('activates before the first commit', async () => {
    await assert.rejects(git(workspaceFolder(), 'rev-parse', 'HEAD'));
    assert.equal((await activeRung()).isActive, true);
  });
});
