import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ConfigurationEntry, lastValue } from './configuration.ts';
import type { GitAnswer, GitPlace } from './git.ts';
import type { GitAnswers } from './gitAnswers.ts';
import { findPlainFolders, type PlainFolders } from './plainFolders.ts';
import { readPlainRefs } from './plainRefs.ts';
import type { Ref } from './refs.ts';
import { type Repository, shortName } from './repository.ts';
import { upstreams } from './upstreams.ts';

/** A repository that was read without git, or what git said where it could not tell its configuration. */
export interface PlainRepository {
  readonly repository: Repository;
  readonly configuration: GitAnswer<readonly ConfigurationEntry[]>;
  readonly refs: readonly Ref[];
}

/**
 * Reads the repository that a folder lies in from its files, as git would answer by `rev-parse` and `for-each-ref`. At most
 * one run of git: for the configuration, where that is not known. undefined: it is not plain, and git is to be asked.
 */
export async function readPlainRepository(place: GitPlace, answers: GitAnswers): Promise<PlainRepository | undefined> {
  const folders = await findPlainFolders(place.folder);
  const found = folders && (await readPlainRefs(folders));
  if (!found) return undefined;
  const { top, gitFolder, commonFolder } = folders;
  const { head, headId, isShallow } = found;
  const configuration = await answers.configuration(folders, { ...place, folder: top }, head);
  const branch = shortName(head);
  const repository: Repository = { kind: 'repository', top, gitFolder, commonFolder, branch, headId, isShallow };
  if (configuration.kind === 'failed') return { repository, configuration, refs: [] };
  if (!(await isPlain(configuration.answer, folders))) return undefined;
  const upstreamOf = upstreams(configuration.answer);
  const refs = found.refs.map((ref) => ({ ...ref, upstream: upstreamOf(shortName(ref.name) ?? '') }));
  return { repository, configuration, refs };
}

/** Whether the configuration leaves everything where the layout has it. A working tree elsewhere is for git to refuse. */
async function isPlain(entries: readonly ConfigurationEntry[], folders: PlainFolders): Promise<boolean> {
  const { top, gitFolder, commonFolder, isLinked } = folders;
  const isRead = entries.some(
    ({ file }) => file !== undefined && resolve(top, file) === resolve(commonFolder, 'config'),
  );
  const storage = lastValue(entries, 'extensions.refstorage');
  if (!isRead || (storage !== undefined && storage !== 'files')) return false;
  // In a linked working tree git passes over what the first one is.
  const isOfLinked = isLinked && lastValue(entries, 'extensions.worktreeconfig') === undefined;
  if (!isOfLinked && !isFalse(lastValue(entries, 'core.bare'))) return false;
  const trees = entries.filter(({ key }) => key === 'core.worktree').map(({ value }) => resolve(gitFolder, value));
  const real = await Promise.all(trees.map((path) => realpath(path).catch(() => undefined)));
  return real.every((path) => path === resolve(top));
}

function isFalse(value: string | undefined): boolean {
  return value === undefined || value.toLowerCase() === 'false';
}
