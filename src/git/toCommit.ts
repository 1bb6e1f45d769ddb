import { linguistAttributes } from '../facts/attributes.ts';
import type { ChangedFile } from '../facts/changedFile.ts';
import { readAttributesFiles } from './attributesFiles.ts';
import { withoutFilters } from './configuration.ts';
import { type DiffedFile, readDiff, readStaged } from './diff.ts';
import { type Git, gitIn } from './git.ts';
import { type OpenOptions, openRepository } from './openRepository.ts';
import { measureUntracked, readUntracked } from './untracked.ts';

/**
 * What a commit would have that is made now: what is staged, or all that is not committed where nothing is. undefined: there
 * is no commit yet, or git cannot tell. Two to four runs of git; nothing is written, and no program of the repository runs.
 */
export async function readToCommit(
  folder: string,
  options: OpenOptions = {},
): Promise<readonly ChangedFile[] | undefined> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured' || found.repository.headId === undefined) return undefined;
  const { repository, place, entries } = found;
  const configuration = withoutFilters(entries);
  if (!configuration) return undefined;
  const git = gitIn({ ...place, configuration });
  const files = await filesFrom(git, found.repository.headId, repository.top, options.signal);
  if (!files) return undefined;
  const attributes = await readAttributesFiles(
    repository,
    files.map(({ path }) => path),
  );
  const linguistOf = linguistAttributes(attributes);
  return files.map((file) => ({ ...file, attributes: linguistOf(file.path) }));
}

async function filesFrom(
  git: Git,
  head: string,
  top: string,
  signal: AbortSignal | undefined,
): Promise<readonly DiffedFile[] | undefined> {
  const staged = await git.run(readStaged(head));
  if (staged.kind === 'failed') return undefined;
  if (staged.answer.length > 0) return staged.answer;
  const [diff, untracked] = await Promise.all([git.run(readDiff(head)), git.run(readUntracked)]);
  if (diff.kind === 'failed' || untracked.kind === 'failed') return undefined;
  return [...diff.answer, ...(await measureUntracked(top, untracked.answer, () => undefined, signal))];
}
