import { assertNever } from '../facts/assertNever.ts';
import type { Approval, Clocks, FirstReview, Merge } from '../facts/clocks.ts';
import type { Instant } from '../facts/instant.ts';
import type { TimePassed } from '../facts/workingTime.ts';
import { counted } from './plain.ts';
import { duration } from './time.ts';

/** How a pull request went or goes, in the order in which it happens: a few words a line. `moment` writes a point in time. */
export function clockLines(clocks: Clocks, moment: (at: Instant) => string): readonly string[] {
  const { startedAt, readyAt, inDraft, firstReview, approval, merge, reviewsAfterMerge } = clocks;
  const isReady = readyAt !== undefined;
  const isCut = firstReview.kind === 'unknown';
  return [
    `started ${moment(startedAt)}${isCut ? ' or earlier' : ''}`,
    ...(inDraft > 0 ? [`in draft for ${duration(inDraft)}`] : []),
    ...(isCut ? [WAITS_UNKNOWN] : []),
    ...(isReady ? responseLines(clocks) : []),
    ...reviewLines(firstReview, isReady),
    ...approvalLines(approval, clocks),
    ...(merge ? [mergeLine(merge, isCut)] : []),
    ...(reviewsAfterMerge > 0 ? [`${counted(reviewsAfterMerge, 'review')} after the merge`] : []),
  ];
}

const WAITS_UNKNOWN = 'waits not known: GitHub cut its list of events short';

/** `3 h (5 h elapsed)`, or the one where both read the same. */
function bothWays({ working, elapsed }: TimePassed): string {
  const [short, whole] = [duration(working), duration(elapsed)];
  return short === whole ? short : `${short} (${whole} elapsed)`;
}

/** Only where it was not the first review that answered first. */
function responseLines({ firstReview, firstResponse }: Clocks): readonly string[] {
  if (firstResponse.kind !== 'responded') return [];
  if (firstReview.kind === 'reviewed' && firstReview.at === firstResponse.at) return [];
  return [`first answer after ${bothWays(firstResponse.wait)}`];
}

function reviewLines(review: FirstReview, isReady: boolean): readonly string[] {
  switch (review.kind) {
    case 'reviewed':
      return [`first review after ${bothWays(review.wait)}`];
    case 'reviewed-in-draft':
      return ['reviewed only while a draft'];
    case 'merged-unreviewed':
      return ['merged without a review'];
    case 'closed-unreviewed':
      return ['closed without a review'];
    case 'none-yet':
      return isReady ? [`no review yet, after ${bothWays(review.wait)}`] : [];
    case 'unknown':
      return [];
    default:
      return assertNever(review);
  }
}

function approvalLines(approval: Approval, { firstReview, merge, readyAt }: Clocks): readonly string[] {
  switch (approval.kind) {
    case 'approved':
      return [`approved after ${bothWays(approval.wait)}${approval.sameDay ? ', same day' : ''}`];
    case 'none-yet':
      // Without a review there is nothing to say beyond that.
      return readyAt === undefined || firstReview.kind === 'none-yet' ? [] : ['not approved yet'];
    case 'not-approved':
      return merge && firstReview.kind !== 'merged-unreviewed' ? ['merged before it was approved'] : [];
    case 'unknown':
      return [];
    default:
      return assertNever(approval);
  }
}

function mergeLine({ sinceStart, sinceReady }: Merge, isCut: boolean): string {
  const [working, elapsed] = [duration(sinceStart.working), duration(sinceStart.elapsed)];
  const whole = working === elapsed ? '' : ` (${elapsed} elapsed)`;
  const ready = sinceReady ? `, ${duration(sinceReady.working)} of it ready` : '';
  return `merged in ${isCut ? 'at least ' : ''}${working} of working time${whole}${ready}`;
}
