import type { Range } from './places.ts';

/** VS Code's `Diagnostic`, as far as it is used. */
export class Diagnostic {
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
}

export const CompletionItemKind = { Text: 0 };

/** VS Code's `CompletionItem`, as far as it is used. */
export class CompletionItem {
  readonly label: string;

  constructor(label: string) {
    this.label = label;
  }
}
