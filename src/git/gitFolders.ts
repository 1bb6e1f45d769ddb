import { type OpenOptions, openRepository } from './openRepository.ts';
import type { GitFolders } from './repository.ts';

/** The folders of the repository that a folder lies in; undefined: there is none, or no git to find it. */
export async function gitFolders(folder: string, options: OpenOptions = {}): Promise<GitFolders | undefined> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured') return undefined;
  const { top, gitFolder, commonFolder } = found.repository;
  return { top, gitFolder, commonFolder };
}
