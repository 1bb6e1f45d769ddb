import assert from 'node:assert/strict';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { aFile, aPullRequest, committed } from '../github/builders.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

describe('Five windows', () => {
  let sample: Sample;
  let windows: readonly Workbench[] = [];
  let first: Workbench;

  before(async () => {
    sample = await makeSample();
    first = await Workbench.open({
      folder: sample.folder,
      settings: { ...signedIn(sample.account), 'rung.level': 'L1' },
    });
    await first.openSidebar();
    await first.row('My open pull requests').waitFor();
  });

  after(async () => {
    await first?.close();
    await sample?.remove();
  });

  it('make the requests of one, and all show what it brought', async () => {
    const asked = sample.standIn.requests.length;
    assert.ok(asked > 0);
    windows = [first];
    for (const _ of [2, 3, 4, 5]) {
      const another = await first.anotherWindow(sample.folder);
      await another.openSidebar();
      await another.row('#457').waitFor();
      windows = [...windows, another];
    }
    assert.equal(sample.standIn.requests.length, asked);
  });

  it('show what a refresh in one of them brings', async () => {
    const now = Date.now();
    const { login, url } = sample.account;
    sample.standIn.put(
      aPullRequest({
        repository: 'team-lantern/checkout',
        number: 998,
        title: 'Round the fee once',
        author: login,
        url: `${url}/team-lantern/checkout/pull/998`,
        createdAt: now - 60_000,
        files: [aFile()],
        events: [committed(now - 120_000)],
      }),
    );
    const asked = sample.standIn.requests.length;
    await first.view('Now').hover();
    await first.view('Now').getByRole('button', { name: 'Refresh' }).click();
    for (const window of windows) await window.row('#998').waitFor();
    const requests = sample.standIn.requests.length - asked;
    assert.ok(requests >= 1 && requests <= 2, `${requests} requests`);
  });

  it('show the last figures after a start without network, as of when, and ask for nothing by themselves', async () => {
    sample.standIn.order({ fault: { kind: 'connection-reset' }, times: 1_000 });
    const asked = sample.standIn.requests.length;
    await first.reload();
    await first.openSidebar();
    await first.row('#998').waitFor();
    assert.match(
      (await first.view('Now').locator('.pane-header .description').textContent()) ?? '',
      /^read at \d.* as mara-lind$/,
    );
    assert.equal(sample.standIn.requests.length, asked);
    await first.view('Now').hover();
    await first.view('Now').getByRole('button', { name: 'Refresh' }).click();
    await first.row('GitHub cannot be reached').waitFor();
    await first.row('#998').waitFor();
    await first.screenshot('offline');
    sample.standIn.clearOrders();
    await first.row('GitHub cannot be reached').click();
    await first.row('GitHub cannot be reached').waitFor({ state: 'detached' });
  });
});
