import type { PullRequestEvent, Reviewer } from '../facts/pullRequest.ts';
import { isSameReviewer } from '../facts/whoseMove.ts';
import type { SampleCast } from './sampleCast.ts';

/** Whose review is still asked for after `events`: a review or a removal takes a request away. */
export function standingRequests(events: readonly PullRequestEvent[], cast: SampleCast): readonly Reviewer[] {
  let standing: readonly Reviewer[] = [];
  for (const event of events) {
    if (event.kind === 'reviewed') standing = standing.filter((asked) => !cast.answers(event.by, asked));
    if (event.kind === 'review-request-removed') standing = without(event.reviewer, standing);
    if (event.kind === 'review-requested') standing = [...without(event.reviewer, standing), event.reviewer];
  }
  return standing;
}

function without(reviewer: Reviewer, standing: readonly Reviewer[]): readonly Reviewer[] {
  return standing.filter((asked) => !isSameReviewer(asked, reviewer));
}
