import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signedIn } from '../../scripts/workbench/settings.ts';
import { makePathWithoutGit } from '../host/conditions.ts';
import { git } from '../host/git.ts';
import { makeSample, type Sample } from './sample.ts';
import { type Opening, Workbench } from './workbench.ts';

/** A host that refuses every connection: a port that was free a moment ago. */
async function unreachableHost(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

describe('What a person sees where something is missing', () => {
  let sample: Sample;
  let place: string;
  let plainFolder: string;
  let workbench: Workbench | undefined;

  async function open(opening: Opening): Promise<Workbench> {
    workbench = await Workbench.open(opening);
    await workbench.openSidebar();
    return workbench;
  }

  /** What *Now* says, once it says this. */
  async function nowSays(words: string): Promise<void> {
    assert.ok(workbench);
    await workbench.view('Now').getByText(words).first().waitFor();
  }

  before(async () => {
    sample = await makeSample();
    place = await mkdtemp(join(tmpdir(), 'rung-empty-'));
    plainFolder = join(place, 'plain');
    await mkdir(plainFolder);
  });

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  after(async () => {
    await sample?.remove();
    await rm(place, { recursive: true, force: true });
  });

  it('no folder: an offer to open one, and to sign in, and to look around', async () => {
    const { view, screenshot } = bound(await open({}));
    await nowSays('Open a folder with a git repository');
    for (const name of ['Open a folder', 'Sign in to GitHub', 'Look around with sample data']) {
      await view('Now').getByRole('button', { name, exact: true }).waitFor();
    }
    await screenshot('empty-no-folder');
  });

  it('no repository: an offer to make one', async () => {
    const { view } = bound(await open({ folder: plainFolder }));
    await nowSays('This folder is not a git repository');
    await view('Now').getByRole('button', { name: 'Initialize a repository' }).waitFor();
  });

  it('no level: one click for each level, and a word in the other two views', async () => {
    const { view, screenshot } = bound(await open({ folder: plainFolder }));
    await view('My Level').getByText('Which level are you at?').waitFor();
    await view('Next Level').getByText('this shows what the next one asks').waitFor();
    assert.equal(
      await view('My Level')
        .getByRole('button', { name: /Product Engineer/ })
        .count(),
      4,
    );
    await screenshot('empty-no-level');
  });

  it('Restricted Mode: no git is run, and trust is one click away; the level works', async () => {
    const { view, screenshot, statusItem } = bound(
      await open({ folder: sample.folder, restricted: true, settings: { 'rung.level': 'L1' } }),
    );
    await nowSays('This workspace is in Restricted Mode');
    await view('Now').getByRole('button', { name: 'Manage workspace trust' }).waitFor();
    await view('My Level').getByText('Understand the problem before coding').waitFor();
    assert.equal(await statusItem(/lines/).count(), 0);
    await screenshot('empty-restricted');
  });

  it('no git: what Rung needs it for; the level works', async () => {
    const env = { PATH: await makePathWithoutGit(place) };
    const { view, screenshot } = bound(await open({ folder: sample.folder, env, settings: { 'rung.level': 'L1' } }));
    await nowSays('Rung needs git to measure your branch');
    await view('My Level').getByText('Understand the problem before coding').waitFor();
    await screenshot('empty-no-git');
  });

  it('an empty repository: that it counts once there is a commit', async () => {
    const folder = join(place, 'empty');
    await mkdir(folder);
    await git(folder, 'init', '--quiet', '--initial-branch', 'main');
    const { row } = bound(await open({ folder }));
    await row('main · no commit yet').waitFor();
  });

  it('no network: that GitHub cannot be reached; the branch and the level work', async () => {
    const settings = { ...signedIn({ ...sample.account, url: await unreachableHost() }), 'rung.level': 'L1' };
    const { view, row, screenshot } = bound(await open({ folder: sample.folder, settings }));
    await row('GitHub cannot be reached').waitFor();
    await row('142 / 200').waitFor();
    await view('My Level').getByText('Understand the problem before coding').waitFor();
    await screenshot('empty-offline');
  });

  it('no network and no repository: an offer to try again', async () => {
    const settings = signedIn({ ...sample.account, url: await unreachableHost() });
    const { view } = bound(await open({ folder: plainFolder, settings }));
    await nowSays('GitHub cannot be reached right now');
    await view('Now').getByRole('button', { name: 'Try again' }).waitFor();
  });

  it('no pull requests: that they will show here', async () => {
    const { row } = bound(await open({ folder: sample.folder, settings: signedIn(sample.newcomer) }));
    await row('No open pull requests').waitFor();
    await row('Nobody waits for you').waitFor();
  });
});

/** The parts of a workbench that a test speaks of, so that its lines stay short. */
function bound(workbench: Workbench) {
  return {
    view: (title: string) => workbench.view(title),
    row: (text: string | RegExp) => workbench.row(text),
    statusItem: (words: RegExp) => workbench.statusItem(words),
    screenshot: (name: string) => workbench.screenshot(name),
  };
}
