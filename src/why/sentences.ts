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

/** Each ends with its line. Some may be blank. */
export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|[\n\u2028]+/);
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
