import { outsideOf } from '../facts/markdownLines.ts';

/** Where a short section for the reason goes, and what is put there. */
export interface WhySection {
  /** Line of the document before which it goes, from 0; as many as there are lines: at the end. */
  readonly line: number;
  /** What comes before the question and after it, line breaks included. */
  readonly before: string;
  readonly after: string;
}

/**
 * Under the template's own heading for the reason, where nothing is written there yet, or else in a section of its own at the
 * top. `text`: with `\n` for line breaks. `heading`: the line that begins such a section: `## Why`.
 */
export function whySectionFor(text: string, heading: string): WhySection {
  const lines = text.split('\n');
  const at = emptyWhyIn(lines);
  if (at === undefined) return { line: 0, before: `${heading}\n\n`, after: text.trim() === '' ? '\n' : '\n\n' };
  // A heading may end the text, without a line break of its own.
  const isLast = at + 1 >= lines.length;
  const isFollowed = !isLast && (lines[at + 1] ?? '').trim() !== '';
  return { line: at + 1, before: isLast ? '\n\n' : '\n', after: isFollowed ? '\n\n' : '\n' };
}

/** Whether a text has a heading for the reason with nothing written under it. */
export function hasEmptyWhy(text: string): boolean {
  return emptyWhyIn(text.split(/\r?\n/)) !== undefined;
}

/** The line of the heading. */
function emptyWhyIn(lines: readonly string[]): number | undefined {
  const sections = headingsIn(lines);
  return sections.find((at, section) => {
    const end = sections[section + 1] ?? lines.length;
    return ASKS_WHY.test(nameOf(lines[at] ?? '')) && isEmpty(lines.slice(at + 1, end).join('\n'));
  });
}

/** Headings by which templates ask for the reason. */
const ASKS_WHY = /^(?:why|motivation|background|rationale|reason|context|(?:the )?problem)\b/i;

/** Lines that are headings, those inside of code and of comments left out. */
function headingsIn(lines: readonly string[]): readonly number[] {
  return outsideOf(lines).flatMap((isOutside, at) => (isOutside && HEADING.test(lines[at] ?? '') ? [at] : []));
}

/** `## Why`, and a bold line, which many templates have in its place. */
const HEADING = /^ {0,3}(?:#{1,6}(?:\s|$)|(?:\*\*|__)[^*_]+(?:\*\*|__):?\s*$)/;

function nameOf(heading: string): string {
  return heading.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Nothing but comments, blank lines and what stands for nothing. */
function isEmpty(section: string): boolean {
  return section
    .replace(/<!--(?:(?!-->)[\s\S])*(?:-->|$)/g, '')
    .split('\n')
    .every((line) => /^\s*(?:[-*]\s*)?_?(?:tbd|n\/a|none|todo|\.\.\.|…)?_?\.?\s*$/i.test(line));
}
