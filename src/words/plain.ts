// Texts from outside are shown as they are, so what could pass for something else is taken out of them first: control
// characters, and the marks that turn the direction of writing and can make one file name look like another.
// A joiner between two pictures stays, since one emoji would fall into several: U+FE0F and skin tones go with the first picture.
const UNSEEN = /(?:(?!(?<=\p{ExtPict}(?:\p{EMod}|\ufe0f){0,2})\u200d\p{ExtPict})[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu;

/** Foreign text on one line, at most `longest` characters of it. */
export function oneLine(text: string, longest = 200): string {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  // Not in the middle of a character that takes two places, such as an emoji, and not behind a joiner.
  const end = line
    .slice(0, longest - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/\u200d$/, '');
  return `${end.trimEnd()}…`;
}

/** For places that read `$(name)` as an icon: the status bar and quick picks. */
export function withoutIcons(text: string): string {
  return oneLine(text).replace(/\$\(/g, '$\u200b(');
}

/** For notifications, which read `[text](target)` as a link. */
export function withoutLinks(text: string): string {
  return oneLine(text).replace(/\]\(/g, ']\u200b(');
}

/** `a`, `a and b`, `a, b and c`; empty where there is nothing. */
export function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}

/** `1 line`, `2 lines`: with the digits grouped. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

export function number(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
