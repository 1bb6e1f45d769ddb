import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeRung, factsOnce } from '../rung.ts';

describe('Rung in Restricted Mode', () => {
  it('activates in a folder that nobody trusts, where the git extension is absent', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    assert.equal(vscode.extensions.getExtension('vscode.git'), undefined);
    assert.equal((await activeRung()).isActive, true);
  });

  it('does not measure the branch, and says that trust is what is missing', async () => {
    await factsOnce(({ branch }) => branch.kind === 'untrusted');
  });

  it('shows the ladder all the same', async () => {
    await vscode.commands.executeCommand('rung.chooseLevel', 'L2');
    const { framework } = await factsOnce(({ level }) => level === 'L2');
    assert.equal(framework?.progression.levels.length, 4);
  });
});
