import * as vscode from 'vscode';
import type { BranchState } from '../../whatIsKnown.ts';

/** What Rung uses of the built-in git extension: the repositories that it has open. */
interface GitExtension {
  getAPI(version: 1): { readonly repositories: readonly GitRepository[] };
}

interface GitRepository {
  readonly state: {
    /** There while a rebase is under way. */
    readonly rebaseCommit: unknown;
    /** Files that a merge left in conflict. */
    readonly mergeChanges: readonly unknown[];
  };
}

export function isDebugging(): boolean {
  return vscode.debug.activeDebugSession !== undefined;
}

/** Whether a merge or the like waits to be finished: in the repository at hand, or in another one of this window. */
export function isMidOperation(branch: BranchState): boolean {
  const atHand = branch.kind === 'observed' && branch.observation.kind === 'unmeasured' && branch.observation.reason;
  return (atHand && atHand.kind === 'in-progress') || openRepositories().some(isUnfinished);
}

function isUnfinished({ state }: GitRepository): boolean {
  return state.rebaseCommit !== undefined || state.mergeChanges.length > 0;
}

/** Never starts the git extension: where it sleeps it has nothing open. It throws where git is turned off. */
function openRepositories(): readonly GitRepository[] {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  try {
    return extension?.isActive ? extension.exports.getAPI(1).repositories : [];
  } catch {
    return [];
  }
}
