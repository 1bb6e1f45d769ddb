import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { type SettingProblem, shownAsWritten } from '../../facts/workingHours.ts';
import { pathFrom } from '../../journal/folderSetting.ts';
import type { Journal } from '../../journal/journal.ts';
import * as words from '../../words/journalCommands.ts';

/** The folder that the setting names; undefined: it cannot be used as it is written. */
export function writtenFolder(written: unknown): string | undefined {
  return pathFrom(written, homedir());
}

/** What is wrong with the setting as it is written; undefined: nothing. */
export function folderProblem(written: unknown): SettingProblem | undefined {
  if (writtenFolder(written) !== undefined) return undefined;
  return { setting: 'rung.journal.folder', written: shownAsWritten(written), expected: 'journal-folder' };
}

/** Shows the folder where the system shows folders. In a browser or at a remote machine VS Code itself has to. */
export async function openFolder({ folder }: Journal): Promise<void> {
  const uri = vscode.Uri.file(folder);
  if (!(await exists(uri))) {
    void vscode.window.showInformationMessage(words.noFolderYet(folder));
    return;
  }
  if (vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined) {
    await vscode.commands.executeCommand('revealFileInOS', uri);
    return;
  }
  // A browser opens another window only where a person has clicked.
  const answer = await vscode.window.showInformationMessage(
    words.folderIs(folder),
    words.OPEN_IN_WINDOW,
    words.COPY_PATH,
  );
  if (answer === words.COPY_PATH) await vscode.env.clipboard.writeText(folder);
  if (answer === words.OPEN_IN_WINDOW) {
    await vscode.commands.executeCommand('vscode.openFolder', uri, { forceNewWindow: true });
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
