import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The id of the extension under test. */
const id = 'rung-dev.rung';

/** Rung, activated. */
export async function activeRung(): Promise<vscode.Extension<unknown>> {
  const rung = vscode.extensions.getExtension(id);
  assert.ok(rung, `${id} is not installed here`);
  await rung.activate();
  return rung;
}

/** The folder that the window opened. */
export function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return folder.uri.fsPath;
}
