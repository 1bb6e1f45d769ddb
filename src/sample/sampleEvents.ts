import type { Instant } from '../facts/instant.ts';
import type { PullRequestEvent, ReviewState, Said } from '../facts/pullRequest.ts';
import type { SampleCast } from './sampleCast.ts';
import { BECAME, type WrittenEvent, type WrittenPullRequest } from './sampleFormat.ts';

interface Setting {
  readonly viewer: string;
  readonly cast: SampleCast;
  readonly when: (ago: string) => Instant;
}

/** The events of one pull request in the order of time. Its opening is a date and its deployments are its delivery. */
export function sampleEvents({ events }: WrittenPullRequest, setting: Setting): readonly PullRequestEvent[] {
  return events
    .filter(isHappening)
    .map((event) => eventOf(event, setting))
    .sort((one, other) => one.at - other.at);
}

function eventOf(event: Happening, { viewer, cast, when }: Setting): PullRequestEvent {
  const at = when(event.ago);
  if ('commit' in event) return { kind: 'committed', at, authoredAt: when(event.written ?? event.ago) };
  if ('became' in event) return { kind: BECAME[event.became], at };
  if ('asked' in event) return { kind: 'review-requested', at, reviewer: cast.reviewer(event.asked) };
  if ('unasked' in event) return { kind: 'review-request-removed', at, reviewer: cast.reviewer(event.unasked) };
  if ('commented' in event) return { kind: 'commented', at, by: cast.actor(event.commented), ...words(event.said) };
  const [by, state] = opinionOf(event);
  return { kind: 'reviewed', at, by: cast.actor(by), state, ...words(by === viewer ? (event.said ?? []) : event.said) };
}

function words(said: Said | undefined): { readonly said?: Said } {
  return said ? { said } : {};
}

type Elsewhere = { opened: unknown } | { deployed: unknown } | { deployFailed: unknown } | { deploying: unknown };
type Happening = Exclude<WrittenEvent, Elsewhere>;
type Review = Extract<
  Happening,
  { approved: string } | { changesRequested: string } | { reviewed: string } | { dismissed: string }
>;

function isHappening(event: WrittenEvent): event is Happening {
  return !('opened' in event || 'deployed' in event || 'deployFailed' in event || 'deploying' in event);
}

function opinionOf(review: Review): [by: string, state: ReviewState] {
  if ('approved' in review) return [review.approved, 'approved'];
  if ('changesRequested' in review) return [review.changesRequested, 'changes-requested'];
  if ('reviewed' in review) return [review.reviewed, 'commented'];
  return [review.dismissed, 'dismissed'];
}
