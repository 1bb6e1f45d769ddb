/** What a person wrote of a description: comments, headings, check boxes, placeholders, badges and code taken out. */
export function withoutTemplate(body: string): string {
  return withoutPairs(withoutPairs(body, '<!--', '-->'), '```', '```')
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:#{1,6}\s|[-*]\s*\[[ xX]\]|!\[|\[!\[|_?(?:tbd|n\/a|none|todo)_?\.?\s*$)/i.test(line))
    .join('\n');
}

/** Stands where something was taken out, so that nothing is quoted across it. */
const GAP = '\u2028';

/** Takes out everything from an opening mark to its closing mark, or to the end where it is not closed. */
function withoutPairs(text: string, opening: string, closing: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(opening, at);
    if (from < 0 && at === 0) return text;
    kept.push(text.slice(at, from < 0 ? undefined : from));
    const to = from < 0 ? -1 : text.indexOf(closing, from + opening.length);
    if (to < 0) return kept.join(GAP);
    at = to + closing.length;
  }
}

/**
 * Each whole, though its lines were broken at a width: only an empty line, a list item, a row of a table or a quote begins
 * a new one besides a full stop. Quotes of others are left out.
 */
export function wholeSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|\u2028+|\n\s*\n|\n(?=[ \t]*(?:[-*+>|]|\d+[.)])[ \t])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && !sentence.startsWith('>'));
}

/** One expression of several, in which a space stands for any white space: a line may be broken there. Case is not kept. */
export function anyOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|').replaceAll(' ', '\\s'), 'i');
}

/** Where a sentence begins and ends in its text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const END = /(?<![.!?…])[.!?…]+["'”’)\]*_`]*\s+|[\u2028\u2029]+|(?<=[:;])\s*\n\s*/g;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|vs|etc|cf|approx|no|resp|incl|esp|aka|fig|ca|al)\.$/i;

/** The sentences of a stretch of a text, without the white space around them. Linear. */
export function sentenceSpans(text: string, from: number, to: number): readonly Span[] {
  const stretch = text.slice(from, to);
  const spans: Span[] = [];
  let start = 0;
  const put = (end: number) => {
    let [first, last] = [start, end];
    while (first < last && isBlank(stretch.charCodeAt(first))) first++;
    while (last > first && isBlank(stretch.charCodeAt(last - 1))) last--;
    if (last > first) spans.push({ from: from + first, to: from + last });
    start = end;
  };
  for (const { 0: end, index } of stretch.matchAll(END)) {
    const stop = index + end.length;
    if (ABBREVIATED.test(stretch.slice(Math.max(start, index - 8), index + 1))) continue;
    put(stop);
  }
  put(stretch.length);
  return spans;
}

function isBlank(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0x2028 || unit === 0x2029;
}
