import type { Trends } from '../../habits/trends.ts';

/** What the page tells the editor. It speaks first: `ready`, and gets the whole. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** A pull request of a list was clicked. */
  | { readonly kind: 'open'; readonly url: string };

/** What the editor tells the page: always the whole, never a difference. */
export interface ToPage {
  readonly kind: 'trends';
  /** undefined: GitHub was not looked at. */
  readonly trends: Trends | undefined;
  /** One line on top: that it is a sample, that not all is read, or that it is old. */
  readonly notice: string | undefined;
  /** The habit that the person came for. Told once. */
  readonly goTo?: string;
}
