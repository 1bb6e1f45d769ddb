import { gitIn } from './git.ts';
import type { LocatedBranch } from './locateBranch.ts';
import { existingBranches } from './makeStack.ts';
import type { OpenOptions } from './openRepository.ts';

/** Short names of the branches that are there. */
export async function takenNames(
  { top: folder, program, configuration }: Pick<LocatedBranch, 'top' | 'program' | 'configuration'>,
  { environment = process.env, signal }: OpenOptions = {},
): Promise<ReadonlySet<string>> {
  return existingBranches(gitIn({ folder, program, environment, configuration, signal }));
}
