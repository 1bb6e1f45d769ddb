import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { git } from '../git.ts';
import { branchOnce, factsOnce, workspaceFolder } from '../rung.ts';

describe('The repositories of a window', () => {
  const within = () => join(workspaceFolder(), 'within');

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await rm(within(), { recursive: true, force: true });
    await git(workspaceFolder(), 'switch', '--quiet', '--force', 'feature');
    await git(workspaceFolder(), 'reset', '--quiet', '--hard', 'origin/main');
  });

  it('tell what is pushed as soon as it is, in a terminal too', async () => {
    await git(workspaceFolder(), 'commit', '--quiet', '--allow-empty', '--message', 'Something');
    await branchOnce((branch) => branch.kind === 'measured' && branch.unpushed?.count === 1);
    await git(workspaceFolder(), 'push', '--quiet', 'origin', 'feature');
    await branchOnce((branch) => branch.kind === 'measured' && branch.unpushed === undefined);
  });

  it('are each their own, also one within the other, and that of the editor in front is at hand', async () => {
    await mkdir(within());
    await git(within(), 'init', '--quiet', '--initial-branch', 'inner');
    const file = join(within(), 'mine.ts');
    await writeFile(file, 'one\n');
    await vscode.window.showTextDocument(vscode.Uri.file(file));
    const { branch, others } = await factsOnce(
      (facts) => facts.branch.kind === 'observed' && facts.branch.observation.branch === 'inner',
    );
    assert.equal(branch.kind === 'observed' && branch.observation.repository, within());
    assert.deepEqual(
      others.map((one) => [one.branch, one.repository]),
      [['feature', workspaceFolder()]],
    );
    await vscode.window.showTextDocument(vscode.Uri.file(join(workspaceFolder(), 'README.md')));
    await branchOnce(({ branch: name }) => name === 'feature');
  });
});
