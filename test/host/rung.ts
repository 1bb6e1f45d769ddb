import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Coach } from '../../src/coach.ts';
import type { TestHandle } from '../../src/extension.ts';
import type { BranchObservation } from '../../src/facts/branch.ts';
import type { Facts } from '../../src/whatIsKnown.ts';

/** The id of the extension under test. */
const id = 'rung-dev.rung';

/** Rung, activated. */
export async function activeRung(): Promise<vscode.Extension<TestHandle>> {
  const rung = vscode.extensions.getExtension<TestHandle>(id);
  assert.ok(rung, `${id} is not installed here`);
  await rung.activate();
  return rung;
}

/** The coach of the running extension: what it knows and what it advises. */
export async function theCoach(): Promise<Coach> {
  return (await activeRung()).exports.coach;
}

/** Waits until the coach was told something that holds, and resolves to the facts then. The test's own time limit ends it. */
export async function factsOnce(holds: (facts: Facts) => boolean): Promise<Facts> {
  const coach = await theCoach();
  if (holds(coach.facts)) return coach.facts;
  return new Promise((resolve) => {
    const listening = coach.onDidChange(() => {
      if (!holds(coach.facts)) return;
      listening.dispose();
      resolve(coach.facts);
    });
  });
}

/** Waits for a measurement of the branch that holds. */
export async function branchOnce(holds: (branch: BranchObservation) => boolean): Promise<BranchObservation> {
  const { branch } = await factsOnce(({ branch }) => branch.kind === 'observed' && holds(branch.observation));
  assert.ok(branch.kind === 'observed');
  return branch.observation;
}

/** Waits until this many lines are to be reviewed on this branch. */
export async function sizeOnce(lines: number, name = 'feature'): Promise<void> {
  const coach = await theCoach();
  await branchOnce((branch) => branch.branch === name && coach.advice?.branch?.size.reviewed === lines);
}

/** The folder that the window opened. */
export function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return folder.uri.fsPath;
}
