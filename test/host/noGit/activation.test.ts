import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { activeRung, branchOnce } from '../rung.ts';

describe('Rung on a machine without git', () => {
  it('activates where no git is found', async () => {
    assert.throws(() => execFileSync('git', ['--version']), { code: 'ENOENT' });
    assert.equal((await activeRung()).isActive, true);
  });

  it('says that git is what is missing', async () => {
    await branchOnce((branch) => branch.kind === 'unmeasured' && branch.reason.kind === 'no-git');
  });
});
