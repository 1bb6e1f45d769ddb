import assert from 'node:assert/strict';
import { pasteLines } from '../../scripts/sampleRepository.ts';
import { git } from '../host/git.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

const HINT = /has passed 200 lines/;

/** Adds a file of 70 lines to the branch of 142, and saves it as a person does. */
async function passTheGuidance(workbench: Workbench, sample: Sample): Promise<void> {
  const path = await pasteLines(sample.folder, 70);
  await workbench.openFile(path);
  await workbench.page.keyboard.type(' ');
  await workbench.save();
  await workbench.statusItem(/212 lines/).waitFor();
}

describe('The hint when a branch passes 200 lines', () => {
  let sample: Sample;
  let workbench: Workbench;

  beforeEach(async () => {
    sample = await makeSample();
    workbench = await Workbench.open({ folder: sample.folder, settings: { 'rung.level': 'L1' } });
    await workbench.openSidebar();
    await workbench.statusItem(/142 lines/).waitFor();
  });

  afterEach(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  it('comes at a save, says by how much, and names the largest files', async () => {
    assert.equal(await workbench.toast(/./).count(), 0, 'nothing is said before');
    await passTheGuidance(workbench, sample);
    const toast = workbench.toast(HINT);
    await toast.getByText('212 lines to review, 12 over').waitFor();
    await toast.getByText('src/renewals/reminderDays.ts (70)').waitFor();
    await workbench.screenshot('hint');
    await toast.getByRole('button', { name: 'Show Files' }).click();
    await workbench.row('reminderDays.ts').filter({ hasText: '70' }).waitFor();
    await workbench.screenshot('branch-over-200');
  });

  it('comes at a commit too, and shows the files where the sidebar was never opened', async () => {
    await workbench.page
      .getByRole('tab', { name: /Explorer/ })
      .first()
      .click();
    await workbench.reload();
    await workbench.statusItem(/142 lines/).waitFor();
    await pasteLines(sample.folder, 70);
    await git(sample.folder, 'add', '--all');
    await git(sample.folder, 'commit', '--quiet', '--message', 'Remind people of cards that expire');
    await workbench.toast(HINT).getByRole('button', { name: 'Show Files' }).click();
    await workbench.row('reminderDays.ts').filter({ hasText: '70' }).waitFor();
  });

  it('is over for a branch that the person wants left alone', async () => {
    await passTheGuidance(workbench, sample);
    await workbench.toast(HINT).getByRole('button', { name: 'Not for This Branch' }).click();
    await workbench.toast(HINT).waitFor({ state: 'detached' });
    await workbench.reload();
    await workbench.openFile('src/renewals/reminderDays.ts');
    await workbench.page.keyboard.type('// more\n');
    await workbench.save();
    await workbench.statusItem(/213 lines/).waitFor();
    assert.equal(await workbench.toast(HINT).count(), 0);
  });

  it('comes once: not at the next save, not in another window, not after a reload', async () => {
    await passTheGuidance(workbench, sample);
    await workbench.toast(HINT).waitFor();
    await workbench.dismiss(HINT);
    const saveAgain = async (window: Workbench, lines: number) => {
      await window.openFile('src/renewals/reminderDays.ts');
      await window.page.keyboard.type('// more\n');
      await window.save();
      await window.statusItem(new RegExp(`${lines} lines`)).waitFor();
    };
    await saveAgain(workbench, 213);
    await workbench.reload();
    await saveAgain(workbench, 214);
    const other = await workbench.anotherWindow(sample.folder);
    await saveAgain(other, 215);
    // The size is on view, so the moment at which the hint would have come has passed in each window.
    assert.equal(await workbench.toast(HINT).count(), 0);
    assert.equal(await other.toast(HINT).count(), 0);
  });

  it('can be turned off, and the setting shows that it is', async () => {
    await passTheGuidance(workbench, sample);
    await workbench.toast(HINT).getByRole('button', { name: 'Turn Off' }).click();
    await workbench.toast(HINT).waitFor({ state: 'detached' });
    await workbench.until(async () => (await workbench.settings())['rung.nudges.branchSize'] === false);
  });

  it('does not come while it is off', async () => {
    await workbench.change({ 'rung.nudges.branchSize': false });
    await workbench.statusItem(/142 lines/).waitFor();
    await passTheGuidance(workbench, sample);
    assert.equal(await workbench.toast(HINT).count(), 0);
  });
});
