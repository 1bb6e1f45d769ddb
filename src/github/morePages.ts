import type { PullRequest, PullRequestOutline } from '../facts/pullRequest.ts';
import { eventsOf, inTime } from './events.ts';
import { filesOf } from './files.ts';
import type { OneOfEach } from './oneOfEach.ts';
import { isHoled, present } from './present.ts';
import type { MorePage } from './query.ts';
import type { GitHubMorePage, GitHubOutline, GitHubPullRequest } from './shapes.ts';

/** A page that is still to be read, and what the pages before it were. */
export interface Further extends MorePage {
  /** How many files or items these had. */
  readonly read: number;
  /** They are not whole themselves, so that the list stays cut. */
  readonly holed: boolean;
  /** Text of the repository's `.gitattributes`. */
  readonly attributes: string;
}

/** Of a longer list no more is read: in files, and in items of the timeline. */
const MOST = 1000;

type Files = GitHubPullRequest['files'];
type Items = GitHubOutline['timelineItems'];
type Before = Pick<Further, 'id' | 'read' | 'holed' | 'attributes'>;

/** The page of files after the first one. None: this was the last, or the list is longer than Rung follows. */
export function furtherFiles(id: string, files: Files, attributes: string): readonly Further[] {
  return afterFiles({ id, read: 0, holed: false, attributes }, files);
}

/** The page of events before the newest one. `holed`: what belongs to them is not whole for another reason. */
export function furtherEvents(id: string, items: Items, holed: boolean): readonly Further[] {
  return beforeEvents({ id, read: 0, holed, attributes: '' }, items);
}

/** A pull request with a further page of it, and the page that comes next. */
export function withPage<Kind extends PullRequestOutline>(
  pullRequest: Kind,
  further: Further,
  page: GitHubMorePage,
  oneOfEach: OneOfEach,
): { readonly pullRequest: Kind; readonly further: readonly Further[] } {
  return further.list === 'files'
    ? withFiles(pullRequest, further, page?.files ?? null, oneOfEach)
    : withEvents(pullRequest, further, page?.timelineItems, oneOfEach);
}

function withFiles<Kind extends PullRequestOutline>(one: Kind, further: Further, page: Files, oneOfEach: OneOfEach) {
  const before = 'files' in one ? (one.files as PullRequest['files']) : [];
  const files = [...before, ...filesOf(present(page?.nodes), further.attributes, oneOfEach)];
  const isCut = further.holed || !page || page.pageInfo.hasNextPage || isHoled(page.nodes);
  return { pullRequest: { ...one, files, cut: cutOf(one, 'files', isCut) }, further: afterFiles(further, page) };
}

function withEvents<Kind extends PullRequestOutline>(
  one: Kind,
  further: Further,
  page: Items | undefined,
  oneOfEach: OneOfEach,
) {
  const events = inTime([...eventsOf(present(page?.nodes), oneOfEach), ...one.events]);
  const isCut = further.holed || !page || page.pageInfo.hasPreviousPage || isHoled(page.nodes);
  const cut = cutOf(one, 'events', isCut);
  return { pullRequest: { ...one, events, cut }, further: page ? beforeEvents(further, page) : [] };
}

function afterFiles({ id, read, holed, attributes }: Before, files: Files): readonly Further[] {
  const cursor = files?.pageInfo.hasNextPage ? files.pageInfo.endCursor : undefined;
  const sofar = read + (files?.nodes?.length ?? 0);
  if (!cursor || sofar >= MOST) return [];
  return [{ id, list: 'files', cursor, read: sofar, holed: holed || isHoled(files?.nodes), attributes }];
}

function beforeEvents({ id, read, holed }: Before, { nodes, pageInfo }: Items): readonly Further[] {
  const cursor = pageInfo.hasPreviousPage ? pageInfo.startCursor : undefined;
  const sofar = read + (nodes?.length ?? 0);
  if (!cursor || sofar >= MOST) return [];
  return [{ id, list: 'events', cursor, read: sofar, holed: holed || isHoled(nodes), attributes: '' }];
}

function cutOf({ cut }: PullRequestOutline, list: Further['list'], isCut: boolean): PullRequestOutline['cut'] {
  return (['files', 'events'] as const).filter((one) => (one === list ? isCut : cut.includes(one)));
}
