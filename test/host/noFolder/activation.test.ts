import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeRung } from '../rung.ts';

describe('Rung without a folder', () => {
  it('activates in an empty window', async () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
    assert.equal((await activeRung()).isActive, true);
  });
});
