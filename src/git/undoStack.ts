import type { MadeStack, UndoneStack } from '../facts/branchStack.ts';
import { gitIn } from './git.ts';
import type { LocatedBranch } from './locateBranch.ts';
import type { OpenOptions } from './openRepository.ts';
import { branchesUnderWay } from './operation.ts';

export type UndoAnswer =
  | { readonly kind: 'undone'; readonly undone: UndoneStack }
  | { readonly kind: 'git-failed'; readonly said: string };

/**
 * Deletes the branches of a stack that are still as they were made. One that somebody committed to, or has checked out in any
 * working tree, stays. A branch that is gone already is not spoken of.
 */
export async function undoStack(
  located: Pick<LocatedBranch, 'top' | 'commonFolder' | 'program' | 'configuration'>,
  { branches }: MadeStack,
  options: OpenOptions = {},
): Promise<UndoAnswer> {
  const { top: folder, program, configuration } = located;
  const environment = options.environment ?? process.env;
  const git = gitIn({ folder, program, environment, configuration, signal: options.signal });
  const now = await git.run({
    arguments: ['for-each-ref', '--format=%(refname)%00%(objectname)%00%(worktreepath)%00%(symref)', 'refs/heads'],
    parse: (output) => refsByName(output.toString('utf8')),
  });
  if (now.kind === 'failed') return { kind: 'git-failed', said: now.said };
  const underWay = await branchesUnderWay(located.commonFolder);
  const there = branches.flatMap(({ name, commit }) => {
    const ref = now.answer.get(name);
    if (!ref) return [];
    const isMoved = ref.isSymbolic || ref.commit !== commit;
    const because = ref.worktree || underWay.has(name) ? 'checked-out' : isMoved ? 'moved' : undefined;
    return [{ name, commit, because } as const];
  });
  const doomed = there.filter(({ because }) => because === undefined);
  const kept = there.flatMap(({ name, because }) => (because ? [{ name, because }] : []));
  if (doomed.length > 0) {
    const commands = [
      'start',
      ...doomed.map(({ name, commit }) => `delete refs/heads/${name} ${commit}`),
      'prepare',
      'commit',
    ];
    const deleted = await git.run({
      arguments: ['update-ref', '--no-deref', '-m', 'rung: undo a split', '--stdin'],
      input: Buffer.from(commands.map((one) => `${one}\n`).join('')),
      parse: () => undefined,
    });
    if (deleted.kind === 'failed') return { kind: 'git-failed', said: deleted.said };
  }
  return { kind: 'undone', undone: { deleted: doomed.map(({ name }) => name), kept } };
}

interface BranchNow {
  readonly commit: string;
  /** Where it is checked out; '': nowhere. */
  readonly worktree: string;
  /** It stands for another ref. */
  readonly isSymbolic: boolean;
}

function refsByName(output: string): ReadonlyMap<string, BranchNow> {
  const refs = new Map<string, BranchNow>();
  for (const row of output.split('\n')) {
    const [name = '', commit = '', worktree = '', symref = ''] = row.split('\0');
    if (name.startsWith('refs/heads/'))
      refs.set(name.slice('refs/heads/'.length), { commit, worktree, isSymbolic: symref !== '' });
  }
  return refs;
}
