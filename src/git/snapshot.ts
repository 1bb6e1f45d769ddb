import { lstat } from 'node:fs/promises';
import type { ChangesProblem } from '../facts/branchChanges.ts';
import { placeOf } from './fileNames.ts';
import type { Git, GitFailure, GitTask } from './git.ts';
import type { LocatedBranch } from './locateBranch.ts';
import { readObjectId, writeTree } from './objects.ts';
import { parseRaw, type RawEntry, readable, wordsOf } from './rawEntries.ts';
import { readUntracked } from './untracked.ts';

/** The working tree as git would commit all of it. */
export interface Snapshot {
  readonly kind: 'snapshot';
  /** Object id. */
  readonly tree: string;
  /** Names of the files that differ from HEAD, in the index or the working tree, as people read them. */
  readonly uncommitted: readonly string[];
}

export type SnapshotAnswer = Snapshot | { readonly kind: 'problem'; readonly problem: ChangesProblem };

/**
 * Takes a snapshot of the working tree: commits, staged and unstaged work, and untracked files that git does not ignore.
 * `git` uses an index of our own, which is a copy of the real one at first: what is staged stands in it, and only what differs
 * from that in the working tree is added. New objects go where `git` puts them. No filter runs: where one would have to, that
 * is a problem.
 */
export async function takeSnapshot(git: Git, { top, configuration }: LocatedBranch): Promise<SnapshotAnswer> {
  // What was only touched is told apart from what changed. It fails where a file is in conflict, which is found below.
  await git.run({ arguments: ['update-index', '-q', '--refresh'], parse: () => undefined });
  const [staged, changed, untracked, head] = await Promise.all([
    git.run(readDirty('diff-index', '--cached', 'HEAD')),
    git.run(readDirty('diff-files')),
    git.run(readUntracked),
    git.run(readObjectId('HEAD^{tree}')),
  ]);
  if (staged.kind === 'failed') return failed(staged);
  if (changed.kind === 'failed') return failed(changed);
  if (untracked.kind === 'failed') return failed(untracked);
  if (head.kind === 'failed') return failed(head);
  const entries = [...staged.answer, ...changed.answer];
  if (entries.some(({ letter }) => letter === 'U')) return { kind: 'problem', problem: { kind: 'conflicts' } };
  const gone = changed.answer.filter(({ letter }) => letter === 'D').map(({ path }) => path);
  const added = [
    ...changed.answer.filter(({ letter }) => letter !== 'D').map(({ path }) => path),
    ...untracked.answer.map((name) => name.toString('latin1')),
  ];
  const uncommitted = [...new Set([...entries.map(({ path }) => path), ...added])].map(readable);
  if (uncommitted.length === 0) return { kind: 'snapshot', tree: head.answer, uncommitted };
  const problem = (await filteredFile(git, configuration, added)) ?? (await largeFile(top, added));
  if (problem) return { kind: 'problem', problem };
  for (const step of [takeOut(gone, head.answer.length), takeIn(added)]) {
    const updated = step.input.length > 0 ? await git.run(step) : undefined;
    if (updated?.kind === 'failed') return failed(updated);
  }
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

/** What differs: in the index from HEAD, or in the working tree from the index. Of a submodule only its commit. */
function readDirty(...command: readonly string[]): GitTask<readonly RawEntry[]> {
  const [name = '', ...rest] = command;
  return {
    arguments: [name, '--raw', '-z', '--no-abbrev', '--no-renames', '--ignore-submodules=dirty', ...rest, '--'],
    parse: parseRaw,
  };
}

type IndexTask = GitTask<void> & { readonly input: Buffer };

/** Takes these paths out of the index, whatever is in their place now. `idLength`: of an object id. */
function takeOut(names: readonly string[], idLength: number): IndexTask {
  const lines = names.map((name) => `0 ${'0'.repeat(idLength)}\t${name}\0`);
  return {
    arguments: ['update-index', '-z', '--index-info'],
    input: Buffer.from(lines.join(''), 'latin1'),
    parse: () => undefined,
  };
}

/** Takes these paths into the index as they are in the working tree. */
function takeIn(names: readonly string[]): IndexTask {
  return {
    arguments: ['update-index', '--add', '--remove', '--replace', '--ignore-skip-worktree-entries', '-z', '--stdin'],
    input: Buffer.from(names.map((name) => `${name}\0`).join(''), 'latin1'),
    parse: () => undefined,
  };
}

/** The first of these files whose content a configured filter would change. git knows all places that assign one. */
async function filteredFile(
  git: Git,
  configuration: LocatedBranch['configuration'],
  names: readonly string[],
): Promise<ChangesProblem | undefined> {
  if (names.length === 0 || Object.keys(configuration).length === 0) return undefined;
  const filters = await git.run(readFilters(names));
  if (filters.kind === 'failed') return { kind: 'git-failed', said: filters.said };
  const found = filters.answer.find(({ filter }) => `filter.${filter}.clean` in configuration);
  return found && { kind: 'needs-filter', ...found };
}

interface AssignedFilter {
  readonly path: string;
  readonly filter: string;
}

function readFilters(names: readonly string[]): GitTask<readonly AssignedFilter[]> {
  return {
    arguments: ['check-attr', '-z', '--stdin', 'filter'],
    input: Buffer.from(names.map((name) => `${name}\0`).join(''), 'latin1'),
    parse(output) {
      const words = wordsOf(output);
      const filters: AssignedFilter[] = [];
      for (let at = 0; at + 2 < words.length; at += 3) {
        filters.push({ path: readable(words[at] ?? ''), filter: words[at + 2] ?? '' });
      }
      return filters;
    },
  };
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
