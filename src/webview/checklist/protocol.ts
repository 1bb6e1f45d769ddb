import type { Checklist } from '../../growth/checklist.ts';

/** What the page tells the editor. It speaks first: `ready`, and gets the whole checklist. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'tick'; readonly expectation: string; readonly ticked: boolean }
  /** `rating` is an id of the ladder's ratings; undefined takes the rating back. */
  | { readonly kind: 'rate'; readonly level: string; readonly dimension: string; readonly rating: string | undefined };

/** What the editor tells the page: always the whole, never a difference. */
export interface ToPage {
  readonly kind: 'checklist';
  readonly checklist: Checklist;
  /** One line on top: that it is a sample, or that something could not be kept. */
  readonly notice: string | undefined;
}
