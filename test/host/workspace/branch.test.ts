import assert from 'node:assert/strict';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { git } from '../git.ts';
import { branchOnce, sizeOnce, theCoach, workspaceFolder } from '../rung.ts';

/** Writes a file as a person does: in an editor, and saves it. */
async function edit(name: string, text: string): Promise<void> {
  const file = vscode.Uri.file(join(workspaceFolder(), name));
  await appendFile(file.fsPath, '');
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
  await editor.edit((change) => change.replace(all, text));
  assert.equal(await editor.document.save(), true);
}

/** Waits until the tab in front shows such a thing. */
async function shownOnce<Input>(kind: new (...args: never[]) => Input): Promise<Input> {
  const inFront = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  for (;;) {
    const input = inFront();
    if (input instanceof kind) return input;
    await new Promise<void>((resolve) => {
      const listening = vscode.window.tabGroups.onDidChangeTabs(() => {
        listening.dispose();
        resolve();
      });
    });
  }
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

  it('is measured when a program writes a file, with nothing saved in an editor', async () => {
    await writeFile(join(workspaceFolder(), 'generated.ts'), 'one\ntwo\n');
    await sizeOnce(5);
    await rm(join(workspaceFolder(), 'generated.ts'));
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
    const readme = coach.advice?.branch?.size.files.find(({ file }) => file.path === 'README.md');
    assert.ok(readme?.part === 'left-out');
    assert.deepEqual(readme.reason, { kind: 'own-glob', glob: '*.md' });
    await settings.update('size.leaveOut', undefined, vscode.ConfigurationTarget.Global);
    await sizeOnce(5);
  });

  it('is the one that was checked out last, also where a save comes in between', async () => {
    await git(workspaceFolder(), 'switch', '--quiet', 'main');
    await edit('draft.ts', 'one\ntwo\nthree\nfour\n');
    await sizeOnce(4, 'main');
    await git(workspaceFolder(), 'switch', '--quiet', 'feature');
    await edit('draft.ts', 'one\ntwo\nthree\n');
    await sizeOnce(5);
  });

  it('is counted by the rules of the house where a setting has the wrong type', async () => {
    const settings = vscode.workspace.getConfiguration('rung');
    await settings.update('size.leaveOut', '*.md', vscode.ConfigurationTarget.Global);
    await settings.update('github.notHuman', 7, vscode.ConfigurationTarget.Global);
    await edit('draft.ts', 'one\ntwo\nthree\nfour\n');
    await sizeOnce(6);
    await settings.update('size.leaveOut', undefined, vscode.ConfigurationTarget.Global);
    await settings.update('github.notHuman', undefined, vscode.ConfigurationTarget.Global);
    await edit('draft.ts', 'one\ntwo\nthree\n');
    await sizeOnce(5);
  });

  it('opens nothing that is no file of the branch', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('rung.openChange', '../../../etc/hosts');
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });

  it('opens a deleted file as it was', async () => {
    await rm(join(workspaceFolder(), 'README.md'));
    await vscode.commands.executeCommand('rung.refresh');
    await branchOnce((branch) => branch.kind === 'measured' && branch.files.some(({ change }) => change === 'deleted'));
    await vscode.commands.executeCommand('rung.openChange', 'README.md');
    const { uri } = await shownOnce(vscode.TabInputText);
    assert.equal(uri.scheme, 'git');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await git(workspaceFolder(), 'checkout', '--quiet', 'HEAD', '--', 'README.md');
    await vscode.commands.executeCommand('rung.refresh');
    await branchOnce(
      (branch) => branch.kind === 'measured' && !branch.files.some(({ change }) => change === 'deleted'),
    );
  });

  it('opens what changed beside what was there before', async () => {
    await vscode.commands.executeCommand('rung.openChange', 'README.md');
    const { modified } = await shownOnce(vscode.TabInputTextDiff);
    assert.equal(modified.fsPath, join(workspaceFolder(), 'README.md'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
