import { extensionOf } from './fileKinds.ts';

/** What a language writes before the name of what it imports. The name is the first group that matched. */
const JAVASCRIPT = /\b(?:from|import|require)\s{0,20}(?:\(\s{0,20})?(['"])([^'"\n]{1,300})\1/g;
const PYTHON = /^[ \t]*(?:from[ \t]+([.\w]{1,200})[ \t]+import\b|import[ \t]+([.\w]{1,200}))/gm;
const DOTTED = /^[ \t]*(?:import|using|use)[ \t]+(?:static[ \t]+)?([\w.\\]{1,200})/gm;
const GO = /^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"([^"\n]{1,300})"[ \t]*$/gm;
const RUST = /^[ \t]*(?:pub[ \t]+)?(?:use[ \t]+(?:crate::|super::|self::)?|mod[ \t]+)([\w:]{1,200})/gm;
const INCLUDE = /^[ \t]*#[ \t]*include[ \t]+"([^"\n]{1,300})"/gm;
const RUBY = /^[ \t]*(?:require|require_relative|load)[ \t(]+['"]([^'"\n]{1,300})['"]/gm;

const OF_EXTENSION: ReadonlyMap<string, RegExp> = new Map([
  ...each('ts tsx js jsx mjs cjs mts cts vue svelte astro dart css scss less', JAVASCRIPT),
  ...each('py', PYTHON),
  ...each('java kt kts scala groovy cs fs vb swift php ex exs', DOTTED),
  ...each('go', GO),
  ...each('rs', RUST),
  ...each('c cc cpp cxx h hpp hxx m mm', INCLUDE),
  ...each('rb', RUBY),
]);

/** So many are read of one file. */
const MOST = 500;

/** What a text imports, as it writes it: `./money.ts`, `billing.money`, `crate::money`. By patterns, not by a parser. */
export function importsIn(path: string, text: string): readonly string[] {
  const pattern = OF_EXTENSION.get(extensionOf(path).toLowerCase());
  if (!pattern) return [];
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    const name = match[2] ?? match[1];
    if (name) found.add(name);
    if (found.size >= MOST) break;
  }
  return [...found];
}

const BEGINS =
  /^\s*(?:(?:import|from|use|using|require|require_relative|load|mod|pub\s+(?:use|mod))\b|#\s*include\b|export\b.*\bfrom\b|\}\s*from\b|(?:const|let|var)\b.*\brequire\s*\(|(?:[\w.]+\s+)?"[^"]*"\s*$)/;

/** Whether a line does nothing but import. A text that speaks of imports does not. */
export function isImportLine(path: string, line: string): boolean {
  return line.length < 500 && BEGINS.test(line) && importsIn(path, line).length > 0;
}

function each(extensions: string, pattern: RegExp): readonly (readonly [string, RegExp])[] {
  return extensions.split(' ').map((extension) => [extension, pattern] as const);
}
