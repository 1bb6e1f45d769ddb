import { sortOfProduct } from '../facts/concerns.ts';
import { extensionOf, isCode } from '../facts/fileKinds.ts';
import { type Hunk, linesOfPiece, type Piece, wholePiece } from '../facts/hunks.ts';
import { isImportLine } from '../facts/imports.ts';
import { bondBetween, type ChangedNames, namesIn } from './names.ts';
import { Bundles, bundledInOrder, type Need } from './order.ts';
import { pack } from './pack.ts';
import { type Place, placesIn } from './places.ts';

/**
 * What changed in a file, cut into parts of at most `most` lines where it can be, in an order in which each part needs only
 * those before it. One part: the file cannot be cut.
 */
export function cutFile(path: string, hunks: readonly Hunk[], most: number): readonly (readonly Piece[])[] {
  const whole = [hunks.map(wholePiece)];
  if (!mayBeCut(path)) return whole;
  const places = placesIn(hunks, most);
  if (places.length > MOST_PIECES) return whole;
  const bundles = new Bundles(places.length);
  const needs = needsAmong(path, hunks, places, bundles);
  const groups = bundledInOrder(places.length, bundles, needs).map(({ members, needs: of }) => ({
    pieces: members.flatMap((at) => places[at]?.piece ?? []),
    needs: of,
  }));
  const items = groups.map(({ pieces, needs: of }) => ({
    lines: pieces.reduce((sum, piece) => sum + linesOfPiece(hunks, piece), 0),
    needs: of,
  }));
  return pack(items, most, () => true).map((part) => part.flatMap((group) => groups[group]?.pieces ?? []).sort(inFile));
}

/** With more of them it is not cut: each is compared with each. */
const MOST_PIECES = 400;

const SHEETS: ReadonlySet<string> = new Set('css scss less sql graphql gql proto'.split(' '));

/** Text whose parts stand by themselves. A part of a JSON file, say, is none. */
function mayBeCut(path: string): boolean {
  return isCode(path) || sortOfProduct(path) === 'docs' || SHEETS.has(extensionOf(path));
}

function inFile(one: Piece, other: Piece): number {
  return one.hunk - other.hunk || one.from - other.from;
}

function needsAmong(path: string, hunks: readonly Hunk[], places: readonly Place[], bundles: Bundles): readonly Need[] {
  const names = places.map((place) => namesOf(path, hunks, place));
  const needs: Need[] = [];
  for (const [from, one] of names.entries()) {
    const { inside, ends } = places[from] ?? {};
    if (inside !== undefined) needs.push([from, inside]);
    if (ends !== undefined) bundles.unite(from, ends);
    for (const [to, other] of names.entries()) {
      const bond = from === to ? undefined : bondBetween(one, other);
      if (bond === 'together') bundles.unite(from, to);
      else if (bond) needs.push(bond === 'needs' ? [from, to] : [to, from]);
    }
  }
  return needs;
}

/** What a line imports counts as declared by it. */
function namesOf(path: string, hunks: readonly Hunk[], { piece, margin }: Place): ChangedNames {
  const { removed = [], added = [] } = hunks[piece.hunk] ?? {};
  const own = added
    .slice(piece.from, piece.to)
    .map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line));
  const names = namesIn([{ removed, added: own }]);
  const imported = namesIn([{ removed: [], added: own.filter((line) => isImportLine(path, line)) }]);
  return { ...names, declared: new Set([...names.declared, ...imported.used]) };
}
