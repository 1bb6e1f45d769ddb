import type { Instant } from '../facts/instant.ts';

/** One line of the journal. A record is never changed: a later one overrides it. */
export type JournalRecord = RecordHead & Entry;

interface RecordHead {
  /** Format of the line. A reader leaves lines of a newer version alone. */
  readonly version: 1;
  /** Unique for ever; a record that is met twice counts once. */
  readonly id: string;
  readonly at: Instant;
  /** It was imported again after everything up to this moment had been deleted: that deletion does not reach it. */
  readonly restored?: Instant;
}

export type Entry =
  /** An expectation of the next level was ticked, or its tick was taken back. */
  | { readonly kind: 'tick'; readonly expectation: string; readonly ticked: boolean }
  | RatingEntry
  | EvidenceEntry
  | FeedbackEntry
  | NoteEntry
  /** Evidence, feedback or a note is taken out of every view, for good: no later entry brings the `item` back. */
  | { readonly kind: 'deleted'; readonly item: string }
  /** A suggestion of evidence is not wanted; `suggestion` is its key. It never comes back. */
  | { readonly kind: 'dismissal'; readonly suggestion: string }
  | FocusEntry
  /** Feedback on a round of practice was asked for. */
  | { readonly kind: 'asked'; readonly round: string }
  /** A nudge was shown. `subject` names what it spoke of, for instance a branch; `crossing` the threshold in its unit. */
  | { readonly kind: 'nudge'; readonly nudge: string; readonly subject: string; readonly crossing: number }
  /** The person began a text to share: how things stand, or what holds them up. Whether they sent it nobody knows. */
  | { readonly kind: 'shared'; readonly what: SharedText }
  /**
   * A sign of a common mistake. `met`: the person did what shows it, and nothing else keeps that. `told`: a view told of it, which it
   * does once. `understood`: the person has read it.
   */
  | { readonly kind: 'mistake'; readonly sign: MistakeSign; readonly is: 'met' | 'told' | 'understood' }
  /** The person watched a merge for 15 minutes after it (L1.follow-prs-through-deployment), or takes that back. */
  | { readonly kind: 'watch'; readonly pullRequest: string; readonly watched: boolean }
  /** The person says that a pull request gives its reason where Rung found none, or takes that back: `says` false. */
  | { readonly kind: 'says-why'; readonly pullRequest: string; readonly says: boolean }
  /** The person wants no more nudges of this kind about this subject. Written by versions that offered it, and honoured. */
  | { readonly kind: 'silence'; readonly nudge: string; readonly subject: string }
  /** The person wants no nudge before `until`. The newest holds; one whose `until` has passed takes an earlier one back. */
  | { readonly kind: 'snooze'; readonly until: Instant }
  /**
   * The person deleted everything: no record up to this moment counts, wherever a copy of it turns up, unless it is imported
   * again. `ahead` has the ids of those that were known and are dated later.
   */
  | { readonly kind: 'wiped'; readonly ahead?: readonly string[] };

/** The engineer rated a dimension at a level. Where neither `rating` nor `instead` is given, it takes the rating back. */
export interface RatingEntry {
  readonly kind: 'rating';
  readonly level: string;
  readonly dimension: string;
  /** An id of the ladder's ratings, as it was then. */
  readonly rating: string | undefined;
  /** Said in place of a rating. */
  readonly instead?: NoRating;
}

export type NoRating =
  /** There was no occasion to do it yet. */
  { readonly kind: 'not-yet' } | { readonly kind: 'does-not-apply'; readonly because: string };

/** Signs of common mistakes that Rung can know. A ladder names them beside its mistakes. */
export type MistakeSign = 'everywhere-at-once' | 'output' | 'one-part' | 'silence';

export type SharedText = 'status' | 'blocker';

/** A day of the person's calendar: `2026-11-28`. */
export type Day = string;

/** What evidence, feedback and notes have. An edit is another entry with the same `item`: the newest holds. */
interface ItemHead {
  /** Unique for ever. */
  readonly item: string;
  /** When it was, not when it was noted. */
  readonly on: Day;
  readonly dimension: string;
}

/** Something the engineer did, in words of their own. What they left empty is left out. */
export interface EvidenceEntry extends ItemHead {
  readonly kind: 'evidence';
  readonly did: string;
  readonly forWhom?: string;
  /** What came of it. */
  readonly outcome?: string;
  /** The expectation that it speaks for. */
  readonly expectation?: string;
  /** An address, or a place in a file such as `docs/outage.md:12`. */
  readonly link?: string;
  /** Who else says so. */
  readonly saidBy?: string;
  /** Key of the suggestion that it was made of. */
  readonly suggestion?: string;
}

/** What somebody said of the engineer's work, in a dimension. */
export interface FeedbackEntry extends ItemHead {
  readonly kind: 'feedback';
  readonly from: string;
  /** `peer`: an engineer; `partner`: somebody of another function, such as support or design. */
  readonly as: FeedbackSource;
  readonly said: string;
  readonly link?: string;
}

export type FeedbackSource = 'peer' | 'partner' | 'lead';

/** A note to oneself beside a dimension. */
export interface NoteEntry extends ItemHead {
  readonly kind: 'note';
  readonly text: string;
}

/** What the engineer practises now. The newest holds; one without dimensions ends it. */
export interface FocusEntry {
  readonly kind: 'focus';
  /** Unique for ever. Entries with the same `round` change it; another one begins anew. */
  readonly round: string;
  /** The level whose expectations are practised. */
  readonly level: string;
  /** One or two; none ends the round. */
  readonly dimensions: readonly string[];
  /** Ids of expectations chosen to practise. */
  readonly practise: readonly string[];
}
