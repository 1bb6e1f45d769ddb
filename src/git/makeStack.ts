import { assertNever } from '../facts/assertNever.ts';
import type { BranchChanges, ChangesProblem, FileChanges } from '../facts/branchChanges.ts';
import type { MadeBranch, MadeStack, StackedCommit, StackProblem } from '../facts/branchStack.ts';
import { type Piece, withPieces } from '../facts/hunks.ts';
import { type Git, type GitAnswer, type GitTask, gitIn } from './git.ts';
import type { LocatedBranch } from './locateBranch.ts';
import { line, readObjects, writeObject, writeTree } from './objects.ts';
import type { OpenOptions } from './openRepository.ts';
import { readPatch } from './patch.ts';
import { type RawEntry, readable } from './rawEntries.ts';
import { stackMessage } from './reflog.ts';
import { withScratch } from './scratch.ts';
import { committedSnapshot, takeSnapshot } from './snapshot.ts';

export type StackAnswer =
  | { readonly kind: 'made'; readonly stack: MadeStack }
  | { readonly kind: 'problem'; readonly problem: StackProblem | ChangesProblem };

/**
 * Makes a stack of branches out of what a branch changes: one commit each, the first on the merge base, the last with the
 * very tree of the branch that was split. It uses an index of its own, so that working tree, index, HEAD and every ref stay
 * as they are; objects are all that is written before the branches come into being, all of them or none.
 */
export async function makeStack(
  located: LocatedBranch,
  changes: BranchChanges,
  commits: readonly StackedCommit[],
  options: OpenOptions = {},
): Promise<StackAnswer> {
  const { top: folder, program, configuration, commonFolder } = located;
  const place = { folder, program, environment: options.environment ?? process.env, signal: options.signal };
  try {
    return await withScratch(located, async ({ ownIndex }) => {
      const git = gitIn({ ...place, configuration, variables: ownIndex });
      const snapshot = changes.isWhole ? await takeSnapshot(git, located) : await committedSnapshot(git);
      if (snapshot.kind === 'problem') return snapshot;
      if (snapshot.tree !== changes.tree || located.base.mergeBase !== changes.base.mergeBase) {
        throw new StackStop({ kind: 'changed-since' });
      }
      const branches = await commitAll(git, changes, commits);
      await createAll(git, branches, changes.base.ref);
      return { kind: 'made', stack: { commonFolder, tree: changes.tree, branches } };
    });
  } catch (error) {
    if (error instanceof StackStop) return { kind: 'problem', problem: error.problem };
    throw error;
  }
}

/** Carries the reason for which there will be no stack to the one place that answers. */
class StackStop extends Error {
  readonly problem: StackProblem;

  constructor(problem: StackProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

async function asked<Answer>(answer: Promise<GitAnswer<Answer>>): Promise<Answer> {
  const given = await answer;
  if (given.kind === 'answered') return given.answer;
  throw new StackStop({ kind: 'git-failed', said: given.said });
}

async function commitAll(
  git: Git,
  { base, tree, files }: BranchChanges,
  commits: readonly StackedCommit[],
): Promise<readonly MadeBranch[]> {
  const identities = await Promise.all([git.run(readIdentity('AUTHOR')), git.run(readIdentity('COMMITTER'))]);
  if (identities.some(({ kind }) => kind === 'failed')) throw new StackStop({ kind: 'nobody' });
  const { entries } = await asked(git.run(readPatch(base.mergeBase, tree)));
  const changed = await changedFiles(git, files, entries, commits);
  await asked(git.run({ arguments: ['read-tree', base.mergeBase], parse: () => undefined }));
  const made: MadeBranch[] = [];
  let parent = base.mergeBase;
  let last = '';
  const lastOf = new Map(commits.flatMap(({ slices }, at) => slices.map(({ path }) => [path, at] as const)));
  for (const [at, { branch, message, slices }] of commits.entries()) {
    const lines: string[] = [];
    for (const { path, pieces } of slices) {
      const left = lastOf.get(path) === at ? undefined : pieces;
      for (const file of changed.get(path) ?? []) lines.push(...(await indexLines(git, file, left)));
    }
    await asked(git.run(updateIndex(lines)));
    last = await asked(git.run(writeTree));
    parent = await asked(git.run(commitTree(last, parent, message)));
    made.push({ name: branch, commit: parent });
  }
  if (last !== tree) throw new StackStop({ kind: 'not-the-same' });
  return made;
}

/** A path that changed, with what of it is in so far. */
interface ChangingFile {
  readonly entry: RawEntry;
  readonly changes: FileChanges;
  /** One character for each byte; only of a file that is cut. */
  readonly before: string;
  readonly taken: Piece[];
}

/** By path as people read it. Two names of bytes that read alike go together. */
async function changedFiles(
  git: Git,
  files: readonly FileChanges[],
  entries: readonly RawEntry[],
  commits: readonly StackedCommit[],
): Promise<ReadonlyMap<string, readonly ChangingFile[]>> {
  const cut = new Set(commits.flatMap(({ slices }) => slices.flatMap(({ path, pieces }) => (pieces ? [path] : []))));
  const ids = entries.filter(({ path }) => cut.has(readable(path))).map(({ before }) => before);
  const wanted = ids.filter(({ mode }) => mode !== ABSENT).map(({ object }) => object);
  const contents = wanted.length === 0 ? new Map<string, Buffer>() : await asked(git.run(readObjects(wanted)));
  const changesOf = new Map(files.map((file) => [file.file.path, file] as const));
  const found = new Map<string, ChangingFile[]>();
  for (const entry of entries) {
    const path = readable(entry.path);
    const changes = changesOf.get(path);
    if (!changes) continue;
    const before = contents.get(entry.before.object)?.toString('latin1') ?? '';
    found.set(path, [...(found.get(path) ?? []), { entry, changes, before, taken: [] }]);
  }
  return found;
}

const ABSENT = '000000';

/** Lines for the index: `100644 <object><tab><path>`. `pieces`: what comes in of it now; undefined: all that is left. */
async function indexLines(
  git: Git,
  { entry, changes, before, taken }: ChangingFile,
  pieces: readonly Piece[] | undefined,
): Promise<readonly string[]> {
  const { path, previousPath, letter, after } = entry;
  const noObject = '0'.repeat(entry.before.object.length);
  const gone = letter === 'R' && previousPath !== undefined ? [`0 ${noObject}\t${previousPath}`] : [];
  if (after.mode === ABSENT) return [`0 ${noObject}\t${path}`];
  if (!pieces) return [...gone, `${after.mode} ${after.object}\t${path}`];
  taken.push(...pieces);
  const content = Buffer.from(withPieces(before, changes.hunks, taken), 'latin1');
  // A file that is empty so far comes with its first line; git's wrapper writes no empty input.
  if (content.length === 0) return gone;
  return [...gone, `${after.mode} ${await asked(git.run(writeObject(content)))}\t${path}`];
}

function updateIndex(lines: readonly string[]): GitTask<void> {
  return {
    arguments: ['update-index', '--add', '--replace', '-z', '--index-info'],
    input: Buffer.from(lines.map((one) => `${one}\0`).join(''), 'latin1'),
    parse: () => undefined,
  };
}

function readIdentity(of: 'AUTHOR' | 'COMMITTER'): GitTask<string> {
  return { arguments: ['var', `GIT_${of}_IDENT`], parse: line };
}

/** Signs nothing: git would run a program for that. */
function commitTree(tree: string, parent: string, message: string): GitTask<string> {
  return {
    arguments: ['commit-tree', '--no-gpg-sign', '-p', parent, '-F', '-', tree],
    input: Buffer.from(message),
    parse: line,
  };
}

/** All of the branches come into being, or none: git's own transaction. A name that is taken ends it. */
async function createAll(git: Git, branches: readonly MadeBranch[], baseRef: string): Promise<void> {
  const commands = [
    'start',
    ...branches.map(({ name, commit }) => `create refs/heads/${name} ${commit}`),
    'prepare',
    'commit',
  ];
  const answer = await git.run({
    arguments: ['update-ref', '--no-deref', '--create-reflog', '-m', stackMessage(baseRef), '--stdin'],
    input: Buffer.from(commands.map((one) => `${one}\n`).join('')),
    parse: () => undefined,
  });
  if (answer.kind === 'answered') return;
  const taken = await existingBranches(git);
  const clash = branches.find(({ name }) => taken.has(name));
  throw new StackStop(clash ? { kind: 'name-taken', branch: clash.name } : { kind: 'git-failed', said: answer.said });
}

/** Short names of all branches. */
export async function existingBranches(git: Git): Promise<ReadonlySet<string>> {
  const names = await git.run({
    arguments: ['for-each-ref', '--format=%(refname)', 'refs/heads'],
    parse: (output) => output.toString('utf8').split('\n'),
  });
  switch (names.kind) {
    case 'failed':
      return new Set();
    case 'answered':
      return new Set(names.answer.map((name) => name.replace(/^refs\/heads\//, '')));
    default:
      return assertNever(names);
  }
}
