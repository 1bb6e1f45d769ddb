import assert from 'node:assert/strict';
import { makeSample, type Sample } from './sample.ts';
import { themes, Workbench } from './workbench.ts';

const EDGE_CASES = 'Find the edge cases before building';
const DIMENSIONS = ['Problem Solving', 'Technical Execution', 'Product Thinking', 'Collaboration', 'Ownership'];

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
  const rating = (dimension: string, at = 'At my level: Product Engineer I') =>
    workbench.panel().getByRole('combobox', { name: `${dimension}: ${at}`, exact: true });
  const atNext = (dimension: string) => rating(dimension, 'At the next level: Product Engineer II');
  const button = (name: string) => workbench.panel().getByRole('button', { name, exact: true });
  const headings = () => workbench.panel().locator('section.dimension h2').allTextContents();

  it('opens at the focus from its row, with the dimensions to choose from', async () => {
    await workbench.row('Choose a focus').click();
    await workbench.panel().locator('[id="focus"]:focus').waitFor();
    await workbench.panel().getByRole('button', { name: 'Collaboration', exact: true }).waitFor();
    await workbench.page.keyboard.press('Control+W');
  });

  it('opens from the button of Next Level', async () => {
    await workbench.view('Next Level').hover();
    await workbench.view('Next Level').getByRole('button', { name: 'Open the Next-Level Checklist' }).click();
    await workbench.panel().getByRole('heading', { name: 'From Product Engineer I to Product Engineer II' }).waitFor();
  });

  it('lets all five dimensions be rated at both levels by the keyboard alone', async () => {
    await rating('Problem Solving').focus();
    // Tab goes to the next choice, and the first letter chooses: Meets, Developing, Gap.
    for (const letter of ['g', 'g', 'm', 'd', 'd', 'g', 'm', 'd', 'd', 'm']) {
      await workbench.page.keyboard.press(letter);
      await workbench.page.keyboard.press('Tab');
    }
    await workbench.until(async () => (await atNext('Ownership').inputValue()) === 'meets');
    await workbench.view('Next Level').getByText('Gap · 0 of 3 ticked').first().waitFor();
    assert.deepEqual(await headings(), DIMENSIONS, 'nothing moves while it is rated');
  });

  it('keeps a tick, and says since when', async () => {
    await tick(EDGE_CASES).check();
    await workbench.view('Next Level').getByText('Gap · 1 of 3 ticked').first().waitFor();
  });

  it('has it all after a reload, gaps first', async () => {
    await workbench.reload();
    await workbench.command('Rung: Open the Next-Level Checklist');
    await workbench.panel().getByRole('heading', { name: /^From/ }).waitFor();
    assert.equal(await tick(EDGE_CASES).isChecked(), true);
    assert.equal(await rating('Technical Execution').inputValue(), 'meets');
    await workbench.screenshot('checklist');
    assert.deepEqual(await headings(), [
      'Problem Solving',
      'Product Thinking',
      'Technical Execution',
      'Collaboration',
      'Ownership',
    ]);
  });

  it('keeps why something does not apply, and says so while the reason is missing', async () => {
    await atNext('Problem Solving').selectOption('Does not apply');
    const because = workbench.panel().getByRole('textbox', { name: /^Problem Solving: .*: Because$/ });
    await workbench.panel().getByText('Not kept yet: say why.').waitFor();
    await because.fill('I work alone this quarter.');
    await because.press('Tab');
    await workbench.view('Next Level').getByText('Does not apply: I work alone this quarter.').first().waitFor();
    await atNext('Problem Solving').selectOption('Gap');
    await workbench.view('Next Level').getByText('Gap · 1 of 3 ticked').first().waitFor();
  });

  it('has them in another window, and what is ticked there shows here', async () => {
    const other = await workbench.anotherWindow(sample.folder);
    await other.openSidebar();
    await other.row(EDGE_CASES).getByRole('checkbox', { checked: true }).waitFor();
    // Rows may move for as long as things come in, and a click lands on another one.
    await other.statusItem(/142 lines/).waitFor();
    await other.row('Question assumptions').getByRole('checkbox').click();
    await other.view('Next Level').getByText('Gap · 2 of 3 ticked').first().waitFor();
    await workbench.view('Next Level').getByText('Gap · 2 of 3 ticked').first().waitFor();
    await workbench.until(() => tick('Question assumptions').isChecked());
    await other.page.close();
  });

  it('takes a tick back from the sidebar', async () => {
    await workbench.row('Question assumptions').getByRole('checkbox').click();
    await workbench.until(async () => !(await tick('Question assumptions').isChecked()));
  });

  it('takes a focus of two dimensions, and refuses a third with the reason', async () => {
    await button('Focus on This: Ownership').click();
    await button('Focus on This: Product Thinking').click();
    await button('Leave Out of the Focus: Product Thinking').waitFor();
    await button('Focus on This: Collaboration').click();
    const refused = workbench.panel().getByRole('alert');
    await refused.getByText('Two are enough: you practise Product Thinking and Ownership.').waitFor();
    assert.match(await refused.innerText(), /Depth in a few areas beats a little progress in many/);
    await refused.getByRole('button', { name: 'Leave Out Ownership' }).waitFor();
    await workbench.screenshot('checklist-refused');
    assert.equal(await button('Focus on This: Collaboration').count(), 1);
  });

  it('takes what to practise, and has it on top in Next Level', async () => {
    await button('Practise: Take the initiative in your domain').click();
    await workbench.row('Take the initiative in your domain').getByText('practised now').waitFor();
    await workbench.view('Next Level').getByText('Focus: Product Thinking, Ownership').waitFor();
    await workbench.panel().getByText('You have practised Product Thinking and Ownership as of today.').waitFor();
  });

  it('copies a line that asks for feedback, and goes round again', async () => {
    await button('Copy a Line That Asks for Feedback').click();
    await workbench.page.getByText('the line is copied').first().waitFor();
    // It is too early to ask, so that copying it keeps no reminder away.
    await workbench
      .panel()
      .getByText(/^Feedback is best asked for after two to four weeks/)
      .waitFor();
    await button('Go Round Again').click();
    await workbench.panel().getByText('A new round has begun.').waitFor();
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
      await workbench.panel().locator('[id="dimension/ownership"]').scrollIntoViewIfNeeded();
      await workbench.panel().locator('[id="note/note/ownership"]').hover();
      await workbench.page.mouse.wheel(0, 400);
      await workbench.screenshot(`checklist-lower-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }
});
