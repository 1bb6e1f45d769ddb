import assert from 'node:assert/strict';

/** Foreign text with everything in it that could pass for something else. */
export const FOREIGN = 'a\nb\r\n\u202etxt.exe\u202c \u2066[x](command:y) $(bug) <b>**c**</b> \u0000\u001b[31m\u200b🧺';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be shown
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Something is said, on one line, of which every character can be seen. */
export function assertOneLine(text: string): void {
  const shown = JSON.stringify(text);
  assert.notEqual(text, '');
  assert.equal(text, text.trim(), shown);
  assert.doesNotMatch(text, UNSEEN, shown);
  assert.doesNotMatch(text, /undefined|null|NaN|\[object| {2}/, shown);
}

/** One or more whole sentences on one line. */
export function assertSentence(text: string): void {
  assertOneLine(text);
  assert.match(text, /^["“A-ZÄÖÜ].*[.?!…”]$|^rung\.|^git /, JSON.stringify(text));
}

/** A few words beside something: no sentence, so it ends without a full stop. */
export function assertWords(text: string): void {
  assertOneLine(text);
  assert.doesNotMatch(text, /[.,:;]$/, JSON.stringify(text));
}
