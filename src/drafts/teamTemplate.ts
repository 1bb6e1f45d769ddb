/** Where in a team's own template the why goes, and what changes. Indices of the headings' lines; undefined: nowhere. */
export interface TeamHeadings {
  readonly why: number | undefined;
  readonly changes: number | undefined;
}

/** A heading is a line of Markdown that is one, or is bold as a whole. Comments and code have none. */
export function teamHeadings(template: string): TeamHeadings {
  const headings = headingsOf(template);
  const find = (pattern: RegExp) => headings.find(({ text }) => pattern.test(text))?.line;
  return { why: find(WHY) ?? find(REASON), changes: find(CHANGES) };
}

const WHY = /\bwhy\b/i;
const REASON =
  /\b(?:motivations?|rationale|reasons?|reasoning|purpose|problem|background|context|goals?|objectives?|justification)\b/i;
const CHANGES =
  /^(?:what\b.*|(?:the |proposed |list of |key |main )?changes?(?: made| introduced)?|description(?: of .*)?|summary(?: of .*)?|overview|implementation(?: details)?|solution|details)$/i;

interface Heading {
  readonly line: number;
  /** Letters and digits of it, with single spaces between them. */
  readonly text: string;
}

function headingsOf(template: string): readonly Heading[] {
  const headings: Heading[] = [];
  let end: string | undefined;
  for (const [line, written] of template.split('\n').entries()) {
    if (end === undefined) {
      const [, heading, bold] = /^ {0,3}#{1,6}\s(.*)$|^ {0,3}\*\*([^*]+)\*\*:?\s*$/.exec(written) ?? [];
      const text = (heading ?? bold)?.replace(/<!--.*?(?:-->|$)/g, '');
      if (text !== undefined) headings.push({ line, text: text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() });
    }
    end = endAfter(written, end);
  }
  return headings;
}

/** What ends the comment or the code that is open behind a line; undefined: none is. */
function endAfter(line: string, end: string | undefined): string | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (end === undefined && fence !== undefined) return fence;
  if (end === '-->' || end === undefined) {
    const opened = line.lastIndexOf('<!--');
    const closed = line.lastIndexOf('-->');
    if (opened > closed) return '-->';
    return closed >= 0 ? undefined : end;
  }
  return fence?.startsWith(end) === true ? undefined : end;
}
