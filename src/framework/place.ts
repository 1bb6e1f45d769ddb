import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Place } from './problem.ts';

/** The way to a value through keys and places in lists (from 0). */
export type Path = readonly (string | number)[];

/** A text that is YAML, with what it takes to say where something stands in it. */
export interface YamlText {
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** The place of a value, or of the key that it stands under. Where there is no such thing: of what would hold it. */
export function placeOf(yaml: YamlText, path: Path, what: 'key' | 'value', said: Path = path): Place {
  const found = find(yaml.document, path);
  const node = what === 'key' || isLeftEmpty(found.value) ? (found.key ?? found.value) : found.value;
  const [start, end] = node?.range ?? [0, 0];
  return placeOfRange(yaml.lines, [start, Math.min(end, endOfLine(yaml.text, start))], said);
}

/** `range`: offsets in the text. What goes over several lines is cut at the end of the first. */
export function placeOfRange(lines: LineCounter, range: readonly [start: number, end: number], path: Path): Place {
  const start = positionOf(lines, range[0]);
  const end = positionOf(lines, range[1]);
  const endColumn = end.line === start.line ? end.column : start.column + 1;
  return {
    path: writtenPath(path),
    line: start.line,
    column: start.column,
    endColumn: Math.max(endColumn, start.column),
  };
}

export const WHOLE_FILE: Place = { path: '', line: 1, column: 1, endColumn: 1 };

function positionOf(lines: LineCounter, offset: number): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** As a person would write it: `levels[2].expectations.ownership[0].good`. */
function writtenPath(path: Path): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[\p{L}\p{N}_-]+$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

interface Found {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

function find(document: Document, path: Path): Found {
  let found: Found = { key: undefined, value: document.contents ?? undefined };
  for (const step of path) {
    const inner = stepInto(document, found.value, step);
    if (!inner) return found;
    found = inner;
  }
  return found;
}

function stepInto(document: Document, node: Node | undefined, step: string | number): Found | undefined {
  const holder = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(holder) && typeof step === 'number') {
    const item = holder.items[step];
    return isNode(item) ? { key: undefined, value: item } : undefined;
  }
  if (!isMap(holder)) return undefined;
  const pair: Pair | undefined = holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { key: nodeOrNothing(pair.key), value: nodeOrNothing(pair.value) };
}

function nodeOrNothing(node: unknown): Node | undefined {
  return isNode(node) ? node : undefined;
}

/** `title:` with nothing behind it has no width: its key is shown instead. */
function isLeftEmpty(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && node.source === '' && node.value === null);
}

function endOfLine(text: string, from: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}
