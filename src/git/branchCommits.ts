import type { CommitText } from '../facts/commitText.ts';
import { type GitTask, gitIn } from './git.ts';
import { type OpenOptions, openRepository } from './openRepository.ts';

/** As many as one reads through in a description. */
export const MOST_COMMITS = 50;

/**
 * What the commits say that HEAD has and `mergeBase` (an object id) does not, whoever wrote them: the newest ones, the oldest
 * of these first, without merges. Empty where git cannot tell. Nothing is written, and no program of the repository runs.
 */
export async function branchCommits(
  folder: string,
  mergeBase: string,
  options: OpenOptions = {},
): Promise<readonly CommitText[]> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured' || found.repository.headId === undefined) return [];
  const answer = await gitIn(found.place).run(readCommits(found.repository.headId, mergeBase));
  return answer.kind === 'answered' ? answer.answer : [];
}

function readCommits(head: string, mergeBase: string): GitTask<readonly CommitText[]> {
  return {
    arguments: [
      'log',
      '-z',
      '--no-show-signature',
      '--no-color',
      '--no-merges',
      '--encoding=UTF-8',
      '--format=%s%x00%b',
      `--max-count=${MOST_COMMITS}`,
      head,
      `^${mergeBase}`,
      '--',
    ],
    parse: parseCommits,
  };
}

/** Pairs of subject and body, each of which may be empty. */
function parseCommits(output: Buffer): readonly CommitText[] {
  const words = output.toString('utf8').split('\0');
  const commits: CommitText[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) {
    const [subject = '', body = ''] = words.slice(at, at + 2);
    if (subject !== '') commits.push({ subject, body: body.trimEnd() });
  }
  return commits.reverse();
}
