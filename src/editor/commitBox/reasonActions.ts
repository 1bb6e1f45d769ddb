import * as vscode from 'vscode';
import { readMessage } from '../../commitMessage/message.ts';
import { REASON_STARTS } from '../../commitMessage/reason.ts';
import { reasonPlace } from '../../commitMessage/reasonPlace.ts';
import { SAY_WHY, TURN_OFF } from '../../words/commitMessage.ts';
import type { CommandId } from '../ids.ts';
import { COMMIT_BOX, HINT_CODE } from './scheme.ts';

/** What a person can do about the hint. `repositoryOf`: the repository of a commit box. */
export function registerReasonActions(repositoryOf: (box: vscode.Uri) => string | undefined): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _, { diagnostics }) {
      const own = diagnostics.filter(({ source, code }) => source === 'Rung' && code === HINT_CODE);
      if (own.length === 0) return [];
      const repository = repositoryOf(document.uri);
      return [sayWhy(document), repository === undefined ? undefined : notIn(repository)]
        .filter((action) => action !== undefined)
        .map((action) => Object.assign(action, { diagnostics: own }));
    },
  };
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix];
  return vscode.languages.registerCodeActionsProvider({ scheme: COMMIT_BOX }, provider, { providedCodeActionKinds });
}

/** Starts the sentence, with the cursor behind its start. */
function sayWhy(document: vscode.TextDocument): vscode.CodeAction | undefined {
  const message = readMessage(document.getText());
  if (!message) return undefined;
  const { line, until, before, behind } = reasonPlace(message);
  const end = document.lineAt(until ?? document.lineCount - 1).range;
  const range = new vscode.Range(document.lineAt(line).range.end, until === undefined ? end.end : end.start);
  const text = new vscode.SnippetString()
    .appendText(`${before}${REASON_STARTS[0]}`)
    .appendTabstop(0)
    .appendText(behind);
  const action = new vscode.CodeAction(SAY_WHY, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, [vscode.SnippetTextEdit.replace(range, text)]);
  action.isPreferred = true;
  return action;
}

function notIn(repository: string): vscode.CodeAction {
  const action = new vscode.CodeAction(TURN_OFF, vscode.CodeActionKind.QuickFix);
  const command: CommandId = 'rung.noHintsHere';
  action.command = { command, title: TURN_OFF, arguments: [repository] };
  return action;
}
