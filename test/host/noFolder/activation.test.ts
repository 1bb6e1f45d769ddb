import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeRung, factsOnce } from '../rung.ts';

describe('Rung without a folder', () => {
  it('activates in an empty window', async () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    assert.equal((await activeRung()).isActive, true);
  });

  it('says that a folder is what is missing', async () => {
    await factsOnce(({ branch }) => branch.kind === 'no-folder');
  });
});
