import * as vscode from 'vscode';
import type { Facts } from '../../whatIsKnown.ts';

export function isDebugging(): boolean {
  return vscode.debug.activeDebugSession !== undefined;
}

/** Whether a merge or the like waits to be finished: in the repository at hand, or in another one of this window. */
export function isMidOperation({ branch, others }: Pick<Facts, 'branch' | 'others'>): boolean {
  const all = [...(branch.kind === 'observed' ? [branch.observation] : []), ...others];
  return all.some((one) => one.kind === 'unmeasured' && one.reason.kind === 'in-progress');
}
