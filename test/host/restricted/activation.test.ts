import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { activeRung, factsOnce, workspaceFolder } from '../rung.ts';

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

  it('runs no git, whatever one asks of it', async () => {
    const runs = process.env.RUNG_GIT_RUNS ?? '';
    const file = vscode.Uri.file(join(workspaceFolder(), 'README.md'));
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await editor.edit((change) => change.insert(new vscode.Position(0, 0), 'More.\n'));
    await editor.document.save();
    for (const command of ['rung.openSplitPlan', 'rung.undoSplit', 'rung.refresh', 'rung.showBranch']) {
      await vscode.commands.executeCommand(command);
    }
    await factsOnce(({ branch }) => branch.kind === 'untrusted');
    assert.equal(existsSync(runs), false, 'git was run');
    // As Rung runs git: the log would have shown it.
    execFileSync('git', ['--version'], { env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' } });
    assert.equal(existsSync(runs), true);
    rmSync(runs);
  });
});
