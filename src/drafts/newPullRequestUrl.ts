import type { HostedBranch, NewPullRequest } from '../facts/newPullRequest.ts';

/** So many characters of an address reach GitHub for certain. */
export const LONGEST_URL = 8_000;

/**
 * The address of GitHub's page for a new pull request, with title and description in its form. `web`: where the host's pages
 * are, as `https://github.com`. `isWhole`: false where the description is too long for an address, and is left out.
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/using-query-parameters-to-create-a-pull-request
 */
export function newPullRequestUrl(
  web: string,
  { base, head }: NewPullRequest,
  { title, body }: { readonly title: string | undefined; readonly body: string },
): { readonly url: string; readonly isWhole: boolean } {
  const { owner, name } = base.repository;
  const compared = `${written(base.branch)}...${headOf(base, head)}`;
  const page = `${web}/${written(owner)}/${written(name)}/compare/${compared}?quick_pull=1`;
  const titled = title === undefined ? page : `${page}&title=${encoded(title)}`;
  const whole = `${titled}&body=${encoded(body)}`;
  if (whole.length <= LONGEST_URL) return { url: whole, isWhole: true };
  return { url: titled.length <= LONGEST_URL ? titled : page, isWhole: false };
}

/** `branch`, of a fork `owner:branch`, and of one that has another name `owner:name:branch`. */
function headOf({ repository: base }: HostedBranch, { repository: { owner, name }, branch }: HostedBranch): string {
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  if (!isSame(name, base.name)) return `${written(owner)}:${written(name)}:${written(branch)}`;
  return isSame(owner, base.owner) ? written(branch) : `${written(owner)}:${written(branch)}`;
}

/** A branch may have slashes in its name, and GitHub takes them as they are. */
function written(name: string): string {
  return name.split('/').map(encoded).join('/');
}

/** Half of a character that takes two places cannot be written in an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
