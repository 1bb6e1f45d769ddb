import type { Known } from '../../drafts/known.ts';

/** The words of a template whose sections have these ids. */
export interface DraftWords<SectionId extends string> {
  /** What it is called where one picks it. */
  readonly title: string;
  /** What it is for, beside its title. */
  readonly purpose: string;
  /** What it begins with, in Markdown; left out: its first section. */
  readonly head?: (known: Pick<Known, 'today'>) => string;
  readonly sections: Readonly<Record<SectionId, SectionWords>>;
}

export interface SectionWords {
  readonly heading: string | ((known: Pick<Known, 'today' | 'since'>) => string);
  /** Asked where nothing is known. */
  readonly asks: readonly [string, ...string[]];
  /** Asked below what is known, for what only the person can know; left out: nothing. */
  readonly thenAsks?: readonly string[];
}
