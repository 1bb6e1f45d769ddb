import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { git } from '../host/git.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

const MARA = 'Mara Lind <mara@example.org>';
const SECRET = 'tr0ub4dor-and-three';
const TRADE_OFFS = 'Propose solutions with their trade-offs';

describe('Drafts', () => {
  let sample: Sample;
  let workbench: Workbench;
  let place: string;

  before(async () => {
    sample = await makeSample();
    place = await mkdtemp(join(tmpdir(), 'rung-drafts-'));
    await commit('Name the card in the mail');
    const settings = {
      ...signedIn(sample.account),
      'rung.level': 'L1',
      'rung.nudges.level': 'view',
      'rung.journal.folder': join(place, 'journal'),
    };
    const env = { DEPLOY_TOKEN: SECRET };
    workbench = await Workbench.open({ folder: sample.folder, settings, env });
    // Rows that are scrolled out of sight are not there.
    await workbench.page.setViewportSize({ width: 1400, height: 1800 });
    await workbench.openSidebar();
    await workbench.row('My open pull requests').waitFor();
    await workbench.statusItem(/142 lines/).waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
    await rm(place, { recursive: true, force: true });
  });

  const commit = (message: string) =>
    git(sample.folder, 'commit', '--quiet', '--allow-empty', `--author=${MARA}`, `--message=${message}`);

  const text = () => workbench.textInFront();
  const reads = (part: string | RegExp) =>
    workbench.until(async () => {
      const now = await text();
      return typeof part === 'string' ? now.includes(part) : part.test(now);
    });

  it('begin from the row of an expectation, with its first question ready to be written over', async () => {
    await workbench.unfold(TRADE_OFFS);
    await workbench.screenshot('do-now');
    await workbench.row('Draft: Trade-off options').click();
    await reads(/^# Trade-off options$/m);
    await reads('> A good one, by your ladder: "A: Redis');
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await workbench.page.keyboard.type('Where to keep the cards that expire.');
    await reads('Where to keep the cards that expire.');
    assert.doesNotMatch(await text(), /What has to be decided/);
    await reads('Branch `warn-before-card-expires`');
    await workbench.screenshot('draft-trade-offs');
  });

  it('say how things stand, from commits and pull requests', async () => {
    await workbench.command("Rung: Draft Today's Status");
    await reads(/^\*\*Status, \w+day \d{4}-\d\d-\d\d\*\*$/m);
    await reads(/^\*\*Done since \w+day\*\*$/m);
    await reads('- Name the card in the mail');
    await reads('- receipts#113 Send the invoice address with each receipt: my move');
    await reads(/^- _What is in the way, and who could clear it\?/m);
    await workbench.page.setViewportSize({ width: 1280, height: 900 });
    await workbench.screenshot('draft-status');
    await workbench.page.setViewportSize({ width: 1400, height: 1800 });
  });

  it('are not saved, and the journal knows that a status was begun', async () => {
    await workbench.page.locator('.tab.active', { hasText: /Untitled/ }).waitFor();
    await workbench.until(async () => {
      const files = await readdir(join(place, 'journal')).catch(() => []);
      const kept = await Promise.all(files.map((file) => readFile(join(place, 'journal', file), 'utf8')));
      return kept.some((one) => one.includes('"kind":"shared","what":"status"'));
    });
    const files = await readdir(sample.folder);
    assert.deepEqual(
      files.filter((file) => /untitled|status/i.test(file)),
      [],
    );
  });

  it('hold no secret of the environment, also where I committed it', async () => {
    await commit(`Try ${SECRET} by hand`);
    await workbench.command("Rung: Draft Today's Status");
    await reads('- Try ••• by hand');
    assert.doesNotMatch(await text(), /tr0ub4dor/);
  });

  it('are picked from a list that begins with what my level asks for', async () => {
    await workbench.command('Rung: Draft a Document…');
    await workbench.page
      .locator('.quick-input-list')
      .getByText('For what is asked of a Product Engineer I')
      .first()
      .waitFor();
    await workbench.choose('Postmortem without blame');
    await reads(/^# Postmortem$/m);
    assert.doesNotMatch(await text(), /mara|warn-before/i);
  });

  it('are of the sample while I look around, and say so', async () => {
    await workbench.command('Rung: Look Around with Sample Data');
    await workbench.row('Sample data').first().waitFor();
    await workbench.command("Rung: Draft Today's Status");
    await reads('> Sample data: an invented team. Nothing here is yours.');
    assert.doesNotMatch(await text(), /in the mail$/m);
  });
});
