import type { StackedCommit } from '../facts/branchStack.ts';
import type { SplitPart, SplitPlan } from './plan.ts';

/**
 * Names for so many branches that are free: `search-1-of-3` for a branch `search`, with a number of its own before that where
 * such branches are there already.
 */
export function stackNames(branch: string, count: number, taken: ReadonlySet<string>): readonly string[] {
  // git keeps a branch as a file, so none can have the name of another one's folder.
  const isTaken = (name: string) =>
    taken.has(name) || [...taken].some((one) => one.startsWith(`${name}/`) || name.startsWith(`${one}/`));
  for (let round = 1; ; round++) {
    const stem = round === 1 ? branch : `${branch}-split-${round}`;
    const names = Array.from({ length: count }, (_, at) => `${stem}-${at + 1}-of-${count}`);
    if (!names.some(isTaken)) return names;
  }
}

/** One commit a part. `messageOf` words what a part is, from 1. */
export function stackedCommits(
  { parts }: SplitPlan,
  names: readonly string[],
  messageOf: (part: SplitPart, index: number) => string,
): readonly StackedCommit[] {
  return parts.map((part, at) => ({
    branch: names[at] ?? '',
    message: messageOf(part, at + 1),
    slices: part.slices.map(({ file, pieces }) => ({ path: file.file.path, pieces })),
  }));
}
