import type { OwnCommit } from '../../facts/ownCommit.ts';
import { webOf } from '../../github/api.ts';
import { setting } from '../settings.ts';

/** The person's own commits of a repository, and where commits of it are on the GitHub host of the settings. */
export interface CommitsHere {
  /** The newest first; empty also where git cannot tell. */
  readonly commits: readonly OwnCommit[];
  /** undefined: the repository is not on that host. */
  pageOf(id: string): string | undefined;
}

/** Asks git about the repository in this folder. */
export async function commitsIn(folder: string): Promise<CommitsHere> {
  const [{ myCommits }, { commitPage }] = await Promise.all([
    import('../../git/myCommits.ts'),
    import('../../git/commitPage.ts'),
  ]);
  const mine = await myCommits(folder);
  if (mine.kind !== 'commits') return { commits: [], pageOf: () => undefined };
  const web = webOf(setting('rung.github.host'));
  return { commits: mine.commits, pageOf: (id) => (web === undefined ? undefined : commitPage(id, mine.remotes, web)) };
}
