import { isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type YAMLMap } from 'yaml';
import { MAX_ALIASES } from './limits.ts';
import type { Path } from './place.ts';
import type { ShapeFault, TextFault } from './problem.ts';

/** `range`: offsets in the text, of the first character and behind the last. */
export interface YamlFault {
  readonly fault: TextFault | ShapeFault;
  readonly range: readonly [start: number, end: number];
  readonly path: Path;
}

/**
 * What YAML's grammar allows and no reader could make sense of: a key given twice, an alias of nothing or of itself, and
 * `__proto__`, which means something else in JavaScript.
 */
export function* oddities(contents: Node, lines: LineCounter): Generator<YamlFault> {
  const anchors = new Set<string>();
  let aliases = 0;

  function* visit(node: unknown, path: Path): Generator<YamlFault> {
    if (!isNode(node)) return;
    if (isAlias(node)) {
      aliases += 1;
      if (aliases === MAX_ALIASES + 1) yield at(node, { kind: 'too-many-aliases', limit: MAX_ALIASES }, path);
      if (!anchors.has(node.source)) yield at(node, { kind: 'unknown-alias', alias: node.source }, path);
      return;
    }
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor !== undefined) anchors.delete(anchor);
    if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* visit(item, [...path, index]);
    if (isMap(node)) {
      yield* oddKeys(node, lines, path);
      for (const { key, value } of node.items) {
        yield* visit(key, path);
        yield* visit(value, [...path, keyText(key)]);
      }
    }
    if (anchor !== undefined) anchors.add(anchor);
  }

  yield* visit(contents, []);
}

const RESERVED: ShapeFault = { kind: 'unknown-key', key: '__proto__', known: [], nearest: undefined, cutText: false };

function* oddKeys(map: YAMLMap, lines: LineCounter, path: Path): Generator<YamlFault> {
  const first = new Map<string, number>();
  for (const { key } of map.items) {
    const name = keyText(key);
    if (name === '__proto__') yield at(key, RESERVED, path);
    const firstLine = first.get(name);
    if (firstLine !== undefined) yield at(key, { kind: 'duplicate-key', key: name, firstLine }, path);
    else first.set(name, lines.linePos(startOf(key)).line);
  }
}

function at(node: unknown, fault: YamlFault['fault'], path: Path): YamlFault {
  const range = isNode(node) ? node.range : undefined;
  return { fault, range: [range?.[0] ?? 0, range?.[1] ?? 0], path };
}

function startOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
