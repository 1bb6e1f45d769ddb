import assert from 'node:assert/strict';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { makeSample, type Sample } from './sample.ts';
import { themes, Workbench } from './workbench.ts';

describe('Evidence', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    const settings = { ...signedIn(sample.account), 'rung.level': 'L1', 'rung.nudges.level': 'view' };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    // Rows that are scrolled out of sight are not there.
    await workbench.page.setViewportSize({ width: 1400, height: 1800 });
    await workbench.openSidebar();
    await workbench.row('My open pull requests').waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  const field = (name: RegExp) => workbench.panel().getByLabel(name);
  const button = (name: string | RegExp) => workbench.panel().getByRole('button', { name, exact: true });
  const noted = () => workbench.panel().locator('section', { has: workbench.panel().locator('#noted') });

  it('is noted from a pull request, which begins the form', async () => {
    const row = workbench.row(/^#113/).first();
    const action = row.getByRole('button', { name: 'Note Evidence' });
    // Rows move for as long as things come in, and the pointer is then over another one.
    await workbench.until(async () => {
      await row.hover();
      return action.click({ timeout: 1_000 }).then(
        () => true,
        () => false,
      );
    });
    await workbench.panel().getByRole('heading', { name: 'Note something' }).waitFor();
    await workbench.until(async () => (await field(/^Link/).inputValue()).endsWith('/pull/113'));
    assert.notEqual(await field(/^What I did/).inputValue(), '');
  });

  it('says what is missing, in one sentence, and goes there', async () => {
    await button('Keep').click();
    await workbench.panel().getByText('Choose the dimension that it belongs to.').waitFor();
    await workbench.panel().locator('[id="field/dimension"]:focus').waitFor();
  });

  it('is kept with what came of it, and shows in the checklist and in another window', async () => {
    await field(/^Dimension/).selectOption('Problem Solving');
    await field(/^Expectation/).selectOption('Question assumptions');
    await field(/^What came of it/).fill('Half as many questions to support.');
    await field(/^For whom/).fill('support');
    await field(/^Who else says so/).fill('Ines');
    await button('Keep').click();
    await workbench.panel().getByText('Kept in your journal.').waitFor();
    await noted().getByText('Half as many questions to support.').waitFor();
    await workbench.row('Question assumptions').getByText('1 piece of evidence').waitFor();
    const other = await workbench.anotherWindow(sample.folder);
    await other.openSidebar();
    await other.page.setViewportSize({ width: 1400, height: 1800 });
    await other.row('Question assumptions').getByText('1 piece of evidence').waitFor();
    await other.page.close();
  });

  it('keeps what is written in the form while another page is in front', async () => {
    await field(/^What I did/).fill('Half a sentence');
    await workbench.openFile('README.md');
    await workbench.page.locator('.tab', { hasText: 'My Evidence' }).click();
    await workbench.until(async () => (await field(/^What I did/).inputValue()) === 'Half a sentence');
    await button('Clear the Form').click();
    assert.equal(await field(/^What I did/).inputValue(), '');
  });

  it('is suggested from my own work with the sentence or fact, and noted once I confirm it', async () => {
    const first = workbench.panel().locator('section', { hasText: 'Suggestions' }).locator('li').first();
    await first.waitFor();
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
    await workbench.screenshot('evidence');
    await workbench.page.setViewportSize({ width: 1400, height: 1800 });
    assert.match(await first.innerText(), /You wrote|Deployed|reviewed|went through|passed/);
    const title = await first.getByRole('button').first().innerText();
    await first.getByRole('button', { name: /^Note It/ }).click();
    await workbench.until(async () => (await field(/^What I did/).inputValue()) === title);
    await button('Keep').click();
    await noted().getByText(title).waitFor();
    await workbench.screenshot('suggestions');
  });

  it('never suggests again what was dismissed', async () => {
    const dismiss = workbench.panel().getByRole('button', { name: /^Dismiss/ });
    const name = (await dismiss.first().getAttribute('id')) ?? '';
    await dismiss.first().click();
    await workbench.panel().locator(`[id="${name}"]`).waitFor({ state: 'detached' });
    await workbench.reload();
    // VS Code may bring another tab to the front.
    await workbench.command('Rung: Open My Evidence');
    await workbench.panel().getByText('Nothing new to suggest.').waitFor();
    assert.equal(await workbench.panel().locator(`[id="${name}"]`).count(), 0);
  });

  it('is noted from a commit that is picked from the list', async () => {
    await workbench.command('Rung: Note Evidence from a Pull Request, Review or Commit');
    await workbench.page.locator('.quick-input-widget input').fill('thirty days before');
    await workbench.choose('Write to them thirty days before');
    await workbench.until(async () => (await field(/^What I did/).inputValue()) === 'Write to them thirty days before');
    assert.match(await field(/^Link/).inputValue(), /^[0-9a-f]{7}$/);
  });

  it('is noted from what is selected in the editor, with the place', async () => {
    await workbench.openFile('README.md');
    await workbench.page.keyboard.press('Shift+End');
    await workbench.command('Rung: Note Evidence from the Selection');
    await workbench.until(async () => (await field(/^Link/).inputValue()) === 'README.md:1');
    assert.notEqual(await field(/^What I did/).inputValue(), '');
    await button('Clear the Form').click();
  });

  it('takes feedback and notes too', async () => {
    await workbench.panel().getByRole('radio', { name: 'Feedback' }).check();
    await field(/^What they said/).fill('You took it to the end.');
    await field(/^From/).fill('Jonas');
    await field(/^Who they are/).selectOption('a partner (another function)');
    await field(/^Dimension/).selectOption('Ownership');
    await field(/^What they said/).press('Control+Enter');
    await noted().getByText('Jonas (partner): “You took it to the end.”').waitFor();
  });

  it('begins the next one empty, whichever way the one before was kept', async () => {
    assert.equal(await field(/^What they said/).inputValue(), '');
    await field(/^What they said/).fill('You helped me in.');
    await field(/^From/).fill('Ada');
    await button('Keep').dblclick();
    await noted().getByText('Ada (peer): “You helped me in.”').waitFor();
    assert.equal(await noted().getByText('You helped me in.').count(), 1, 'a double click keeps it once');
    assert.equal(await noted().getByText('You took it to the end.').count(), 1);
  });

  it('takes what I type on at once for the next one', async () => {
    await field(/^What they said/).fill('You ask good questions.');
    await field(/^From/).fill('Ida');
    await field(/^What they said/).press('Control+Enter');
    await workbench.page.keyboard.type('And then');
    await noted().getByText('Ida (peer): “You ask good questions.”').waitFor();
    assert.equal(await field(/^What they said/).inputValue(), 'And then');
    assert.equal(await field(/^From/).inputValue(), '');
    await button('Clear the Form').click();
  });

  it('puts aside what I had begun when something else comes, and brings it back', async () => {
    await field(/^What they said/).fill('Half a remark');
    await workbench.command('Rung: Note Evidence');
    const aside = workbench.panel().locator('.aside', { hasText: 'What you had begun is put aside: “Half a remark”.' });
    await aside.getByRole('button', { name: 'Let It Go' }).waitFor();
    await aside.getByRole('button', { name: 'Take It Back' }).click();
    assert.equal(await field(/^What they said/).inputValue(), 'Half a remark');
    await aside.waitFor({ state: 'detached' });
    await button('Clear the Form').click();
  });

  it('comes back in its own tab after a reload, also where another one is in front', async () => {
    await workbench.openFile('README.md');
    await workbench.reload();
    await workbench.command('Rung: Open My Evidence');
    await noted().getByText('You helped me in.').waitFor();
    assert.equal(await workbench.page.locator('.tab', { hasText: 'My Evidence' }).count(), 1);
  });

  it('can be edited, and deleted once I say so', async () => {
    await workbench
      .panel()
      .getByRole('button', { name: /^Edit: Jonas/ })
      .click();
    await field(/^What they said/).fill('You took it all the way.');
    await button('Keep').click();
    await noted().getByText('“You took it all the way.”').waitFor();
    assert.equal(await noted().getByText('You took it to the end.').count(), 0);
    await workbench
      .panel()
      .getByRole('button', { name: /^Delete: Jonas/ })
      .click();
    await workbench.dialog().getByText('Delete "Jonas').waitFor();
    await workbench.dialog().getByRole('button', { name: 'Delete', exact: true }).click();
    await noted().getByText('You took it all the way.').waitFor({ state: 'detached' });
    await workbench.panel().getByText('Deleted.').waitFor();
  });

  for (const theme of themes) {
    it(`has nothing that axe objects to in ${theme}`, async () => {
      await workbench.theme(theme);
      assert.deepEqual(await workbench.accessibilityProblems(), []);
      await workbench.screenshot(`evidence-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  it('has room in a narrow window too', async () => {
    await workbench.theme('Dark Modern');
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
    await workbench.page.setViewportSize({ width: 760, height: 900 });
    const width = await workbench
      .panel()
      .locator('body')
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    assert.equal(width, 0, 'nothing is cut off at the side');
    await workbench.screenshot('evidence-narrow');
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('goes into a packet that opens as a document, with names of private repositories left out if I ask', async () => {
    await workbench.command('Rung: Make the Promotion Packet');
    await workbench.choose('Leave out the names of private repositories');
    const text = workbench.page.locator('.monaco-editor .view-lines');
    await text.getByText('From Product Engineer I to Product Engineer II').waitFor();
    await text.getByText('What a promotion asks for').waitFor();
    await workbench.screenshot('packet');
    await workbench.page.locator('.tab.active.dirty').waitFor();
  });
});
