import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MINUTE } from '../../src/facts/instant.ts';
import { makeSample, type Sample } from './sample.ts';
import { type Theme, Workbench } from './workbench.ts';

const OFFER = /Asking now often saves hours/;
const BROKEN = 'fees.json';

describe('"I\u2019m stuck"', () => {
  let sample: Sample;
  let workbench: Workbench;
  let other: Workbench;
  let clock: string;
  const startedAt = Date.now();
  let minutes = 0;

  before(async () => {
    sample = await makeSample();
    clock = join(sample.folder, '..', 'minutes');
    await writeFile(clock, String(startedAt));
    await writeFile(join(sample.folder, BROKEN), '{\n  "fee": 3\n  "tax": 4\n}\n');
    workbench = await Workbench.open({
      folder: sample.folder,
      settings: { 'rung.level': 'L1', 'rung.nudges.level': 'view' },
      env: { RUNG_TEST_CLOCK: clock },
      preload: join(import.meta.dirname, 'steeredClock.mjs'),
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.statusItem(/146 lines/).waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  /** Minutes pass for the windows that are open, each once the one before is counted. */
  async function pass(until: number): Promise<void> {
    while (minutes < until) {
      minutes += 1;
      await writeFile(`${clock}.next`, String(startedAt + minutes * MINUTE));
      await rename(`${clock}.next`, clock);
      await workbench.statusItem(`Stuck for ${minutes}`).waitFor();
    }
  }

  /** Types into the box that asks this. */
  async function answer(question: string, line: string): Promise<void> {
    await workbench.page.locator('.quick-input-title', { hasText: question }).waitFor();
    await workbench.page.locator('.quick-input-widget input').fill(line);
    await workbench.page.keyboard.press('Enter');
  }

  const item = () => workbench.statusItem(/^Stuck for/);

  it('starts at an error, and runs in the status bar', async () => {
    await workbench.openFile(BROKEN);
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.page.keyboard.press('Control+Home');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.command("Rung: I'm Stuck");
    await answer('What are you stuck on?', 'the fees: they do not load');
    await workbench.statusItem('Stuck for 0 of 30 minutes').waitFor();
    assert.equal(await item().textContent(), ' Stuck 0/30 min');
  });

  it('counts, and takes note of what was tried', async () => {
    await pass(7);
    await item().click();
    await workbench.choose('Note what I tried');
    await answer('What did you try?', 'an older file: the same');
    await workbench.page.locator('.statusbar-item', { hasText: 'noted for the message' }).waitFor();
    await workbench.command('Rung: Stuck: Note What I Tried');
    await answer('What did you try?', 'the file of a colleague');
    await item().click();
    await workbench.page.getByText('2 lines so far').waitFor();
    await workbench.screenshot('stuck-choices');
    await workbench.page.keyboard.press('Escape');
  });

  it('goes on after a reload', async () => {
    await workbench.reload();
    await workbench.statusItem('Stuck for 7 of 30 minutes').waitFor();
    await pass(12);
  });

  it('shows in a second window, and nothing is said before 30 minutes', async () => {
    other = await workbench.anotherWindow(sample.folder);
    await other.statusItem('Stuck for 12 of 30 minutes').waitFor();
    await pass(29);
    await other.statusItem('Stuck for 29 of 30 minutes').waitFor();
    for (const window of [workbench, other]) assert.equal(await window.toast(/./).count(), 0);
  });

  it('offers the message at 30 minutes, in one window and once', async () => {
    await pass(30);
    for (const window of [workbench, other])
      await window.statusItem('Stuck for 30 minutes: the message is ready').waitFor();
    await Promise.any([workbench, other].map((window) => window.toast(OFFER).waitFor()));
    await pass(32);
    for (const window of [workbench, other]) await window.statusItem('Stuck for 32 minutes').waitFor();
    const toasts = await Promise.all([workbench, other].map((window) => window.toast(OFFER).count()));
    assert.deepEqual(toasts.toSorted(), [0, 1]);
    if (toasts[0] === 0) [workbench, other] = [other, workbench];
    await workbench.page.bringToFront();
    await workbench.toast(OFFER).getByText('30 minutes on the fees: they do not load.').waitFor();
  });

  for (const theme of ['Light Modern', 'Dark High Contrast', 'Dark Modern'] satisfies readonly Theme[]) {
    it(`can be read by everybody: ${theme}`, async () => {
      await workbench.theme(theme);
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await workbench.toast(OFFER).waitFor();
      await workbench.screenshot(`stuck-offer-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  it('copies the message: how long, on what, where, the error, what was tried', async () => {
    await workbench.toast(OFFER).getByRole('button', { name: 'Copy the Message' }).click();
    await workbench.page.locator('.statusbar-item', { hasText: 'the message is copied' }).waitFor();
    const copied = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
    assert.equal(
      copied,
      `Stuck for 32 minutes on the fees: they do not load (\`${BROKEN}\`, line 3, branch \`warn-before-card-expires\`).

I tried:
- an older file: the same
- the file of a colleague

I get: \`json: Expected comma\`

Has anyone met this?
`,
    );
  });

  it('says in a tooltip what it does, and opens the message as a document', async () => {
    await item().hover();
    await workbench.page.getByText('It counts while you are in VS Code.').waitFor();
    await workbench.screenshot('stuck-item');
    await item().click();
    await workbench.choose('Open the message as a document');
    await workbench.page.locator('.view-line', { hasText: 'Has anyone met this?' }).waitFor();
    await workbench.screenshot('stuck-message');
  });

  it('ends in all windows when the person says so', async () => {
    await workbench.command("Rung: I'm Not Stuck Any More");
    for (const window of [workbench, other]) await window.statusItem(/^Stuck for/).waitFor({ state: 'detached' });
    await workbench.reload();
    await workbench.statusItem(/146 lines/).waitFor();
    assert.equal(await item().count(), 0);
  });
});
