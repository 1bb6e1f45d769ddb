import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pasteLines } from '../../scripts/sampleRepository.ts';
import { git } from '../host/git.ts';
import { makeSample, type Sample } from './sample.ts';
import { themes, Workbench } from './workbench.ts';

async function asked(folder: string, ...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)('git', [...args], { cwd: folder })).stdout.trim();
}

describe('The split plan', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    await pasteLines(sample.folder, 70);
    await git(sample.folder, 'add', '--all');
    await git(sample.folder, 'commit', '--quiet', '--message', 'Remind people of cards that expire');
    workbench = await Workbench.open({
      folder: sample.folder,
      settings: { 'rung.level': 'L1', 'rung.nudges.level': 'view' },
    });
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  const parts = () => workbench.panel().locator('.parts > li');

  it('opens from the status bar once the branch is over 200 lines, and lists pull requests of one concern each', async () => {
    await workbench.statusItem(/212 lines/).click();
    await workbench.panel().getByRole('heading', { name: 'Split plan for warn-before-card-expires' }).waitFor();
    await workbench.panel().getByText('212 lines to review, compared with origin/main').waitFor();
    const titles = await parts().locator('h2').allTextContents();
    assert.ok(titles.length >= 3, titles.join('\n'));
    assert.deepEqual(titles.slice(0, 2), [
      '1. Move src/mail/texts.ts to src/mail/wording.ts',
      '2. Update dependencies: package.json and package-lock.json',
    ]);
    const sizes = await parts().locator('p.quiet').allTextContents();
    const lines = sizes.map((size) => Number(/(\d+) lines?/.exec(size)?.[1]));
    assert.equal(
      lines.reduce((sum, one) => sum + one, 0),
      212,
    );
    assert.ok(
      lines.every((one) => one <= 200),
      sizes.join('\n'),
    );
    await workbench.screenshot('split-plan');
  });

  it('opens what changed in a file, by the keyboard too', async () => {
    const file = workbench.panel().getByRole('button', { name: 'src/mail/expiryMail.ts' }).first();
    await file.focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'expiryMail.ts' }).waitFor();
    await workbench.page.getByRole('tab', { name: /^Split Plan/ }).click();
    await parts().first().waitFor();
  });

  it('is copied as Markdown', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.panel().getByRole('button', { name: 'Copy as Markdown' }).click();
    await workbench.page.locator('.statusbar-item', { hasText: 'on the clipboard' }).waitFor();
    const copied = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, /^# Split plan for `warn-before-card-expires`\n/);
    assert.match(copied, /^1\. \*\*Move `src\/mail\/texts\.ts` to/m);
  });

  it('asks with the list, makes the branches, and leaves everything else as it was', async () => {
    const before = await asked(sample.folder, 'status', '--porcelain', '--branch');
    const head = await asked(sample.folder, 'rev-parse', 'HEAD');
    await workbench.panel().getByRole('button', { name: 'Make the branches…' }).click();
    await workbench.dialog().getByText('warn-before-card-expires-1-of-').waitFor();
    await workbench.screenshot('split-ask');
    await workbench.dialog().getByRole('button', { name: 'Cancel' }).click();
    assert.equal(await asked(sample.folder, 'branch', '--list', 'warn-before-card-expires-*'), '');
    await workbench.panel().getByRole('button', { name: 'Make the branches…' }).click();
    await workbench.dialog().getByRole('button', { name: 'Make the Branches' }).click();
    await workbench.toast(/Made \d branches/).waitFor();
    const count = await parts().count();
    const last = `warn-before-card-expires-${count}-of-${count}`;
    assert.equal(
      await asked(sample.folder, 'rev-parse', `${last}^{tree}`),
      await asked(sample.folder, 'rev-parse', 'HEAD^{tree}'),
    );
    assert.equal(await asked(sample.folder, 'status', '--porcelain', '--branch'), before);
    assert.equal(await asked(sample.folder, 'rev-parse', 'HEAD'), head);
    await workbench.screenshot('split-made');
  });

  it('undoes them after a reload too, and nothing else', async () => {
    await workbench.reload();
    await workbench.statusItem(/212 lines/).click();
    await workbench.panel().getByRole('button', { name: 'Undo the branches' }).click();
    await workbench.toast(/Deleted \d branches that Rung had made/).waitFor();
    assert.equal(await asked(sample.folder, 'branch', '--list', 'warn-before-card-expires-*'), '');
    await workbench.panel().getByRole('button', { name: 'Undo the branches' }).waitFor({ state: 'detached' });
    await workbench.command('Rung: Undo the Last Split');
    await workbench.toast('Rung has made no branches here').waitFor();
  });

  it('follows the branch while it is looked at', async () => {
    await pasteLines(sample.folder, 90);
    await workbench.command('Rung: Refresh');
    await workbench
      .panel()
      .getByText(/232 lines to review/)
      .waitFor();
    await workbench.panel().getByText('new, not committed').first().waitFor();
  });

  it('leaves out what is not committed, where the person wants that', async () => {
    await workbench.panel().getByRole('checkbox', { name: 'With what is not committed: 1 file' }).uncheck();
    await workbench
      .panel()
      .getByText(/212 lines to review/)
      .waitFor();
    await workbench.panel().getByRole('checkbox', { name: 'With what is not committed' }).check();
    await workbench
      .panel()
      .getByText(/232 lines to review/)
      .waitFor();
  });

  for (const theme of themes) {
    it(`can be read by everybody: ${theme}`, async () => {
      await workbench.theme(theme);
      assert.deepEqual(await workbench.accessibilityProblems(), []);
      await workbench.screenshot(`split-plan-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
});
