import * as vscode from 'vscode';
import type { MeasuredBranch } from '../facts/branch.ts';
import { oneLine } from '../words/plain.ts';

/** What Rung uses of the built-in git extension: a document with a file's text at a commit. */
interface GitExtension {
  getAPI(version: 1): { toGitUri(file: vscode.Uri, ref: string): vscode.Uri };
}

/** Shows a file of the branch beside what it was at the merge base; just the file where there is nothing to compare. */
export async function openChange({ repository, base, files }: MeasuredBranch, path: string): Promise<void> {
  const changed = files.find((file) => file.path === path);
  const file = vscode.Uri.joinPath(vscode.Uri.file(repository), path);
  const git = await gitExtension();
  if (!changed || changed.change === 'added' || !git) {
    await vscode.commands.executeCommand('vscode.open', file);
    return;
  }
  const before = vscode.Uri.joinPath(vscode.Uri.file(repository), changed.previousPath ?? path);
  const title = `${oneLine(path)} (${oneLine(base.ref)} ↔ here)`;
  await vscode.commands.executeCommand('vscode.diff', git.toGitUri(before, base.mergeBase), file, title);
}

/** It is absent in Restricted Mode and on the web, and off where git is missing. */
async function gitExtension() {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}
