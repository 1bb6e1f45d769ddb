import type { StackPart } from '../facts/stackParts.ts';
import type { Finding, Terms } from '../habits/habit.ts';
import type { JournalState } from '../journal/fold.ts';
import type { Day, MistakeSign } from '../journal/record.ts';

/** What signs are looked for in: the person's own journal and habits. */
export interface Signs {
  readonly journal: JournalState;
  readonly findings: readonly Finding[];
  readonly terms: Terms;
}

/** A sign of a common mistake that can really be known. Whatever cannot is never guessed at. */
export interface Sign {
  readonly id: MistakeSign;
  /** The fact that shows it; undefined: nothing does. */
  find(known: Signs): SignReason | undefined;
}

export type SignReason =
  /** A third dimension was asked for as a focus. */
  | { readonly kind: 'third-focus' }
  /** A piece of evidence counts what was put out, and says nothing of what came of it. `quote`: its words. */
  | { readonly kind: 'counts-output'; readonly on: Day; readonly quote: string }
  /** All merged pull requests of a quarter touched one part of the stack. */
  | { readonly kind: 'one-part'; readonly part: StackPart; readonly count: number }
  /** Neither evidence nor a status for so many working days. */
  | { readonly kind: 'silence'; readonly workingDays: number };
