import type { ItemForm } from '../../growth/itemForm.ts';
import type { ToPage } from '../../webview/evidence/protocol.ts';

/** What the page of evidence is told once, and then forgets. */
export type ToldOnce = Pick<ToPage, 'kept' | 'dimension'> & { readonly form?: Partial<ItemForm> };
