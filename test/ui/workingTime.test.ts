import assert from 'node:assert/strict';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

describe('Working time', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    const settings = { ...signedIn(sample.account), 'rung.level': 'L1', 'rung.workingTime.timeZone': 'Europe/Viln' };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    await workbench.page.setViewportSize({ width: 1280, height: 2000 });
    await workbench.openSidebar();
    await workbench.row('My open pull requests').waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  it('names a setting that cannot be used, with what was expected, and leads to it', async () => {
    const row = workbench.row('"Europe/Viln" is no time zone');
    await row.waitFor();
    await workbench.screenshot('setting');
    await row.click();
    await workbench.page.locator('.settings-editor').getByText('IANA').first().waitFor();
    await workbench.page.keyboard.press('Control+W');
  });

  it('stands still while I am away, by a command whose setting can be undone', async () => {
    await workbench.command('Rung: I Am Away Until…');
    await workbench.choose(/^Back on /);
    const toast = workbench.toast(/away/i);
    await toast.waitFor();
    await workbench.screenshot('away');
    await workbench.until(async () => {
      const days = (await workbench.settings())['rung.workingTime.daysAway'];
      return Array.isArray(days) && days.length === 1;
    });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await workbench.until(async () => {
      const days = (await workbench.settings())['rung.workingTime.daysAway'];
      return Array.isArray(days) && days.length === 0;
    });
  });
});

describe('A merge', () => {
  it('is ticked once I have watched it, and counts where the level asks for it', async () => {
    const sample = await makeSample();
    const settings = { ...signedIn(sample.account), 'rung.level': 'L1' };
    const workbench = await Workbench.open({ folder: sample.folder, settings });
    try {
      await workbench.page.setViewportSize({ width: 1280, height: 2400 });
      await workbench.openSidebar();
      await workbench.unfold('Merged lately');
      const merge = workbench.view('Now').getByRole('treeitem', { name: /#684.*deployed/ });
      await merge.waitFor();
      await workbench.screenshot('merged-lately');
      const follow = workbench.row('Follow each deployment');
      const before = await follow.getAttribute('aria-label');
      await merge.getByRole('checkbox').click();
      await workbench.until(async () => (await follow.getAttribute('aria-label')) !== before);
      assert.match((await follow.getAttribute('aria-label')) ?? '', /1 watched|watched 1/);
    } finally {
      await workbench.close();
      await sample.remove();
    }
  });
});
