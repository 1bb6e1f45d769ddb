import { withoutFilters } from './configuration.ts';
import { type DiffedFile, readCommitted, readDiff } from './diff.ts';
import { gitIn } from './git.ts';
import { type OpenOptions, openRepository } from './openRepository.ts';
import { readUntracked } from './untracked.ts';

/** What the commits of a branch change, and what is beside them. */
export interface CommittedFiles {
  /** From the merge base to HEAD: what a pull request shows. */
  readonly files: readonly DiffedFile[];
  /** How many files differ from HEAD, staged or not, or are untracked and not ignored. */
  readonly uncommitted: number;
}

/** `mergeBase`: an object id. undefined: git cannot tell. Three runs of git; nothing is written, and no program of the repository runs. */
export async function committedFiles(
  folder: string,
  mergeBase: string,
  options: OpenOptions = {},
): Promise<CommittedFiles | undefined> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured' || found.repository.headId === undefined) return undefined;
  const { headId } = found.repository;
  const configuration = withoutFilters(found.entries);
  if (!configuration) return undefined;
  const git = gitIn({ ...found.place, configuration });
  const [committed, changed, untracked] = await Promise.all([
    git.run(readCommitted(mergeBase, headId)),
    git.run(readDiff(headId)),
    git.run(readUntracked),
  ]);
  if (committed.kind === 'failed') return undefined;
  const uncommitted = [changed, untracked].reduce(
    (sum, answer) => sum + (answer.kind === 'answered' ? answer.answer.length : 0),
    0,
  );
  return { files: committed.answer, uncommitted };
}
