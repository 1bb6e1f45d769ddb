import type { Unpushed } from '../facts/branch.ts';
import type { Instant } from '../facts/instant.ts';
import type { GitTask } from './git.ts';

/** A commit as the log tells it. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  /** undefined: the commit has no date that can be read. */
  readonly authoredAt: Instant | undefined;
  readonly committedAt: Instant | undefined;
}

/** All commits of HEAD and of the branch that it is pushed to which the base does not have. All three are object ids. */
export function readCommits(head: string, pushed: string | undefined, base: string): GitTask<readonly Commit[]> {
  const tips = pushed === undefined ? [head] : [head, pushed];
  return {
    arguments: ['log', '--no-show-signature', '--no-color', '--format=%H %at %ct %P', ...tips, `^${base}`, '--'],
    parse: parseLog,
  };
}

/** Reads lines of `%H %at %ct %P`. Another line gives no commit, and never an error. */
export function parseLog(output: Buffer): readonly Commit[] {
  return output
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const [, id, authored, committed, parents = ''] =
        /^([0-9a-f]{40,64}) (\d*) (\d*)((?: [0-9a-f]{40,64})*) ?$/.exec(line) ?? [];
      if (id === undefined) return [];
      const parentIds = parents.split(' ').filter((one) => one !== '');
      return [{ id, parents: parentIds, authoredAt: instantOf(authored), committedAt: instantOf(committed) }];
    });
}

/** git writes seconds since 1970. A JavaScript date ends at 8.64e15 milliseconds. */
export function instantOf(seconds: string | undefined): Instant | undefined {
  const instant = 1000 * Number(seconds || Number.NaN);
  return instant <= 8.64e15 ? instant : undefined;
}

/** What a branch has of its own. */
export interface History {
  /** Where it left the base: all best common ancestors are among these commits. Sorted; empty: nothing in common. */
  readonly boundaries: readonly string[];
  readonly startedAt: Instant | undefined;
  /** Its commits that the branch which it is pushed to does not have. */
  readonly unpushed: readonly Commit[];
}

/** `commits`: as `readCommits` gives them for the same HEAD and pushed branch. */
export function historyOf(commits: readonly Commit[], head: string, pushed: string | undefined): History {
  const listed = new Map(commits.map((commit) => [commit.id, commit]));
  const own = reachable(head, listed);
  // HEAD itself is in the base.
  if (own.length === 0) return { boundaries: [head], startedAt: undefined, unpushed: [] };
  // What the base has is not listed, so the first of it on each way back is a parent that is not.
  const boundaries = new Set(own.flatMap(({ parents }) => parents.filter((parent) => !listed.has(parent))));
  const atRemote = new Set(pushed === undefined ? [] : reachable(pushed, listed));
  return {
    boundaries: [...boundaries].sort(),
    startedAt: earliest(own.map(({ authoredAt }) => authoredAt)),
    unpushed: own.filter((commit) => !atRemote.has(commit)),
  };
}

/** What of it is on this machine alone, where `elsewhere` are the object ids of branches that remotes have. */
export function unpushedOf({ unpushed }: History, elsewhere: readonly string[]): Unpushed | undefined {
  const listed = new Map(unpushed.map((commit) => [commit.id, commit]));
  const atRemote = new Set(elsewhere.flatMap((id) => reachable(id, listed)));
  const here = unpushed.filter((commit) => !atRemote.has(commit));
  const since = earliest(here.map(({ committedAt }) => committedAt));
  return since === undefined ? undefined : { count: here.length, since };
}

function reachable(from: string, listed: ReadonlyMap<string, Commit>): readonly Commit[] {
  const found = new Set<Commit>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const commit = listed.get(id);
    if (!commit || found.has(commit)) continue;
    found.add(commit);
    open.push(...commit.parents);
  }
  return [...found];
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce(
    (first, one) => (first === undefined || (one !== undefined && one < first) ? one : first),
    undefined,
  );
}

/** Object id of the best common ancestor of two commits that have one. */
export function readMergeBase(head: string, base: string): GitTask<string> {
  return { arguments: ['merge-base', head, base], parse: (output) => output.toString('latin1').trim() };
}
