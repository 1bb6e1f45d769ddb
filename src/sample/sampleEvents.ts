import type { Instant } from '../facts/instant.ts';
import type { PullRequestEvent, ReviewState } from '../facts/pullRequest.ts';
import type { SampleCast } from './sampleCast.ts';
import { BECAME, type WrittenEvent, type WrittenPullRequest } from './sampleFormat.ts';

interface Setting {
  readonly id: string;
  readonly url: string;
  readonly cast: SampleCast;
  readonly when: (ago: string) => Instant;
}

/** The events of one pull request in the order of time. Its opening is a date of the pull request and no event. */
export function sampleEvents(written: WrittenPullRequest, setting: Setting): readonly PullRequestEvent[] {
  return written.events
    .filter((event): event is Happening => !('opened' in event))
    .map((event, index) => eventOf(event, index, setting))
    .sort((one, other) => one.at - other.at);
}

/** `index`: its place among the events, which makes ids that stay the same at any time. */
function eventOf(event: Happening, index: number, { id, url, cast, when }: Setting): PullRequestEvent {
  const at = when(event.ago);
  if ('commit' in event) {
    const oid = objectId(`${id} ${index}`);
    return { kind: 'committed', at, oid, authoredAt: when(event.written ?? event.ago) };
  }
  if ('became' in event) return { kind: BECAME[event.became], at };
  if ('asked' in event) return { kind: 'review-requested', at, reviewer: cast.reviewer(event.asked) };
  if ('unasked' in event) return { kind: 'review-request-removed', at, reviewer: cast.reviewer(event.unasked) };
  if ('commented' in event) return { kind: 'commented', at, by: cast.actor(event.commented) };
  const [by, state] = opinionOf(event);
  return { kind: 'reviewed', at, by: cast.actor(by), state, url: `${url}#pullrequestreview-${index + 1}` };
}

type Happening = Exclude<WrittenEvent, { opened: unknown }>;
type Review = Extract<
  Happening,
  { approved: string } | { changesRequested: string } | { reviewed: string } | { dismissed: string }
>;

function opinionOf(review: Review): [by: string, state: ReviewState] {
  if ('approved' in review) return [review.approved, 'approved'];
  if ('changesRequested' in review) return [review.changesRequested, 'changes-requested'];
  if ('reviewed' in review) return [review.reviewed, 'commented'];
  return [review.dismissed, 'dismissed'];
}

/** 40 hex digits that look like git's and follow from the text alone (FNV-1a, five times with different seeds). */
function objectId(text: string): string {
  return [1, 2, 3, 4, 5].map((seed) => fnv1a(`${seed}${text}`).toString(16).padStart(8, '0')).join('');
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
