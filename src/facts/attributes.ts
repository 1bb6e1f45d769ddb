import { type AttributeSetting, type AttributesLine, byteString, parseLine } from './attributesText.ts';
import type { LinguistAttributes } from './changedFile.ts';
import { affordable, type Glob, matchesGlob, parseGlob } from './glob.ts';

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
 *
 * The texts may come from a hostile repository, so they are bounded, as they are in git: it ignores files over 100 MB and
 * lines from 2,048 bytes on (gitattributesLarge and gitattributesLineLength in https://git-scm.com/docs/git-fsck). Here
 * the bounds hold for all files together: `MOST_TEXT`, `MOST_LINES`, `MOST_MACROS` and `MOST_WORK`. What goes beyond is
 * ignored, and the strongest lines count first, so a line that is read is never overruled by mistake.
 */
export function attributeValues(
  files: readonly AttributesFile[],
  wanted: readonly string[],
): (path: string) => ReadonlyMap<string, AttributeValue> {
  const lines = strongestLines(files);
  const macros = macrosOf(lines, wanted);
  const rules = affordable(lines.flatMap(({ folder, line }) => ruleOf(folder, line, macros, wanted) ?? []));
  return (path) => {
    const bytes = byteString(path);
    const name = bytes.slice(bytes.lastIndexOf('/') + 1);
    const values = new Map<string, AttributeValue>();
    for (const rule of rules) {
      if (values.size === wanted.length) break;
      if (rule.settings.every(({ attribute }) => values.has(attribute)) || !applies(rule, bytes, name)) continue;
      for (const { attribute, value } of rule.settings) {
        if (!values.has(attribute)) values.set(attribute, value);
      }
    }
    return values;
  };
}

/** In characters. A file that goes beyond is ignored as a whole. Real files have a few thousand. */
const MOST_TEXT = 256 * 1024;

/** Comments and blank lines included. Real files have less than 200, those that list each generated file some thousands. */
const MOST_LINES = 5000;

interface PlacedLine {
  readonly folder: string;
  readonly line: AttributesLine;
}

/** The lines within the bounds, the strongest first. */
function strongestLines(files: readonly AttributesFile[]): readonly PlacedLine[] {
  const strongest: PlacedLine[] = [];
  let text = 0;
  let lines = 0;
  for (const file of files.toReversed()) {
    if (text + file.text.length > MOST_TEXT) continue;
    text += file.text.length;
    const written = file.text
      .replace(/^\uFEFF/, '')
      .split('\n')
      .toReversed()
      .slice(0, MOST_LINES - lines);
    lines += written.length;
    for (const line of written.flatMap((one) => parseLine(one) ?? [])) strongest.push({ folder: file.folder, line });
  }
  return strongest;
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

/** Real files have less than five. More are ignored, so that macros of macros stay cheap. */
const MOST_MACROS = 20;

/** Macros are read from the top folder only; a later one of the same name wins. `binary` is git's own. */
function macrosOf(lines: readonly PlacedLine[], wanted: readonly string[]): Macros {
  const top = lines.flatMap(({ folder, line }) => (line.kind === 'macro' && folder === '' ? [line] : []));
  const macros = new Map([['binary', BINARY]]);
  for (const { subject, settings } of top.slice(0, MOST_MACROS).reverse()) macros.set(subject, settings);
  const counts = ({ attribute }: AttributeSetting) => wanted.includes(attribute) || macros.has(attribute);
  return new Map([...macros].map(([name, settings]) => [name, lastOfEach(settings.filter(counts))]));
}

/** The others decide nothing. */
function lastOfEach(settings: readonly AttributeSetting[]): readonly AttributeSetting[] {
  const last = new Map(settings.map(({ attribute }, at) => [attribute, at]));
  return settings.filter(({ attribute }, at) => last.get(attribute) === at);
}

interface Rule {
  /** With a slash at its end; '' is the top. */
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
  return glob && { folder: folder && `${byteString(folder)}/`, glob, nameOnly: !subject.includes('/'), settings };
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

function applies({ folder, glob, nameOnly }: Rule, path: string, name: string): boolean {
  if (!path.startsWith(folder)) return false;
  return matchesGlob(glob, nameOnly ? name : path.slice(folder.length));
}
