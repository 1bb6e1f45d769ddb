import type { Hunk } from '../facts/hunks.ts';

/** The names that changed lines speak of. Read by patterns, so that they are the same for every language. */
export interface ChangedNames {
  /** Declared by an added line, at the top of the file or as a member that others can reach. */
  readonly declared: ReadonlySet<string>;
  /** Declared by a removed line. */
  readonly undeclared: ReadonlySet<string>;
  /** Every name in an added line. */
  readonly used: ReadonlySet<string>;
  /** Every name in a removed line. */
  readonly unused: ReadonlySet<string>;
}

const DECLARATION =
  /^(?:(?:export|default|declare|pub(?:\([^)\n]*\))?|public|internal|private|protected|open|abstract|final|static|sealed|data|async|unsafe|inline|suspend)\s+)*(?:function\*?|class|interface|type|enum|const|let|var|val|def|fn|fun|func|struct|trait|module|object|record|protocol|namespace)\s+(?:\([^)\n]*\)\s*)?([A-Za-z_$][\w$]*)/;
const ASSIGNMENT = /^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=[^=]/;
const MEMBER =
  /^(?: {1,8}|\t{1,2})(?:(?:def|fun|func|fn|pub fn)\s+(?:self\.)?|(?:public|protected|internal|open|override)\s[\w<>,[\]?\s]*?)([A-Za-z_]\w*)\s*[(<{]/;
const NAME = /[A-Za-z_$][\w$]{2,}/g;

/** A line without an end is read so far. */
const LONGEST_LINE = 2000;

export function namesIn(hunks: readonly Pick<Hunk, 'removed' | 'added'>[]): ChangedNames {
  const declared = new Set<string>();
  const undeclared = new Set<string>();
  const used = new Set<string>();
  const unused = new Set<string>();
  for (const { removed, added } of hunks) {
    for (const line of removed) read(line, undeclared, unused);
    for (const line of added) read(line, declared, used);
  }
  return { declared, undeclared, used, unused };
}

/** The name that a line declares for others; undefined: none. */
export function declaredIn(line: string): string | undefined {
  const text = line.slice(0, LONGEST_LINE);
  return (DECLARATION.exec(text) ?? MEMBER.exec(text) ?? ASSIGNMENT.exec(text))?.[1];
}

function read(line: string, declares: Set<string>, names: Set<string>): void {
  const declared = declaredIn(line);
  if (declared !== undefined) declares.add(declared);
  for (const name of line.slice(0, LONGEST_LINE).match(NAME) ?? []) names.add(name);
}

/** What one change asks of another that it can see: to stand in the same part, or before it or after it. */
export type Bond = 'together' | 'needs' | 'precedes';

/**
 * `from` uses what `to` declares. It needs it first where it uses a new name, comes before it where it lets go of a name that
 * goes, and belongs together with it where a declaration that it speaks of changes. undefined: each can come first.
 */
export function bondBetween(from: ChangedNames, to: ChangedNames): Bond | undefined {
  let needs = false;
  let precedes = false;
  for (const name of to.declared) {
    if (to.undeclared.has(name)) {
      if (from.used.has(name) || from.unused.has(name)) return 'together';
    } else if (from.used.has(name)) needs = true;
  }
  for (const name of to.undeclared) if (!to.declared.has(name) && from.unused.has(name)) precedes = true;
  if (needs && precedes) return 'together';
  return needs ? 'needs' : precedes ? 'precedes' : undefined;
}
