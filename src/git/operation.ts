import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnmeasuredReason } from '../facts/branch.ts';

export type Operation = Extract<UnmeasuredReason, { kind: 'in-progress' }>['operation'];

/** What git leaves in the git folder while an operation is under way. A rebase stands first: it also picks commits. */
const TRACES: readonly (readonly [trace: string, operation: Operation])[] = [
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['BISECT_LOG', 'bisect'],
];

/** The operation that waits to be continued or aborted; undefined: none. */
export async function operationInProgress(gitFolder: string): Promise<Operation | undefined> {
  for (const [trace, operation] of TRACES) {
    if (await exists(join(gitFolder, trace))) return operation;
  }
  return sequence(gitFolder);
}

/** Between two commits of a longer cherry-pick or revert only its list of steps is left. */
async function sequence(gitFolder: string): Promise<Operation | undefined> {
  const steps = await textOf(join(gitFolder, 'sequencer', 'todo'));
  if (steps === undefined) return undefined;
  return steps.startsWith('revert') ? 'revert' : 'cherry-pick';
}

/** The branch that a rebase or a bisect will come back to; HEAD is detached meanwhile. */
export async function branchUnderWay(gitFolder: string): Promise<string | undefined> {
  const names = ['rebase-merge/head-name', 'rebase-apply/head-name', 'BISECT_START'];
  const found = (await Promise.all(names.map((name) => textOf(join(gitFolder, name))))).find(
    (text) => text !== undefined,
  );
  return found?.trim().replace(/^refs\/heads\//, '');
}

/** The branches that a rebase or a bisect will come back to, in any working tree of a repository. */
export async function branchesUnderWay(commonFolder: string): Promise<ReadonlySet<string>> {
  const trees = await readdir(join(commonFolder, 'worktrees')).catch(() => []);
  const folders = [commonFolder, ...trees.map((tree) => join(commonFolder, 'worktrees', tree))];
  const branches = await Promise.all(folders.map(branchUnderWay));
  return new Set(branches.filter((branch) => branch !== undefined));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
