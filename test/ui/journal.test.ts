import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

const EDGE_CASES = 'Find the edge cases before building';

describe('The journal', () => {
  let sample: Sample;
  let workbench: Workbench;
  let place: string;

  before(async () => {
    sample = await makeSample();
    place = await mkdtemp(join(tmpdir(), 'rung-journal-'));
    const settings = { 'rung.level': 'L1', 'rung.journal.folder': join(place, 'journal') };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    await workbench.openSidebar();
    await workbench.statusItem(/142 lines/).waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
    await rm(place, { recursive: true, force: true });
  });

  const input = () => workbench.page.locator('.quick-input-widget input');
  const files = () => readdir(join(place, 'journal')).catch(() => []);

  it('is kept in the folder that I chose, and made with the first thing in it', async () => {
    assert.deepEqual(await files(), []);
    await workbench.command('Rung: Open the Next-Level Checklist');
    await workbench.panel().getByRole('checkbox', { name: EDGE_CASES }).check();
    await workbench.view('Next Level').getByText('1 of 3 ticked').first().waitFor();
    assert.equal((await files()).length, 1);
  });

  it('is exported as JSON to the place that I choose', async () => {
    await workbench.command('Rung: Export the Journal');
    await workbench.choose('JSON');
    await workbench.until(async () => (await input().inputValue()).endsWith('rung-journal.json'));
    await workbench.enterPath(join(place, 'export.json'));
    await workbench.toast('1 record of your journal exported.').waitFor();
    assert.match(await readFile(join(place, 'export.json'), 'utf8'), /"expectation":"L2\.edge-cases-before-building"/);
    await workbench.dismiss('1 record of your journal exported.');
  });

  it('is deleted once I have read what goes, and another window forgets it too', async () => {
    const other = await workbench.anotherWindow(sample.folder);
    // A window that is being restored may open and close its views by itself.
    await other.statusItem(/142 lines/).waitFor();
    await other.openSidebar();
    await other.view('Next Level').getByText('1 of 3 ticked').first().waitFor();
    await workbench.command('Rung: Delete the Journal');
    await workbench.dialog().getByText('What goes: 0 ratings, 1 tick,').waitFor();
    await workbench.screenshot('delete-journal');
    await workbench.dialog().getByRole('button', { name: 'Delete Everything' }).click();
    await workbench.toast('Your journal is deleted, and every window forgets it.').waitFor();
    await workbench.view('Next Level').getByText('0 of 3 ticked').first().waitFor();
    await other.view('Next Level').getByText('0 of 3 ticked').first().waitFor();
    assert.equal(await other.page.getByText('went away').count(), 0);
    await other.page.close();
  });

  it('comes back by an import of what was exported', async () => {
    await workbench.dismiss('Your journal is deleted');
    await workbench.command('Rung: Import into the Journal');
    await input().waitFor();
    await workbench.enterPath(join(place, 'export.json'));
    await workbench.toast('Added 1 record.').waitFor();
    await workbench.view('Next Level').getByText('1 of 3 ticked').first().waitFor();
  });
});
