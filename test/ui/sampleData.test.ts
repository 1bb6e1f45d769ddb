import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench } from './workbench.ts';

describe('Looking around with sample data', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rung-plain-'));
    workbench = await Workbench.open({ folder });
    await workbench.openSidebar();
    await workbench.view('Now').getByRole('button', { name: 'Look around with sample data' }).click();
  });

  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the invented team in every view, and says that it is a sample', async () => {
    await workbench.row('Sample data').waitFor();
    await workbench.row('142 / 200').waitFor();
    await workbench.row('My open pull requests').waitFor();
    await workbench.row('Understand the problem before coding').waitFor();
    await workbench
      .statusItem(/142 lines/)
      .filter({ hasText: '(sample)' })
      .waitFor();
    for (const title of ['My Level', 'Next Level']) {
      await workbench.view(title).getByText('Sample data', { exact: true }).waitFor();
    }
    await workbench.screenshot('sample');
  });

  it('does not count the invented reviews on the icon', async () => {
    assert.equal(await workbench.badge(), undefined);
  });

  it('lets one tick, and forgets it', async () => {
    await workbench.row('Find the edge cases before building').getByRole('checkbox').click();
    await workbench.view('Next Level').getByText('1 of 3 ticked').first().waitFor();
  });

  it('is left with one click', async () => {
    await workbench.row('Sample data').click();
    await workbench.view('Now').getByText('This folder is not a git repository').waitFor();
    await workbench.view('My Level').getByText('Which level are you at?').waitFor();
    assert.equal(await workbench.statusItem(/142 lines/).count(), 0);
  });
});
