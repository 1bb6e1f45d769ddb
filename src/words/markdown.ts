import { oneLine } from './plain.ts';

/**
 * Foreign text as it has to be written in Markdown to be shown as it is, on one line: no markup of CommonMark or GitHub, no
 * HTML, no formula, and no address that becomes a link by itself.
 */
export function inMarkdown(text: string): string {
  return oneLine(text, Number.POSITIVE_INFINITY)
    .replace(MARKUP, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-#+=]/, '\\$&');
}

/** By CommonMark, a backslash takes the meaning from any of these: https://spec.commonmark.org/current/#backslash-escapes */
const MARKUP = /[\\`*_[\]<>|~$]|&(?=#?\w+;)|\/(?=\/)|@(?=[\p{L}\p{N}])|(?<=\bwww)\./giu;

/**
 * Foreign text as Markdown code on one line, at most `longest` characters of it, with a fence longer than any in it. A space
 * where there is nothing to see: two fences without anything between them would begin a span.
 */
export function codeSpan(text: string, longest?: number): string {
  const line = oneLine(text, longest) || ' ';
  const run = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(run + 1);
  return run === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** A link where it is an address of the web, else the text as it is. */
export function linkInMarkdown(link: string): string {
  const url = WEB.test(link) ? URL.parse(link) : undefined;
  const written = url && !url.username && !url.password ? `<${url.href}>` : '';
  return /^<https?:\/\/[^\s<>]+>$/.test(written) ? written : inMarkdown(link);
}

const WEB = /^https?:\/\//i;

/** Text on one line, at most so many words of it: cut where a sentence ends, or else behind a word. Not escaped yet. */
export function shortened(text: string, words: number): string {
  const line = oneLine(text, Number.POSITIVE_INFINITY);
  const kept = oneLine(line.split(' ').slice(0, words).join(' '), words * LONG_WORD);
  if (kept === line) return line;
  const whole = kept.replace(/…$/, '');
  const sentences = /^.*[.!?]["”’)]?(?= |$)/.exec(whole)?.[0] ?? '';
  return sentences.length * 2 > whole.length ? `${sentences} …` : `${whole}…`;
}

/** Languages without spaces have words, too. In characters. */
const LONG_WORD = 12;

/** How many words one reads in a text in Markdown. A link is one; what is very long counts as several. */
export function wordsIn(markdown: string): number {
  const words = markdown.match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
  return words.reduce((sum, word) => sum + (word.includes('://') ? 1 : Math.ceil(word.length / 20)), 0);
}
