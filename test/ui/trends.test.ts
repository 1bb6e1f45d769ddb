import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { themes, Workbench } from './workbench.ts';

const SIZE = 'Size of my merged PRs';

describe('The trends of my habits', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rung-plain-'));
    workbench = await Workbench.open({ folder });
    await workbench.openSidebar();
  });

  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const habit = (title: string | RegExp) => workbench.panel().getByRole('region', { name: title });
  const weeks = () => habit(SIZE).getByRole('slider');
  const said = () => habit(SIZE).locator('[aria-live]');
  const open = async () => {
    await workbench.command('Rung: Open Habit Trends');
    await workbench.panel().getByRole('heading', { name: 'Habit Trends' }).waitFor();
  };

  it('say what would fill them before GitHub was looked at', async () => {
    await open();
    await workbench.panel().getByText('Nothing to draw yet', { exact: false }).waitFor();
    await workbench.screenshot('trends-empty');
  });

  it('draw the sample as soon as one looks around, and say that it is one', async () => {
    await workbench.command('Rung: Look Around');
    await workbench.panel().getByText('Sample data: an invented team.', { exact: false }).waitFor();
    await habit(SIZE)
      .getByRole('img', { name: /the median/ })
      .waitFor();
    await habit(SIZE).getByText('Guidance: up to 200 lines').waitFor();
    await workbench.screenshot('trends');
  });

  it('are walked with the keyboard, and each week is said', async () => {
    await weeks().focus();
    const newest = await said().textContent();
    await workbench.page.keyboard.press('Home');
    await workbench.until(async () => (await said().textContent()) !== newest);
    assert.match((await said().textContent()) ?? '', /^Week of .+: (?:median .+, n = \d+|nothing counted)\.$/);
    assert.equal(await weeks().getAttribute('aria-valuenow'), '1');
    await workbench.page.keyboard.press('End');
    await workbench.until(async () => (await said().textContent()) === newest);
  });

  it('list the pull requests of a week, and hand the one that is chosen to the editor', async () => {
    await workbench.page.keyboard.press('Enter');
    assert.match((await said().textContent()) ?? '', / Listed below\.$/);
    await habit(SIZE)
      .getByRole('heading', { name: /^Week of .+: \d+ pull requests?$/ })
      .waitFor();
    await habit(SIZE).getByRole('link', { name: /^#\d+/ }).first().click();
    await workbench.toast('This is sample data').waitFor();
    await workbench.dismiss('This is sample data');
  });

  it('have a table with the figures of the chart', async () => {
    await weeks().focus();
    await habit(SIZE).getByText('Show the figures').click();
    const rows = habit(SIZE).getByRole('table').getByRole('row');
    assert.deepEqual(await rows.first().getByRole('columnheader').allTextContents(), [
      'Week of',
      'Median',
      '75th percentile',
      'n',
    ]);
    assert.equal((await rows.count()) - 1, Number(await weeks().getAttribute('aria-valuemax')));
    const [median, p75, n] = await rows.last().getByRole('cell').allTextContents();
    assert.match(
      (await said().textContent()) ?? '',
      new RegExp(`: median ${median}, 75th percentile ${p75}, n = ${n}\\.`),
    );
  });

  it('try another threshold, and keep it while the theme changes', async () => {
    const sentence = habit(SIZE).getByText(/^On your last \d+ pull requests this would/);
    const before = await sentence.textContent();
    await habit(SIZE).getByRole('spinbutton', { name: 'Try another threshold' }).fill('1');
    await workbench.until(async () => (await sentence.textContent()) !== before);
    const after = await sentence.textContent();
    await workbench.theme('Light Modern');
    assert.equal(await sentence.textContent(), after);
    assert.equal(await habit(SIZE).getByRole('spinbutton').inputValue(), '1');
  });

  for (const theme of themes) {
    it(`have nothing that axe objects to in ${theme}`, async () => {
      await workbench.theme(theme);
      assert.deepEqual(await workbench.accessibilityProblems(), []);
      await workbench.screenshot(`trends-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  it('go to the habit from which one comes in My Level', async () => {
    // Rows that are scrolled out of sight are not there.
    await workbench.page.setViewportSize({ width: 1280, height: 2000 });
    await workbench.unfold('Say why in every PR');
    await workbench.unfold('My PRs that say why');
    await workbench.row('Over the weeks').first().click();
    await workbench.panel().locator('h2:focus', { hasText: 'My PRs that say why' }).waitFor();
  });

  it('are there again after a reload', async () => {
    await workbench.reload();
    await workbench.panel().getByRole('heading', { name: 'Habit Trends' }).waitFor();
  });
});
