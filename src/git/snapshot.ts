import { lstat } from 'node:fs/promises';
import { attributeValues } from '../facts/attributes.ts';
import type { ChangesProblem } from '../facts/branchChanges.ts';
import { readAttributesFiles } from './attributesFiles.ts';
import { placeOf } from './fileNames.ts';
import type { Git, GitFailure, GitTask } from './git.ts';
import type { LocatedBranch } from './locateBranch.ts';
import { readObjectId, writeTree } from './objects.ts';
import { parseRaw, type RawEntry, readable } from './rawEntries.ts';
import { readUntracked } from './untracked.ts';

/** The working tree as git would commit all of it. */
export interface Snapshot {
  readonly kind: 'snapshot';
  /** Object id. */
  readonly tree: string;
  /** Names of the files that differ from HEAD, as people read them. */
  readonly uncommitted: readonly string[];
}

export type SnapshotAnswer = Snapshot | { readonly kind: 'problem'; readonly problem: ChangesProblem };

/**
 * Takes a snapshot of the working tree: commits, staged and unstaged work, and untracked files that git does not ignore.
 * `git` uses an index of our own, which is a copy of the real one at first; new objects go where it puts them. Nothing else
 * is written, and no filter runs: where one would have to, that is a problem.
 */
export async function takeSnapshot(git: Git, located: LocatedBranch): Promise<SnapshotAnswer> {
  const [staged, changed, untracked, head] = await Promise.all([
    git.run(readDirty('--cached')),
    git.run(readDirty()),
    git.run(readUntracked),
    git.run(readObjectId('HEAD^{tree}')),
  ]);
  if (staged.kind === 'failed') return failed(staged);
  if (changed.kind === 'failed') return failed(changed);
  if (untracked.kind === 'failed') return failed(untracked);
  if (head.kind === 'failed') return failed(head);
  const entries = [...staged.answer, ...changed.answer];
  if (entries.some(({ letter }) => letter === 'U')) return { kind: 'problem', problem: { kind: 'conflicts' } };
  const unknown = untracked.answer.map((name) => name.toString('latin1'));
  const names = [...new Set([...entries.map(({ path }) => path), ...unknown])];
  if (names.length === 0) return { kind: 'snapshot', tree: head.answer, uncommitted: [] };
  const uncommitted = names.map(readable);
  const problem = (await filteredFile(located, uncommitted)) ?? (await largeFile(located.top, names));
  if (problem) return { kind: 'problem', problem };
  const updated = await git.run(updateIndex(names));
  if (updated.kind === 'failed') return failed(updated);
  const tree = await git.run(writeTree);
  return tree.kind === 'failed' ? failed(tree) : { kind: 'snapshot', tree: tree.answer, uncommitted };
}

/** What is committed, as if nothing else were there. */
export async function committedSnapshot(git: Git): Promise<SnapshotAnswer> {
  const head = await git.run(readObjectId('HEAD^{tree}'));
  return head.kind === 'failed' ? failed(head) : { kind: 'snapshot', tree: head.answer, uncommitted: [] };
}

function failed({ said }: GitFailure): SnapshotAnswer {
  return { kind: 'problem', problem: { kind: 'git-failed', said } };
}

/** What differs from HEAD: in the index, or in the working tree. Of a submodule only its commit. */
function readDirty(...where: readonly '--cached'[]): GitTask<readonly RawEntry[]> {
  return {
    arguments: [
      'diff',
      ...where,
      '--raw',
      '-z',
      '--no-abbrev',
      '--no-renames',
      '--no-ext-diff',
      '--no-relative',
      '--ignore-submodules=dirty',
      'HEAD',
      '--',
    ],
    parse: parseRaw,
  };
}

/** Takes these paths into the index as they are in the working tree, or out of it where they are gone. */
function updateIndex(names: readonly string[]): GitTask<void> {
  return {
    arguments: ['update-index', '--add', '--remove', '--replace', '-z', '--stdin'],
    input: Buffer.from(names.map((name) => `${name}\0`).join(''), 'latin1'),
    parse: () => undefined,
  };
}

/** The first of these files whose content a configured filter would change. */
async function filteredFile(located: LocatedBranch, paths: readonly string[]): Promise<ChangesProblem | undefined> {
  if (Object.keys(located.configuration).length === 0) return undefined;
  const filterOf = attributeValues(await readAttributesFiles(located, paths), ['filter']);
  for (const path of paths) {
    const filter = filterOf(path).get('filter');
    if (typeof filter !== 'string' || !(`filter.${filter}.clean` in located.configuration)) continue;
    return { kind: 'needs-filter', path, filter };
  }
  return undefined;
}

/** Larger uncommitted files are data rather than work, and git would compress them for nothing. In bytes. */
const LARGEST = 50 * 1024 * 1024;

async function largeFile(top: string, names: readonly string[]): Promise<ChangesProblem | undefined> {
  for (const name of names) {
    const size = await lstat(placeOf(top, Buffer.from(name, 'latin1'))).then(
      (found) => (found.isFile() ? found.size : 0),
      () => 0,
    );
    if (size > LARGEST) return { kind: 'too-large', path: readable(name), size };
  }
  return undefined;
}
