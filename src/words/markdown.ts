import { oneLine } from './plain.ts';

/** Foreign text in Markdown, on one line, where nothing of it is markup: no link, no heading, no HTML. */
export function inMarkdown(text: string, longest = 4_000): string {
  const escaped = oneLine(text, longest).replace(/[\\`*_{}[\]<>|~$&]/g, '\\$&');
  // At the beginning of a line these make a list, a heading or a quotation.
  return escaped.replace(/^(?:[#+\-=]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}
