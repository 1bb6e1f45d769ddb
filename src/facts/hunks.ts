/**
 * One place at which a file changed, without the lines around it. A line has one character for each byte and ends in the
 * line break that the file has; the last line of a file may lack it.
 */
export interface Hunk {
  /** How many lines of the file as it was stand before this place. */
  readonly after: number;
  /** The lines that stood there. */
  readonly removed: readonly string[];
  /** The lines that stand there now. */
  readonly added: readonly string[];
  /** The line before it that begins what it is a part of, as git tells; undefined: none. */
  readonly within?: string;
}

/** A part of what changed in a file: the whole hunk, or some of the lines of one that only adds. */
export interface Piece {
  /** Index of its hunk in the file. */
  readonly hunk: number;
  /** The added lines `from` up to, not including, `to`. A hunk that removes lines is one piece. */
  readonly from: number;
  readonly to: number;
}

/** How many lines a piece changes. */
export function linesOfPiece(hunks: readonly Hunk[], { hunk, from, to }: Piece): number {
  return (hunks[hunk]?.removed.length ?? 0) + to - from;
}

/** A hunk as one piece. */
export function wholePiece({ added }: Hunk, hunk: number): Piece {
  return { hunk, from: 0, to: added.length };
}

/**
 * The text of a file once some of its pieces are in. All pieces together give the file as it is now, byte for byte; none
 * gives `before`. Both texts have one character for each byte.
 */
export function withPieces(before: string, hunks: readonly Hunk[], pieces: readonly Piece[]): string {
  const lines = linesOf(before);
  const text: string[] = [];
  let at = 0;
  for (const [index, hunk] of hunks.entries()) {
    const taken = pieces.filter((piece) => piece.hunk === index).sort((one, other) => one.from - other.from);
    text.push(...lines.slice(at, hunk.after));
    at = hunk.after;
    for (const { from, to } of taken) text.push(...hunk.added.slice(from, to));
    if (taken.length > 0) at += hunk.removed.length;
  }
  text.push(...lines.slice(at));
  return text.join('');
}

/** The line, from 1, at which a piece begins in the file as it is now. */
export function lineNow(hunks: readonly Hunk[], { hunk, from }: Piece): number {
  const before = hunks.slice(0, hunk).reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
  return (hunks[hunk]?.after ?? 0) + before + from + 1;
}

/** The lines of a text, each with its line break. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
