import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isTicked } from '../../../src/journal/fold.ts';
import { factsOnce, theCoach } from '../rung.ts';

describe('The sample data', () => {
  it('takes the place of everything, and leaves it as it was', async () => {
    const coach = await theCoach();
    await vscode.commands.executeCommand('rung.lookAround');
    assert.equal(coach.showsSample, true);
    assert.equal(coach.advice?.branch?.size.reviewed, 142);
    assert.equal(coach.advice?.reviews?.length, 4);
    await vscode.commands.executeCommand('rung.leaveSample');
    assert.equal(coach.showsSample, false);
    assert.notEqual(coach.advice?.branch?.size.reviewed, 142);
  });
});

describe('Signed out', () => {
  it('is known without asking anybody', async () => {
    const { gitHub } = await factsOnce((facts) => facts.gitHub.kind === 'problem');
    assert.ok(gitHub.kind === 'problem');
    assert.deepEqual(gitHub.problem, { kind: 'signed-out' });
  });
});

describe('The checklist', () => {
  it('opens as one panel, however often it is asked for', async () => {
    await vscode.commands.executeCommand('rung.chooseLevel', 'L1');
    await factsOnce((facts) => facts.level === 'L1');
    await vscode.commands.executeCommand('rung.openChecklist');
    await vscode.commands.executeCommand('rung.openChecklist');
    await tabsOnce((labels) => labels.includes('Next-Level Checklist'));
    assert.equal(tabLabels().filter((label) => label === 'Next-Level Checklist').length, 1);
    const { journal } = await factsOnce((facts) => facts.journal !== undefined);
    assert.ok(journal && !isTicked(journal, 'L2.question-assumptions'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

function tabLabels(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

/** Waits until the open tabs are such. */
async function tabsOnce(holds: (labels: readonly string[]) => boolean): Promise<void> {
  if (holds(tabLabels())) return;
  await new Promise<void>((resolve) => {
    const listening = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (!holds(tabLabels())) return;
      listening.dispose();
      resolve();
    });
  });
}
