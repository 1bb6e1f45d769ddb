import type { Sight } from './imports.ts';
import { type Bond, bondBetween, type ChangedNames, namesIn } from './names.ts';
import { Bundles, bundledInOrder } from './order.ts';
import type { SortedFile } from './sort.ts';

/** Why two changes cannot come in any order. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  /** They cannot be apart; else `from` comes with `to` or after it. */
  readonly isBundle: boolean;
  /** 3: a file comes or goes. 2: a function, class or type of it changes. 1: a member of a type does. */
  readonly strength: Strength;
}

type Strength = 1 | 2 | 3;

/** What imports and names tell of the order of changed files. */
export function tiesBetween(files: readonly SortedFile[], sight: Sight): readonly Tie[] {
  const names = new Map<number, ChangedNames>();
  const namesOf = (index: number) => {
    const known = names.get(index) ?? namesIn(files[index]?.sized.file.path ?? '', files[index]?.changes.hunks ?? []);
    names.set(index, known);
    return known;
  };
  return sight.all.flatMap((seen, from) => [...seen].flatMap((to) => tiesOf(from, to)));

  function tiesOf(from: number, to: number): readonly Tie[] {
    const whole = wholeBond(from, to);
    if (whole) return [tie(from, to, whole, 3)];
    const isAdded = files[from]?.changes.file.change === 'added';
    const [one, other] = [namesOf(from), namesOf(to)];
    const strong = bondBetween(one, other, (name) => other.visible.has(name) && other.whole.has(name), isAdded);
    const weak = bondBetween(one, other, (name) => other.visible.has(name), isAdded);
    return [
      ...(strong ? [tie(from, to, strong, 2)] : []),
      ...(weak && weak !== strong ? [tie(from, to, weak, 1)] : []),
    ];
  }

  /** What follows from a file that comes, goes or moves. */
  function wholeBond(from: number, to: number): Bond | undefined {
    switch (files[to]?.changes.file.change) {
      case 'added':
      case 'copied':
        return 'needs';
      case 'deleted':
        return 'precedes';
      case 'renamed':
        // Who imported it before has to follow; who does so for the first time can come later.
        if (sight.removed[from]?.has(to)) return 'together';
        return sight.added[from]?.has(to) ? 'needs' : undefined;
      default:
        return undefined;
    }
  }

  function tie(from: number, to: number, bond: Bond, strength: Strength): Tie {
    // A test is never before what it tests.
    const isBundle = bond === 'together' || (bond === 'precedes' && files[from]?.sort === 'test');
    return bond === 'precedes' && !isBundle
      ? { from: to, to: from, isBundle, strength }
      : { from, to, isBundle, strength };
  }
}

/** What is merged at once. */
export interface TiedGroup {
  readonly members: readonly number[];
  /** Indexes of groups before this one. */
  readonly needs: ReadonlySet<number>;
  /** False: ties were left out of account to make it smaller, so it may not stand alone. */
  readonly isSure: boolean;
}

/** A group of more than so many times what a part may have is taken apart along its weaker ties. */
const TOO_LARGE = 2;

/** Groups of files that are tied together, each after those that it needs, as far as the ties allow parts of `most` lines. */
export function tiedGroups(
  count: number,
  ties: readonly Tie[],
  linesOf: (index: number) => number,
  most: number,
): readonly TiedGroup[] {
  const all = Array.from({ length: count }, (_, index) => index);
  const groups = takenApart(all, 1);
  const groupOf = new Map(groups.flatMap(({ members }, at) => members.map((one) => [one, at] as const)));
  const needs = groups.map(() => new Set<number>());
  for (const { from, to } of ties) {
    const [one = 0, other = 0] = [groupOf.get(from), groupOf.get(to)];
    if (other < one) needs[one]?.add(other);
  }
  return groups.map((group, at) => ({ ...group, needs: needs[at] ?? new Set() }));

  function takenApart(members: readonly number[], strength: Strength): readonly Omit<TiedGroup, 'needs'>[] {
    return groupsAmong(members, strength).flatMap((group) => {
      const lines = group.reduce((sum, index) => sum + linesOf(index), 0);
      const sure = [{ members: group, isSure: true }];
      if (strength === 3 || group.length === 1 || lines <= TOO_LARGE * most) return sure;
      const parts = takenApart(group, strength === 1 ? 2 : 3);
      return parts.length === 1 ? sure : parts.map((part) => ({ ...part, isSure: false }));
    });
  }

  function groupsAmong(members: readonly number[], strength: Strength): readonly (readonly number[])[] {
    const placeOf = new Map(members.map((member, place) => [member, place] as const));
    const bundles = new Bundles(members.length);
    const own: (readonly [number, number])[] = [];
    for (const tie of ties) {
      const [from, to] = [placeOf.get(tie.from), placeOf.get(tie.to)];
      if (tie.strength < strength || from === undefined || to === undefined) continue;
      if (tie.isBundle) bundles.unite(from, to);
      else own.push([from, to]);
    }
    return bundledInOrder(members.length, bundles, own).map((group) =>
      group.members.map((place) => members[place] ?? 0),
    );
  }
}
