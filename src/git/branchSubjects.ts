import { type GitTask, gitIn } from './git.ts';
import { type OpenOptions, openRepository } from './openRepository.ts';

/** As many as one reads through in a description. */
export const MOST_SUBJECTS = 50;

/**
 * First lines of the commits that HEAD has and `mergeBase` (an object id) does not, whoever wrote them: the newest ones, the
 * oldest of these first, without merges. Empty where git cannot tell. Nothing is written, and no program of the repository
 * runs.
 */
export async function branchSubjects(
  folder: string,
  mergeBase: string,
  options: OpenOptions = {},
): Promise<readonly string[]> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured' || found.repository.headId === undefined) return [];
  const answer = await gitIn(found.place).run(readSubjects(found.repository.headId, mergeBase));
  return answer.kind === 'answered' ? answer.answer : [];
}

function readSubjects(head: string, mergeBase: string): GitTask<readonly string[]> {
  return {
    arguments: [
      'log',
      '-z',
      '--no-show-signature',
      '--no-color',
      '--no-merges',
      '--encoding=UTF-8',
      '--format=%s',
      `--max-count=${MOST_SUBJECTS}`,
      head,
      `^${mergeBase}`,
      '--',
    ],
    parse: (output) => output.toString('utf8').split('\0').filter(Boolean).reverse(),
  };
}
