/**
 * Issues that a branch says it is about, as they are written in its name and in what its commits are called, each once:
 * `#12`, `GH-12`, `acme/shop#12`, `SHOP-12`. Of a name such as `12-show-the-day`, as GitHub makes them, `#12`. Nothing is
 * guessed at: a year, a date and the number of a standard are none.
 */
export function issuesIn(branch: string | undefined, subjects: readonly string[]): readonly string[] {
  const written = [branch ?? '', ...subjects].flatMap(referencesIn);
  const number = NUMBERED.exec(branch ?? '')?.[1];
  const named = number === undefined || YEAR.test(number) ? [] : [`#${number}`];
  return [...new Set([...named, ...written])];
}

function referencesIn(text: string): readonly string[] {
  const said = text.replace(/https?:\/\/\S+/g, ' ');
  return [...said.matchAll(REFERENCE)].map(([reference]) => reference).filter((one) => !STANDARD.test(one));
}

// A ticket's project is in capitals.
const REFERENCE =
  /(?<![\w/#&.-])[\w.-]{1,100}\/[\w.-]{1,100}#\d{1,9}(?![\w-])|(?<![\w/#&])#\d{1,9}(?![\w-])|(?<![\w#&.-])[A-Z][A-Z\d]{1,9}-\d{1,9}(?![\d.]*\d)(?!\.\w)/g;

/** `feature/12-show-the-day`. */
const NUMBERED = /^(?:[\w.-]+\/)*(\d{1,7})[-_](?!\d)/;
const YEAR = /^(?:19|20)\d\d$/;

const STANDARD =
  /^(?:UTF|SHA|ISO|IEC|IEEE|RFC|CVE|CWE|HTTP|TLS|SSL|AES|RSA|MD|ES|ECMA|UTC|GMT|BASE|COVID|WCAG|EIP|PEP|JSR|X)-\d/;
