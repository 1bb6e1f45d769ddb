import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  type ToStringOptions,
  YAMLMap,
  YAMLSeq,
} from 'yaml';

/** A text whose parts are replaced while all around them stays as it is, byte for byte. */
export class Splice {
  readonly text: string;
  readonly #lineBreak: string;

  constructor(text: string) {
    this.text = text;
    this.#lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Puts a part in the place of what stands from one offset up to, and without, another. */
  replaced(from: number, to: number, part: string): string {
    return this.text.slice(0, from) + part + this.text.slice(to);
  }

  /** Puts lines below the line in which `after` is; comments that stand deeper than `column` belong to what is above. */
  below(after: number, column: number, lines: string): string {
    let end = this.endOfLine(after);
    for (;;) {
      const next = /^\r?\n( *)#[^\r\n]*/.exec(this.text.slice(end));
      if (!next || (next[1] ?? '').length <= column) break;
      end += next[0].length;
    }
    return this.replaced(end, end, this.#lineBreak + ' '.repeat(column) + lines);
  }

  /** Takes out the lines from one offset to another, whole. */
  withoutLines(from: number, to: number): string {
    const start = from - this.columnOf(from);
    const end = this.endOfLine(to);
    const lineBreak = /^\r?\n/.exec(this.text.slice(end))?.[0].length ?? 0;
    return this.replaced(start, end + lineBreak, '');
  }

  /** From 0. */
  columnOf(offset: number): number {
    return offset - (this.text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** What stands before it on its line. */
  before(offset: number): string {
    return this.text.slice(offset - this.columnOf(offset), offset);
  }

  endOfLine(offset: number): number {
    const end = /[\r\n]/g;
    end.lastIndex = offset;
    return end.exec(this.text)?.index ?? this.text.length;
  }

  /** The end of a node's own text, without the comments and breaks behind it. */
  endOf(node: unknown): number {
    if (!isNode(node) || !node.range) return 0;
    return this.text.slice(0, node.range[1]).trimEnd().length;
  }

  /** A node written as lines whose first one begins at a column. */
  written(node: Node, column: number, look: ToStringOptions = AS_WRITTEN): string {
    const lines = textOf(node, look).split('\n');
    const pad = ' '.repeat(column);
    return lines.map((line, index) => (index === 0 || line === '' ? line : pad + line)).join(this.#lineBreak);
  }
}

/** A map of one pair, without the comments that stand around it in the file. */
export function alone(pair: Pair): YAMLMap {
  const { key, value } = pair;
  if (isScalar(key)) {
    delete key.commentBefore;
    delete key.spaceBefore;
  }
  if (isScalar(value) || isCollection(value)) delete value.comment;
  const map = new YAMLMap();
  map.items.push(pair);
  return map;
}

/** A list of one node. */
export function listOf(node: Node): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(node);
  return list;
}

function textOf(node: Node, look: ToStringOptions): string {
  const document = new Document();
  document.contents = node as typeof document.contents;
  return document.toString(look).trimEnd();
}

/** Nothing is folded, and several lines stay several. */
export const AS_WRITTEN: ToStringOptions = { lineWidth: 0, blockQuote: 'literal' };

/** The same; and JSON stays JSON. */
export function lookOf({ contents }: Document): ToStringOptions {
  const first = isMap(contents) && contents.flow ? contents.items[0]?.key : undefined;
  const type = isScalar(first) ? first.type : undefined;
  return type === 'QUOTE_DOUBLE' ? { ...AS_WRITTEN, defaultKeyType: type, defaultStringType: type } : AS_WRITTEN;
}
