import { type Position, Range } from './places.ts';

/** VS Code's `Diagnostic`, as far as it is used. */
export class Diagnostic {
  source = '';
  code = '';
  readonly range: Range;
  readonly message: string;
  readonly severity: number;

  constructor(range: Range, message: string, severity: number) {
    this.range = range;
    this.message = message;
    this.severity = severity;
  }
}

export const CodeActionKind = { QuickFix: 'quickfix' };

/** VS Code's `CodeAction`, as far as it is used. */
export class CodeAction {
  edit: object | undefined;
  command: object | undefined;
  readonly title: string;
  readonly kind: string;

  constructor(title: string, kind: string) {
    this.title = title;
    this.kind = kind;
  }
}

/** VS Code's `SnippetString`, as far as it is used: `$0` is where the cursor comes. */
export class SnippetString {
  value = '';

  appendText(text: string): this {
    this.value += text;
    return this;
  }

  /** What is selected of it stands in brackets. */
  appendPlaceholder(of: (snippet: SnippetString) => unknown): this {
    const inner = new SnippetString();
    of(inner);
    return this.appendText(`[${inner.value}]`);
  }

  appendTabstop(number: number): this {
    this.value += `$${number}`;
    return this;
  }
}

export class SnippetTextEdit {
  readonly range: Range;
  readonly snippet: SnippetString;

  private constructor(range: Range, snippet: SnippetString) {
    this.range = range;
    this.snippet = snippet;
  }

  static replace(range: Range, snippet: SnippetString): SnippetTextEdit {
    return new SnippetTextEdit(range, snippet);
  }

  static insert(place: Position, snippet: SnippetString): SnippetTextEdit {
    return new SnippetTextEdit(new Range(place, place), snippet);
  }
}

/** VS Code's `CodeLens`, as far as it is used. */
export class CodeLens {
  readonly range: Range;
  readonly command: object;

  constructor(range: Range, command: object) {
    this.range = range;
    this.command = command;
  }
}

export const CompletionItemKind = { Text: 0 };

/** VS Code's `CompletionItem`, as far as it is used. */
export class CompletionItem {
  readonly label: string;

  constructor(label: string) {
    this.label = label;
  }
}
