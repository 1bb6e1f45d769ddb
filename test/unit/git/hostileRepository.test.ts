import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BranchObservation } from '../../../src/facts/branch.ts';
import { GitAnswers } from '../../../src/git/gitAnswers.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { type GitRepository, gitWorkshop, lines } from '../../fixtures/gitRepository.ts';

describe('A hostile repository', () => {
  const workshop = gitWorkshop();
  const aFeature = () =>
    workshop
      .aRepository()
      .commit({ a: 5, '.gitattributes': 'a diff=evil filter=evil\n' })
      .withRemote()
      .branch('feature');

  function measured({ folder, environment }: GitRepository, more: NodeJS.ProcessEnv = {}): Promise<BranchObservation> {
    return measureBranch(folder, { environment: { ...environment, ...more } });
  }

  /** Settings that name a program, and a step of git that shows the trap to be sharp. */
  const TRAPS: Readonly<Record<string, readonly [settings: readonly string[], proof: readonly string[]]>> = {
    'diff.external': [['diff.external'], ['diff', 'origin/main']],
    'a diff driver': [['diff.evil.command'], ['diff', 'origin/main']],
    'a textconv filter': [['diff.evil.textconv'], ['diff', 'origin/main']],
    'core.fsmonitor': [['core.fsmonitor'], ['status']],
    'a clean filter': [['filter.evil.clean'], ['diff', 'origin/main']],
    'a filter process': [['filter.evil.process'], ['diff', 'origin/main']],
  };
  for (const [title, [settings, proof]] of Object.entries(TRAPS)) {
    it(`does not run ${title}`, async () => {
      const feature = aFeature().write({ a: 9 });
      const { program, marker } = feature.trap('trap');
      for (const setting of settings) feature.git('config', setting, program);
      const found = await measured(feature);
      const counted = found.kind === 'measured' && found.files.map(({ path, additions }) => [path, additions]);
      assert.deepEqual(counted, [['a', 4]]);
      assert.equal(existsSync(marker), false, `${title} ran`);
      feature.tries(...proof);
      assert.equal(existsSync(marker), true, 'the trap is blunt');
    });
  }

  it('does not run a program for signatures', async () => {
    const feature = aFeature().commitSigned({ b: 1 });
    const { program, marker } = feature.trap('trap');
    feature.git('config', 'gpg.program', program).git('config', 'log.showSignature', 'true');
    assert.equal((await measured(feature)).kind, 'measured');
    assert.equal(existsSync(marker), false);
    feature.tries('log');
    assert.equal(existsSync(marker), true, 'the trap is blunt');
  });

  it('does not run a required filter whose name looks like a setting', async () => {
    const feature = aFeature().commit({ '.gitattributes': 'a filter=x=y.z\n' });
    const { program, marker } = feature.trap('trap');
    feature
      .write({ '.git/more': `[filter "x=y.z"]\n\tclean = ${program}\n\trequired\n` })
      .git('config', 'include.path', 'more');
    const found = await measured(feature.write({ a: 9 }));
    assert.equal(found.kind, 'measured');
    assert.equal(existsSync(marker), false);
  });

  it('does not run a filter whose name is not UTF-8', async () => {
    const feature = aFeature();
    const { program, marker } = feature.trap('trap');
    const name = Buffer.from([0xff]);
    feature.write({
      '.git/config': Buffer.concat([
        readFileSync(join(feature.folder, '.git/config')),
        Buffer.from('[filter "'),
        name,
        Buffer.from(`"]\n\tclean = ${program}\n`),
      ]),
      '.gitattributes': Buffer.concat([Buffer.from('a filter='), name]),
      a: 9,
    });
    const found = await measured(feature);
    assert.deepEqual(found.kind === 'unmeasured' && found.reason, {
      kind: 'git-failed',
      said: 'a filter has an unreadable name',
    });
    assert.equal(existsSync(marker), false);
  });

  it('does not run a hook, and its index is left as it was', async () => {
    const feature = aFeature();
    const { marker } = feature.trap('hooks/post-index-change');
    const index = readFileSync(join(feature.folder, '.git/index'));
    utimesSync(join(feature.folder, 'a'), 1, 1);
    assert.equal((await measured(feature)).kind, 'measured');
    assert.deepEqual(readFileSync(join(feature.folder, '.git/index')), index);
    assert.equal(existsSync(marker), false);
    feature.git('diff');
    assert.equal(existsSync(marker), true, 'the trap is blunt');
  });

  it('does not run what a submodule has configured', async () => {
    const library = workshop.aRepository().commit({ 'lib.ts': 5 });
    const feature = aFeature().git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      library.folder,
      'lib',
    );
    const { program, marker } = feature.commit().trap('trap');
    feature.at(join(feature.folder, 'lib')).git('config', 'core.fsmonitor', program).write({ 'lib.ts': 9 });
    assert.equal((await measured(feature)).kind, 'measured');
    assert.equal(existsSync(marker), false);
    feature.git('status');
    assert.equal(existsSync(marker), true, 'the trap is blunt');
  });

  it('does not run a program named git that lies in it', async () => {
    const feature = aFeature().write({ git: '#!/bin/sh\ntouch ran\n' });
    chmodSync(join(feature.folder, 'git'), 0o755);
    const found = await measured(feature, { PATH: ['.', '', process.env.PATH].join(delimiter) });
    assert.equal(found.kind, 'measured');
    assert.equal(existsSync(join(feature.folder, 'ran')), false);
  });

  it('is not fetched for, where it is a partial clone that misses objects', async () => {
    const source = aFeature()
      .git('config', 'uploadpack.allowFilter', 'true')
      .commit({ b: 5 })
      .checkout('main')
      .commit({ a: 7 });
    const clone = source.clone('--filter=blob:none', '--no-checkout');
    const { marker, program } = clone.trap('trap');
    clone.git('config', 'remote.origin.uploadpack', program).git('reset', '--quiet', '--soft', 'origin/feature');
    const found = await measured(clone.write({ a: lines(5, 'mine') }));
    assert.equal(found.kind === 'unmeasured' && found.reason.kind, 'git-failed', JSON.stringify(found));
    assert.equal(existsSync(marker), false);
    clone.tries('diff', 'origin/main');
    assert.equal(existsSync(marker), true, 'the trap is blunt');
  });

  it('that belongs to somebody else is refused by git, as before, however much of it is read without git', async () => {
    const feature = aFeature().write({ a: 9 });
    const folder = workshop.aFolder();
    const real = (process.env.PATH ?? '')
      .split(delimiter)
      .map((one) => join(one, 'git'))
      .find(existsSync);
    writeFileSync(join(folder, 'git'), `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec '${real}' "$@"\n`, {
      mode: 0o755,
    });
    const answers = new GitAnswers();
    const PATH = [folder, process.env.PATH].join(delimiter);
    for (let time = 0; time < 2; time++) {
      const found = await measureBranch(feature.folder, { environment: { ...feature.environment, PATH }, answers });
      const reason = found.kind === 'unmeasured' ? found.reason : undefined;
      assert.match(reason?.kind === 'git-failed' ? reason.said : '', /^fatal: (?:detected dubious|unsafe)/);
    }
    const found = await measureBranch(feature.folder, { environment: feature.environment, answers });
    assert.equal(found.kind, 'measured');
  });

  it('does not lead to another folder by a link in the place of its git folder, of HEAD or of a ref', async () => {
    const secret = workshop.aRepository().commit({ secret: 100 }).withRemote().branch('secret');
    for (const name of ['HEAD', 'refs/remotes/origin/main', 'packed-refs']) {
      const feature = aFeature();
      const target = join(secret.folder, '.git', name);
      rmSync(join(feature.folder, '.git', name), { force: true });
      symlinkSync(target, join(feature.folder, '.git', name));
      const found = await measured(feature);
      assert.ok(!JSON.stringify(found).includes(secret.folder), name);
    }
  });

  it('does not lead to another folder by core.worktree', async () => {
    const other = workshop.aRepository().write({ secret: 100 });
    const inner = aFeature();
    inner.git('config', 'core.worktree', join(inner.folder, '..'));
    const found = await measured(inner);
    assert.deepEqual(found.kind === 'unmeasured' && found.reason, { kind: 'not-a-repository' }, other.folder);
  });

  const VARIABLES: Readonly<Record<string, string>> = {
    GIT_DIR: '/nowhere',
    GIT_WORK_TREE: '/nowhere',
    GIT_INDEX_FILE: '/nowhere/index',
    GIT_EXTERNAL_DIFF: '/nowhere/program',
    GIT_CONFIG_PARAMETERS: "'diff.external=/nowhere/program'",
    GIT_CONFIG_COUNT: '99',
    GIT_OBJECT_DIRECTORY: '/nowhere',
    GIT_DIFF_OPTS: '-u0',
    GIT_PAGER: '/nowhere/pager',
    PAGER: '/nowhere/pager',
    EDITOR: '/nowhere/editor',
    GIT_TRACE: '1',
  };
  it('is measured alike whatever variables of git surround it', async () => {
    const feature = aFeature().write({ b: 3 });
    assert.deepEqual(await measured(feature, VARIABLES), await measured(feature));
  });
});
