import type * as vscode from 'vscode';
import { Position, Range } from './places.ts';

/** A text that VS Code shows, such as that of a commit box. */
export class TextBox {
  readonly uri: vscode.Uri;
  version = 1;
  isClosed = false;
  #text = '';

  constructor(uri: { readonly scheme: string; readonly path: string; readonly query: string }) {
    const { scheme, path, query } = uri;
    this.uri = { ...uri, toString: () => `${scheme}:${path}?${query}` } as vscode.Uri;
  }

  /** What stands in it from now on. */
  write(text: string): this {
    this.#text = text;
    this.version += 1;
    return this;
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  getText(): string {
    return this.#text;
  }

  lineAt(line: number) {
    const text = this.#lines[line] ?? '';
    const range = new Range(new Position(line, 0), new Position(line, text.length));
    return { text, range, firstNonWhitespaceCharacterIndex: text.length - text.trimStart().length };
  }

  /** What it would be with this in the place of what stands there. */
  with({ start, end }: Pick<vscode.Range, 'start' | 'end'>, text: string): string {
    const at = ({ line, character }: Pick<vscode.Position, 'line' | 'character'>) =>
      this.#lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
    return this.#text.slice(0, at(start)) + text + this.#text.slice(at(end));
  }

  get #lines(): readonly string[] {
    return this.#text.split('\n');
  }
}
