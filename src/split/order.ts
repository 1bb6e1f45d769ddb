/**
 * Groups of what needs each other in a circle, each group after all that it needs. `needs[i]`: what `i` needs first. Where
 * nothing else tells, the order of the indexes stays, and what is needed stands right before the first that needs it.
 */
export function groupsInOrder(needs: readonly ReadonlySet<number>[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const found = new Map<number, number>();
  const lowest: number[] = [];
  const open: number[] = [];
  const isOpen = new Set<number>();

  // Tarjan's algorithm. Its steps are kept in a list, since a chain of needs may be longer than a call stack.
  const steps: { readonly at: number; readonly left: Iterator<number> }[] = [];
  const enter = (at: number) => {
    found.set(at, found.size);
    lowest[at] = found.size - 1;
    open.push(at);
    isOpen.add(at);
    steps.push({ at, left: [...(needs[at] ?? [])].sort((one, other) => one - other).values() });
  };
  const lower = (at: number, to: number | undefined) => {
    lowest[at] = Math.min(lowest[at] ?? 0, to ?? Number.POSITIVE_INFINITY);
  };
  const leave = (at: number) => {
    steps.pop();
    const before = steps.at(-1);
    if (before) lower(before.at, lowest[at]);
    if (lowest[at] !== found.get(at)) return;
    const group = open.splice(open.lastIndexOf(at));
    for (const one of group) isOpen.delete(one);
    groups.push(group.sort((one, other) => one - other));
  };

  for (const start of needs.keys()) {
    if (found.has(start)) continue;
    enter(start);
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const { value: next, done } = step.left.next();
      if (done) leave(step.at);
      else if (!found.has(next)) enter(next);
      else if (isOpen.has(next)) lower(step.at, found.get(next));
    }
  }
  return groups;
}

/** Puts together what belongs together, pair by pair. */
export class Bundles {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  unite(one: number, other: number): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** The smallest of all that it is bundled with. */
  rootOf(index: number): number {
    let root = index;
    for (let parent = this.#parents[root] ?? root; parent !== root; parent = this.#parents[root] ?? root) {
      this.#parents[root] = this.#parents[parent] ?? parent;
      root = parent;
    }
    return root;
  }
}

/** `from` can only come with or after `to`. */
export type Need = readonly [from: number, to: number];

/** What is merged at once. */
export interface Group {
  readonly members: readonly number[];
  /** Indexes of groups before this one. */
  readonly needs: ReadonlySet<number>;
}

/** Bundles and circles of needs as groups, each after those that it needs. */
export function bundledInOrder(count: number, bundles: Bundles, needs: readonly Need[]): readonly Group[] {
  const ofRoot: Set<number>[] = Array.from({ length: count }, () => new Set());
  for (const [from, to] of needs) {
    const [one, other] = [bundles.rootOf(from), bundles.rootOf(to)];
    if (one !== other) ofRoot[one]?.add(other);
  }
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let at = 0; at < count; at++) members[bundles.rootOf(at)]?.push(at);
  const groups = groupsInOrder(ofRoot).filter((group) => group.some((root) => (members[root]?.length ?? 0) > 0));
  const groupOf = new Map(groups.flatMap((group, index) => group.map((root) => [root, index] as const)));
  return groups.map((group, index) => ({
    members: group.flatMap((root) => members[root] ?? []).sort((one, other) => one - other),
    needs: new Set(
      group
        .flatMap((root) => [...(ofRoot[root] ?? [])])
        .flatMap((root) => groupOf.get(root) ?? [])
        .filter((at) => at !== index),
    ),
  }));
}
