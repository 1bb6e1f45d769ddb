/**
 * How many months the words of a ladder ask for: `sustained for six months`, `mindestens 6 volle Monate`. undefined: they name
 * no whole number from 1 to 60, more than one, or another measure of time besides.
 */
export function monthsIn(words: string): number | undefined {
  const plain = plainWords(words);
  if (OTHER_TIMES.test(plain)) return undefined;
  const [months, ...others] = new Set(
    [...plain.matchAll(MONTHS)].flatMap(([, ...numbers]) => numbers.flatMap((one) => (one ? [Number(one)] : []))),
  );
  if (months === undefined || others.length > 0) return undefined;
  return Number.isInteger(months) && months >= 1 && months <= 60 ? months : undefined;
}

/** In lower case, one space apart, without marks, numbers in figures: `sustained for 6 months`. */
function plainWords(words: string): string {
  const pieces = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L}|\d)(?=monat|month)/gu, ' ')
    .replace(/(?<=\d)\s*[-–—/]\s*(?=\d)/g, ' to ')
    .match(/\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu);
  return (pieces ?? []).map((piece) => NUMBERS.get(piece) ?? piece.replace(',', '.')).join(' ');
}

const NUMBERS: ReadonlyMap<string, string> = new Map(
  [
    'one two three four five six seven eight nine ten eleven twelve',
    'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    'eine',
    'einen',
    'einem',
    'einer',
  ].flatMap((row) => row.split(' ').map((word, index) => [word, String(index + 1)] as const)),
);

/** A number, or two of which one may be meant, and at most a word of how the months are: `6 volle`, `6 or more`. */
const MONTHS =
  /(?<!\S)(?:(\d[\d.]*) (?:to|or|and|bis|oder|und) )?(\d[\d.]*)(?: or more| oder mehr| \p{L}+(?= (?:months|monaten?)(?!\S)))? (?:months?|monat(?:e[ns]?|s|ige?[mnrs]?)?)(?!\S)/gu;
const OTHER_TIMES =
  /(?<!\S)(?:years?|jahr(?:e[ns]?|s)?|\p{L}*halb(?:e[mnrs]?|jahr\p{L}*)?|half|halves|quarters?|quartal(?:e[ns]?|s)?|weeks?|wochen?)(?!\S)/u;
