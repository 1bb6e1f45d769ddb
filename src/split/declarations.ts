// Lines of code are read by patterns that hold for most languages: right for what is written as people write it.

const DECLARATION =
  /^(?:(?:export|default|declare|pub(?:\([^)\n]*\))?|public|internal|private|protected|open|abstract|final|static|sealed|data|async|unsafe|inline|suspend)\s+)*(?:function\*?|class|interface|type|enum|const|let|var|val|def|fn|fun|func|struct|trait|module|object|record|protocol|namespace)\s+(?:\([^)\n]*\)\s*)?([A-Za-z_$][\w$]*)/;
const ASSIGNMENT = /^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=[^=]/;
const MARKED_MEMBER =
  /^(?: {1,8}|\t{1,2})(?:(?:def|fun|func|fn|pub fn)\s+(?:self\.)?|(?:public|protected|internal|open|override)\s[\w<>,[\]?\s]*?)([A-Za-z_]\w*)\s*[(<{]/;
/** `  name: Type;`, `  readonly 'a.b': Type;` */
const FIELD =
  /^(?: {1,4}|\t)(?:(?:readonly|static|declare)\s+)*(?:([A-Za-z_$][\w$]*)|['"]([\w.$/-]+)['"])[?!]?\s*:[^'"`]*;\s*$/;
/** `  name(a: A): B {` of a class, `  name(a: A): B;` of an interface. */
const METHOD =
  /^(?: {1,4}|\t)(?:(?:async|static|get|set|readonly)\s+)*(?!(?:if|for|while|switch|catch|return|function|else|do|with)\b)([A-Za-z_$][\w$]*)\??(?:<[^>()]*>)?\((?:[^'"`=]|=>)*(?:\{|\)\s*:[^'"`=]*;)\s*$/;
/** `  | { readonly kind: 'a-b'; ... }`, `  | 'a-b'`: a case of a type. */
const CASE = /^\s+\|\s[^'"]*['"]([\w.$-]+)['"]/;
const REQUIRED = /^\s+(?:readonly\s+)*(?:[\w$]+|['"][\w.$/-]+['"])\s*:/;
const OF_A_SIGNATURE =
  /^\s+(?:(?:readonly|public|private|protected)\s+)*[\w$]+\??\s*:\s*[^;{}'"`]*,\s*$|^\s+(?:constructor|def __init__)\s*\(/;
const WORD = /(?<=['"])[\w$][\w.$/-]*[.-][\w.$/-]+(?=['"])|[A-Za-z_$][\w$]{2,}/g;
const GIVEN = /(?:^|[\s{,(])['"]?([A-Za-z_$][\w.$-]*)['"]?\s*(?=[:,}]|$)/g;

/** So far a line is read: what is written by people is shorter, and the patterns take the square of it at the worst. */
const LONGEST_LINE = 300;

function readable(line: string): string {
  return line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
}

/** The name that a line declares for others, at the margin or as a member of a type; undefined: none. */
export function declaredIn(line: string): string | undefined {
  const text = readable(line);
  // Most lines stand further in than a declaration, so the margin tells first which patterns can match.
  if (/^\S/.test(text)) return (DECLARATION.exec(text) ?? ASSIGNMENT.exec(text))?.[1];
  const found = MARKED_MEMBER.exec(text) ?? FIELD.exec(text) ?? METHOD.exec(text) ?? CASE.exec(text);
  return found?.[1] ?? found?.[2];
}

/** Whether what a line declares is a member, which needs a value of its type to be reached. */
export function isMember(line: string): boolean {
  return !/^\S/.test(line) && !MARKED_MEMBER.test(readable(line));
}

/** Whether a line declares a member that is not marked as optional, or a case that whoever tells cases apart has to know. */
export function isRequired(line: string): boolean {
  return REQUIRED.test(readable(line)) || CASE.test(readable(line));
}

/** Whether a line is a parameter of its own, or begins to make a value of a class. */
export function isOfSignature(line: string): boolean {
  return OF_A_SIGNATURE.test(readable(line));
}

/** Every name in a line, quoted ones that have a full stop included. */
export function wordsIn(line: string): readonly string[] {
  return readable(line).match(WORD) ?? [];
}

/** Names in a line to which a value is given: `name: 1`, `name,`. */
export function givenIn(line: string): readonly string[] {
  return [...readable(line).matchAll(GIVEN)].flatMap(([, name]) => name ?? []);
}
