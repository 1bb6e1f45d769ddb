import assert from 'node:assert/strict';
import { pasteLines } from '../../scripts/sampleRepository.ts';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { aFile, aPullRequest, readyForReview, reviewRequested } from '../github/builders.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

describe('Pull requests in Now', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    const settings = { ...signedIn(sample.account), 'rung.level': 'L1' };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    // Rows that are scrolled out of sight are not there.
    await workbench.page.setViewportSize({ width: 1280, height: 2300 });
    await workbench.openSidebar();
    await workbench.row('My open pull requests').waitFor();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  const said = (row: string | RegExp) => workbench.row(row).first().getAttribute('aria-label');
  /** A screen reader hears the title first. */
  const saidOf = (title: RegExp) =>
    workbench.view('Now').getByRole('treeitem', { name: title }).first().getAttribute('aria-label');

  it('carry their flags, and whose move it is', async () => {
    assert.match((await saidOf(/^#689/)) ?? '', /312 lines, \d d \d+ h old, waits for .*\d+ (?:d|h|min)/);
    assert.match((await saidOf(/^#241/)) ?? '', /no why, \d d \d+ h old, your move: changes asked/);
    assert.match((await saidOf(/^#113/)) ?? '', /your move: approved/);
    assert.match((await saidOf(/^#454/)) ?? '', /draft for/);
    await workbench.screenshot('now');
  });

  it('say why a flag matters and what helps, underneath', async () => {
    await workbench.unfold('312 lines · #689 Choose seats');
    await workbench.row('312 lines to review, 112 over 200').waitFor();
    await workbench.unfold('no why · #241 Show refunds in the day report');
    await workbench.row('The description does not say why').waitFor();
    await workbench.screenshot('flags');
  });

  it('list the reviews that wait for me, the most pressing first, and count them on the icon', async () => {
    const waiting = await workbench
      .view('Now')
      .getByRole('treeitem', { name: /^#.*(?:left|over) · / })
      .all();
    const labels = await Promise.all(waiting.map((row) => row.getAttribute('aria-label')));
    assert.deepEqual(
      labels.map((label) => /#\d+/.exec(label ?? '')?.[0]),
      ['#688', '#455', '#242', '#112'],
    );
    assert.match(labels[0] ?? '', /5 h over/);
    assert.match(labels[1] ?? '', /\b[23] h(?: left|)/);
    assert.equal(await workbench.badge(), '4');
  });

  it('open on GitHub at a click', async () => {
    const page = workbench.page.context().waitForEvent('page');
    await workbench.row(/^#113/).click();
    await (await page).getByText('Send the invoice address with each receipt').first().waitFor();
    await (await page).close();
  });

  it('speak for what My Level asks, and open to the rule and the pull requests behind a figure', async () => {
    await workbench.unfold('Keep PRs focused');
    await workbench.unfold('Size of my merged PRs');
    await workbench.row('How it is counted').waitFor();
    assert.match((await said('Size of my merged PRs')) ?? '', /median \d+ lines, 3 in 4 up to \d+ \(n = 30\)/);
    await workbench.screenshot('habit');
  });

  it('show a hostile title as plain text on one line', async () => {
    const title =
      '**bold** $(alert) <img src=x onerror=alert(1)> [click](command:workbench.action.quit)\u202e\nsecond line';
    const now = Date.now();
    sample.standIn.put(
      aPullRequest({
        repository: { owner: 'team-lantern', name: 'checkout' },
        number: 999,
        title,
        author: sample.account.login,
        url: `${sample.account.url}/team-lantern/checkout/pull/999`,
        createdAt: now - 3_600_000,
        files: [aFile({ path: 'src/a.ts', additions: 3 })],
        events: [readyForReview(now - 3_500_000), reviewRequested(now - 3_400_000, 'ines-varga')],
      }),
    );
    await workbench.view('Now').hover();
    await workbench.view('Now').getByRole('button', { name: 'Refresh' }).click();
    const row = workbench.row('#999');
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /#999 \*\*bold\*\* \$\(alert\) <img src=x onerror/);
    assert.equal(await row.locator('.label-name .codicon, img').count(), 0);
  });

  it('stay as they were when GitHub fails, with one sentence and a way to try again', async () => {
    // Rung asks for less at first, since GitHub gives up on large answers in the same way.
    sample.standIn.order({ fault: { kind: 'html', status: 502 }, times: 20 });
    await workbench.view('Now').hover();
    await workbench.view('Now').getByRole('button', { name: 'Refresh' }).click();
    await workbench.row('GitHub has trouble (502)').waitFor();
    await workbench.row('My open pull requests').waitFor();
    assert.equal(await workbench.toast(/./).count(), 0, 'nothing pops up');
    sample.standIn.clearOrders();
    await workbench.row('GitHub has trouble (502)').click();
    await workbench.row('GitHub has trouble (502)').waitFor({ state: 'detached' });
  });

  it('ask for a new sign-in when GitHub no longer accepts the old one', async () => {
    sample.standIn.order({ fault: { kind: 'bad-credentials' } });
    await workbench.view('Now').hover();
    await workbench.view('Now').getByRole('button', { name: 'Refresh' }).click();
    await workbench.row('GitHub no longer accepts the sign-in').click();
    await workbench.choose('Sign in with VS Code');
    await workbench.dialog().getByRole('button', { name: 'Allow' }).click();
    await workbench.row('GitHub no longer accepts the sign-in').waitFor({ state: 'detached' });
    await workbench.row('My open pull requests').waitFor();
  });

  it('are not asked for again before the pause is over that GitHub asks for', async () => {
    sample.standIn.order({ fault: { kind: 'secondary-limit', status: 403, retryAfterSeconds: 3600 } });
    await workbench.view('Now').hover();
    await workbench.view('Now').getByRole('button', { name: 'Refresh' }).click();
    await workbench.row('Pause until').waitFor();
    const asked = sample.standIn.requests.length;
    await pasteLines(sample.folder, 70);
    await workbench.row('Pause until').click();
    // The same click measures the branch: once that is done, GitHub would have been asked too.
    await workbench.statusItem(/212 lines/).waitFor();
    assert.equal(sample.standIn.requests.length, asked);
    await workbench.row('My open pull requests').waitFor();
  });
});
