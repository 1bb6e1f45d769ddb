import { DAY, type Instant } from '../facts/instant.ts';

/** How many pull requests of each list are asked for. */
export interface Pages {
  readonly open: number;
  readonly merged: number;
  readonly reviewRequested: number;
}

export const PAGE: Pages = { open: 30, merged: 50, reviewRequested: 30 };

/** Asked for where GitHub found a whole page too large. */
export const HALF_PAGE: Pages = { open: 15, merged: 25, reviewRequested: 15 };

/** How far back merged pull requests are asked for, in days. */
const MERGED_DAYS = 90;

/** What the query below is asked with. */
export type QueryVariables = Readonly<Record<keyof Pages, string> & Record<`${keyof Pages}Page`, number>>;

/** Search texts: https://docs.github.com/search-github/searching-on-github/searching-issues-and-pull-requests */
export function queryVariables(now: Instant, pages: Pages): QueryVariables {
  const since = new Date(now - MERGED_DAYS * DAY).toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    open: 'is:pr is:open archived:false author:@me sort:created-desc',
    merged: `is:pr is:merged author:@me merged:>=${since} sort:created-desc`,
    reviewRequested: 'is:pr is:open archived:false review-requested:@me sort:created-desc',
    openPage: pages.open,
    mergedPage: pages.merged,
    reviewRequestedPage: pages.reviewRequested,
  };
}

/**
 * All that Rung asks of GitHub, in one call: who I am, my open and my recently merged pull requests, and those on which a
 * review is asked of me or of a team of mine.
 *
 * By GitHub's rules (https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api) it may reach
 * 110 pull requests with 3 lists of 100: 33,110 of the 500,000 nodes allowed, for 3 of the 5,000 points of an hour.
 * Of a long timeline the newest events come: whose move it is, and since when, follows from them.
 * `slug` and `name` of a team want the scope `read:org`; GitHub refuses the whole query to a token without it.
 */
export const QUERY = /* GraphQL */ `
query Rung(
  $open: String!, $merged: String!, $reviewRequested: String!,
  $openPage: Int!, $mergedPage: Int!, $reviewRequestedPage: Int!
) {
  viewer { __typename login }
  rateLimit { cost remaining resetAt }
  open: search(type: ISSUE, query: $open, first: $openPage) { ...found }
  merged: search(type: ISSUE, query: $merged, first: $mergedPage) { ...found }
  reviewRequested: search(type: ISSUE, query: $reviewRequested, first: $reviewRequestedPage) { ...found }
}

fragment found on SearchResultItemConnection {
  issueCount
  nodes { __typename ...pullRequest }
}

fragment pullRequest on PullRequest {
  id
  number
  url
  title
  body
  state
  isDraft
  createdAt
  mergedAt
  closedAt
  baseRefName
  headRefName
  additions
  deletions
  changedFiles
  author { ...actor }
  headRepository { nameWithOwner }
  repository {
    nameWithOwner
    object(expression: "HEAD:.gitattributes") { ... on Blob { text } }
  }
  files(first: 100) {
    pageInfo { hasNextPage }
    nodes { path additions deletions changeType }
  }
  reviewRequests(first: 100) {
    pageInfo { hasNextPage }
    nodes { requestedReviewer { ...reviewer } }
  }
  timelineItems(last: 100, itemTypes: [
    CONVERT_TO_DRAFT_EVENT, READY_FOR_REVIEW_EVENT, REVIEW_REQUESTED_EVENT, REVIEW_REQUEST_REMOVED_EVENT,
    PULL_REQUEST_REVIEW, ISSUE_COMMENT, PULL_REQUEST_COMMIT, HEAD_REF_FORCE_PUSHED_EVENT, MERGED_EVENT, CLOSED_EVENT,
    REOPENED_EVENT
  ]) {
    pageInfo { hasPreviousPage }
    nodes {
      __typename
      ... on ConvertToDraftEvent { createdAt }
      ... on ReadyForReviewEvent { createdAt }
      ... on ReviewRequestedEvent { createdAt requestedReviewer { ...reviewer } }
      ... on ReviewRequestRemovedEvent { createdAt requestedReviewer { ...reviewer } }
      ... on PullRequestReview { submittedAt state url author { ...actor } }
      ... on IssueComment { createdAt author { ...actor } }
      ... on PullRequestCommit { commit { oid authoredDate committedDate } }
      ... on HeadRefForcePushedEvent { createdAt }
      ... on MergedEvent { createdAt }
      ... on ClosedEvent { createdAt }
      ... on ReopenedEvent { createdAt }
    }
  }
}

fragment actor on Actor { __typename login }

fragment reviewer on RequestedReviewer {
  __typename
  ... on Actor { login }
  ... on Team { slug name }
}
`;
