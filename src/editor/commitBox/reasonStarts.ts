import * as vscode from 'vscode';
import { readMessage } from '../../commitMessage/message.ts';
import { startsFor } from '../../commitMessage/reasonPlace.ts';
import { REASON_START } from '../../words/commitMessage.ts';
import { COMMIT_BOX } from './scheme.ts';

/** Offers starts of a sentence that says why, on a line of its own behind the subject. `isWanted`: in a commit box. */
export function registerReasonStarts(isWanted: (box: vscode.Uri) => boolean): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const { text, firstNonWhitespaceCharacterIndex } = document.lineAt(position.line);
      if (!isWanted(document.uri) || text.slice(position.character).trim() !== '') return [];
      const typed = text.slice(0, position.character);
      const from = position.with({ character: Math.min(firstNonWhitespaceCharacterIndex, position.character) });
      return startsFor(typed, position.line, readMessage(document.getText())).map((start, at) => {
        const item = new vscode.CompletionItem(`${start.trim()} …`, vscode.CompletionItemKind.Text);
        item.insertText = start;
        item.filterText = start;
        item.sortText = String(at);
        item.detail = REASON_START;
        item.range = new vscode.Range(from, position);
        return item;
      });
    },
  };
  return vscode.languages.registerCompletionItemProvider({ scheme: COMMIT_BOX }, provider);
}
