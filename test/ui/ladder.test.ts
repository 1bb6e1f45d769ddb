import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../../scripts/workbench/folders.ts';
import { Workbench } from './workbench.ts';

describe("A team's own ladder", () => {
  let folder: string;
  let workbench: Workbench;
  const ladder = () => join(folder, '.rung', 'progression.yaml');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rung-team-'));
    await cp(join(checkout, 'test', 'fixtures', 'framework', 'deutsch'), join(folder, '.rung'), { recursive: true });
    await mkdir(join(folder, '.vscode'));
    await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'rung.framework.path': '.rung' }));
    workbench = await Workbench.open({ folder });
    await workbench.openSidebar();
  });

  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('asks for one of its own levels', async () => {
    await workbench.view('My Level').getByText("Which level of your team's ladder are you at?").waitFor();
    await workbench.view('My Level').getByRole('button', { name: 'Choose my level' }).click();
    const options = workbench.page.locator('.quick-input-list').getByRole('option');
    await options.nth(5).waitFor();
    assert.equal(await options.count(), 6);
    await options.nth(1).click();
    await workbench.view('My Level').getByRole('treeitem').nth(8).waitFor();
    await workbench.screenshot('team-ladder');
  });

  it('is rated, practised and spoken for like any other', async () => {
    await workbench.command('Rung: Open the Next-Level Checklist');
    const panel = workbench.panel();
    await panel.getByRole('combobox').nth(15).waitFor();
    assert.equal(await panel.getByRole('combobox').count(), 16, 'eight dimensions at two levels');
    await panel.getByRole('combobox').first().selectOption({ index: 2 });
    await panel.getByRole('button', { name: 'Focus on This: Handwerk' }).click();
    await workbench.view('Next Level').getByText('Focus: Handwerk').waitFor();
    await panel.getByRole('button', { name: 'Note Evidence: Handwerk' }).click();
    await panel.getByLabel(/^What I did/).fill('Ränder geprüft');
    await panel.getByRole('button', { name: 'Keep', exact: true }).click();
    await panel.getByText('Kept in your journal.').waitFor();
    await workbench.screenshot('team-evidence');
    await workbench.command('Rung: Make the Promotion Packet');
    await workbench.choose('With repository names');
    await workbench.page.locator('.monaco-editor .view-lines').getByText('Ränder geprüft').first().waitFor();
    await workbench.screenshot('team-packet');
  });

  it('stays on view while its file is broken, with one line that says so', async () => {
    const good = await readFile(ladder(), 'utf8');
    await writeFile(ladder(), `${good}\nstray: {`);
    const line = /Your ladder has \d+ problems?/;
    await workbench.view('My Level').getByText(line).waitFor();
    assert.ok((await workbench.view('My Level').getByRole('treeitem').count()) > 8);
    await workbench.row(line).click();
    await workbench.page.locator('.markers-panel').getByText('Rung').first().waitFor();
    await workbench.screenshot('team-ladder-broken');
    await writeFile(ladder(), good);
    await workbench.view('My Level').getByText(line).waitFor({ state: 'detached' });
  });
});

describe('The walkthrough', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({});
  });

  after(() => workbench?.close());

  it('has four steps, the first of which asks for the level', async () => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.choose('Get started with Rung');
    const steps = workbench.page.locator('.getting-started-step');
    await steps.nth(3).waitFor();
    assert.equal(await steps.count(), 4);
    await workbench.page.getByRole('button', { name: 'Choose my level' }).first().waitFor();
    await workbench.screenshot('walkthrough');
  });
});
