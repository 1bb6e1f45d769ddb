import { readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { UnmeasuredReason } from '../facts/branch.ts';
import type { Git, GitTask } from './git.ts';

/** The folders of a repository; absolute paths. */
export interface GitFolders {
  /** Top folder of the working tree. */
  readonly top: string;
  /** The git folder of this working tree. It holds HEAD and logs/HEAD, which change with a commit and a checkout. */
  readonly gitFolder: string;
  /** The git folder that all working trees of the repository share. */
  readonly commonFolder: string;
}

export interface Repository extends GitFolders {
  readonly kind: 'repository';
  /** Short name; undefined while HEAD is detached. */
  readonly branch: string | undefined;
  /** Object id that HEAD is at; undefined: there is no commit yet. */
  readonly headId: string | undefined;
  readonly isShallow: boolean;
}

export interface NoRepository {
  readonly kind: 'no-repository';
  readonly reason: UnmeasuredReason;
}

/** HEAD stands last: where it is unborn git fails at it, and the rest is written already. */
const describe: GitTask<readonly string[]> = {
  arguments: [
    'rev-parse',
    '--is-bare-repository',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--path-format=absolute',
    '--git-dir',
    '--git-common-dir',
    '--show-toplevel',
    'HEAD',
    '--symbolic-full-name',
    'HEAD',
  ],
  parse: (output) => output.toString('utf8').split('\n'),
};

/** The repository that a folder lies in, as git says it. */
export async function findRepository(git: Git): Promise<Repository | NoRepository> {
  const answer = await git.run(describe);
  const lines = answer.kind === 'answered' ? answer.answer : describe.parse(answer.output);
  const [bare, inside, shallow, gitFolder, commonFolder, top, headId, head] = lines;
  if (bare === 'true') return { kind: 'no-repository', reason: { kind: 'bare' } };
  if (answer.kind === 'failed' && !top) return { kind: 'no-repository', reason: reasonOf(answer.said) };
  if (inside !== 'true' || !gitFolder || !commonFolder || !top || !(await isOwnGitFolder(top, gitFolder))) {
    return { kind: 'no-repository', reason: { kind: 'not-a-repository' } };
  }
  const isUnborn = answer.kind === 'failed';
  const branch = shortName(isUnborn ? await unbornHead(gitFolder) : head);
  const id = isUnborn ? undefined : headId;
  return { kind: 'repository', top, gitFolder, commonFolder, branch, headId: id, isShallow: shallow === 'true' };
}

/** `main` of `refs/heads/main`; undefined: it is no branch. */
export function shortName(head: string | undefined): string | undefined {
  return head?.startsWith('refs/heads/') ? head.slice('refs/heads/'.length) : undefined;
}

/** The one place where git's words are read. They are English: git runs with LC_ALL=C. */
function reasonOf(said: string): UnmeasuredReason {
  const isNone =
    said.startsWith('fatal: not a git repository') || said.startsWith('fatal: this operation must be run in');
  return isNone ? { kind: 'not-a-repository' } : { kind: 'git-failed', said };
}

/**
 * Whether the working tree itself names the git folder. `core.worktree` of a hostile repository could name any folder of
 * the machine as its working tree.
 */
async function isOwnGitFolder(top: string, gitFolder: string): Promise<boolean> {
  try {
    const path = join(top, '.git');
    const isFolder = (await stat(path)).isDirectory();
    const named = isFolder ? path : resolve(top, (await readFile(path, 'utf8')).replace(/^gitdir: /, '').trim());
    return (await realpath(named)) === (await realpath(gitFolder));
  } catch {
    return false;
  }
}

async function unbornHead(gitFolder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(gitFolder, 'HEAD'), 'utf8')).replace(/^ref: /, '').trim();
  } catch {
    return undefined;
  }
}
