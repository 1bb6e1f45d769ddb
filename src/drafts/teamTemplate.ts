import { outsideOf } from '../facts/markdownLines.ts';
import { sectionOf } from '../why/headings.ts';

/** Where in a team's own template things go. Lines are counted from 0. */
export interface TeamPlaces {
  /** Line of the heading below which the why goes; undefined: nothing of the template asks for it. */
  readonly why: number | undefined;
  /** The same of what changes. */
  readonly changes: number | undefined;
  /** Line before which a section of one's own begins: below a comment that stands first, and below the title. */
  readonly top: number;
  /** What marks most of its headings: `##`, or `**` of bold lines. */
  readonly mark: string;
}

/**
 * A heading is a line of Markdown that is one, or is bold as a whole. Comments and code have none. The why goes below the
 * heading for it, or else where a comment asks for it.
 */
export function teamPlaces(lines: readonly string[]): TeamPlaces {
  const headings = headingsOf(lines);
  const whys = headings.filter(({ text }) => sectionOf(text) === 'why');
  const why = whys.find(({ text }) => WHY.test(text)) ?? whys[0] ?? headings.find(hasCommentOnWhy);
  const mark = mostCommon(headings.map((heading) => heading.mark)) ?? '##';
  return {
    why: why?.line,
    changes: headings.find(({ text }) => CHANGES.test(text))?.line,
    top: topOf(lines, headings, mark),
    mark,
  };
}

/** The template with the issue behind its first "Closes #" that has none. undefined: it has no such line. */
export function withIssue(lines: readonly string[], reference: string): readonly string[] | undefined {
  const outside = outsideOf(lines);
  for (const [at, line] of lines.entries()) {
    const seen = line.replace(COMMENT, (comment) => ' '.repeat(comment.length));
    const { 0: found = '', index = 0 } = (outside[at] && EMPTY_CLOSING.exec(seen)) || {};
    const end = index + found.length;
    if (found !== '') return lines.with(at, `${line.slice(0, end - 1)}${reference}${line.slice(end)}`);
  }
  return undefined;
}

const EMPTY_CLOSING = /(?<![\w-])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]{1,9}#(?=\s|$)/i;

const WHY = /\bwhy\b/i;
// `sectionOf` calls more than this what changes: "Type of change", "Breaking changes".
const CHANGES =
  /^(?:what\b.*|(?:the |proposed |list of |key |main )?changes?(?: made| introduced)?|description(?: of .*)?|summary(?: of .*)?|overview|implementation(?: details)?|solution|details)$/i;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

interface Heading {
  readonly line: number;
  /** `##`, or `**` of a bold line. */
  readonly mark: string;
  /** Letters and digits of it, with single spaces between them. */
  readonly text: string;
  /** What comments say on its line and below it. */
  readonly comments: string;
}

function headingsOf(lines: readonly string[]): readonly Heading[] {
  const outside = outsideOf(lines);
  const found = lines.flatMap((written, line) => {
    const [, mark = '**', heading, bold] = (outside[line] && HEADING.exec(written)) || [];
    const text = (heading ?? bold)?.replace(COMMENT, '');
    return text === undefined ? [] : [{ line, mark, text: text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() }];
  });
  return found.map((heading, at) => {
    const section = lines.slice(heading.line, found[at + 1]?.line).join('\n');
    return { ...heading, comments: (section.match(COMMENT) ?? []).join('\n') };
  });
}

const HEADING = /^ {0,3}(#{1,6})\s(.*)$|^ {0,3}\*\*([^*]+)\*\*:?\s*$/;

function hasCommentOnWhy({ text, comments }: Heading): boolean {
  const section = sectionOf(text);
  return section !== 'checks' && section !== 'links' && ASKS_WHY.test(comments);
}

const ASKS_WHY = /\b(?:why|motivation|rationale|reason(?:s|ing)? (?:for|behind)|(?:what|which) problem)\b/i;

/** Of several that are as common the first; undefined: there is none. */
function mostCommon(marks: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

function topOf(lines: readonly string[], headings: readonly Heading[], mark: string): number {
  const top = behindComments(lines, 0);
  const [first] = headings;
  const isTitle = first?.line === top && first.mark.startsWith('#') && first.mark !== mark;
  return isTitle && first.mark.length < mark.length ? behindComments(lines, top + 1) : top;
}

/** The line behind comments that stand at another. Blank lines around them count as theirs. */
function behindComments(lines: readonly string[], from: number): number {
  const outside = outsideOf([...lines, '']);
  let at = from;
  while (at < lines.length && (!outside[at] || isCommentOrBlank(lines[at] ?? ''))) at++;
  // Behind a comment that nobody ended, nothing would be seen.
  return outside[at] ? at : from;
}

function isCommentOrBlank(line: string): boolean {
  return line.replace(COMMENT, '').trim() === '';
}
