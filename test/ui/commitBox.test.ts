import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pasteLines } from '../../scripts/sampleRepository.ts';
import { git } from '../host/git.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

const WITHOUT_REASON = 'Send the expiry mail in two languages';

describe('The commit box', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    await git(sample.folder, 'config', 'user.name', 'Mara Lind');
    const settings = { 'rung.nudges.level': 'view', 'git.enableSmartCommit': true };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    workbench.page.context().setDefaultTimeout(60_000);
    await workbench.statusItem(/142 lines/).waitFor();
    await workbench.page.keyboard.press('Control+Shift+G');
    await box().waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  const box = () => workbench.page.locator('.scm-editor .monaco-editor');
  const actions = () => workbench.page.locator('.action-widget', { hasText: 'Quick Fix' });
  const hint = () => box().locator('.squiggly-info');

  /** What stands in the box. VS Code draws spaces as hard ones, and breaks lines behind them. */
  const text = async () => {
    const lines = await box().locator('.view-line').allTextContents();
    return lines.join('\n').replaceAll('\u00a0', ' ').replaceAll(' \n', ' ');
  };

  /** Fixes in the menu that are wider than it. */
  const cutActions = () =>
    actions()
      .locator('.action .title')
      .evaluateAll((titles) =>
        titles.filter((title) => title.scrollWidth > title.clientWidth).map(({ textContent }) => textContent),
      );

  /** Writes a message in place of the one that is there. */
  async function write(message: string): Promise<void> {
    await box().click();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.press('Delete');
    await workbench.page.keyboard.insertText(message);
  }

  it('hints at a reason under a message that gives none', async () => {
    await write(WITHOUT_REASON);
    await hint().waitFor();
    await hint().first().hover({ force: true });
    await workbench.page.locator('.monaco-hover', { hasText: 'This says what changes' }).waitFor();
    await workbench.screenshot('commit-box');
    await workbench.page.keyboard.press('Control+.');
    await actions().waitFor();
    await workbench.screenshot('commit-box-actions');
    assert.deepEqual(await cutActions(), []);
    await actions().getByText('Say why').click();
    await workbench.until(async () => (await text()).includes('Because'));
    await hint().waitFor();
    await workbench.page.keyboard.type('half of the members do not read English.');
    await hint().waitFor({ state: 'detached' });
    assert.equal(await text(), `${WITHOUT_REASON}\n\nBecause half of the members do not read English.`);
    await workbench.screenshot('commit-box-reason');
  });

  it('follows what is staged, with the message left as it is', async () => {
    await write(WITHOUT_REASON);
    await hint().waitFor();
    await writeFile(join(sample.folder, 'src', 'note.ts'), 'export const note = 1;\n');
    await git(sample.folder, 'add', 'src/note.ts');
    await hint().waitFor({ state: 'detached' });
    await git(sample.folder, 'reset', '--quiet');
    await rm(join(sample.folder, 'src', 'note.ts'));
    await hint().waitFor();
  });

  it('is in no list of problems, and stops no commit', async () => {
    await write(WITHOUT_REASON);
    await hint().first().waitFor();
    await workbench.statusItem('No Problems').waitFor();
    await workbench.page.getByRole('button', { name: 'Commit', exact: true }).first().click();
    await workbench.until(async () => (await text()) === '');
    await hint().first().waitFor({ state: 'detached' });
    assert.equal(await workbench.toast(/./).count(), 0);
  });

  it('completes the start of a reason', async () => {
    await pasteLines(sample.folder, 40);
    await write(`${WITHOUT_REASON}\n\n`);
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-widget').getByText('Until now …').click();
    await workbench.until(async () => (await text()).endsWith('Until now '));
  });

  it('hints no more in a repository where that is chosen, and the setting shows it', async () => {
    await write(WITHOUT_REASON);
    await hint().first().waitFor();
    await workbench.page.keyboard.press('Control+.');
    await actions().getByText('Turn off').click();
    const said = workbench.toast('The setting rung.commitMessage.notIn brings them back.');
    await said.waitFor();
    await workbench.screenshot('commit-box-not-here');
    await hint().first().waitFor({ state: 'detached' });
    await workbench.until(async () => {
      const notIn = (await workbench.settings())['rung.commitMessage.notIn'];
      return Array.isArray(notIn) && notIn.length === 1 && notIn[0] === sample.folder;
    });
    await said.getByRole('button', { name: 'Show Setting' }).click();
    await workbench.page.locator('.settings-editor').getByText(sample.folder).first().waitFor();
    await workbench.change({ 'rung.commitMessage.notIn': [] });
    await box().waitFor();
    await write(`${WITHOUT_REASON}.`);
    await hint().first().waitFor();
  });

  it('hints at nothing where the setting is off', async () => {
    await workbench.change({ 'rung.commitMessage.hint': false });
    await box().waitFor();
    await workbench.statusItem(/lines/).waitFor();
    await write(`${WITHOUT_REASON}\n\n`);
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-widget', { hasText: 'No suggestions' }).waitFor();
    assert.equal(await hint().count(), 0);
  });
});
