import type { GitHubObservation } from '../facts/gitHubObservation.ts';
import type { Instant } from '../facts/instant.ts';
import type { PullRequest, PullRequestOutline } from '../facts/pullRequest.ts';
import type { Day } from '../journal/record.ts';
import { outcomeIn } from '../why/outcomes.ts';
import { oneLine } from '../words/plain.ts';
import { suggestedWords } from '../words/suggestions.ts';
import type { EvidenceDraft } from './evidenceDraft.ts';

/** The day of a moment, by the person's calendar. */
export type DayOf = (instant: Instant) => Day;

/** Evidence as a pull request with this node id begins it, mine or one that I review; undefined: GitHub showed none such. */
export function draftOfPullRequestWithId(
  id: string,
  { viewer, authored, reviewed, reviewRequested }: GitHubObservation,
  dayOf: DayOf,
): EvidenceDraft | undefined {
  const mine = authored.find((one) => one.id === id);
  if (mine) return draftOfMine(mine, dayOf);
  const theirs = [...reviewed, ...reviewRequested].find((one) => one.id === id);
  return theirs && draftOfReview(theirs, viewer.login, dayOf);
}

/** What came of it is taken from the description, where that says so. What is still open is of today. */
export function draftOfMine(pullRequest: PullRequest, dayOf: DayOf): EvidenceDraft {
  const outcome = outcomeIn(pullRequest.body);
  return {
    did: suggestedWords({ of: { kind: 'pull-request', ...pullRequest }, because: NOTHING_QUOTED }),
    ...(outcome !== undefined && { outcome: oneLine(outcome, 400) }),
    link: pullRequest.url,
    ...(pullRequest.mergedAt !== undefined && { on: dayOf(pullRequest.mergedAt) }),
  };
}

/** Of the day of my last review there; of today where there is none yet. */
export function draftOfReview(pullRequest: PullRequestOutline, me: string, dayOf: DayOf): EvidenceDraft {
  const given = pullRequest.events.findLast((event) => event.kind === 'reviewed' && event.by?.login === me);
  return {
    did: suggestedWords({ of: { kind: 'review', ...pullRequest }, because: NOTHING_QUOTED }),
    link: pullRequest.url,
    ...(given && { on: dayOf(given.at) }),
  };
}

const NOTHING_QUOTED = { kind: 'quote', quote: '' } as const;
