import { stat } from 'node:fs/promises';
import type { UnmeasuredBranch, UnmeasuredReason } from '../facts/branch.ts';
import type { ConfigurationEntry } from './configuration.ts';
import { type GitAnswer, type GitFailure, type GitPlace, gitIn } from './git.ts';
import { GitAnswers } from './gitAnswers.ts';
import { gitProgram } from './gitProgram.ts';
import { readPlainRepository } from './plainRepository.ts';
import { type Ref, readRefs } from './refs.ts';
import { findRepository, type Repository } from './repository.ts';

/** How git is run. */
export interface OpenOptions {
  /** Ends the measurement: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Variables that git is looked up with and run in; those of this process where none are given. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  /** What git said before and need not be asked again; nothing where none are given. */
  readonly answers?: GitAnswers | undefined;
}

/** A repository that git can be asked about. */
export interface OpenRepository {
  readonly kind: 'open';
  readonly repository: Repository;
  readonly place: GitPlace;
  readonly entries: readonly ConfigurationEntry[];
  readonly answers: GitAnswers;
  refs(): Promise<GitAnswer<readonly Ref[]>>;
}

/** Finds the repository that a folder lies in: none or one run of git, or up to three where it is not laid out plainly. */
export async function openRepository(folder: string, options: OpenOptions): Promise<OpenRepository | UnmeasuredBranch> {
  options.signal?.throwIfAborted();
  if (!(await isFolder(folder))) return unmeasured(folder, undefined, { kind: 'not-a-repository' });
  const environment = options.environment ?? process.env;
  const program = await gitProgram(environment);
  if (program === undefined) return unmeasured(folder, undefined, { kind: 'no-git' });
  const place = { folder, program, environment, signal: options.signal };
  const answers = options.answers ?? new GitAnswers();
  const plain = await readPlainRepository(place, answers);
  if (!plain) return openByGit(place, answers);
  const { repository, configuration, refs } = plain;
  if (configuration.kind === 'failed') return unmeasured(repository.top, repository.branch, reasonOf(configuration));
  return {
    kind: 'open',
    repository,
    place: { ...place, folder: repository.top },
    entries: configuration.answer,
    answers,
    refs: async () => ({ kind: 'answered', answer: refs }),
  };
}

async function openByGit(given: GitPlace, answers: GitAnswers): Promise<OpenRepository | UnmeasuredBranch> {
  const repository = await findRepository(gitIn(given));
  if (repository.kind === 'no-repository') return unmeasured(given.folder, undefined, repository.reason);
  const { top, branch } = repository;
  const place = { ...given, folder: top };
  const configuration = await answers.configuration(repository, place, branch);
  if (configuration.kind === 'failed') return unmeasured(top, branch, reasonOf(configuration));
  const entries = configuration.answer;
  return { kind: 'open', repository, place, entries, answers, refs: () => gitIn(place).run(readRefs) };
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
