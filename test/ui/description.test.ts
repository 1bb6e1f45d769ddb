import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLE_BRANCH } from '../../scripts/sampleRepository.ts';
import { git } from '../host/git.ts';
import { filesWith } from './filesWith.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

const TEMPLATE = `## Why

<!-- What was wrong or missing, and for whom? -->

## What changed

## Checklist

- [ ] I tried it with an expired card
`;
const REASON = 'Members with an expired card lose their renewal & nobody tells them: 100 % of #12.';

describe('A description for the branch at hand', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    await mkdir(join(sample.folder, '.github'));
    await writeFile(join(sample.folder, '.github', 'pull_request_template.md'), TEMPLATE);
    for (const message of ['SHOP-12 Say when the card expires\n\nFixes #88', 'wip'])
      await git(sample.folder, 'commit', '--quiet', '--allow-empty', '--message', message);
    await git(sample.folder, 'update-ref', `refs/remotes/origin/${SAMPLE_BRANCH}`, 'HEAD');
    const settings = { 'rung.level': 'L1', 'rung.nudges.level': 'view' };
    workbench = await Workbench.open({ folder: sample.folder, settings });
    workbench.page.context().setDefaultTimeout(60_000);
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openSidebar();
    await workbench.statusItem(/1\d\d lines/).waitFor();
    // No test asks the network.
    await workbench.page.context().route('https://github.com/**', (route) => route.fulfill({ body: 'a page' }));
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  const OFFER = 'Say why, then take it along.';
  /** By what is seen of it: a reader is told its whole title. */
  const button = (text: string) =>
    workbench.page.locator('.editor-group-container.active .editor-actions').getByText(text, { exact: true });
  const drafts = () => workbench.page.locator('.tab', { hasText: 'Untitled' }).count();

  const text = () => workbench.textInFront();
  const reads = (part: string) => workbench.until(async () => (await text()).includes(part));

  /** The page that comes to the browser, once this is done. */
  async function opened(act: () => Promise<void>): Promise<URL> {
    const page = workbench.page.context().waitForEvent('page');
    await act();
    await workbench.dialog().getByRole('button', { name: 'Open', exact: true }).click();
    const browsed = await page;
    await browsed.waitForURL(/compare/);
    const url = new URL(browsed.url());
    await browsed.close();
    return url;
  }

  it("begins from the branch's row, by the template of the team, with the why ready to be written", async () => {
    await workbench.unfold('This branch');
    await workbench.row('Draft a description').click();
    await reads('## Why');
    await reads('- About SHOP-12');
    await reads('- Write to them thirty days before');
    await reads('- Fixes #88');
    await reads('- [ ] I tried it with an expired card');
    assert.doesNotMatch(await text(), /wip|pull_request_template/);
    await workbench.toast('3 files with uncommitted changes are not part of it yet.').waitFor();
    await button('Copy').waitFor();
    await button('Open GitHub\u2019s Page').waitFor();
    await workbench.screenshot('description');
  });

  it('is shown again while nobody has changed it', async () => {
    await workbench.dismiss(OFFER);
    await workbench.row('Draft a description').click();
    await workbench.toast(OFFER).waitFor();
    assert.equal(await drafts(), 1);
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await workbench.page.keyboard.type(REASON);
    await reads('Members with an expired card');
    assert.doesNotMatch(await text(), /how do you know/);
  });

  it('is copied as it is by now, by a button that stays once the offer has gone', async () => {
    await workbench.dismiss(OFFER);
    await button('Copy').click();
    await workbench.page.locator('.statusbar-item', { hasText: 'the description is copied' }).waitFor();
    const copied = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, /^## Why\n\n- About SHOP-12\n- Fixes #88\n\nMembers with an expired card lose/);
    assert.ok(copied.includes('<!-- What was wrong or missing, and for whom? -->'));
  });

  it('has its buttons after a reload, too', async () => {
    // VS Code keeps what is typed a moment later, and a reload before that would lose it.
    await workbench.until(async () => (await filesWith(workbench.home, REASON)).length > 0);
    await workbench.reload();
    await reads('Members with an expired card');
    await button('Copy').waitFor();
    await button('Open GitHub\u2019s Page').waitFor();
  });

  it("opens GitHub's page for a new pull request with every character of it", async () => {
    const url = await opened(() => button('Open GitHub\u2019s Page').click());
    assert.equal(url.origin, 'https://github.com');
    assert.equal(url.pathname, `/team-lantern/checkout/compare/main...${SAMPLE_BRANCH}`);
    assert.equal(url.searchParams.get('quick_pull'), '1');
    assert.equal(url.searchParams.get('title'), null);
    const copied = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
    assert.equal(url.searchParams.get('body'), copied);
  });

  it('is offered in the palette beside other drafts, and the page from the offer', async () => {
    await workbench.command('Rung: Draft a Description for This Branch');
    await workbench.toast(OFFER).waitFor();
    const url = await opened(() =>
      workbench.toast(OFFER).getByRole('button', { name: 'Open GitHub\u2019s Page' }).click(),
    );
    assert.match(url.searchParams.get('body') ?? '', /^<!-- What was wrong or missing, for whom.* -->$/m);
    assert.equal(await drafts(), 2);
    await workbench.toast('The why is still open in it').waitFor();
    await workbench.screenshot('description-why-open');
  });

  for (const theme of ['Dark Modern', 'Dark High Contrast', 'Light Modern'] as const) {
    it(`has its buttons in the theme ${theme}`, async () => {
      await workbench.theme(theme);
      await button('Copy').waitFor();
      await workbench.screenshot(`description-${theme.replaceAll(' ', '-').toLowerCase()}`);
    });
  }
});
