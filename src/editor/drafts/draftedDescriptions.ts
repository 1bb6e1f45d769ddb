import * as vscode from 'vscode';
import { areAlike } from '../../description/draft.ts';
import type { ContextKey } from '../ids.ts';

const KEY: ContextKey = 'rung.draftedDescriptions';

/** Descriptions that were drafted in this window and are open, after a reload too. They have buttons, and none is drafted twice. */
export class DraftedDescriptions implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #watch: vscode.Disposable;
  #addresses: readonly string[];

  /** `memory`: of the window's folder. */
  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#addresses = memory.get<readonly string[]>(KEY, []);
    if (this.#addresses.length > 0) this.#tell();
    this.#watch = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      // A new document may get the address of one that went with its window, and begins empty.
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
    );
  }

  /** The document that was drafted with this content and still has it; undefined: there is none, or it was changed. */
  unchanged(content: string): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(
      (document) => this.#has(document) && areAlike(document.getText(), content),
    );
  }

  add({ uri }: vscode.TextDocument): void {
    this.#keep([...this.#addresses, String(uri)]);
  }

  dispose(): void {
    this.#watch.dispose();
  }

  #has({ uri }: vscode.TextDocument): boolean {
    return this.#addresses.includes(String(uri));
  }

  #forget(document: vscode.TextDocument): void {
    if (this.#has(document)) this.#keep(this.#addresses.filter((address) => address !== String(document.uri)));
  }

  #opened(document: vscode.TextDocument): void {
    if (this.#has(document) && document.getText() === '') this.#forget(document);
  }

  #keep(addresses: readonly string[]): void {
    this.#addresses = addresses;
    void this.#memory.update(KEY, addresses);
    this.#tell();
  }

  #tell(): void {
    void vscode.commands.executeCommand('setContext', KEY, this.#addresses);
  }
}
