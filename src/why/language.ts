// Small words that are frequent in one language and no words in English.
const FOREIGN = new RegExp(
  `(?<!\\p{L})(?:${`der und nicht ist für wird eine einen dem auf les des est pour dans une avec qui los las para una por que
  não uma gli il het een van voor niet nie jest się dla ve bir için och att`
    .split(/\s+/)
    .join('|')})(?!\\p{L})`,
  'giu',
);
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|to|is|are|for|with|that|this|it|on|as|not|by|from|when|we|add|fix)(?!\p{L})/giu;
const BEYOND_LATIN = /[\u0370-\u1cff\u2c00-\ud7ff]/;
const LETTER = /\p{L}/gu;
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}]/gu;

/** How much is read: a text keeps to its language. In characters. */
const READ = 600;

/** So many small words of other languages are no accident. */
const NO_ACCIDENT = 3;

/**
 * Whether a text is plainly in another language than English, so that cues of English tell nothing of it: mostly written in
 * another script, or with more small words of other languages than of English. A short or mixed text counts as English.
 */
export function isForeign(text: string): boolean {
  if (text.includes(' the ') || text.includes(' and ') || text.includes(' to ')) return false;
  const start = text.slice(0, READ);
  const count = (pattern: RegExp) => start.match(pattern)?.length ?? 0;
  if (BEYOND_LATIN.test(start) && count(OTHER_LETTER) * 2 > count(LETTER)) return true;
  const foreign = count(FOREIGN);
  return foreign >= NO_ACCIDENT && foreign > count(ENGLISH);
}
