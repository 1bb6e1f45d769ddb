import { isContract } from './contracts.ts';
import { needsOf, type Sight } from './imports.ts';
import { Bundles, bundledInOrder, type Group } from './order.ts';
import { refactoringsIn } from './refactoring.ts';
import { importsOnly, type SortedFile, snapshotOf } from './sort.ts';
import { testedFiles } from './testedFiles.ts';

/** Files of code that are merged at once, with the tests of what they do. */
export interface CodeGroup {
  readonly concern: 'moves' | 'refactor' | 'interface' | 'logic';
  /** Product files by index, in their order. */
  readonly product: readonly number[];
  /** Tests by index, each after those that it needs. Tests of no product file stand in groups without product. */
  readonly tests: readonly number[];
  /** Groups, by index, that are merged before. */
  readonly needs: ReadonlySet<number>;
  /** What is renamed, where that is all that happens. */
  readonly rename: { readonly from: string; readonly to: string } | undefined;
}

const RANK: Readonly<Record<CodeGroup['concern'], number>> = { moves: 0, refactor: 1, interface: 2, logic: 3 };

/** Code that moved or changed, in groups, each after what it needs. */
export function codeGroups(files: readonly SortedFile[], sight: Sight): readonly CodeGroup[] {
  const refactorings = refactoringsIn(files.map(({ changes }) => changes));
  const bundles = new Bundles(files.length);
  for (const { files: group } of refactorings) for (const one of group) bundles.unite(group[0] ?? one, one);
  bundleSnapshots(files, bundles);
  const needs = needsOf(files, sight, bundles);
  const renameOf = new Map(
    refactorings.flatMap(({ files: group, rename }) => group.map((one) => [one, rename] as const)),
  );

  const groups: Group[] = [];
  const concerns: CodeGroup['concern'][] = [];
  for (const group of bundledInOrder(files.length, bundles, needs)) {
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
  groups: readonly Group[],
  concerns: readonly CodeGroup['concern'][],
): readonly number[] {
  const isTest = (group: Group) => group.members.every((one) => files[one]?.sort === 'test');
  const takesTests = (at: number) => concerns[at] !== 'moves' && !isTest(groups[at] ?? NO_GROUP);
  const groupOf = new Map(groups.flatMap(({ members }, at) => members.map((one) => [one, at] as const)));
  const tested = testedFiles(files);
  const homes = groups.map((_, at) => at);
  for (const [at, group] of groups.entries()) {
    if (!isTest(group)) continue;
    const named = group.members.flatMap((one) => tested(one) ?? []).flatMap((one) => groupOf.get(one) ?? []);
    const targets = [...named, ...group.needs].flatMap((one) => homes[one] ?? []).filter(takesTests);
    if (targets.length > 0) homes[at] = Math.max(...targets);
  }
  for (const [at, group] of groups.entries()) {
    if (!isTest(group) || homes[at] !== at) continue;
    const users = groups.flatMap(({ needs }, user) => (needs.has(at) ? (homes[user] ?? []) : [])).filter(takesTests);
    if (users.length > 0) homes[at] = Math.min(...users);
  }
  return homes;
}

const NO_GROUP: Group = { members: [], needs: new Set() };

/** The groups with those that go with them, by concern and then as they were. */
function inOrder(
  files: readonly SortedFile[],
  groups: readonly Group[],
  concerns: readonly CodeGroup['concern'][],
  homes: readonly number[],
): readonly Omit<CodeGroup, 'rename'>[] {
  const kept = homes.flatMap((home, at) => (home === at ? [at] : []));
  const rank = (at: number) => RANK[concerns[at] ?? 'logic'];
  kept.sort((one, other) => rank(one) - rank(other) || one - other);
  const placeOf = new Map(kept.map((at, place) => [at, place] as const));
  const merged = kept.map(() => ({ members: [] as number[], needs: new Set<number>() }));
  for (const [at, { members, needs }] of groups.entries()) {
    const place = placeOf.get(homes[at] ?? at) ?? 0;
    merged[place]?.members.push(...members);
    for (const need of needs) merged[place]?.needs.add(placeOf.get(homes[need] ?? need) ?? 0);
  }
  return merged.map(({ members, needs }, place) => ({
    concern: concerns[kept[place] ?? 0] ?? 'logic',
    product: members.filter((one) => files[one]?.sort !== 'test').sort((one, other) => one - other),
    tests: members.filter((one) => files[one]?.sort === 'test'),
    needs: new Set([...needs].filter((need) => need < place)),
  }));
}

function bundleSnapshots(files: readonly SortedFile[], bundles: Bundles): void {
  const indexOf = new Map(files.map(({ sized }, index) => [sized.file.path, index] as const));
  for (const [index, { sized }] of files.entries()) {
    const test = indexOf.get(snapshotOf(sized.file.path) ?? '');
    if (test !== undefined) bundles.unite(index, test);
  }
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
