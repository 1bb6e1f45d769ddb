import * as vscode from 'vscode';
import { areAlike } from '../../description/draft.ts';
import type { ContextKey } from '../ids.ts';

const KEY: ContextKey = 'rung.draftedDescriptions';

interface Drafted {
  readonly document: vscode.TextDocument;
  readonly content: string;
}

/** Descriptions that were drafted in this window and are open. Their documents have buttons, and none is drafted twice. */
export class DraftedDescriptions implements vscode.Disposable {
  #open: readonly Drafted[] = [];
  readonly #closing = vscode.workspace.onDidCloseTextDocument((document) =>
    this.#keep(this.#open.filter((one) => one.document !== document)),
  );

  /** The document that was drafted with this content and still has it; undefined: there is none, or it was changed. */
  unchanged(content: string): vscode.TextDocument | undefined {
    const drafted = this.#open.find((one) => one.content === content && areAlike(one.document.getText(), content));
    return drafted?.document;
  }

  add(document: vscode.TextDocument, content: string): void {
    this.#keep([...this.#open, { document, content }]);
  }

  dispose(): void {
    this.#closing.dispose();
  }

  #keep(open: readonly Drafted[]): void {
    if (open.length === this.#open.length) return;
    this.#open = open;
    const addresses = open.map(({ document }) => String(document.uri));
    void vscode.commands.executeCommand('setContext', KEY, addresses);
  }
}
