import * as vscode from 'vscode';
import type { KnownPlace } from '../../drafts/known.ts';

/** Where the cursor is. undefined: no file of the window's folders is in front. */
export function placeAtCursor(): KnownPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme !== 'file') return undefined;
  const { uri } = editor.document;
  if (!vscode.workspace.getWorkspaceFolder(uri)) return undefined;
  const { line } = editor.selection.active;
  const path = vscode.workspace.asRelativePath(uri, false).replaceAll('\\', '/');
  return { path, line: line + 1, errors: errorsOn(uri, line) };
}

/** As many as one message holds. */
const MOST_ERRORS = 3;

/** The most serious first, each whole: what is cut before secrets are taken out may end in half of one. Hints are none. */
function errorsOn(uri: vscode.Uri, line: number): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ range, severity }) => isOn(range, line) && severity <= vscode.DiagnosticSeverity.Warning)
    .sort((a, b) => a.severity - b.severity)
    .slice(0, MOST_ERRORS)
    .map(({ message, source }) => `${source ? `${source}: ` : ''}${message}`);
}

function isOn({ start, end }: vscode.Range, line: number): boolean {
  return start.line <= line && line <= end.line;
}
