import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeRung } from '../rung.ts';

describe('Rung in Restricted Mode', () => {
  it('activates in a folder that nobody trusts, where the git extension is absent', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    assert.equal(vscode.extensions.getExtension('vscode.git'), undefined);
    assert.equal((await activeRung()).isActive, true);
  });
});
