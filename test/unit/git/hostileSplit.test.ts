import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { undoStack } from '../../../src/git/undoStack.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';
import { made, splitOf } from './stacks.ts';

describe('Splitting the branch of a hostile repository', () => {
  const workshop = gitWorkshop();
  const aFeature = () =>
    workshop
      .aRepository()
      .commit({ a: 5, '.gitattributes': 'a diff=evil\nb filter=evil\n' })
      .withRemote()
      .branch('feature')
      .commit({ b: 3, a: 9 })
      .write({ 'README.md': 4 });

  async function splitAndUndo(feature: GitRepository): Promise<void> {
    const split = await splitOf(feature);
    const answer = await made(feature, split);
    assert.equal(answer.kind, 'made', JSON.stringify(answer));
    if (answer.kind === 'made') await undoStack(split.located, answer.stack, feature);
  }

  /** Settings or hooks that name a program, and a step of git that shows the trap to be sharp. */
  const SETTINGS: Readonly<Record<string, readonly [setting: string, proof: readonly string[]]>> = {
    'diff.external': ['diff.external', ['diff', 'origin/main']],
    'a diff driver': ['diff.evil.command', ['diff', 'origin/main']],
    'a textconv filter': ['diff.evil.textconv', ['diff', 'origin/main']],
    'core.fsmonitor': ['core.fsmonitor', ['status']],
    'a clean filter': ['filter.evil.clean', ['add', '--renormalize', 'b']],
    'a smudge filter': ['filter.evil.smudge', ['checkout', '--force', 'HEAD~1', '--', '.']],
    'a filter process': ['filter.evil.process', ['add', '--renormalize', 'b']],
  };
  for (const [title, [setting, proof]] of Object.entries(SETTINGS)) {
    it(`does not run ${title}`, async () => {
      const feature = aFeature();
      const { program, marker } = feature.trap('trap');
      feature.git('config', setting, program);
      await splitAndUndo(feature);
      assert.equal(existsSync(marker), false, `${title} ran`);
      feature.tries('rm', '--quiet', '--cached', 'b').tries(...proof);
      feature.tries('checkout', '--force', 'feature', '--', 'b');
      assert.equal(existsSync(marker), true, 'the trap is blunt');
    });
  }

  for (const hook of ['reference-transaction', 'post-index-change', 'pre-commit', 'commit-msg', 'post-commit']) {
    it(`does not run a ${hook} hook`, async () => {
      const feature = aFeature();
      const { marker } = feature.trap(`hooks/${hook}`);
      await splitAndUndo(feature);
      assert.equal(existsSync(marker), false, `${hook} ran`);
      feature.commit({ c: 1 });
      assert.equal(existsSync(marker), true, 'the trap is blunt');
    });
  }

  it('does not sign with a program of its own', async () => {
    const feature = aFeature();
    const { program, marker } = feature.trap('trap');
    feature.git('config', 'gpg.program', program).git('config', 'commit.gpgSign', 'true');
    await splitAndUndo(feature);
    assert.equal(existsSync(marker), false);
    feature.tries('commit', '--allow-empty', '--message', 'signed');
    assert.equal(existsSync(marker), true, 'the trap is blunt');
  });

  it('reads no file outside of it through a link', async () => {
    const secret = workshop.aRepository().write({ secret: 'very secret\n' }).folder;
    const feature = aFeature().link('link', `${secret}/secret`).link('folder', secret);
    const { changes } = await splitOf(feature);
    assert.doesNotMatch(JSON.stringify(changes), /very secret/);
    await splitAndUndo(feature);
  });
});
