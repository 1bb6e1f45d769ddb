import type { MeasuredBranch } from '../facts/branch.ts';
import type { Size } from '../facts/size.ts';
import type { JournalState } from '../journal/fold.ts';
import type { Entry } from '../journal/record.ts';

/** One thing worth a person's attention now: the facts to word it with, and what it is remembered by. */
export type Nudge = BranchSizeNudge;

/** What every nudge has. */
interface NudgeHead {
  readonly nudge: string;
  /** What it speaks of, named the same in every window and for ever. */
  readonly subject: string;
  /** The threshold that was passed, in the nudge's unit. A nudge comes once for a subject and crossing. */
  readonly crossing: number;
  /** Id of the expectation that it serves. */
  readonly expectation: string;
}

export interface BranchSizeNudge extends NudgeHead {
  readonly nudge: 'branch-size';
  /** Short name of the branch. */
  readonly branch: string;
  /** Lines that a person reviews; more than `crossing`. */
  readonly lines: number;
  /** Lines above `crossing`. */
  readonly over: number;
  /** Up to three files with the most lines to review, the largest first. */
  readonly largest: readonly { readonly path: string; readonly lines: number }[];
}

/** What just happened in the editor. */
export type Moment = 'save' | 'commit' | 'push' | 'checkout' | 'focus' | 'start';

/** All that a policy decides by. */
export interface Occasion {
  readonly moment: Moment;
  /** The branch that is checked out with its size; undefined: there is none, or it cannot be measured. */
  readonly measured: { readonly branch: MeasuredBranch; readonly size: Size } | undefined;
  /** Lines to review up to which a branch is within guidance. */
  readonly guidance: number;
  readonly journal: JournalState;
  /** Which nudges the person wants. */
  readonly settings: NudgeSettings;
}

export interface NudgeSettings {
  readonly branchSize: boolean;
}

/** A nudge, or the reason why there is none. */
export type Decision =
  | { readonly kind: 'nudge'; readonly nudge: Nudge }
  | { readonly kind: 'quiet'; readonly because: QuietReason };

/** `not-a-break` is the last reason to be named: the nudge waits for the next moment that fits. */
export type QuietReason = 'off' | 'no-branch' | 'within' | 'silenced' | 'shown-before' | 'not-a-break';

/** One kind of nudge. A new one is a file of its own and a line in `catalogue.ts`. */
export interface NudgePolicy {
  readonly id: Nudge['nudge'];
  decide(occasion: Occasion): Decision;
}

/** The journal's entry that a nudge was shown, and the key under which one window of all gets to show it. */
export function claimOf({ nudge, subject, crossing }: Nudge): { readonly entry: Entry; readonly key: string } {
  return { entry: { kind: 'nudge', nudge, subject, crossing }, key: JSON.stringify([nudge, subject, crossing]) };
}

/** The journal's entry that the person wants no more of this about its subject. */
export function silenceOf({ nudge, subject }: Nudge): Entry {
  return { kind: 'silence', nudge, subject };
}
