import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitAnswers } from '../../../src/git/gitAnswers.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { type CountedGit, countedGit } from '../../fixtures/countedGit.ts';
import { GitRepository, gitWorkshop, lines } from '../../fixtures/gitRepository.ts';

describe('What git said before', () => {
  const workshop = gitWorkshop();
  let git: CountedGit;
  let answers: GitAnswers;
  beforeEach(() => {
    git = countedGit(workshop.environment);
    answers = new GitAnswers();
  });
  afterEach(() => git.remove());

  const FILES = ['diff', 'ls-files'];
  const aFeature = () =>
    workshop
      .aRepository()
      .commit({ a: 5, '.gitattributes': 'a filter=evil\n' })
      .withRemote()
      .branch('feature')
      .commit({ b: 1 })
      .aged();

  /** Measures, and tells what was asked of git for it. */
  async function asked({ folder }: GitRepository, environment = git.environment): Promise<readonly string[]> {
    git.runs();
    const found = await measureBranch(folder, { environment, answers });
    assert.equal(found.kind, 'measured', JSON.stringify(found));
    return git.runs();
  }

  describe('is not asked again', () => {
    it('at a save: two runs after four', async () => {
      const feature = aFeature();
      assert.deepEqual(await asked(feature), ['config', ...FILES, 'log'].sort());
      assert.deepEqual(await asked(feature.write({ a: 9 })), FILES);
      assert.deepEqual(await asked(feature), FILES);
    });

    it('of the configuration after a commit: three runs', async () => {
      const feature = aFeature();
      await asked(feature);
      assert.deepEqual(await asked(feature.commit({ c: 1 })), [...FILES, 'log'].sort());
    });

    it('of the commits where HEAD is at its base', async () => {
      const feature = aFeature();
      await asked(feature);
      assert.deepEqual(await asked(feature.branch('other')), ['config', ...FILES]);
      assert.deepEqual(await asked(feature), FILES);
    });

    it('where the branch left its base, while main was merged in once', async () => {
      const feature = aFeature();
      feature
        .checkout('main')
        .commit({ m: 1 })
        .git('push', '--quiet')
        .checkout('feature')
        .git('merge', '--quiet', 'main');
      assert.deepEqual(await asked(feature.aged()), ['config', ...FILES, 'log', 'merge-base'].sort());
      assert.deepEqual(await asked(feature), FILES);
      assert.deepEqual(await asked(feature.commit({ c: 1 })), [...FILES, 'log'].sort());
    });

    it('in another working tree more than once', async () => {
      const feature = aFeature();
      const tree = feature.git('worktree', 'add', '--quiet', '-b', 'third', `${feature.folder}-tree`, 'main');
      const other = tree.aged().at(`${feature.folder}-tree`).commit({ d: 1 });
      await asked(feature);
      assert.equal((await asked(other)).length, 4);
      assert.deepEqual(await asked(other), FILES);
      assert.deepEqual(await asked(feature), FILES);
    });
  });

  describe('of the configuration holds no longer', () => {
    /** Each defines a filter in a way of its own. */
    const CHANGES: Readonly<Record<string, (feature: GitRepository, program: string, home: string) => unknown>> = {
      'in the repository': (feature, program) => feature.git('config', 'filter.evil.clean', program),
      'in the repository, by hand': ({ folder }, program) =>
        appendFileSync(join(folder, '.git/config'), `[filter "evil"]\n\tclean = ${program}\n`),
      'in a working tree of its own': (feature, program) =>
        feature
          .git('config', 'extensions.worktreeConfig', 'true')
          .git('config', '--worktree', 'filter.evil.clean', program),
      'in the person’s own file, which is new': (_, program, home) =>
        writeFileSync(join(home, '.gitconfig'), `[filter "evil"]\n\tclean = ${program}\n`),
      'in the person’s other file, which is new': (_, program, home) => {
        mkdirSync(join(home, '.config/git'), { recursive: true });
        writeFileSync(join(home, '.config/git/config'), `[filter "evil"]\n\tclean = ${program}\n`);
      },
      'in an included file': ({ folder }, program) =>
        writeFileSync(join(folder, '.git/included'), `[filter "evil"]\n\tclean = ${program}\n`),
      'in an included file that was not there': ({ folder }, program) =>
        writeFileSync(join(folder, '.git/missing'), `[filter "evil"]\n\tclean = ${program}\n`),
      'in a file that an included one includes': ({ folder }, program) => {
        writeFileSync(join(folder, '.git/deeper'), `[filter "evil"]\n\tclean = ${program}\n`);
        appendFileSync(join(folder, '.git/included'), '[include]\n\tpath = deeper\n');
      },
      'in a file that is included at home': (_, program, home) =>
        writeFileSync(join(home, 'at-home'), `[filter "evil"]\n\tclean = ${program}\n`),
      'in a file that is included for a branch': (feature, program) => {
        writeFileSync(join(feature.folder, '.git/on-branch'), `[filter "evil"]\n\tclean = ${program}\n`);
        feature.branch('special');
      },
    };
    for (const [title, change] of Object.entries(CHANGES)) {
      it(`once a filter is defined ${title}`, async () => {
        const home = workshop.aFolder();
        const { GIT_CONFIG_GLOBAL: _, ...rest } = git.environment;
        const environment = { ...rest, HOME: home, XDG_CONFIG_HOME: '' };
        const feature = aFeature();
        writeFileSync(join(feature.folder, '.git/included'), '[some]\n\tthing = 1\n');
        writeFileSync(join(feature.folder, '.git/on-branch'), '');
        feature
          .git('config', 'include.path', 'included')
          .git('config', '--add', 'include.path', 'missing')
          .git('config', '--add', 'include.path', '~/at-home')
          .git('config', 'includeIf.onbranch:special.path', 'on-branch')
          .aged();
        const { program, marker } = feature.trap('trap');
        await asked(feature, environment);
        change(feature, program, home);
        await asked(feature.write({ a: lines(7, 'changed') }), environment);
        assert.equal(existsSync(marker), false, 'the filter ran');
        new GitRepository(feature.folder, environment).tries('diff', '--numstat');
        assert.equal(existsSync(marker), true, 'the trap is blunt');
      });
    }

    it('once a file of it was written in place, with its old time', async () => {
      const feature = aFeature();
      const config = join(feature.folder, '.git/config');
      appendFileSync(config, '# 1');
      await asked(feature.aged());
      assert.deepEqual(await asked(feature), FILES);
      writeFileSync(config, readFileSync(config, 'utf8').replace('# 1', '# 2'));
      assert.ok((await asked(feature.aged())).includes('config'));
    });

    it('while it was written a moment ago', async () => {
      const feature = aFeature().git('config', 'some.thing', '1');
      await asked(feature);
      assert.ok((await asked(feature)).includes('config'), 'a change within one tick of the clock would not be seen');
    });

    it('where a file of it cannot be followed', async () => {
      const feature = aFeature().git('config', 'include.path', '%(prefix)/none').aged();
      await measureBranch(feature.folder, { environment: git.environment, answers });
      git.runs();
      await measureBranch(feature.folder, { environment: git.environment, answers });
      assert.ok(git.runs().includes('config'));
    });
  });

  describe('of the commits holds no longer', () => {
    const MOVES: Readonly<Record<string, (feature: GitRepository) => unknown>> = {
      'HEAD has moved': (feature) => feature.commit({ c: 1 }),
      'the base has moved': (feature) => {
        const moved = feature.ask('commit-tree', 'HEAD~1^{tree}', '-p', 'HEAD~1', '-m', 'theirs').trim();
        feature.git('update-ref', 'refs/remotes/origin/main', moved);
      },
      'the branch was pushed': (feature) => feature.git('push', '--quiet', 'origin', 'feature'),
      'a commit was replaced': (feature) =>
        feature.git(
          'replace',
          'HEAD',
          feature.ask('commit-tree', 'HEAD^{tree}', '-p', 'HEAD~1', '-m', 'another').trim(),
        ),
    };
    for (const [title, move] of Object.entries(MOVES)) {
      it(`once ${title}`, async () => {
        const feature = aFeature();
        await asked(feature);
        move(feature);
        assert.ok((await asked(feature)).includes('log'));
      });
    }

    it('once a shallow clone was deepened', async () => {
      const source = aFeature().checkout('main').commit({ m: 1 }).commit({ n: 1 });
      const clone = source.clone('--depth=1').branch('topic').commit({ t: 1 });
      await asked(clone);
      assert.ok((await asked(clone.git('fetch', '--quiet', '--unshallow'))).includes('log'));
    });
  });
});
