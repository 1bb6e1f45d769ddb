import assert from 'node:assert/strict';
import { canSignIn, signedIn } from '../../scripts/workbench/settings.ts';
import { OTHERS_WORDS } from '../github/remarks.ts';
import { filesWith } from './filesWith.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

describe('Signing in to GitHub', () => {
  let sample: Sample;
  let workbench: Workbench | undefined;

  before(async () => {
    sample = await makeSample();
  });

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  after(() => sample?.remove());

  async function open(settings: Readonly<Record<string, unknown>>): Promise<Workbench> {
    workbench = await Workbench.open({ folder: sample.folder, settings: { 'rung.level': 'L1', ...settings } });
    await workbench.openSidebar();
    return workbench;
  }

  it('says what is asked for and why before it asks, and asks nothing where one thinks better of it', async () => {
    const { page, row, command, choose, dialog, screenshot } = bound(await open(canSignIn(sample.account)));
    await row('Sign in to see your pull requests').click();
    const choices = page.locator('.quick-input-list');
    await choices.getByText('Scopes: repo, as private pull requests have no narrower one').waitFor();
    await choices.getByText('Read-only, for the repositories that you choose').waitFor();
    await screenshot('sign-in');
    await page.keyboard.press('Escape');
    await row('Sign in to see your pull requests').waitFor();
    assert.equal(await dialog().count(), 0);
    await command('Rung: Sign In to GitHub');
    await choose('Sign in with VS Code');
    await dialog().getByRole('button', { name: 'Allow' }).click();
    await row('My open pull requests').waitFor();
  });

  it('is over with one command, which deletes what was read, and comes back with a click', async () => {
    const window = await open(canSignIn(sample.account));
    const { row, command, choose, dialog, home } = bound(window);
    await row('Sign in to see your pull requests').click();
    await choose('Sign in with VS Code');
    await dialog().getByRole('button', { name: 'Allow' }).click();
    await row('My open pull requests').waitFor();
    const title = 'Log the bank';
    await window.until(async () => (await filesWith(home, title)).length > 0);
    await command('Rung: Sign Out of GitHub');
    await row('Sign in to see your pull requests').waitFor();
    await row('My open pull requests').waitFor({ state: 'detached' });
    assert.deepEqual(await filesWith(home, title), [], 'nothing of it is kept');
    await window.reload();
    await window.openSidebar();
    await row('Sign in to see your pull requests').waitFor();
    await row('Sign in to see your pull requests').click();
    await choose('Sign in with VS Code');
    await row('My open pull requests').waitFor();
  });

  it('lets one use another account, by the choice that VS Code offers', async () => {
    const { row, page, command, choose, dialog } = bound(await open(signedIn(sample.account)));
    await row('My open pull requests').waitFor();
    await command('Rung: Use Another GitHub Account');
    await dialog().getByRole('button', { name: 'Allow' }).click();
    await page.locator('.quick-input-list').getByText(sample.account.login).first().waitFor();
    await choose(sample.account.login);
    await row('My open pull requests').waitFor();
  });

  it('works with a read-only token, which is shown nowhere and kept in no file, log or cache', async () => {
    const { page, row, command, toast, home } = bound(await open({ 'rung.github.host': sample.account.url }));
    await command('Rung: Use a Read-Only GitHub Token');
    const input = page.locator('.quick-input-widget input[type=password]');
    await input.fill('not a token');
    await page.getByText('A token has no spaces').waitFor();
    await input.fill('github_pat_of_nobody');
    await page.keyboard.press('Enter');
    await toast('GitHub did not accept this token').waitFor();
    await command('Rung: Use a Read-Only GitHub Token');
    await input.fill(sample.account.token);
    await page.keyboard.press('Enter');
    await toast(`Rung reads as ${sample.account.login} with your token`).waitFor();
    await row('My open pull requests').waitFor();
    // It stays out of what is written when things go wrong, too.
    sample.standIn.order({ fault: { kind: 'forbidden' } });
    await bound(workbench).view('Now').hover();
    await bound(workbench).view('Now').getByRole('button', { name: 'Refresh' }).click();
    await row('GitHub refused').waitFor();
    assert.ok((await filesWith(home, 'Log the bank')).length > 0, 'the search finds what is kept');
    assert.deepEqual(await filesWith(home, sample.account.token), []);
    assert.deepEqual(await filesWith(home, OTHERS_WORDS), [], 'nor what others wrote in their reviews');
    await row('GitHub refused').click();
    await row('GitHub refused').waitFor({ state: 'detached' });
  });
});

/** The methods of a workbench by themselves. */
function bound(workbench: Workbench | undefined) {
  assert.ok(workbench);
  const { page, home } = workbench;
  return {
    page,
    home,
    row: workbench.row.bind(workbench),
    view: workbench.view.bind(workbench),
    command: workbench.command.bind(workbench),
    choose: workbench.choose.bind(workbench),
    dialog: workbench.dialog.bind(workbench),
    toast: workbench.toast.bind(workbench),
    screenshot: workbench.screenshot.bind(workbench),
  };
}
