import assert from 'node:assert/strict';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

const MISTAKE = 'Trying to grow everywhere at once';

describe('Common mistakes', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    workbench = await Workbench.open({
      folder: sample.folder,
      settings: { 'rung.level': 'L1', 'rung.nudges.level': 'view' },
    });
    await workbench.page.setViewportSize({ width: 1400, height: 1800 });
    await workbench.openSidebar();
    await workbench.statusItem(/142 lines/).waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  const myLevel = () => workbench.view('My Level');

  it('stand in My Level, all eight with what to do instead', async () => {
    for (const title of ['Now', 'Next Level']) await workbench.view(title).locator('.pane-header').click();
    await workbench.unfold('Common mistakes');
    await workbench.row('Counting years of experience').getByText('Track the impact').waitFor();
    await workbench.row('Taking the spec for correct').waitFor();
    assert.equal(await workbench.row('Got it').count(), 0, 'and none is held against anybody');
  });

  it('one shows with its reason where its sign is: a third focus that was asked for', async () => {
    await workbench.command('Rung: Open the Next-Level Checklist');
    const focus = workbench.panel().getByRole('button', { name: /^Focus on This/ });
    await focus.first().waitFor();
    for (const left of [5, 4, 3]) {
      await workbench.until(async () => (await focus.count()) === left);
      await focus.first().click();
    }
    await myLevel().getByText('You asked for a third focus beside two.').first().waitFor();
    await workbench.row(/^Pick 1 or 2 dimensions and go deep\.$/).waitFor();
    await workbench.screenshot('mistake', workbench.page.locator('.sidebar'));
  });

  it('is still there after a reload, goes with a click, and does not come back', async () => {
    await workbench.reload();
    await workbench.openSidebar();
    await workbench.row('Got it').click();
    await workbench.row('Got it').waitFor({ state: 'detached' });
    await workbench.reload();
    await workbench.openSidebar();
    await workbench.row('Product Engineer I').first().waitFor();
    await workbench.row('Common mistakes').waitFor();
    assert.equal(await workbench.row('Got it').count(), 0);
    assert.equal(await workbench.page.locator('.notification-toast').filter({ hasText: MISTAKE }).count(), 0);
  });
});
