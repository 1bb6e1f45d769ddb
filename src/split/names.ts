import { extensionOf } from '../facts/fileKinds.ts';
import type { Hunk } from '../facts/hunks.ts';
import { isImportLine } from '../facts/imports.ts';
import { declaredIn, givenIn, isMember, isOfSignature, isRequired, wordsIn } from './declarations.ts';

/** The names that changed lines of a file speak of. */
export interface ChangedNames {
  /** Declared by an added line. */
  readonly declared: ReadonlySet<string>;
  /** Declared by a removed line. */
  readonly undeclared: ReadonlySet<string>;
  /** Those of the declared and the undeclared that other files can see. */
  readonly visible: ReadonlySet<string>;
  /** Those of them that are no members of a type: functions, classes, types. */
  readonly whole: ReadonlySet<string>;
  /** Members without which no value of a type can be made. */
  readonly required: ReadonlySet<string>;
  /** Every name in an added line that does more than import. */
  readonly used: ReadonlySet<string>;
  /** Every name in a removed line that did more than import. */
  readonly unused: ReadonlySet<string>;
  /** Every name in an added line that imports. */
  readonly imported: ReadonlySet<string>;
  /** Every name in a removed line that imported. */
  readonly unimported: ReadonlySet<string>;
  /** Names in an added line to which a value is given. */
  readonly given: ReadonlySet<string>;
}

/** Of the hunks of the file at a path, or of some lines of it. */
export function namesIn(path: string, hunks: readonly Pick<Hunk, 'removed' | 'added' | 'within'>[]): ChangedNames {
  const reader = new NameReader(path);
  for (const hunk of hunks) reader.read(hunk);
  return reader.names;
}

class NameReader {
  readonly names = {
    declared: new Set<string>(),
    undeclared: new Set<string>(),
    visible: new Set<string>(),
    whole: new Set<string>(),
    required: new Set<string>(),
    used: new Set<string>(),
    unused: new Set<string>(),
    imported: new Set<string>(),
    unimported: new Set<string>(),
    given: new Set<string>(),
  };
  readonly #path: string;
  readonly #isVisible: (line: string) => boolean;

  constructor(path: string) {
    this.#path = path;
    this.#isVisible = visibility(path);
  }

  read({ removed, added, within }: Pick<Hunk, 'removed' | 'added' | 'within'>): void {
    const { declared, undeclared, required, given } = this.names;
    for (const line of removed) this.#readLine(line, undeclared, 'unused', 'unimported');
    for (const line of added) {
      const name = this.#readLine(line, declared, 'used', 'imported');
      if (name !== undefined && isRequired(line)) required.add(name);
      for (const one of givenIn(line)) given.add(one);
    }
    // Where its parameters change a function is another one, though the line of its name stays.
    const name = within === undefined ? undefined : declaredIn(within);
    if (within === undefined || name === undefined || ![...removed, ...added].some(isOfSignature)) return;
    declared.add(name);
    undeclared.add(name);
    this.#readSight(name, within);
  }

  #readLine(
    line: string,
    declares: Set<string>,
    uses: 'used' | 'unused',
    imports: 'imported' | 'unimported',
  ): string | undefined {
    const name = declaredIn(line);
    if (name !== undefined) {
      declares.add(name);
      this.#readSight(name, line);
    }
    const words = this.names[isOfList(line) || isImportLine(this.#path, line) ? imports : uses];
    for (const word of wordsIn(line)) words.add(word);
    return name;
  }

  #readSight(name: string, line: string): void {
    if (this.#isVisible(line)) this.names.visible.add(name);
    if (!isMember(line)) this.names.whole.add(name);
  }
}

/** A line of an import that goes over several: `  type Money,`. */
function isOfList(line: string): boolean {
  return /^\s+(?:type\s+)?[\w$]+(?:\s+as\s+[\w$]+)?,\s*$/.test(line);
}

/** What other files can see of a line that declares something, where the language says so. Members are seen with their type. */
function visibility(path: string): (line: string) => boolean {
  const extension = extensionOf(path).toLowerCase();
  if (/^(?:[cm]?[jt]sx?|vue|svelte)$/.test(extension)) return (line) => /^(?:export\b|\s)/.test(line);
  if (extension === 'rs') return (line) => /^\s*pub\b/.test(line);
  if (extension === 'go') return (line) => /^[A-Z]/.test(declaredIn(line) ?? '');
  if (/^(?:java|kts?|cs|swift|scala)$/.test(extension)) return (line) => !/^\s*private\b/.test(line);
  return () => true;
}

/** What one change asks of another: to stand in the same part, or before it or after it. */
export type Bond = 'together' | 'needs' | 'precedes';

/**
 * `from` speaks of what `to` declares. It needs it first where it uses what is new or changed, comes before it where it lets go
 * of a name that goes, and belongs together with it where it follows the change of a declaration, or makes a value of a type
 * that asks for a new member. What changes in a member is taken to fit those who use it. `isAdded`: `from` is new.
 */
export function bondBetween(
  from: ChangedNames,
  to: ChangedNames,
  canSee: (name: string) => boolean,
  isAdded = false,
): Bond | undefined {
  let needs = false;
  let precedes = false;
  for (const name of to.declared) {
    if (!canSee(name)) continue;
    // Whoever spoke of it before follows a change. Whoever did not can come later.
    const spoke = from.unused.has(name);
    const isNew = !to.undeclared.has(name);
    if (!isNew && to.whole.has(name) && spoke) return 'together';
    if (isNew && to.required.has(name) && from.given.has(name) && !spoke && !isAdded) return 'together';
    if (from.used.has(name) || (isNew && from.imported.has(name))) needs = true;
  }
  for (const name of to.undeclared) {
    if (to.declared.has(name) || !to.whole.has(name) || !canSee(name)) continue;
    if (from.unused.has(name) || from.unimported.has(name)) precedes = true;
  }
  if (needs && precedes) return 'together';
  return needs ? 'needs' : precedes ? 'precedes' : undefined;
}
