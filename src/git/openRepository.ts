import { stat } from 'node:fs/promises';
import type { UnmeasuredBranch, UnmeasuredReason } from '../facts/branch.ts';
import { type ConfigurationEntry, readConfiguration } from './configuration.ts';
import { type GitFailure, type GitPlace, gitIn } from './git.ts';
import { gitProgram } from './gitProgram.ts';
import { findRepository, type Repository } from './repository.ts';

/** How git is run. */
export interface OpenOptions {
  /** Ends the measurement: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Variables that git is looked up with and run in; those of this process where none are given. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
}

/** A repository that git can be asked about. */
export interface OpenRepository {
  readonly kind: 'open';
  readonly repository: Repository;
  readonly place: GitPlace;
  readonly entries: readonly ConfigurationEntry[];
}

/** Finds the repository that a folder lies in: two runs of git. */
export async function openRepository(folder: string, options: OpenOptions): Promise<OpenRepository | UnmeasuredBranch> {
  options.signal?.throwIfAborted();
  if (!(await isFolder(folder))) return unmeasured(folder, undefined, { kind: 'not-a-repository' });
  const environment = options.environment ?? process.env;
  const program = await gitProgram(environment);
  if (program === undefined) return unmeasured(folder, undefined, { kind: 'no-git' });
  const place = { folder, program, environment, signal: options.signal };
  const git = gitIn(place);
  const [repository, configuration] = await Promise.all([findRepository(git), git.run(readConfiguration)]);
  if (repository.kind === 'no-repository') return unmeasured(folder, undefined, repository.reason);
  if (configuration.kind === 'failed') return unmeasured(repository.top, repository.branch, reasonOf(configuration));
  return { kind: 'open', repository, place: { ...place, folder: repository.top }, entries: configuration.answer };
}

export function unmeasured(repository: string, branch: string | undefined, reason: UnmeasuredReason): UnmeasuredBranch {
  return { kind: 'unmeasured', repository, branch, reason };
}

export function reasonOf({ said }: GitFailure): UnmeasuredReason {
  return { kind: 'git-failed', said };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
