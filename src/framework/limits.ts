// What a file of the framework may be at most. The built-in ladder is 21 kB, 8 lists and maps deep and of 3,000 parts; what is
// far beyond that is not a ladder, and could keep the editor waiting.

/** In bytes. Larger files are not read. */
export const MAX_BYTES = 1_000_000;

/** Lists and maps in each other. */
export const MAX_DEPTH = 50;

/** Words, marks and breaks, as YAML's lexer tells them apart. */
export const MAX_PARTS = 100_000;

/** Aliases in a file, and also what one anchor may come to with the aliases inside it multiplied out. */
export const MAX_ALIASES = 100;

/** Problems told at once. */
export const MAX_PROBLEMS = 50;

/** What a file may be at most: its bytes, and its words and marks. */
export interface Limits {
  readonly bytes: number;
  readonly parts: number;
}

export const LADDER_LIMITS: Limits = { bytes: MAX_BYTES, parts: MAX_PARTS };
