import type { Instant } from '../facts/instant.ts';

/** One line of the journal. A record is never changed: a later one overrides it. */
export type JournalRecord = RecordHead & Entry;

interface RecordHead {
  /** Format of the line. A reader leaves lines of a newer version alone. */
  readonly version: 1;
  /** Unique for ever; a record that is met twice counts once. */
  readonly id: string;
  readonly at: Instant;
}

export type Entry =
  /** An expectation of the next level was ticked, or its tick was taken back. */
  | { readonly kind: 'tick'; readonly expectation: string; readonly ticked: boolean }
  /** The engineer rated a dimension at a level. `rating` is an id of the framework's ratings; undefined takes it back. */
  | { readonly kind: 'rating'; readonly level: string; readonly dimension: string; readonly rating: string | undefined }
  /** A nudge was shown. `subject` names what it spoke of, for instance a branch; `crossing` the threshold in its unit. */
  | { readonly kind: 'nudge'; readonly nudge: string; readonly subject: string; readonly crossing: number }
  /** The person watched a merge for 15 minutes after it (L1.follow-prs-through-deployment), or takes that back. */
  | { readonly kind: 'watch'; readonly pullRequest: string; readonly watched: boolean }
  /** The person wants no more nudges of this kind about this subject. Written by versions that offered it, and honoured. */
  | { readonly kind: 'silence'; readonly nudge: string; readonly subject: string }
  /** The person wants no nudge before `until`. The newest holds; one whose `until` has passed takes an earlier one back. */
  | { readonly kind: 'snooze'; readonly until: Instant };
