import type { Journey } from '../../journey/journey.ts';

/** What the page tells the editor. It speaks first: `ready`, and gets the whole map. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** Choose a level: there is none yet, or another one. */
  | { readonly kind: 'level' }
  /** Look from above: what to hand off to whom. */
  | { readonly kind: 'people' }
  /** Open what a hint speaks of: `hint` is its place in the list. */
  | { readonly kind: 'hint'; readonly hint: number };

/** What the editor tells the page: always the whole, never a difference. */
export interface ToPage {
  readonly kind: 'map';
  /** undefined: the ladder has no map. */
  readonly journey: Journey | undefined;
  /** Whether a level of the ladder is chosen. */
  readonly hasLevel: boolean;
  readonly hints: readonly PageHint[];
  /** One line on top: that it is a sample. */
  readonly notice: string | undefined;
}

/** Where my work is right now. */
export interface PageHint {
  /** Id of the touchpoint. */
  readonly touchpoint: string;
  readonly says: string;
  readonly because: string;
}
