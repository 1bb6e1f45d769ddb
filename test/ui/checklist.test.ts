import assert from 'node:assert/strict';
import { makeSample, type Sample } from './sample.ts';
import { themes, Workbench } from './workbench.ts';

const EDGE_CASES = 'Find the edge cases before building';

describe('The checklist for the next level', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    workbench = await Workbench.open({ folder: sample.folder, settings: { 'rung.level': 'L1' } });
    await workbench.openSidebar();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  const tick = (name: string) => workbench.panel().getByRole('checkbox', { name });
  const rating = (group: RegExp, name: string) =>
    workbench.panel().getByRole('group', { name: group }).first().getByRole('radio', { name, exact: true });

  it('opens from the button of Next Level', async () => {
    await workbench.view('Next Level').hover();
    await workbench.view('Next Level').getByRole('button', { name: 'Open the Next-Level Checklist' }).click();
    await workbench.panel().getByRole('heading', { name: 'From Product Engineer I to Product Engineer II' }).waitFor();
  });

  it('keeps a tick and a rating', async () => {
    await tick(EDGE_CASES).check();
    await rating(/How I do at my level/, 'Meets').check();
    await workbench.view('Next Level').getByText('1 of 3 ticked').first().waitFor();
    await workbench.screenshot('checklist');
  });

  it('has them after a reload', async () => {
    await workbench.reload();
    await workbench.command('Rung: Open the Next-Level Checklist');
    await workbench.panel().getByRole('heading', { name: /^From/ }).waitFor();
    assert.equal(await tick(EDGE_CASES).isChecked(), true);
    assert.equal(await rating(/How I do at my level/, 'Meets').isChecked(), true);
  });

  it('has them in another window, and what is ticked there shows here', async () => {
    const other = await workbench.anotherWindow(sample.folder);
    await other.openSidebar();
    await other.row(EDGE_CASES).getByRole('checkbox', { checked: true }).waitFor();
    // Rows may move for as long as things come in, and a click lands on another one.
    await other.statusItem(/142 lines/).waitFor();
    await other.row('Question assumptions').getByRole('checkbox').click();
    await other.view('Next Level').getByText('2 of 3 ticked').first().waitFor();
    await workbench.view('Next Level').getByText('2 of 3 ticked').first().waitFor();
    await workbench.until(() => tick('Question assumptions').isChecked());
    await other.page.close();
  });

  it('takes a tick back from the sidebar', async () => {
    await workbench.row('Question assumptions').getByRole('checkbox').click();
    await workbench.until(async () => !(await tick('Question assumptions').isChecked()));
  });

  it('works with the keyboard alone', async () => {
    await tick('Work anywhere in the stack').focus();
    await workbench.page.keyboard.press('Space');
    await workbench.until(() => tick('Work anywhere in the stack').isChecked());
    await workbench.panel().locator('[id="tick/L2.work-across-the-stack"]:focus').waitFor();
  });

  for (const theme of themes) {
    it(`has nothing that axe objects to in ${theme}`, async () => {
      await workbench.theme(theme);
      assert.deepEqual(await workbench.accessibilityProblems(), []);
      await workbench.screenshot(`checklist-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
});
