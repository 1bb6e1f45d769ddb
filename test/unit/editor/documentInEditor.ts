import type * as vscode from 'vscode';
import type { EventEmitter } from './events.ts';

/** What a document is read from, and who hears of it. */
export interface DocumentParts {
  readonly files: vscode.FileSystemProvider;
  readonly changed: EventEmitter<vscode.TextDocumentChangeEvent>;
  /** Hears why a save failed. */
  readonly onFailure: (said: string) => void;
}

/** A document that a file system of an extension holds, as VS Code keeps it in an editor. */
export class DocumentInEditor {
  readonly uri: vscode.Uri;
  readonly #parts: DocumentParts;
  #text = '';
  isDirty = false;
  isReadOnly = false;

  constructor(uri: vscode.Uri, parts: DocumentParts) {
    this.uri = uri;
    this.#parts = parts;
  }

  /** Reads it anew, unless somebody has typed. */
  async read(): Promise<void> {
    if (this.isDirty) return;
    const { permissions } = await this.#parts.files.stat(this.uri);
    this.isReadOnly = permissions !== undefined;
    this.#text = new TextDecoder().decode(await this.#parts.files.readFile(this.uri));
    this.#tell();
  }

  /** The person types, so that this is the text. */
  type(text: string): void {
    if (this.isReadOnly) throw new Error('nobody can type here');
    this.#text = text;
    this.isDirty = true;
    this.#tell();
  }

  /** false: it could not be saved, and stays as it was typed. */
  async save(): Promise<boolean> {
    try {
      await this.#parts.files.writeFile(this.uri, new TextEncoder().encode(this.#text), {
        create: false,
        overwrite: true,
      });
    } catch (error) {
      this.#parts.onFailure(String(error));
      return false;
    }
    this.isDirty = false;
    return true;
  }

  getText(): string {
    return this.#text;
  }

  lineAt(line: number) {
    const start = { line, character: 0 };
    return { range: { start, end: { line, character: this.#text.split('\n')[line]?.length ?? 0 } } };
  }

  validatePosition(position: vscode.Position): vscode.Position {
    return position;
  }

  #tell(): void {
    this.#parts.changed.fire({
      document: this as unknown as vscode.TextDocument,
      contentChanges: [],
      reason: undefined,
    });
  }
}
