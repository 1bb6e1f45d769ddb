// Runs inside the extension host and writes the text of VS Code's own "Startup Performance" to RUNG_TEST_OUT.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

export async function run() {
  for (const id of ['rung-dev.rung', 'vscode.git']) await vscode.extensions.getExtension(id).activate();
  await vscode.commands.executeCommand('perfview.show');
  // The text is made in steps, and no event tells that it is whole.
  await pause(2000);
  const text = await vscode.workspace.openTextDocument(vscode.Uri.parse('perf:Startup Performance'));
  writeFileSync(join(process.env.RUNG_TEST_OUT, 'startup-performance.md'), text.getText());
}
