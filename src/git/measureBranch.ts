import { attributeValues, linguistAttributes } from '../facts/attributes.ts';
import type { BranchObservation } from '../facts/branch.ts';
import type { ChangedFile } from '../facts/changedFile.ts';
import { readAttributesFiles } from './attributesFiles.ts';
import { readDiff } from './diff.ts';
import { gitIn } from './git.ts';
import { type LocatedBranch, locateBranch, type MeasureOptions } from './locateBranch.ts';
import { type OpenOptions, reasonOf, unmeasured } from './openRepository.ts';
import { measureUntracked, readUntracked } from './untracked.ts';

/**
 * Measures the branch that is checked out in the folder's repository, by section "Size" of definitions.md. git runs
 * four times the first time; with `options.answers` three times after a commit, twice after that: for `measureFiles`.
 * Nothing in the repository is written, and none of its programs run.
 */
export async function measureBranch(folder: string, options: MeasureOptions = {}): Promise<BranchObservation> {
  const located = await locateBranch(folder, options);
  return located.kind === 'located' ? measureFiles(located, options) : located;
}

/** Measures the files of a branch that was located before: two runs of git. */
async function measureFiles(located: LocatedBranch, options: OpenOptions = {}): Promise<BranchObservation> {
  const { top, branch, remotes, base, commonFolder, startedAt, unpushed, program, configuration } = located;
  const environment = options.environment ?? process.env;
  const git = gitIn({ folder: top, program, environment, configuration, signal: options.signal });
  const [diff, untracked] = await Promise.all([git.run(readDiff(base.mergeBase)), git.run(readUntracked)]);
  if (diff.kind === 'failed') return unmeasured(top, branch, reasonOf(diff));
  if (untracked.kind === 'failed') return unmeasured(top, branch, reasonOf(untracked));
  const names = untracked.answer;
  const paths = [...diff.answer.map(({ path }) => path), ...names.map((name) => name.toString('utf8'))];
  const attributes = await readAttributesFiles(located, paths);
  const diffOf = attributeValues(attributes, ['diff']);
  const isBinary = (path: string) => BINARY_BY_DIFF.get(diffOf(path).get('diff'));
  const added = await measureUntracked(top, names, isBinary, options.signal);
  const linguistOf = linguistAttributes(attributes);
  const files: ChangedFile[] = [...diff.answer, ...added].map((file) => ({
    ...file,
    attributes: linguistOf(file.path),
  }));
  return { kind: 'measured', repository: top, commonFolder, branch, remotes, base, files, startedAt, unpushed };
}

/** `-diff` makes a file binary and `diff` makes it text; else its content tells. */
const BINARY_BY_DIFF: ReadonlyMap<unknown, boolean> = new Map([
  [false, true],
  [true, false],
]);
