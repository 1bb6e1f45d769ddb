import type { ItemForm } from '../../growth/itemForm.ts';
import type { ToPage } from '../../webview/evidence/protocol.ts';

/** What the page of evidence is told once, and then forgets. */
export type ToldOnce = Pick<ToPage, 'kept' | 'deleted' | 'goTo'> & { readonly form?: Partial<ItemForm> };

/** What of the list is shown, and the id that the next new item gets. */
export type Shown = Pick<ToPage, 'only' | 'newItem'> & {
  /** Also those beyond the newest. */
  readonly all: boolean;
};
