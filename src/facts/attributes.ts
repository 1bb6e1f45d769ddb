import { byteString, type Glob, matchesGlob, parseGlob } from './attributesGlob.ts';
import { type AttributeSetting, type AttributesLine, parseAttributes } from './attributesText.ts';
import type { LinguistAttributes } from './changedFile.ts';

/** A .gitattributes file. */
export interface AttributesFile {
  /** Its folder from the top of the repository, with forward slashes; '' is the top. */
  readonly folder: string;
  readonly text: string;
}

/** Value of an attribute for a path. undefined: unspecified. */
export type AttributeValue = boolean | string | undefined;

/**
 * What the attributes files say of paths: `files` from the weakest to the strongest, the top folder's first and
 * `.git/info/attributes` (folder '') last. Never throws; a line that git would ignore is ignored.
 */
export function attributeValues(
  files: readonly AttributesFile[],
  wanted: readonly string[],
): (path: string) => ReadonlyMap<string, AttributeValue> {
  const lines = files.flatMap(({ folder, text }) => parseAttributes(text).map((line) => ({ folder, line })));
  const macros = macrosOf(lines, wanted);
  const rules = lines.flatMap(({ folder, line }) => ruleOf(folder, line, macros, wanted) ?? []).reverse();
  return (path) => {
    const bytes = byteString(path);
    const values = new Map<string, AttributeValue>();
    for (const rule of rules) {
      if (rule.settings.every(({ attribute }) => values.has(attribute)) || !applies(rule, bytes)) continue;
      for (const { attribute, value } of rule.settings) {
        if (!values.has(attribute)) values.set(attribute, value);
      }
    }
    return values;
  };
}

/** `linguist-generated` and `linguist-vendored` of paths. A text alone is that of the top folder's file. */
export function linguistAttributes(files: string | readonly AttributesFile[]): (path: string) => LinguistAttributes {
  const all = typeof files === 'string' ? [{ folder: '', text: files }] : files;
  const valuesOf = attributeValues(all, ['linguist-generated', 'linguist-vendored']);
  return (path) => {
    const values = valuesOf(path);
    const generated = truth(values.get('linguist-generated'));
    const vendored = truth(values.get('linguist-vendored'));
    return { ...(generated !== undefined && { generated }), ...(vendored !== undefined && { vendored }) };
  };
}

/** GitHub takes every value but `false` for true. */
function truth(value: AttributeValue): boolean | undefined {
  return value === undefined ? undefined : value !== false && value !== 'false';
}

type Macros = ReadonlyMap<string, readonly AttributeSetting[]>;

const BINARY: readonly AttributeSetting[] = ['diff', 'merge', 'text'].map((attribute) => ({ attribute, value: false }));

/** More macros than this are ignored, so that macros of macros stay cheap. */
const MOST_MACROS = 100;

/** Macros are read from the top folder only; a later one of the same name wins. `binary` is git's own. */
function macrosOf(
  lines: readonly { readonly folder: string; readonly line: AttributesLine }[],
  wanted: readonly string[],
): Macros {
  const top = lines.flatMap(({ folder, line }) => (line.kind === 'macro' && folder === '' ? [line] : []));
  const macros = new Map([['binary', BINARY]]);
  for (const { subject, settings } of top.slice(0, MOST_MACROS)) macros.set(subject, settings);
  const counts = ({ attribute }: AttributeSetting) => wanted.includes(attribute) || macros.has(attribute);
  return new Map([...macros].map(([name, settings]) => [name, settings.filter(counts)]));
}

interface Rule {
  readonly folder: string;
  readonly glob: Glob;
  /** The pattern is for a file's name at any depth, not for its path from the folder. */
  readonly nameOnly: boolean;
  /** The wanted ones that it decides, each once. */
  readonly settings: readonly AttributeSetting[];
}

/** undefined: a rule that decides nothing that is wanted, or that can match no file. A trailing slash means a folder. */
function ruleOf(folder: string, line: AttributesLine, macros: Macros, wanted: readonly string[]): Rule | undefined {
  const { kind, subject } = line;
  if (kind === 'macro' || subject.endsWith('/')) return undefined;
  const decided = new Map<string, AttributeValue>();
  decide(line.settings, macros, decided);
  const settings = wanted
    .filter((attribute) => decided.has(attribute))
    .map((attribute) => ({ attribute, value: decided.get(attribute) }));
  const glob = settings.length === 0 ? undefined : parseGlob(subject.replace(/^\//, ''));
  return glob && { folder: byteString(folder), glob, nameOnly: !subject.includes('/'), settings };
}

/** From last to first, as in git: what is decided already stays, and a macro that is set brings what it stands for. */
function decide(settings: readonly AttributeSetting[], macros: Macros, decided: Map<string, AttributeValue>): void {
  for (const { attribute, value } of settings.toReversed()) {
    if (decided.has(attribute)) continue;
    decided.set(attribute, value);
    const meaning = value === true ? macros.get(attribute) : undefined;
    if (meaning) decide(meaning, macros, decided);
  }
}

function applies({ folder, glob, nameOnly }: Rule, path: string): boolean {
  if (folder !== '' && !path.startsWith(`${folder}/`)) return false;
  if (nameOnly) return matchesGlob(glob, path.slice(path.lastIndexOf('/') + 1));
  return matchesGlob(glob, folder === '' ? path : path.slice(folder.length + 1));
}
