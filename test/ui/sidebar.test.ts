import assert from 'node:assert/strict';
import { canSignIn } from '../../scripts/workbench/settings.ts';
import { makeSample, type Sample } from './sample.ts';
import { Workbench } from './workbench.ts';

describe('The sidebar of someone who has just installed Rung', () => {
  let sample: Sample;
  let workbench: Workbench;

  before(async () => {
    sample = await makeSample();
    workbench = await Workbench.open({ folder: sample.folder, settings: canSignIn(sample.account) });
    await workbench.openSidebar();
  });

  after(async () => {
    await workbench?.close();
    await sample?.remove();
  });

  it('shows the size of the branch, and so does the status bar', async () => {
    await workbench.row('This branch').filter({ hasText: '142 / 200' }).waitFor();
    await workbench.statusItem(/142/).waitFor();
  });

  it('asks for the level in one click', async () => {
    await workbench.view('My Level').getByRole('button', { name: 'Product Engineer II', exact: true }).click();
    await workbench.view('My Level').getByRole('treeitem').first().waitFor();
    assert.notEqual((await workbench.settings())['rung.level'], undefined);
  });

  it('shows my open pull requests once I have signed in', async () => {
    await workbench
      .view('Now')
      .getByRole('treeitem', { name: /^Sign in/ })
      .click();
    await workbench.choose('Sign in with VS Code');
    await workbench.dialog().getByRole('button', { name: 'Allow' }).click();
    await workbench.row('My open pull requests').waitFor();
    await workbench.openFile('src/renewals/expiringCards.ts');
    await workbench.screenshot('sidebar');
  });
});
