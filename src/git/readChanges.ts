import { linguistAttributes } from '../facts/attributes.ts';
import type { BranchChanges, ChangesProblem, FileChanges } from '../facts/branchChanges.ts';
import { isCode } from '../facts/fileKinds.ts';
import type { Hunk } from '../facts/hunks.ts';
import { importsIn } from '../facts/imports.ts';
import { readAttributesFiles } from './attributesFiles.ts';
import { type Git, gitIn } from './git.ts';
import type { LocatedBranch } from './locateBranch.ts';
import { readObjects } from './objects.ts';
import type { OpenOptions } from './openRepository.ts';
import { type Patch, readBeyondWhiteSpace, readPatch } from './patch.ts';
import { readable } from './rawEntries.ts';
import { withScratch } from './scratch.ts';
import { committedSnapshot, takeSnapshot } from './snapshot.ts';

export type ChangesAnswer =
  | { readonly kind: 'changes'; readonly changes: BranchChanges }
  | { readonly kind: 'problem'; readonly problem: ChangesProblem };

/** `isWhole`: with what is not committed, unless it says otherwise. */
export interface ReadOptions extends OpenOptions {
  readonly isWhole?: boolean;
}

/**
 * Reads all that a branch changes, down to the lines. Nothing in the repository is written: what git has to write goes to a
 * folder of its own, which is gone afterwards.
 */
export async function readChanges(located: LocatedBranch, options: ReadOptions = {}): Promise<ChangesAnswer> {
  const isWhole = options.isWhole ?? true;
  const { top: folder, program, configuration } = located;
  const place = { folder, program, environment: options.environment ?? process.env, signal: options.signal };
  return withScratch(located, async ({ ownObjects }) => {
    // What is thrown away need not outlive a crash.
    const git = gitIn({ ...place, configuration: { ...configuration, 'core.fsync': 'none' }, variables: ownObjects });
    const snapshot = isWhole ? await takeSnapshot(git, located) : await committedSnapshot(git);
    if (snapshot.kind === 'problem') return snapshot;
    const { tree, uncommitted } = snapshot;
    const { mergeBase } = located.base;
    const [patch, beyond] = await Promise.all([
      git.run(readPatch(mergeBase, tree)),
      git.run(readBeyondWhiteSpace(mergeBase, tree)),
    ]);
    if (patch.kind === 'failed') return problem(patch.said);
    if (beyond.kind === 'failed') return problem(beyond.said);
    const count = patch.answer.files.length;
    if (count > MOST_FILES) return { kind: 'problem', problem: { kind: 'too-many', files: count } };
    const files = await filesOf(git, located, patch.answer, { beyondWhiteSpace: beyond.answer, uncommitted });
    const { top: repository, commonFolder, branch, base } = located;
    return { kind: 'changes', changes: { repository, commonFolder, branch, base, tree, isWhole, files } };
  });
}

/** Nobody reads a plan of more. */
const MOST_FILES = 10_000;

function problem(said: string): ChangesAnswer {
  return { kind: 'problem', problem: { kind: 'git-failed', said } };
}

async function filesOf(
  git: Git,
  located: LocatedBranch,
  patch: Patch,
  known: { readonly beyondWhiteSpace: ReadonlySet<string>; readonly uncommitted: readonly string[] },
): Promise<readonly FileChanges[]> {
  const uncommitted = new Set(known.uncommitted);
  const attributes = await readAttributesFiles(
    located,
    patch.files.map(({ path }) => path),
  );
  const linguistOf = linguistAttributes(attributes);
  const importsOf = await readImports(git, patch);
  return patch.files.map((file) => ({
    file: { ...file, attributes: linguistOf(file.path) },
    hunks: patch.hunks.get(file.path) ?? [],
    isFormatting: file.change === 'modified' && file.content === 'text' && !known.beyondWhiteSpace.has(file.path),
    imports: importsOf.get(file.path) ?? [],
    isCommitted: !uncommitted.has(file.path),
  }));
}

/** What code that changed imports, whether that line changed or not. The text of an added file is all in its hunks. */
async function readImports(
  git: Git,
  { files, entries, hunks }: Patch,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const imports = new Map<string, readonly string[]>();
  const objects = new Map<string, string>();
  const objectOf = new Map(entries.map(({ path, after }) => [readable(path), after.object] as const));
  for (const { path, change, content } of files) {
    if (content !== 'text' || change === 'deleted' || !isCode(path)) continue;
    if (change === 'added') imports.set(path, importsIn(path, addedText(hunks.get(path) ?? [])));
    else objects.set(path, objectOf.get(path) ?? '');
  }
  if (objects.size === 0) return imports;
  const read = await git.run(readObjects([...new Set(objects.values())]));
  // Without them files are grouped by their folders alone.
  if (read.kind === 'failed') return imports;
  for (const [path, object] of objects) {
    imports.set(path, importsIn(path, read.answer.get(object)?.toString('utf8') ?? ''));
  }
  return imports;
}

/** Lines of hunks are bytes. */
function addedText(hunks: readonly Hunk[]): string {
  return Buffer.from(hunks.flatMap(({ added }) => added).join(''), 'latin1').toString('utf8');
}
