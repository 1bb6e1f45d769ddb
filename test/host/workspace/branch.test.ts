import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { git } from '../git.ts';
import { branchOnce, sizeOnce, theCoach, workspaceFolder } from '../rung.ts';

/** Writes a file as a person does: in an editor, and saves it. */
async function edit(name: string, text: string): Promise<void> {
  const file = vscode.Uri.file(join(workspaceFolder(), name));
  await writeFile(file.fsPath, '');
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  await editor.edit((change) => change.insert(new vscode.Position(0, 0), text));
  assert.equal(await editor.document.save(), true);
}

describe('The branch at hand', () => {
  after(async () => {
    await git(workspaceFolder(), 'switch', '--quiet', '--force', 'feature');
    await git(workspaceFolder(), 'reset', '--quiet', '--hard', 'origin/main');
    await rm(join(workspaceFolder(), 'draft.ts'), { force: true });
  });

  it('is compared with the branch that it was cut from', async () => {
    const branch = await branchOnce(({ kind }) => kind === 'measured');
    assert.ok(branch.kind === 'measured');
    assert.equal(branch.base.ref, 'origin/main');
    assert.equal(branch.files.length, 0);
  });

  it('is measured at a save, with a file that git does not know yet', async () => {
    await edit('draft.ts', 'one\ntwo\nthree\n');
    await sizeOnce(3);
  });

  it('is measured again when something was committed in a terminal', async () => {
    await writeFile(join(workspaceFolder(), 'README.md'), '# A project\n\nWith a word more.\n');
    await git(workspaceFolder(), 'add', 'README.md');
    await git(workspaceFolder(), 'commit', '--quiet', '--message', 'Say a word more');
    await sizeOnce(5);
  });

  it('is another one after a checkout in a terminal', async () => {
    await git(workspaceFolder(), 'switch', '--quiet', 'main');
    await sizeOnce(3, 'main');
    await git(workspaceFolder(), 'switch', '--quiet', 'feature');
    await sizeOnce(5);
  });

  it('leaves out what the user leaves out, as soon as the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('rung');
    await settings.update('size.leaveOut', ['*.md'], vscode.ConfigurationTarget.Global);
    await sizeOnce(3);
    const coach = await theCoach();
    const readme = coach.advice.branch?.size.files.find(({ file }) => file.path === 'README.md');
    assert.ok(readme?.part === 'left-out');
    assert.deepEqual(readme.reason, { kind: 'own-glob', glob: '*.md' });
    await settings.update('size.leaveOut', undefined, vscode.ConfigurationTarget.Global);
    await sizeOnce(5);
  });

  it('opens what changed beside what was there before', async () => {
    await vscode.commands.executeCommand('rung.openChange', 'README.md');
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff, 'a diff is open');
    assert.equal(input.modified.fsPath, join(workspaceFolder(), 'README.md'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
