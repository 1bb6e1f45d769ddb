import { type Hunk, type Piece, wholePiece } from '../facts/hunks.ts';

/** A piece that a file can be cut into, and where it stands. */
export interface Place {
  readonly piece: Piece;
  /** White space before what it declares. */
  readonly margin: string;
  /** Index of the piece that begins what this one is inside of; undefined: it is inside of nothing. */
  readonly inside: number | undefined;
  /** This piece ends what the one of that index begins. */
  readonly ends: number | undefined;
}

/**
 * The places of a file's hunks. A hunk that removes lines is one piece. One that only adds is cut before each import, before
 * each line at the margin that follows a blank one, and a block of tests that is larger than `most` before each line within that does.
 */
export function placesIn(hunks: readonly Hunk[], most: number): readonly Place[] {
  const places: Place[] = [];
  for (const [index, hunk] of hunks.entries()) {
    if (hunk.removed.length > 0) places.push(outside(wholePiece(hunk, index)));
    else for (const [from, to] of cutAt(hunk.added, 0, hunk.added.length, '')) addBlock(index, hunk.added, from, to);
  }
  return places;

  function addBlock(hunk: number, added: readonly string[], from: number, to: number): void {
    const inner = to - from > most ? insideOf(added, from, to) : undefined;
    if (!inner) {
      places.push(outside({ hunk, from, to }));
      return;
    }
    const begins = places.length;
    for (const [start, end] of cutAt(added, from, inner.end, inner.margin)) {
      const isHead = start === from;
      const place = { piece: { hunk, from: start, to: end }, margin: isHead ? '' : inner.margin, ends: undefined };
      places.push({ ...place, inside: isHead ? undefined : begins });
    }
    places.push({ piece: { hunk, from: inner.end, to }, margin: '', inside: undefined, ends: begins });
  }
}

/** Whether an import begins at this line, which may go over several. */
export function beginsImport(line = ''): boolean {
  return /^(?:import|from|using|use|require|require_relative)\b|^#\s*include\b/.test(line);
}

function outside(piece: Piece): Place {
  return { piece, margin: '', inside: undefined, ends: undefined };
}

const BLOCK_OF_TESTS = /^(?:describe|context|suite)\b/;

/** Where a block of tests ends, and the margin within it. undefined: it is none, or has no shape that tells. */
function insideOf(
  added: readonly string[],
  from: number,
  to: number,
): { readonly end: number; readonly margin: string } | undefined {
  if (!BLOCK_OF_TESTS.test(added[from] ?? '')) return undefined;
  const end = added.findLastIndex((line, at) => at > from && at < to && /^[)}\]]/.test(line));
  const margins = added.slice(from + 1, end).flatMap((line) => /^[ \t]+(?=\S)/.exec(line)?.[0] ?? []);
  const margin = margins.reduce((one, other) => (other.length < one.length ? other : one), margins[0] ?? '');
  return end < 0 || margin === '' ? undefined : { end, margin };
}

/** Ranges of lines, each but the first begun by a line at this margin that follows a blank one and closes nothing. */
function cutAt(
  added: readonly string[],
  from: number,
  to: number,
  margin: string,
): readonly (readonly [from: number, to: number])[] {
  const starts = [from];
  for (let at = from + 1; at < to; at++) {
    const line = added[at] ?? '';
    const isStart = line.startsWith(margin) && /^[^\s)\]}]/.test(line.slice(margin.length));
    if (isStart && (added[at - 1]?.trim() === '' || beginsImport(line))) starts.push(at);
  }
  return starts.map((start, index) => [start, starts[index + 1] ?? to]);
}
