import type { GitTask } from './git.ts';
import { gitIn } from './git.ts';
import { type OpenOptions, openRepository } from './openRepository.ts';
import { type HostedRepository, hostedRepository } from './remoteUrl.ts';

export interface RemoteRepository extends HostedRepository {
  /** Name of the remote: `origin`. */
  readonly remote: string;
}

/** The repositories that the remotes fetch from, with the user's own URL shorthands written out. */
const readRemotes: GitTask<readonly RemoteRepository[]> = {
  arguments: ['remote', '--verbose'],
  parse: (output) =>
    output
      .toString('utf8')
      .split('\n')
      .flatMap((line) => {
        const [, remote = '', url = ''] = /^([^\t]+)\t(.*) \(fetch\)/.exec(line) ?? [];
        const hosted = hostedRepository(url);
        return hosted ? [{ remote, ...hosted }] : [];
      }),
};

/** What the remotes of a folder's repository stand for, in git's order: three runs of git. Empty: nothing is known. */
export async function remoteRepositories(
  folder: string,
  options: OpenOptions = {},
): Promise<readonly RemoteRepository[]> {
  const found = await openRepository(folder, options);
  if (found.kind === 'unmeasured') return [];
  const answer = await gitIn(found.place).run(readRemotes);
  return answer.kind === 'answered' ? answer.answer : [];
}
