import type { CommitText } from '../facts/commitText.ts';
import type { RepositoryName } from '../facts/pullRequest.ts';
import type { KnownIssue } from './known.ts';

/** Where a branch is. */
export interface IssuePlace {
  /** Where the host's pages are, as `https://github.com`; undefined: no address is one of an issue. */
  readonly web: string | undefined;
  /** The repositories on a host that its remotes stand for. */
  readonly remotes: readonly RepositoryName[];
}

/**
 * Issues that a branch says it is about, as they are written in its name and in its commits, each once: `#12`, `GH-12`,
 * `acme/shop#12`, `SHOP-12`, and the address of an issue of the host. Of a name such as `12-show-the-day`, as GitHub makes
 * them, `#12`. A word that closes stays with its issue. Nothing is guessed at: a year, a date and the number of a standard are
 * none.
 */
export function issuesIn(
  branch: string | undefined,
  commits: readonly CommitText[],
  place: IssuePlace,
): readonly KnownIssue[] {
  const number = NUMBERED.exec(branch ?? '')?.[1];
  const named = number === undefined || YEAR.test(number) ? [] : [{ reference: `#${number}`, closing: undefined }];
  const texts = [branch ?? '', ...commits.flatMap(({ subject, body }) => [subject, body])];
  const once = new Map<string, KnownIssue>();
  for (const issue of [...named, ...texts.flatMap((text) => mentionsIn(text, place))]) {
    const key = keyOf(issue.reference, place);
    const closing = once.get(key)?.closing ?? issue.closing;
    once.set(key, { reference: once.get(key)?.reference ?? issue.reference, closing });
  }
  return [...once.values()];
}

/** Whether GitHub links it, and not only a tracker of the team. */
export function isOfGitHub({ reference }: KnownIssue): boolean {
  return reference.includes('#') || reference.startsWith('GH-');
}

function mentionsIn(text: string, { web }: IssuePlace): readonly KnownIssue[] {
  const said = text.replace(CODE, ' ').replace(ADDRESS, (address) => issueAt(address, web) ?? ' ');
  return [...said.matchAll(REFERENCE)]
    .filter(([reference]) => !STANDARD.test(reference))
    .map(({ 0: reference, index }) => {
      const closing = CLOSING.exec(said.slice(Math.max(0, index - LONGEST_CLOSING), index))?.[1];
      return { reference, closing: closing?.toLowerCase() };
    });
}

/** `acme/shop#12`; undefined: it is no address of an issue of the host. */
function issueAt(address: string, web: string | undefined): string | undefined {
  if (web === undefined || !address.toLowerCase().startsWith(`${web}/`)) return undefined;
  const [, repository, number] = ISSUE_PATH.exec(address.slice(web.length)) ?? [];
  return repository && `${repository}#${number}`;
}

/** The same for each way to write an issue. */
function keyOf(reference: string, { remotes }: IssuePlace): string {
  const [home] = remotes.length === 1 ? remotes : [];
  const written = reference.toLowerCase().replace(/^gh-/, '#');
  return home && written.startsWith(`${home.owner}/${home.name}#`.toLowerCase())
    ? written.slice(written.indexOf('#'))
    : written;
}

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const ADDRESS = /https?:\/\/\S+/g;
const ISSUE_PATH = /^\/([\w.-]{1,100}\/[\w.-]{1,100})\/issues\/(\d{1,9})(?![\w/-])/;

/** https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue */
const CLOSING = /(?<![\w-])(close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+$/i;
/** In characters, with some room for white space. */
const LONGEST_CLOSING = 16;

// A ticket's project is in capitals.
const REFERENCE =
  /(?<![\w/#&.-])[\w.-]{1,100}\/[\w.-]{1,100}#\d{1,9}(?![\w-])|(?<![\w/#&])#\d{1,9}(?![\w-])|(?<![\w#&.-])[A-Z][A-Z\d]{1,9}-\d{1,9}(?![\d.]*\d)(?!\.\w)/g;

/** `feature/12-show-the-day`. */
const NUMBERED = /^(?:[\w.-]+\/)*(\d{1,7})[-_](?!\d)/;
const YEAR = /^(?:19|20)\d\d$/;

const STANDARD =
  /^(?:UTF|SHA|ISO|IEC|IEEE|RFC|CVE|CWE|HTTP|TLS|SSL|AES|RSA|MD|ES|ECMA|UTC|GMT|BASE|COVID|WCAG|EIP|PEP|JSR|X)-\d/;
