import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pasteLines } from '../../scripts/sampleRepository.ts';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { git } from '../host/git.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

const NUDGE = /has passed 200 lines/;

/** Adds a file to the branch of 142 lines, and makes it one of 70 in the editor: what others write crosses without a save. */
async function passTheGuidance(workbench: Workbench, sample: Sample): Promise<void> {
  const path = await pasteLines(sample.folder, 2);
  await workbench.openFile(path);
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.insertText(Array.from({ length: 68 }, (_, day) => `\n${day + 1},`).join(''));
  await workbench.save();
  await workbench.statusItem(/212 lines/).waitFor();
}

/** Opens the list of what Rung would say, and waits until a line of it says this. */
async function wouldSay(workbench: Workbench, words: string | RegExp): Promise<void> {
  await workbench.command('Rung: What Would You Tell Me Now?');
  await workbench.page.locator('.quick-input-list').getByRole('option').filter({ hasText: words }).first().waitFor();
}

/** A focus on ownership that was chosen so many days ago, as an older journal has it. */
async function practiseSince(days: number, folder: string): Promise<void> {
  const at = Date.now() - days * 86_400_000;
  const entry = { kind: 'focus', round: 'a-round', level: 'L2', dimensions: ['ownership'], practise: [] };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'older.jsonl'), `${JSON.stringify({ version: 1, id: 'a-focus', at, ...entry })}\n`);
}

async function commitAll(sample: Sample): Promise<void> {
  await git(sample.folder, 'add', '--all');
  await git(sample.folder, 'commit', '--quiet', '--message', 'Remind people of cards that expire');
}

describe('A nudge when a branch passes 200 lines', () => {
  let sample: Sample;
  let workbench: Workbench;

  beforeEach(async () => {
    sample = await makeSample();
    workbench = await Workbench.open({ folder: sample.folder, settings: { 'rung.level': 'L1' } });
    await workbench.openSidebar();
    await workbench.statusItem(/142 lines/).waitFor();
  });

  afterEach(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  it('comes at the save that crosses, says by how much, and explains itself', async () => {
    assert.equal(await workbench.toast(/./).count(), 0, 'nothing is said before');
    await passTheGuidance(workbench, sample);
    const toast = workbench.toast(NUDGE);
    await toast.getByText('212 lines to review, 12 over').waitFor();
    await toast.getByText('src/renewals/reminderDays.ts (70)').waitFor();
    await workbench.screenshot('hint');
    await toast.getByRole('button', { name: 'Why This?' }).click();
    const dialog = workbench.dialog();
    await dialog.getByText('more than 200 lines to review').waitFor();
    await dialog.getByText('Keep PRs focused, at 50-200 lines').waitFor();
    await dialog.getByText('Today: 1 of at most 3').waitFor();
    await workbench.screenshot('why-this');
    await workbench.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await workbench.command('Rung: Why Did I Get This?');
    await dialog.getByRole('button', { name: 'Split Plan' }).waitFor();
  });

  it('comes at a commit too, and its remedy works where the sidebar was never opened', async () => {
    await workbench.page
      .getByRole('tab', { name: /Explorer/ })
      .first()
      .click();
    await workbench.reload();
    await workbench.statusItem(/142 lines/).waitFor();
    await pasteLines(sample.folder, 70);
    await commitAll(sample);
    await workbench.toast(NUDGE).getByRole('button', { name: 'Split Plan' }).click();
    await workbench.panel().getByRole('heading', { name: 'Split plan for warn-before-card-expires' }).waitFor();
  });

  it('comes once: not at the next save, not in another window, not after a reload', async () => {
    await passTheGuidance(workbench, sample);
    await workbench.toast(NUDGE).waitFor();
    await workbench.dismiss(NUDGE);
    await workbench.reload();
    await workbench.statusItem(/212 lines/).waitFor();
    const other = await workbench.anotherWindow(sample.folder);
    await other.statusItem(/212 lines/).waitFor();
    await commitAll(sample);
    for (const window of [workbench, other]) {
      await wouldSay(window, 'was shown before, and each comes once');
      assert.equal(await window.toast(NUDGE).count(), 0);
    }
  });

  it('stays away for the day in every window after Not Today, until that is taken back', async () => {
    await workbench.command('Rung: Not Today');
    await passTheGuidance(workbench, sample);
    const other = await workbench.anotherWindow(sample.folder);
    await other.statusItem(/212 lines/).waitFor();
    await wouldSay(other, 'you said Not Today');
    await other.page.close();
    await workbench.reload();
    await workbench.statusItem(/212 lines/).waitFor();
    await wouldSay(workbench, 'you said Not Today');
    assert.equal(await workbench.toast(NUDGE).count(), 0);
    await workbench.screenshot('tell-me-now');
    await workbench.choose('Let nudges come again today');
    await workbench.page.getByText('nudges can come again today').first().waitFor();
    await commitAll(sample);
    await workbench.toast(NUDGE).waitFor();
  });

  it('can be turned off by kind, and the setting shows that it is', async () => {
    await passTheGuidance(workbench, sample);
    await workbench.toast(NUDGE).getByRole('button', { name: 'Turn Off' }).click();
    await workbench.toast(NUDGE).waitFor({ state: 'detached' });
    await workbench.until(async () => (await workbench.settings())['rung.nudges.branchSize'] === false);
    await workbench.page.getByText('rung.nudges.branchSize brings them back').first().waitFor();
  });

  it('stays in the views, or away from them too, where the person wants that', async () => {
    await workbench.change({ 'rung.nudges.level': 'view' });
    await workbench.statusItem(/142 lines/).waitFor();
    await passTheGuidance(workbench, sample);
    await wouldSay(workbench, 'on view only');
    assert.equal(await workbench.toast(NUDGE).count(), 0);
    const warning = workbench.statusItem(/212 lines/).locator('.codicon-warning');
    assert.equal(await warning.count(), 1);
    await workbench.change({ 'rung.nudges.level': 'off' });
    await workbench.statusItem(/212 lines/).waitFor();
    assert.equal(await warning.count(), 0);
  });

  it('stays away while the person shares their screen', async () => {
    await workbench.command('Rung: Quiet While I Share My Screen');
    await workbench.page.getByText('quiet while you share your screen').first().waitFor();
    await workbench.until(async () => (await workbench.settings())['rung.nudges.quiet'] === true);
    await passTheGuidance(workbench, sample);
    await wouldSay(workbench, 'you share your screen');
    assert.equal(await workbench.toast(NUDGE).count(), 0);
  });
});

describe('What else is worth a look', () => {
  it('stands in Now with what helps, once GitHub was seen', async () => {
    const sample = await makeSample();
    const settings = { ...signedIn(sample.account), 'rung.level': 'L1', 'rung.nudges.level': 'view' };
    const workbench = await Workbench.open({ folder: sample.folder, settings });
    try {
      await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await workbench.page.setViewportSize({ width: 1280, height: 1600 });
      await workbench.openSidebar();
      await workbench.row('Worth a look').waitFor();
      await workbench
        .row(/^Your review: /)
        .first()
        .waitFor();
      await workbench.screenshot('worth-a-look');
      await workbench
        .row(/^No review for /)
        .first()
        .click();
      await workbench.page.getByText('the line is copied').first().waitFor();
      const copied = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
      assert.match(copied, /^Hi .*, could you find a moment to review #\d+ ".*" \(\d+ lines\)\? http\S+ Thank you!$/);
    } finally {
      await workbench.close();
      await sample.remove();
    }
  });
});

describe('The reminder to ask for feedback', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    const journal = join(sample.folder, '..', 'journal');
    await practiseSince(16, journal);
    const settings = { 'rung.level': 'L1', 'rung.journal.folder': journal, 'rung.nudges.unpushed': false };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    await workbench.openSidebar();
    await workbench.statusItem(/142 lines/).waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  it('stands in Now and in Next Level once a focus is two weeks old, and is no notification by itself', async () => {
    await workbench.row('Ask for feedback: 16 days of practice in Ownership').waitFor();
    await workbench.view('Next Level').getByText('Copy a Line That Asks for Feedback').waitFor();
    assert.equal(await workbench.toast(/./).count(), 0);
  });

  it('comes at a commit, and copies a line in one click, after which it is gone', async () => {
    await commitAll(sample);
    const toast = workbench.toast('You have practised Ownership for 16 days.');
    await toast.waitFor();
    await workbench.screenshot('feedback-due');
    await toast.getByRole('button', { name: 'Copy a Line' }).click();
    await workbench.page.getByText('the line is copied. Send it to two or three people').first().waitFor();
    await workbench.view('Next Level').getByText('Focus: Ownership').waitFor();
    await workbench.row('Ask for feedback: 16 days').waitFor({ state: 'detached' });
  });
});
