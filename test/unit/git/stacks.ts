import assert from 'node:assert/strict';
import type { BranchChanges } from '../../../src/facts/branchChanges.ts';
import type { StackedCommit } from '../../../src/facts/branchStack.ts';
import { type SizedFile, sizeOf } from '../../../src/facts/size.ts';
import { type LocatedBranch, locateBranch } from '../../../src/git/locateBranch.ts';
import { makeStack, type StackAnswer } from '../../../src/git/makeStack.ts';
import { readChanges } from '../../../src/git/readChanges.ts';
import type { SplitPlan } from '../../../src/split/plan.ts';
import { splitPlan } from '../../../src/split/splitPlan.ts';
import { stackedCommits, stackNames } from '../../../src/split/stack.ts';
import type { GitRepository } from '../../fixtures/gitRepository.ts';

/** A branch of a real repository with its plan. */
export interface Split {
  readonly located: LocatedBranch;
  readonly changes: BranchChanges;
  readonly plan: SplitPlan;
  readonly commits: readonly StackedCommit[];
}

/** Reads and splits the branch that is checked out, into parts of at most `most` lines. */
export async function splitOf({ folder, environment }: GitRepository, most?: number): Promise<Split> {
  const located = await locateBranch(folder, { environment });
  assert.ok(located.kind === 'located', JSON.stringify(located));
  const read = await readChanges(located, { environment });
  assert.ok(read.kind === 'changes', JSON.stringify(read));
  const { changes } = read;
  const plan = splitPlan(changes.files, sized, most);
  const names = stackNames(changes.branch ?? 'split', plan.parts.length, new Set());
  return { located, changes, plan, commits: stackedCommits(plan, names, (part) => part.concern) };
}

export function sized({ file }: BranchChanges['files'][number]): SizedFile {
  const [one] = sizeOf([file], () => undefined).files;
  assert.ok(one);
  return one;
}

export function made({ environment }: GitRepository, { located, changes, commits }: Split): Promise<StackAnswer> {
  return makeStack(located, changes, commits, { environment });
}
