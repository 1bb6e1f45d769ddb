import type { Request } from './client.ts';

/** What one request asks for. Every part may be left out; `viewer` and `rateLimit` always come. */
export interface Wanted {
  /** Search texts of what is open: mine, and what waits for my review. Of these only the state is asked for. */
  readonly lists?: { readonly open: string; readonly reviewRequested: string };
  readonly authored?: Page | undefined;
  readonly reviewed?: Page | undefined;
  /** Node ids. At most 100 of each. */
  readonly pullRequests: readonly string[];
  readonly outlines: readonly string[];
  readonly deliveries: readonly string[];
  readonly remarks: readonly string[];
  /** Further pages of the long lists of single pull requests; they come as `more0`, `more1` and so on. */
  readonly more: readonly MorePage[];
  /** With the names of teams, which want the scope `read:org`: GitHub refuses the whole query to a token without it. */
  readonly teams: boolean;
}

/** A page of a search. */
export interface Page {
  readonly search: string;
  readonly first: number;
  readonly after?: string;
}

/** The files after a cursor, or the events before one. */
export interface MorePage {
  readonly id: string;
  readonly list: 'files' | 'events';
  readonly cursor: string;
}

/** One part of a request: what it declares, asks for and needs. */
interface Part {
  readonly declared: Readonly<Record<string, readonly [type: string, value: unknown]>>;
  readonly selection: string;
  readonly fragments: readonly FragmentName[];
}

/**
 * The request that asks for all that is wanted, composed of its parts.
 *
 * By GitHub's rules (https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api) it may reach
 * 500,000 nodes. With pages of 50 and everything wanted at once it reaches less than a tenth of that.
 */
export function requestOf(wanted: Wanted): Request {
  const parts = [
    ...listsPart(wanted),
    ...pagePart('authored', wanted.authored, 'pullRequest'),
    ...pagePart('reviewed', wanted.reviewed, 'outline'),
    ...nodesPart('pullRequests', wanted.pullRequests, 'pullRequest'),
    ...nodesPart('outlines', wanted.outlines, 'outline'),
    ...nodesPart('deliveries', wanted.deliveries, 'delivered'),
    ...nodesPart('remarks', wanted.remarks, 'remark'),
    ...wanted.more.map(morePart),
  ];
  const fragments = withTheirOwn(parts.flatMap((part) => part.fragments));
  const declared = Object.assign({}, ...parts.map((part) => part.declared)) as Part['declared'];
  const asksTeams = fragments.includes('reviewer');
  const all = { ...declared, ...(asksTeams && { teams: ['Boolean!', wanted.teams] as const }) };
  const names = Object.entries(all).map(([name, [type]]) => `$${name}: ${type}`);
  const head = names.length > 0 ? `query Rung(${names.join(', ')})` : 'query Rung';
  const selections = ['viewer { __typename login }', 'rateLimit { cost remaining resetAt }'];
  const body = [...selections, ...parts.map((part) => part.selection)].join('\n  ');
  return {
    query: `${head} {\n  ${body}\n}\n${fragments.map((name) => FRAGMENTS[name].text).join('\n')}`,
    variables: Object.fromEntries(Object.entries(all).map(([name, [, value]]) => [name, value])),
  };
}

function listsPart({ lists }: Wanted): readonly Part[] {
  if (!lists) return [];
  return (['open', 'reviewRequested'] as const).map((name) => ({
    declared: { [name]: ['String!', lists[name]] },
    selection: `${name}: search(type: ISSUE, query: $${name}, first: 100) {
    issueCount
    nodes { ... on PullRequest { id updatedAt repository { nameWithOwner } } }
  }`,
    fragments: [],
  }));
}

function pagePart(name: 'authored' | 'reviewed', page: Page | undefined, fragment: FragmentName): readonly Part[] {
  if (!page) return [];
  const declared = {
    [name]: ['String!', page.search],
    [`${name}First`]: ['Int!', page.first],
    [`${name}After`]: ['String', page.after ?? null],
  } as const;
  const selection = `${name}: search(type: ISSUE, query: $${name}, first: $${name}First, after: $${name}After) {
    issueCount
    pageInfo { hasNextPage endCursor }
    nodes { __typename ...${fragment} }
  }`;
  return [{ declared, selection, fragments: [fragment] }];
}

function nodesPart(name: string, ids: readonly string[], fragment: FragmentName): readonly Part[] {
  if (ids.length === 0) return [];
  const selection = `${name}: nodes(ids: $${name}) { __typename ...${fragment} }`;
  return [{ declared: { [name]: ['[ID!]!', ids] }, selection, fragments: [fragment] }];
}

function morePart({ id, list, cursor }: MorePage, index: number): Part {
  const name = `more${index}`;
  const fragment = list === 'files' ? 'files' : 'events';
  const selection = `${name}: node(id: $${name}Of) {
    __typename
    ... on PullRequest { ${LONG_LISTS[list](`$${name}At`)} }
  }`;
  const declared = { [`${name}Of`]: ['ID!', id], [`${name}At`]: ['String!', cursor] } as const;
  return { declared, selection, fragments: [fragment] };
}

const LONG_LISTS = {
  files: (after: string) => `files(first: 100, after: ${after}) { ...files }`,
  events: (before: string) => `timelineItems(last: 100, before: ${before}, itemTypes: [${ITEM_TYPES}]) { ...events }`,
};

const ITEM_TYPES =
  'CONVERT_TO_DRAFT_EVENT READY_FOR_REVIEW_EVENT REVIEW_REQUESTED_EVENT REVIEW_REQUEST_REMOVED_EVENT ' +
  'PULL_REQUEST_REVIEW REVIEW_DISMISSED_EVENT ISSUE_COMMENT PULL_REQUEST_COMMIT HEAD_REF_FORCE_PUSHED_EVENT MERGED_EVENT CLOSED_EVENT ' +
  'REOPENED_EVENT';

type FragmentName =
  | 'pullRequest'
  | 'outline'
  | 'delivered'
  | 'delivery'
  | 'remark'
  | 'files'
  | 'events'
  | 'actor'
  | 'reviewer';

/** Each fragment with those that it needs. */
const FRAGMENTS: Readonly<Record<FragmentName, { readonly needs: readonly FragmentName[]; readonly text: string }>> = {
  pullRequest: {
    needs: ['outline', 'files', 'delivery'],
    text: `fragment pullRequest on PullRequest {
  ...outline
  body
  baseRefName
  headRefName
  headRepository { nameWithOwner }
  repository { object(expression: "HEAD:.gitattributes") { ... on Blob { text } } }
  baseRef { refUpdateRule { requiredApprovingReviewCount } }
  files(first: 100) { ...files }
  ...delivery
}`,
  },
  outline: {
    needs: ['events', 'actor', 'reviewer'],
    text: `fragment outline on PullRequest {
  id
  number
  url
  title
  state
  isDraft
  authorAssociation
  createdAt
  updatedAt
  mergedAt
  closedAt
  additions
  deletions
  changedFiles
  author { ...actor }
  repository { nameWithOwner isPrivate }
  reviewRequests(first: 100) {
    pageInfo { hasNextPage }
    nodes { requestedReviewer { ...reviewer } }
  }
  timelineItems(last: 100, itemTypes: [${ITEM_TYPES}]) { ...events }
}`,
  },
  delivered: { needs: ['delivery'], text: 'fragment delivered on PullRequest { id ...delivery }' },
  delivery: {
    needs: [],
    text: `fragment delivery on PullRequest {
  mergeCommit {
    deployments(last: 10) {
      nodes { environment state createdAt updatedAt latestStatus { createdAt } }
    }
    statusCheckRollup { state }
  }
}`,
  },
  remark: {
    needs: [],
    text: `fragment remark on Node {
  ... on PullRequestReview { id body comments(first: 100) { pageInfo { hasNextPage } nodes { body } } }
  ... on IssueComment { id body }
}`,
  },
  files: {
    needs: [],
    text: `fragment files on PullRequestChangedFileConnection {
  pageInfo { hasNextPage endCursor }
  nodes { path additions deletions changeType }
}`,
  },
  events: {
    needs: ['actor', 'reviewer'],
    text: `fragment events on PullRequestTimelineItemsConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes {
    __typename
    ... on ConvertToDraftEvent { createdAt }
    ... on ReadyForReviewEvent { createdAt }
    ... on ReviewRequestedEvent { createdAt requestedReviewer { ...reviewer } }
    ... on ReviewRequestRemovedEvent { createdAt requestedReviewer { ...reviewer } }
    ... on PullRequestReview { id submittedAt state author { ...actor } }
    ... on ReviewDismissedEvent { createdAt previousReviewState review { submittedAt author { ...actor } } }
    ... on IssueComment { id createdAt author { ...actor } }
    ... on PullRequestCommit { commit { authoredDate committedDate } }
    ... on HeadRefForcePushedEvent { createdAt }
    ... on MergedEvent { createdAt }
    ... on ClosedEvent { createdAt }
    ... on ReopenedEvent { createdAt }
  }
}`,
  },
  actor: { needs: [], text: 'fragment actor on Actor { __typename login }' },
  reviewer: {
    needs: [],
    text: `fragment reviewer on RequestedReviewer {
  __typename
  ... on Actor { login }
  ... on Team @include(if: $teams) { slug name }
}`,
  },
};

/** Each once, with those that they need, and those that these need: GraphQL refuses a fragment that is not used. */
function withTheirOwn(names: readonly FragmentName[]): readonly FragmentName[] {
  const all = new Set<FragmentName>();
  const add = (name: FragmentName) => {
    if (all.has(name)) return;
    all.add(name);
    FRAGMENTS[name].needs.forEach(add);
  };
  names.forEach(add);
  return [...all];
}
