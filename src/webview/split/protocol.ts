/** What the page tells the editor. It speaks first: `ready`, and gets the whole. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** Show what changed in a file of the branch. */
  | { readonly kind: 'open'; readonly path: string; readonly line: number | undefined }
  /** Plan with what is not committed, or without it. */
  | { readonly kind: 'include'; readonly isWhole: boolean }
  | { readonly kind: 'copy' }
  /** Make the branches, once the person has seen the list of them. */
  | { readonly kind: 'make' }
  /** Delete the branches that were made last. */
  | { readonly kind: 'undo' };

/** What the editor tells the page: always the whole, in words. */
export interface ToPage {
  readonly kind: 'split';
  readonly title: string;
  /** What the plan comes to, or why there is none. */
  readonly lead: string;
  /** One line on top: that it is a sample. */
  readonly notice: string | undefined;
  readonly parts: readonly PagePart[];
  /** The check box for what is not committed; undefined: all is committed. */
  readonly uncommitted: { readonly label: string; readonly isIncluded: boolean } | undefined;
  readonly canMake: boolean;
  readonly canUndo: boolean;
}

export interface PagePart {
  readonly title: string;
  readonly concern: string;
  /** Its lines and files. */
  readonly size: string;
  readonly because: string;
  /** Why it is over the guidance, and that it may not stand alone. */
  readonly cautions: readonly string[];
  readonly files: readonly PageFile[];
}

export interface PageFile {
  readonly path: string;
  /** Where the part begins in it, from 1; undefined: at its first change. */
  readonly line: number | undefined;
  readonly label: string;
  readonly more: string;
}
