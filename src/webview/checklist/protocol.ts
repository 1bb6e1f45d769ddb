import type { Instant } from '../../facts/instant.ts';
import type { Checklist } from '../../growth/checklist.ts';
import type { FeedbackTime } from '../../growth/focus.ts';
import type { Judgement } from '../../journal/fold.ts';

/** What the page tells the editor. It speaks first: `ready`, and gets the whole checklist. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'tick'; readonly expectation: string; readonly ticked: boolean }
  /** `judgement` undefined takes the rating back. */
  | {
      readonly kind: 'rate';
      readonly level: string;
      readonly dimension: string;
      readonly judgement: Judgement | undefined;
    }
  | { readonly kind: 'focus'; readonly dimension: string; readonly isOn: boolean }
  | { readonly kind: 'practise'; readonly expectation: string; readonly isOn: boolean }
  /** Go round again with the same focus, or end it. */
  | { readonly kind: 'again' | 'end' }
  /** Copy a line that asks for feedback. */
  | { readonly kind: 'ask' }
  /** Open the form for one of these, begun with the dimension and perhaps an expectation. */
  | {
      readonly kind: 'note';
      readonly what: 'evidence' | 'feedback' | 'note';
      readonly dimension: string;
      readonly expectation?: string;
    }
  /** Show all that is noted, of one dimension where it is given. */
  | { readonly kind: 'evidence'; readonly dimension?: string }
  | { readonly kind: 'trend'; readonly habit: string }
  | { readonly kind: 'packet' }
  /** Choose a level: there is none yet. */
  | { readonly kind: 'level' };

/** What the page is told once, and then forgets. */
export interface ToldOnce {
  /** A dimension that could not be added to the focus. */
  readonly refused?: string;
  /** What was asked for last could not be kept. */
  readonly notKept?: true;
  /** What the person came for. */
  readonly goTo?: GoTo;
}

/** Where the person wants to go on the page. */
export type GoTo = { readonly kind: 'focus' } | { readonly kind: 'dimension'; readonly id: string };

/** What the editor tells the page: always the whole, never a difference. */
export interface ToPage extends ToldOnce {
  readonly kind: 'checklist';
  readonly checklist: Checklist;
  /** undefined: nothing is practised. */
  readonly feedbackTime: FeedbackTime | undefined;
  /** Where the pictures end. */
  readonly now: Instant;
  /** One line on top: that it is a sample, or that something could not be kept. */
  readonly notice: string | undefined;
}
