import type { Fact } from './fact.ts';
import type { Known, NoCommits } from './known.ts';

/**
 * A document that can be begun for the person. A new one is a file of its own with a line in `catalogue.ts`, and its words in
 * `src/words/drafts`.
 */
export interface Template<Id extends string = string, SectionId extends string = string> {
  readonly id: Id;
  /** Ids of the expectations that it helps to meet. */
  readonly speaksFor: readonly string[];
  /** It goes into a chat, where headings are not drawn and nobody reads much. Left out: a document. */
  readonly isMessage?: true;
  /** It goes to GitHub, which shows no comments: what it asks stands in those. Left out: it stays with the team. */
  readonly isForGitHub?: true;
  /** Its sections in their order, with what is known for each. */
  sections(known: Known): readonly Section<SectionId>[];
}

export interface Section<Id extends string = string> {
  readonly id: Id;
  /** Empty: nothing is known, and the section asks. */
  readonly facts: readonly Fact[];
  /** What could be known and is not, with why. Empty: nothing. */
  readonly lacks: readonly Lack[];
}

/** `no-github`: GitHub was not looked at. `old-github`: it cannot be read right now. */
export type Lack = NoCommits | 'no-github' | 'old-github';

/** Sections of which only the person knows anything, in this order. */
export function asking<Id extends string>(...ids: readonly Id[]): readonly Section<Id>[] {
  return ids.map((id) => filled(id, []));
}

/** A section with what is known for it. */
export function filled<Id extends string>(id: Id, facts: readonly Fact[], lacks: readonly Lack[] = []): Section<Id> {
  return { id, facts, lacks };
}
