import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { filesWith } from './filesWith.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

const NUMBER = 241;
const WHY = 'Support cannot answer merchants who ask where their refunds are.';

describe('Mending a description', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    const settings = { ...signedIn(sample.account), 'rung.level': 'L1', 'rung.nudges.level': 'off' };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    // Rows that are scrolled out of sight are not there.
    await workbench.page.setViewportSize({ width: 1280, height: 1400 });
    await workbench.openSidebar();
    await row().waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  const row = () => workbench.row('#241').first();
  const said = async () => (await row().getAttribute('aria-label')) ?? '';
  const onGitHub = () => {
    const found = sample.standIn.pullRequests.find(({ number }) => number === NUMBER);
    return found ?? assert.fail(`no #${NUMBER}`);
  };
  const editedByOthers = (body: string) => sample.standIn.patch({ id: onGitHub().id, body });
  const tab = () => workbench.page.locator('.tab', { hasText: `#${NUMBER} description.md` });
  const text = () => workbench.page.locator('.editor-instance .view-lines').last();
  /** A button above the editor, by the text that it shows. */
  const inTitle = (name: string) => workbench.page.locator('.editor-actions').getByText(name, { exact: true }).first();
  const line = (words: string | RegExp) =>
    workbench.page.locator('.codelens-decoration').filter({ hasText: words }).first();
  /** Looks at the difference: the button above the text. */
  const publish = () => inTitle('Publish…').click();
  /** A button above the difference. */
  const above = (name: 'Publish' | 'Publish Mine' | 'Take Theirs') => inTitle(name);
  const difference = () => workbench.page.locator('.tab', { hasText: `#${NUMBER}: on GitHub (−), my draft (+)` });

  it('is not needed where I say that it does say why, until I take that back', async () => {
    assert.match(await said(), /no why/);
    await workbench.unfold('#241');
    await workbench.row('This does say why').click();
    await workbench.row('It does not say why after all').waitFor();
    assert.doesNotMatch(await said(), /no why/);
    await workbench.screenshot('mend-corrected');
    await workbench.row('It does not say why after all').click();
    await workbench.row('This does say why').waitFor();
    assert.match(await said(), /no why/);
  });

  it('begins at the flag, with the text of GitHub, and a mild hint at the missing reason', async () => {
    assert.match(await said(), /no why/);
    await workbench.unfold('#241');
    await workbench.row('Mend the description').click();
    await tab().waitFor();
    await text().getByText('Added a refunds column').waitFor();
    await workbench.page.locator('.squiggly-info').first().waitFor();
    await line(`#${NUMBER} Show refunds in the day report: as on GitHub`).waitFor();
    await workbench.screenshot('mend-open');
  });

  it('puts in a section to fill, and takes the hint away once it says why', async () => {
    await text().click();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.getByText('Add a why section').waitFor();
    await workbench.screenshot('mend-fixes');
    await workbench.page.getByText('Add a why section').click();
    await text().getByText('What was wrong, or who needs this?').waitFor();
    await workbench.screenshot('mend-section');
    await workbench.page.keyboard.type(WHY);
    await workbench.page.locator('.squiggly-info').first().waitFor({ state: 'detached' });
    await workbench.save();
    assert.equal(onGitHub().body.includes(WHY), false, 'a save sends nothing');
    await line('draft, not on GitHub yet').waitFor();
    await workbench.screenshot('mend-filled');
  });

  it('says above the text that the person has said so, and takes it back there', async () => {
    await workbench.row('This does say why').click();
    await line('You said that it says why').waitFor();
    await workbench.screenshot('mend-said-so');
    const takeBack = () => line('Take that back').getByText('Take that back').click();
    await clickUntil(takeBack, workbench.row('This does say why'));
  });

  it('publishes after a look at the difference, by the button above it, and the flag goes', async () => {
    await publish();
    await workbench.toast('Only Publish, above the difference, sends it').waitFor();
    await workbench.screenshot('mend-difference');
    await workbench.dismiss('Only Publish');
    assert.equal(onGitHub().body.includes(WHY), false, 'a look sends nothing');
    await above('Publish').click();
    await workbench.statusItem(/Published/).waitFor();
    await isPublished(WHY);
    await workbench.until(async () => !/no why/.test(await said()));
    assert.match(onGitHub().body, new RegExp(`^## Why\\n\\n${WHY}\\n\\nAdded a refunds column`));
    await workbench.screenshot('mend-published');
  });

  /** GitHub has it, and the difference is closed again. */
  async function isPublished(sentence: string): Promise<void> {
    await workbench.until(async () => onGitHub().body.includes(sentence));
    await difference().waitFor({ state: 'detached' });
  }

  /** The buttons of an editor are drawn anew while a difference closes or a tab comes up, and a click may find none. */
  async function clickUntil(click: () => Promise<void>, there: Locator): Promise<void> {
    await workbench.until(async () => {
      await click();
      return there.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Above the text, and once more in the dialog. */
  async function discard(): Promise<void> {
    const click = () => line('Discard My Draft').getByText('Discard My Draft').click();
    await clickUntil(click, workbench.dialog());
    await workbench.dialog().getByRole('button', { name: 'Discard' }).click();
  }

  async function goToEnd(): Promise<void> {
    await tab().click();
    await text().click();
    await workbench.page.keyboard.press('Control+End');
  }

  /** The person writes a sentence of their own at the end, and keeps it. */
  async function write(sentence: string): Promise<void> {
    await goToEnd();
    await workbench.page.keyboard.type(sentence);
    await workbench.save();
  }

  const CHANGED = 'was changed on GitHub after your draft was begun';

  it('refuses to overwrite what somebody changed meanwhile, and shows both', async () => {
    editedByOthers('Ines took the column out again.');
    await write('It shows since Monday.');
    await clickUntil(publish, workbench.toast(CHANGED));
    await workbench.page.locator('.editor.original').getByText('Ines took the column').waitFor();
    await workbench.page.locator('.editor.modified').getByText('It shows since Monday.').waitFor();
    await above('Publish Mine').waitFor();
    await above('Take Theirs').waitFor();
    assert.equal(await above('Publish').count(), 0);
    await workbench.screenshot('mend-changed-meanwhile');
    await workbench.dismiss(CHANGED);
    assert.equal(onGitHub().body, 'Ines took the column out again.', 'closing it sends nothing');
  });

  it('sends mine over theirs once I have seen both and say so', async () => {
    await above('Publish Mine').click();
    await isPublished('It shows since Monday.');
    assert.match(onGitHub().body, /Added a refunds column\.\nIt shows since Monday\.$/);
  });

  it('takes theirs where I say so', async () => {
    editedByOthers('Merchants see refunds, because they asked for it.');
    await write('And since Tuesday.');
    await publish();
    await workbench.toast(CHANGED).waitFor();
    await workbench.dismiss(CHANGED);
    await above('Take Theirs').click();
    await text().getByText('Merchants see refunds').waitFor();
    await tab().click();
    await text().click();
    await workbench.page.keyboard.press('Control+Z');
    await text().getByText('And since Tuesday.').waitFor();
    await workbench.page.keyboard.press('Control+Y');
    await text().getByText('Merchants see refunds').waitFor();
    assert.equal(onGitHub().body, 'Merchants see refunds, because they asked for it.');
  });

  it('keeps what is saved by itself as a draft, through a reload, and sends nothing', async () => {
    await workbench.change({ 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 });
    await goToEnd();
    await workbench.page.keyboard.type(' Mostly schools.');
    await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    await workbench.until(async () => (await filesWith(workbench.home, 'Mostly schools.')).length > 0);
    await workbench.reload();
    await text().getByText('Mostly schools.').waitFor();
    assert.doesNotMatch(onGitHub().body, /Mostly schools/);
  });

  it('is told of in the sidebar where nothing is open, and opened from there', async () => {
    await workbench.command('View: Close All Editors');
    await tab().waitFor({ state: 'detached' });
    await workbench.reload();
    await workbench.unfold('#241');
    await workbench.row('Your draft is not on GitHub yet').click();
    await text().getByText('Mostly schools.').waitFor();
  });

  it('says so where the sign-in has expired, and the draft stays', async () => {
    sample.standIn.order({ fault: { kind: 'bad-credentials' }, times: 50 });
    await publish();
    await workbench.toast('GitHub no longer accepts the sign-in. Nothing was sent, and your draft stays.').waitFor();
    await workbench.toast('no longer accepts').getByRole('button', { name: 'Sign In' }).hover();
    await workbench.screenshot('mend-expired');
    await workbench.dismiss('no longer accepts');
    sample.standIn.clearOrders();
    await text().getByText('Mostly schools.').waitFor();
  });

  it('says so where the connection is lost, and publishes at the next try', async () => {
    sample.standIn.order({ fault: { kind: 'connection-reset' }, times: 50 });
    await publish();
    const lost = workbench.toast('GitHub cannot be reached. Nothing was sent, and your draft stays.');
    await lost.waitFor();
    sample.standIn.clearOrders();
    await lost.getByRole('button', { name: 'Try Again' }).click();
    await above('Publish').click();
    await isPublished('Mostly schools.');
  });

  it('empties a description only once I have said so', async () => {
    const before = onGitHub().body;
    await tab().click();
    await text().click();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.press('Delete');
    await clickUntil(publish, difference());
    await above('Publish').click();
    await workbench.dialog().getByText('Empty the description of #241 on GitHub?').waitFor();
    await workbench.screenshot('mend-empty');
    await workbench.dialog().getByRole('button', { name: 'Cancel' }).click();
    await workbench.dialog().waitFor({ state: 'detached' });
    assert.equal(onGitHub().body, before);
    await tab().click();
    await discard();
    await line('as on GitHub').waitFor();
  });

  it('is told from the sample, whose pull requests are nowhere', async () => {
    await workbench.command('Rung: Look Around with Sample Data');
    await workbench.unfold('#241');
    await workbench.row('Mend the description').click();
    await workbench.toast(/sample/i).waitFor();
    await workbench.dismiss(/sample/i);
    await workbench.command('Rung: Leave the Sample Data');
    await workbench.row('Look around with sample data').waitFor({ state: 'detached' });
  });

  it('can be picked from the palette, those without a why first', async () => {
    editedByOthers('Added a refunds column.');
    await workbench.view('Now').hover();
    await workbench.view('Now').getByRole('button', { name: 'Refresh' }).click();
    await workbench.until(async () => /no why/.test(await said()));
    await workbench.command('Rung: Mend a Pull Request’s Description…');
    const first = workbench.page.locator('.quick-input-list').getByRole('option').first();
    await first.getByText('#241 Show refunds in the day report').waitFor();
    await workbench.screenshot('mend-pick');
    await first.click();
    await text().getByText('Added a refunds column.').waitFor();
  });

  it('opens a draft for a person who is signed out, too, and says what a description without one needs', async () => {
    await write(' Draft of mine.');
    await workbench.until(async () => (await filesWith(workbench.home, 'Draft of mine.')).length > 0);
    await workbench.command('Rung: Sign Out of GitHub');
    await workbench.toast('Your drafts of descriptions stay').waitFor();
    await workbench.reload();
    await text().getByText('Draft of mine.').waitFor();
    await discard();
    await workbench.statusItem('The draft is discarded').waitFor();
    await workbench.until(async () => (await filesWith(workbench.home, 'Draft of mine.')).length === 0);
    await workbench.reload();
    await text().getByText('Sign in to GitHub to load this description').waitFor();
    await workbench.screenshot('mend-signed-out');
    await workbench.row('Sign in to see your pull requests').click();
    await workbench.choose('Sign in with VS Code');
    await workbench.dialog().getByRole('button', { name: 'Allow' }).click();
    await workbench.choose(sample.account.login);
    await text().getByText('Added a refunds column.').waitFor();
  });

  it('goes on to the difference by itself once a person has signed in to publish', async () => {
    await write(' Draft of mine.');
    await workbench.command('Rung: Sign Out of GitHub');
    await workbench.dismiss('Your drafts of descriptions stay');
    await publish();
    await workbench.toast('Sign in to GitHub to publish').getByRole('button', { name: 'Sign In' }).click();
    await workbench.choose('Sign in with VS Code');
    await difference().waitFor();
    assert.doesNotMatch(onGitHub().body, /Draft of mine/);
    await above('Publish').click();
    await isPublished('Draft of mine.');
  });

  it('is one draft in two windows, whichever of them writes it', async () => {
    await write(' Written in the first window.');
    const second = await workbench.anotherWindow(sample.folder);
    const textThere = second.page.locator('.editor-instance .view-lines').last();
    await second.openSidebar();
    await second.unfold('#241');
    await second.row('Your draft is not on GitHub yet').click();
    await textThere.getByText('Written in the first window.').waitFor();
    await textThere.click();
    await second.page.keyboard.press('Control+End');
    await second.page.keyboard.type(' And in the second.');
    await second.save();
    await text().getByText('And in the second.').waitFor();
    await tab().click();
    await publish();
    await above('Publish').click();
    await isPublished('And in the second.');
    await second.page.locator('.codelens-decoration').filter({ hasText: 'as on GitHub' }).first().waitFor();
  });
});
