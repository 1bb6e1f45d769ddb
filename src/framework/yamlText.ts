import {
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
} from 'yaml';
import { MAX_ALIASES, MAX_DEPTH, MAX_PARTS } from './limits.ts';
import type { YamlText } from './place.ts';
import type { TextFault } from './problem.ts';
import { oddities, type YamlFault } from './yamlOddities.ts';

/** `value` is plain JavaScript: no aliases, no tags, and every key a text. */
export type YamlReading =
  | { readonly kind: 'yaml'; readonly yaml: YamlText; readonly value: unknown }
  | { readonly kind: 'faults'; readonly faults: readonly YamlFault[]; readonly lines: LineCounter };

const START: YamlFault['range'] = [0, 0];
const EMPTY: YamlFault = { fault: { kind: 'empty' }, range: START, path: [] };

/** Reads YAML 1.2, and with it JSON. Merge keys and tags of one's own are not taken. `mostParts`: words and marks. */
export function readYaml(text: string, mostParts: number = MAX_PARTS): YamlReading {
  const lines = new LineCounter();
  const refused = (faults: readonly YamlFault[]): YamlReading => ({ kind: 'faults', faults, lines });

  const tokens = tokensOf(text, lines, mostParts);
  if ('fault' in tokens) return refused([tokens]);
  const [document, second] = documentsOf(tokens, text.length);
  if (!document) return refused([EMPTY]);
  if (second) return refused([severalDocuments(second)]);
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) return refused(onePerLine(errors.map(syntaxFault), lines));
  const { contents } = document;
  if (!isNode(contents) || (isScalar(contents) && contents.value === null)) {
    return refused([EMPTY]);
  }
  const odd = [...oddities(contents, lines)];
  if (odd.length > 0) return refused(odd);
  return plainValue({ text, document, lines });
}

/** yaml's own parser, one token at a time, so that it can be left as soon as the text is beyond all measure. */
function tokensOf(text: string, lines: LineCounter, mostParts: number): readonly CST.Token[] | YamlFault {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let parts = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    parts += 1;
    if (parser.stack.length > MAX_DEPTH) return tooComplex('depth', MAX_DEPTH, parser.offset);
    if (parts > mostParts) return tooComplex('parts', mostParts, parser.offset);
  }
  tokens.push(...parser.end());
  return tokens;
}

function tooComplex(measure: 'depth' | 'parts', limit: number, offset: number): YamlFault {
  return { fault: { kind: 'too-complex', measure, limit }, range: [offset, offset], path: [] };
}

/** Duplicate keys are looked for in `oddities`: yaml's own search takes a time that grows with the square of the keys. */
function documentsOf(tokens: readonly CST.Token[], length: number): readonly Document.Parsed[] {
  const composer = new Composer({
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    merge: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, true, length)];
}

function severalDocuments({ range }: Document.Parsed): YamlFault {
  return { fault: { kind: 'several-documents' }, range: [range[0], range[0] + '---'.length], path: [] };
}

function syntaxFault(error: { readonly code: ErrorCode; readonly pos: [number, number] }): YamlFault {
  return { fault: { kind: 'syntax', code: error.code }, range: error.pos, path: [] };
}

/** What follows a fault on the same line is as a rule the same fault, met again. */
function onePerLine(faults: readonly YamlFault[], lines: LineCounter): readonly YamlFault[] {
  const first = new Map<number, YamlFault>();
  for (const fault of faults) {
    const { line } = lines.linePos(fault.range[0]);
    if (!first.has(line)) first.set(line, fault);
  }
  return [...first.values()];
}

function plainValue(yaml: YamlText): YamlReading {
  try {
    return { kind: 'yaml', yaml, value: yaml.document.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const fault: TextFault = { kind: 'too-many-aliases', limit: MAX_ALIASES };
    return { kind: 'faults', faults: [{ fault, range: firstAlias(yaml.document), path: [] }], lines: yaml.lines };
  }
}

function firstAlias(document: Document): YamlFault['range'] {
  let range = START;
  visit(document, {
    Alias(_key, alias) {
      if (alias.range) range = [alias.range[0], alias.range[1]];
      return visit.BREAK;
    },
  });
  return range;
}
