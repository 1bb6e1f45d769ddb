import type { PullRequest, PullRequestEvent, ReviewState } from '../../src/facts/pullRequest.ts';
import { connection, type PageArguments } from './connection.ts';
import { actorNode, iso, type Surroundings } from './surroundings.ts';

/** A submitted review or a plain comment. */
type Remark = Extract<PullRequestEvent, { kind: 'reviewed' | 'commented' }>;

/** Stands in everything that others than the viewer write: whoever keeps or logs it keeps what is not theirs. */
export const OTHERS_WORDS = 'This is for the author alone';

/** The review or comment at a place among the events, with its text; undefined: something else happened there. */
export function remarkNode(pullRequest: PullRequest, index: number, around: Surroundings) {
  const event = pullRequest.events[index];
  switch (event?.kind) {
    case 'reviewed':
      return reviewNode(event, pullRequest, index, around);
    case 'commented': {
      const id = `IC_${pullRequest.id}_${index}`;
      const [body = ''] = wordsOf(event, around);
      return { __typename: 'IssueComment' as const, ...written(event, id, body, pullRequest, around) };
    }
    default:
      return undefined;
  }
}

function reviewNode(
  event: Extract<Remark, { kind: 'reviewed' }>,
  pullRequest: PullRequest,
  index: number,
  around: Surroundings,
) {
  const id = `PRR_${pullRequest.id}_${index}`;
  const [body = '', ...onLines] = wordsOf(event, around);
  return {
    __typename: 'PullRequestReview' as const,
    ...written(event, id, body, pullRequest, around),
    url: `${pullRequest.url}#pullrequestreview-${index + 1}`,
    submittedAt: iso(event.at),
    state: reviewStateNode(isDismissed(event, pullRequest) ? 'dismissed' : event.state),
    comments: (page: PageArguments) =>
      connection(
        onLines.map((text, place) =>
          written(event, `PRRC_${pullRequest.id}_${index}_${place}`, text, pullRequest, around),
        ),
        page,
      ),
  };
}

/** GitHub forgets in the review what it was before its dismissal. */
function isDismissed(review: PullRequestEvent, { events }: PullRequest): boolean {
  return events.some((event) => isDismissedBy(review, event));
}

export function isDismissedBy(review: PullRequestEvent, event: PullRequestEvent): boolean {
  if (review.kind !== 'reviewed' || event.kind !== 'review-dismissed') return false;
  return event.review.at === review.at && event.review.by?.login === review.by?.login;
}

export function reviewStateNode(state: ReviewState): string {
  return state.toUpperCase().replace('-', '_');
}

/** What every text on a pull request has. */
function written({ at, by }: Remark, id: string, body: string, pullRequest: PullRequest, around: Surroundings) {
  return {
    id,
    body,
    createdAt: iso(at),
    author: actorNode(by, around),
    viewerDidAuthor: by?.login === around.viewer,
    pullRequest: { __typename: 'PullRequest', id: pullRequest.id, number: pullRequest.number },
  };
}

function wordsOf({ by, said }: Remark, { viewer }: Surroundings): readonly string[] {
  if (said) return said;
  return by?.login === viewer ? [] : [`${OTHERS_WORDS}, says ${by?.login ?? 'somebody'}.`];
}
