import type { Withheld } from '../facts/gitHubObservation.ts';
import { present } from './present.ts';
import type { Quote } from './problem.ts';
import type { Wanted } from './query.ts';
import { answerShape, type GitHubAnswer, type GitHubError, type GitHubMorePage, morePageShape } from './shapes.ts';

/** What was asked for as it came, or the place at which it is not what GitHub's schema promises. */
export type ReadAnswer =
  | { readonly kind: 'read'; readonly answer: GitHubAnswer; readonly more: readonly GitHubMorePage[] }
  | { readonly kind: 'unreadable'; readonly where: string };

/** `data` as it came, with all that was wanted. Never throws. */
export function readAnswer(data: unknown, wanted: Wanted): ReadAnswer {
  const read = answerShape.safeParse(data);
  if (!read.success) return { kind: 'unreadable', where: read.error.issues[0]?.path.join('.') || 'data' };
  const answer = read.data;
  const missing = partsOf(wanted).find((part) => answer[part] === undefined);
  if (missing) return { kind: 'unreadable', where: missing };
  const more: GitHubMorePage[] = [];
  for (const index of wanted.more.keys()) {
    const page = morePageShape.safeParse(answer[`more${index}`]);
    if (!page.success) return { kind: 'unreadable', where: `more${index}` };
    more.push(page.data);
  }
  return { kind: 'read', answer, more };
}

function partsOf(wanted: Wanted): readonly (keyof GitHubAnswer & string)[] {
  const { lists, authored, reviewed } = wanted;
  const byId = (['pullRequests', 'outlines', 'deliveries', 'remarks'] as const).filter(
    (part) => wanted[part].length > 0,
  );
  return [
    ...(lists ? (['open', 'reviewRequested'] as const) : []),
    ...(authored ? (['authored'] as const) : []),
    ...(reviewed ? (['reviewed'] as const) : []),
    ...byId,
  ];
}

/** What GitHub held back of an answer, each kind and saying once. */
export function withheldOf(answer: GitHubAnswer, errors: readonly GitHubError[], quote: Quote): readonly Withheld[] {
  const told = errors.filter((error) => !isExpected(error));
  if (told.length > 0)
    return eachOnce(told.map((error) => ({ kind: withheldKind(error), said: quote(error.message) })));
  const lists = [answer.open, answer.reviewRequested, answer.authored, answer.reviewed].filter(
    (list) => list !== undefined,
  );
  const isSilent = errors.length === 0 && lists.some(({ nodes }) => !nodes || present(nodes).length < nodes.length);
  return isSilent ? [{ kind: 'not-found', said: '' }] : [];
}

export function eachOnce(withheld: readonly Withheld[]): readonly Withheld[] {
  return [...new Map(withheld.map((one) => [`${one.kind} ${one.said}`, one])).values()];
}

/** What Rung can do without: a pull request that was deleted, and what a token may not see of branches and deployments. */
function isExpected({ type, path = [] }: GitHubError): boolean {
  if (type === 'NOT_FOUND') return path.some((step) => BY_ID.test(String(step)));
  return type === 'FORBIDDEN' && path.some((step) => step === 'baseRef' || step === 'mergeCommit');
}

const BY_ID = /^(?:pullRequests|outlines|deliveries|remarks|more\d+)$/;

function withheldKind(error: GitHubError): Withheld['kind'] {
  if (error.extensions?.saml_failure) return 'saml';
  if (error.type === 'NOT_FOUND') return 'not-found';
  if (error.type === 'RESOURCE_LIMITS_EXCEEDED') return 'resource-limits';
  return 'other';
}
