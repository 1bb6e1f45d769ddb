import { areAlike, type Draft } from './draft.ts';

/** How the text in the editor stands against GitHub's. */
export type Standing =
  | 'on-github'
  /** As on GitHub, and the person may not change it there. */
  | 'read-only'
  /** Kept on this machine, or merely typed. */
  | 'draft'
  /** A draft, and GitHub has another text than the one that it was begun with. */
  | 'changed-on-github'
  | 'sending';

/** What is known of one document. */
export interface WhatStands {
  readonly draft: Draft | undefined;
  /** The person has typed what is not saved. */
  readonly isDirty: boolean;
  /** What GitHub had when it was last asked; undefined: it was not. */
  readonly seen: { readonly body: string; readonly mayUpdate: boolean } | undefined;
  readonly isSending: boolean;
}

/** undefined: nothing of it is known. */
export function standingOf({ draft, isDirty, seen, isSending }: WhatStands): Standing | undefined {
  if (isSending) return 'sending';
  if (draft && seen && !(draft.base && areAlike(draft.base.body, seen.body))) return 'changed-on-github';
  if (draft || isDirty) return 'draft';
  if (!seen) return undefined;
  return seen.mayUpdate ? 'on-github' : 'read-only';
}
