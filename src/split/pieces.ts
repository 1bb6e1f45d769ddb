import { sortOfProduct } from '../facts/concerns.ts';
import { extensionOf, isCode } from '../facts/fileKinds.ts';
import { type Hunk, linesOfPiece, type Piece, wholePiece } from '../facts/hunks.ts';
import { isImportLine } from '../facts/imports.ts';
import { wordsIn } from './declarations.ts';
import { bondBetween, type ChangedNames, namesIn } from './names.ts';
import { Bundles, bundledInOrder, type Group, type Need } from './order.ts';
import { pack } from './pack.ts';
import { beginsImport, type Place, placesIn } from './places.ts';

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
  const isImport = places.map(({ piece }) => beginsImport(hunks[piece.hunk]?.added[piece.from]));
  const groups = withTheirImports(bundledInOrder(places.length, bundles, needs), (at) => isImport[at] === true);
  const items = groups.map(({ members, needs: of }) => {
    const pieces = members.flatMap((at) => places[at]?.piece ?? []);
    return { pieces, lines: pieces.reduce((sum, piece) => sum + linesOfPiece(hunks, piece), 0), needs: of };
  });
  return pack(items, most, () => true).map((part) => part.flatMap((at) => items[at]?.pieces ?? []).sort(inFile));
}

/** Each group with the imports that it is the first to need, since an import that nothing uses may not build. */
function withTheirImports(groups: readonly Group[], isImport: (member: number) => boolean): readonly Group[] {
  const carriedBy = new Map<number, number>();
  const carrying: { members: number[]; needs: Set<number> }[] = [];
  const isOnlyImport = groups.map(({ members }) => members.every(isImport));
  for (const [at, { members, needs }] of groups.entries()) {
    if (isOnlyImport[at]) continue;
    const carrier = { members: [...members], needs: new Set<number>() };
    for (const need of needs) {
      const before = carriedBy.get(need);
      if (before !== undefined) carrier.needs.add(before);
      else carrier.members.push(...(groups[need]?.members ?? []));
      if (before === undefined) carriedBy.set(need, carrying.length);
    }
    carriedBy.set(at, carrying.length);
    carrying.push(carrier);
  }
  const unneeded = groups.filter((_, at) => !carriedBy.has(at)).flatMap(({ members }) => members);
  if (carrying[0]) carrying[0].members.push(...unneeded);
  return carrying.length > 0 ? carrying : groups;
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
      const bond = from === to ? undefined : bondBetween(one, other, () => true);
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
  const names = namesIn(path, [{ removed, added: own }]);
  const isImport = beginsImport(own[0]);
  const imported = own.filter((line) => isImport || isImportLine(path, line)).flatMap(wordsIn);
  const declared = new Set([...names.declared, ...imported.filter((word) => !OF_IMPORTS.has(word))]);
  return isImport ? { ...names, declared, used: new Set() } : { ...names, declared };
}

const OF_IMPORTS: ReadonlySet<string> = new Set(
  'import from type require require_relative include using use static'.split(' '),
);
