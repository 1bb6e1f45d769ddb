import * as vscode from 'vscode';
import type { Coach } from '../coach.ts';
import type { MeasuredBranch } from '../facts/branch.ts';
import { oneLine } from '../words/plain.ts';
import { gitExtension } from './gitExtension.ts';

/**
 * Shows a file of the branch beside what it was at the merge base: an added file alone, a deleted one as it was. A path that
 * is no file of the branch opens nothing. `line`: where to look, from 1.
 */
export async function openChange(
  { repository, base, files }: MeasuredBranch,
  path: string,
  line: number | undefined,
): Promise<void> {
  const changed = files.find((file) => file.path === path);
  if (!changed || changed.content === 'submodule') return;
  const top = vscode.Uri.file(repository);
  const file = vscode.Uri.joinPath(top, path);
  const place = line === undefined ? undefined : new vscode.Position(line - 1, 0);
  const shown: vscode.TextDocumentShowOptions = place ? { selection: new vscode.Range(place, place) } : {};
  const git = await gitExtension();
  const before = git?.toGitUri(vscode.Uri.joinPath(top, changed.previousPath ?? path), base.mergeBase);
  if (changed.change === 'deleted') {
    if (before) await vscode.commands.executeCommand('vscode.open', before);
    return;
  }
  if (changed.change === 'added' || !before) {
    await vscode.commands.executeCommand('vscode.open', file, shown);
    return;
  }
  const title = `${oneLine(path)} (${oneLine(base.ref)} ↔ here)`;
  await vscode.commands.executeCommand('vscode.diff', before, file, title, shown);
}

/** Opens the CLAUDE.md that lags behind, in the editor. */
export async function openGuide({ facts: { guide } }: Coach): Promise<void> {
  if (!guide) return;
  const file = vscode.Uri.joinPath(vscode.Uri.file(guide.repository), guide.path);
  await vscode.commands.executeCommand('vscode.open', file);
}
