import { isContract } from './contracts.ts';
import type { Sight } from './imports.ts';
import { reviewedLines } from './plan.ts';
import { refactoringsIn } from './refactoring.ts';
import { importsOnly, type SortedFile, snapshotOf } from './sort.ts';
import { testedFiles } from './testedFiles.ts';
import { type Tie, type TiedGroup, tiedGroups, tiesBetween } from './ties.ts';

/** Files of code that are merged at once, with the tests of what they do. */
export interface CodeGroup {
  readonly concern: 'moves' | 'refactor' | 'interface' | 'logic';
  /** Product files by index, in their order. */
  readonly product: readonly number[];
  /** Tests by index, each after those that it needs. Tests of no product file stand in groups without product. */
  readonly tests: readonly number[];
  /** Groups, by index, that are merged before. */
  readonly needs: ReadonlySet<number>;
  /** False: more hangs together than fits, so it may not stand alone. */
  readonly isSure: boolean;
  /** What is renamed, where that is all that happens. */
  readonly rename: { readonly from: string; readonly to: string } | undefined;
}

const RANK: Readonly<Record<CodeGroup['concern'], number>> = { moves: 0, refactor: 1, interface: 2, logic: 3 };

/** Code that moved or changed, in groups, each after what it needs. */
export function codeGroups(files: readonly SortedFile[], sight: Sight, most: number): readonly CodeGroup[] {
  const refactorings = refactoringsIn(files.map(({ changes }) => changes));
  const bundles = refactorings.flatMap(({ files: group }) => group.map((one) => bundle(group[0] ?? one, one)));
  const ties = [...tiesBetween(files, sight), ...bundles, ...snapshotTies(files)];
  const linesOf = (index: number) => (files[index] ? reviewedLines(files[index].sized) : 0);
  const renameOf = new Map(
    refactorings.flatMap(({ files: group, rename }) => group.map((one) => [one, rename] as const)),
  );

  const groups: TiedGroup[] = [];
  const concerns: CodeGroup['concern'][] = [];
  for (const group of tiedGroups(files.length, ties, linesOf, most)) {
    const own = concernOf(group.members, files, sight, renameOf);
    const beneath = [...group.needs].map((at) => concerns[at] ?? 'moves');
    concerns.push(beneath.reduce((one, other) => (RANK[one] >= RANK[other] ? one : other), own));
    groups.push(group);
  }
  return inOrder(files, groups, concerns, homesOf(files, groups, concerns)).map((group) => ({
    ...group,
    rename: group.concern === 'refactor' ? renameOf.get(group.product[0] ?? -1) : undefined,
  }));
}

/**
 * For each group the group that it goes with: tests go with the last of what they test, by their name or by what they import,
 * and what only tests use goes with the first of those tests. A group of its own goes with itself.
 */
function homesOf(
  files: readonly SortedFile[],
  groups: readonly TiedGroup[],
  concerns: readonly CodeGroup['concern'][],
): readonly number[] {
  const isTest = (group: TiedGroup) => group.members.every((one) => files[one]?.sort === 'test');
  const takesTests = (at: number) => concerns[at] !== 'moves' && !isTest(groups[at] ?? NO_GROUP);
  const groupOf = new Map(groups.flatMap(({ members }, at) => members.map((one) => [one, at] as const)));
  const tested = testedFiles(files);
  const homes = groups.map((_, at) => at);
  for (const [at, group] of groups.entries()) {
    if (!isTest(group)) continue;
    const named = group.members.flatMap((one) => tested(one) ?? []).flatMap((one) => groupOf.get(one) ?? []);
    const targets = [...named, ...group.needs].flatMap((one) => homes[one] ?? []).filter(takesTests);
    if (targets.length > 0) homes[at] = targets.reduce((one, other) => Math.max(one, other));
  }
  const usersOf = new Map<number, number[]>();
  for (const [user, { needs }] of groups.entries()) {
    for (const need of needs) {
      const users = usersOf.get(need);
      if (users) users.push(user);
      else usersOf.set(need, [user]);
    }
  }
  for (const [at, group] of groups.entries()) {
    if (!isTest(group) || homes[at] !== at) continue;
    const users = (usersOf.get(at) ?? []).flatMap((user) => homes[user] ?? []).filter(takesTests);
    if (users.length > 0) homes[at] = users.reduce((one, other) => Math.min(one, other));
  }
  return homes;
}

const NO_GROUP: TiedGroup = { members: [], needs: new Set(), isSure: true };

/** The groups with those that go with them, by concern and then as they were. */
function inOrder(
  files: readonly SortedFile[],
  groups: readonly TiedGroup[],
  concerns: readonly CodeGroup['concern'][],
  homes: readonly number[],
): readonly Omit<CodeGroup, 'rename'>[] {
  const kept = homes.flatMap((home, at) => (home === at ? [at] : []));
  const rank = (at: number) => RANK[concerns[at] ?? 'logic'];
  kept.sort((one, other) => rank(one) - rank(other) || one - other);
  const placeOf = new Map(kept.map((at, place) => [at, place] as const));
  const merged = kept.map((at) => ({
    members: [] as number[],
    needs: new Set<number>(),
    isSure: groups[at]?.isSure ?? true,
  }));
  for (const [at, { members, needs }] of groups.entries()) {
    const place = placeOf.get(homes[at] ?? at) ?? 0;
    merged[place]?.members.push(...members);
    for (const need of needs) merged[place]?.needs.add(placeOf.get(homes[need] ?? need) ?? 0);
  }
  return merged.map(({ members, needs, isSure }, place) => ({
    isSure,
    concern: concerns[kept[place] ?? 0] ?? 'logic',
    product: members.filter((one) => files[one]?.sort !== 'test').sort((one, other) => one - other),
    tests: members.filter((one) => files[one]?.sort === 'test'),
    needs: new Set([...needs].filter((need) => need < place)),
  }));
}

function bundle(from: number, to: number): Tie {
  return { from, to, isBundle: true, strength: 3 };
}

/** A snapshot is never apart from its test. */
function snapshotTies(files: readonly SortedFile[]): readonly Tie[] {
  const indexOf = new Map(files.map(({ sized }, index) => [sized.file.path, index] as const));
  return files.flatMap(({ sized }, index) => {
    const test = indexOf.get(snapshotOf(sized.file.path) ?? '');
    return test === undefined ? [] : [bundle(index, test)];
  });
}

function concernOf(
  members: readonly number[],
  files: readonly SortedFile[],
  sight: Sight,
  refactored: ReadonlyMap<number, unknown>,
): CodeGroup['concern'] {
  const all = members.flatMap((index) => {
    const file = files[index];
    return file ? [{ index, file }] : [];
  });
  if (all.some(({ file }) => file.sort === 'move')) {
    const follows = ({ index, file }: (typeof all)[number]) =>
      file.sort === 'move' ||
      (importsOnly(file.changes) && [...(sight.added[index] ?? [])].some((to) => members.includes(to)));
    if (all.every(follows)) return 'moves';
    return 'logic';
  }
  if (all.every(({ index }) => refactored.has(index))) return 'refactor';
  return all.every(({ file }) => file.sort === 'code' && isContract(file.changes)) ? 'interface' : 'logic';
}
