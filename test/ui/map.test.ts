import assert from 'node:assert/strict';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { makeSample, type Sample } from './sample.ts';
import { themes, Workbench } from './workbench.ts';

const MINE = 'Writes the engineering section, with review; sees the solution once the problem is clear.';
const NEXT =
  'Owns the engineering section and gives the green light; argues build, buy or open source, and for boring technology.';

describe('The competency map', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    workbench = await Workbench.open({
      folder: sample.folder,
      settings: { ...signedIn(sample.account), 'rung.level': 'L1', 'rung.nudges.level': 'view' },
    });
    await workbench.openSidebar();
    await workbench.row('My open pull requests').waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  const grid = () => workbench.panel().getByRole('grid', { name: 'Product Engineer Competency Map' });
  const focused = () => workbench.panel().locator('[role=grid] :focus');
  const press = (...keys: readonly string[]) =>
    keys.reduce(async (before, key) => {
      await before;
      await workbench.page.keyboard.press(key);
    }, Promise.resolve());

  it('opens from the palette with my column and the next one marked, and what changes in words', async () => {
    await workbench.command('Rung: Open the Competency Map');
    await grid().waitFor();
    assert.equal(await grid().getByRole('row').count(), 8);
    assert.equal(await grid().getByRole('gridcell').count(), 28);
    assert.match(
      await grid()
        .getByRole('columnheader', { name: /^Junior/ })
        .innerText(),
      /Your level/,
    );
    assert.match(await grid().getByRole('columnheader', { name: /^Mid/ }).innerText(), /Next/);
    await grid().getByText('From “Writes the engineering section, with review” to').waitFor();
    await workbench
      .panel()
      .getByText('Take a reported symptom, write the problem statement yourself')
      .first()
      .waitFor();
  });

  it('is read with the keyboard alone', async () => {
    await workbench.panel().locator('body').press('Tab');
    for (let tabs = 0; tabs < 10 && (await focused().count()) === 0; tabs++) await press('Tab');
    assert.match(await focused().innerText(), /Sits in and sees/, 'Tab leads into the map, and only once');
    await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    assert.match(await focused().innerText(), /^Define/);
    await press('ArrowRight', 'ArrowRight');
    assert.match(await focused().innerText(), new RegExp(MINE.slice(0, 40)));
    await press('ArrowRight');
    assert.ok((await focused().innerText()).includes(NEXT));
    await press('End');
    assert.match(await focused().innerText(), /Leads the session jointly/);
    await press('Tab');
    assert.equal(await focused().count(), 0, 'Tab leads out again');
  });

  it('shows my column and the next one alone, and all of them again, with the keyboard where it was', async () => {
    const mine = workbench.panel().getByRole('button', { name: 'Mine and next' });
    await mine.focus();
    await press('Enter');
    await workbench.until(async () => (await grid().getByRole('gridcell').count()) === 14);
    assert.equal(await workbench.panel().locator('#shown\\/mine:focus').count(), 1);
    await workbench.panel().getByRole('button', { name: 'All levels' }).click();
    await workbench.until(async () => (await grid().getByRole('gridcell').count()) === 28);
  });

  it('keeps which columns are shown while another page is in front', async () => {
    await workbench.panel().getByRole('button', { name: 'Mine and next' }).click();
    await workbench.until(async () => (await grid().getByRole('gridcell').count()) === 14);
    await workbench.openFile('README.md');
    await workbench.page.locator('.tab', { hasText: 'Competency Map' }).click();
    await workbench.until(async () => (await grid().getByRole('gridcell').count()) === 14);
    await workbench.panel().getByRole('button', { name: 'All levels' }).click();
  });

  it('says where my work is now, with why', async () => {
    const hint = workbench.panel().locator('.hints li').first();
    await hint.getByRole('button', { name: /deployed to production/ }).waitFor();
    assert.match(await hint.innerText(), /Launch[\s\S]*GitHub shows the deployment of “/);
  });

  for (const theme of themes) {
    it(`has nothing that axe objects to in ${theme}`, async () => {
      await workbench.theme(theme);
      assert.deepEqual(await workbench.accessibilityProblems(), []);
      await workbench.screenshot(`map-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  it('becomes a card for each touchpoint in a narrow window, and is still gone through by the keys', async () => {
    await workbench.theme('Dark Modern');
    await workbench.page.setViewportSize({ width: 760, height: 900 });
    const width = await workbench
      .panel()
      .locator('body')
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    assert.equal(width, 0, 'nothing is cut off at the side');
    await grid().getByText(MINE).click();
    await press('ArrowRight');
    assert.ok((await focused().innerText()).includes(NEXT));
    await workbench.screenshot('map-narrow');
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('says in the view what changes, where my work is, and opens the map from there', async () => {
    await workbench.page.setViewportSize({ width: 1280, height: 1800 });
    for (const title of ['Now', 'My Level', 'Next Level', 'Journey'])
      await workbench.view(title).locator('.pane-header').click();
    await workbench.unfold(/^Define/);
    await workbench.row('From “Writes the engineering section, with review” to').waitFor();
    await workbench.screenshot('journey', workbench.page.locator('.sidebar'));
    await workbench.page.locator('.tab.active').getByRole('button', { name: /Close/ }).click();
    await workbench.row('Open the whole map').click();
    await grid().waitFor();
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('marks another column once I choose another level', async () => {
    await workbench.command('Rung: Choose My Level');
    await workbench.choose('Senior Product Engineer');
    await grid()
      .getByRole('columnheader', { name: /^Senior/ })
      .getByText('Your level')
      .waitFor();
    await workbench.panel().getByText('The map ends there.').waitFor();
  });
});
