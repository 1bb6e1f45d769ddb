import type { Item, ItemForm } from '../../growth/itemForm.ts';
import type { Day } from '../../journal/record.ts';

/** What the page tells the editor. It speaks first: `ready`, and gets the whole. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** The form is complete and is to be kept. */
  | { readonly kind: 'keep'; readonly form: ItemForm; readonly newItem: string }
  | { readonly kind: 'delete'; readonly item: string }
  /** Begin the form with a suggestion, or want it no more; `key` is the suggestion's. */
  | { readonly kind: 'confirm' | 'dismiss'; readonly key: string }
  /** Open the link of an item or of a suggestion: an address, or a place in a file of the workspace. */
  | { readonly kind: 'open'; readonly link: string }
  /** Show the items of one dimension, or of all (empty); `all`: also those beyond the newest. */
  | { readonly kind: 'show'; readonly dimension: string; readonly all: boolean };

/** What the editor tells the page: always the whole, never a difference. */
export interface ToPage {
  readonly kind: 'evidence';
  readonly dimensions: readonly PageDimension[];
  readonly suggestions: readonly PageSuggestion[];
  /** Of one dimension, or of all where `only` is empty; the newest first. `all` counts those too that are not shown. */
  readonly items: readonly Item[];
  readonly all: number;
  readonly only: string;
  /** How many items there are in all dimensions together. */
  readonly total: number;
  readonly today: Day;
  /** The id of the next new item: what is kept twice by a double click is one. */
  readonly newItem: string;
  /** What is noted is forgotten with the sample. */
  readonly isSample: boolean;
  /** One line on top: that it is a sample, or that something could not be kept. */
  readonly notice: string | undefined;
  /** The form begins anew with this. Told once. */
  readonly form?: ItemForm;
  /** What came of the last `keep`. Told once. */
  readonly kept?: boolean;
  /** The item that was deleted last. Told once. */
  readonly deleted?: string;
  /** What the person came for; else the page begins at its top. Told once. */
  readonly goTo?: EvidencePlace['kind'];
}

/** A part of the page: what is noted, of one dimension or of all (empty), or what is suggested. */
export type EvidencePlace = { readonly kind: 'noted'; readonly dimension: string } | { readonly kind: 'suggestions' };

/** A dimension of the ladder and what it asks at my level and the next, by level. */
export interface PageDimension {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly { readonly title: string; readonly expectations: readonly Titled[] }[];
}

export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** A suggestion in words. Foreign text. */
export interface PageSuggestion {
  readonly key: string;
  /** What it would be evidence of, and of what. */
  readonly title: string;
  readonly speaksFor: string | undefined;
  /** The sentence or fact that suggested it. */
  readonly because: string;
  readonly link: string | undefined;
}
