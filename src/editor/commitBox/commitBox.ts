import * as vscode from 'vscode';
import type { CommitBoxParts } from './parts.ts';
import { COMMIT_BOX } from './scheme.ts';

/** Waits for the first commit box of the window, which comes with the view of source control, and loads its hints then. */
export class CommitBox implements vscode.Disposable {
  readonly #parts: CommitBoxParts;
  readonly #opened: vscode.Disposable;
  #isLoading = false;
  #isDisposed = false;
  #hints: vscode.Disposable | undefined;

  constructor(parts: CommitBoxParts) {
    this.#parts = parts;
    this.#opened = vscode.workspace.onDidOpenTextDocument((document) => this.#seen(document));
    for (const document of vscode.workspace.textDocuments) this.#seen(document);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#opened.dispose();
    this.#hints?.dispose();
  }

  #seen({ uri }: vscode.TextDocument): void {
    if (uri.scheme !== COMMIT_BOX || this.#isLoading) return;
    this.#isLoading = true;
    this.#opened.dispose();
    void this.#parts.guard.quietly('loading the hints on commit messages', async () => {
      const { CommitHints } = await import('./commitHints.ts');
      if (!this.#isDisposed) this.#hints = new CommitHints(this.#parts);
    });
  }
}
