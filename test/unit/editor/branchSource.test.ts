import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../../../src/whatIsKnown.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';
import { type BranchWindow, inBranchWindow, shown } from './branchWindow.ts';
import { editor } from './vscode.ts';

describe('The branches of a window', () => {
  const workshop = gitWorkshop();
  const aBranch = (name: string, lines: number) =>
    workshop.aRepository().commit({ a: 5 }).withRemote().branch(name).write({ mine: lines }).aged();
  const fileIn = ({ folder }: GitRepository, name = 'mine') => join(folder, name);

  const inWindow = (
    repositories: readonly { readonly folder: string }[],
    run: (window: BranchWindow) => Promise<void>,
  ) =>
    inBranchWindow(
      workshop.environment,
      repositories.map(({ folder }) => folder),
      run,
    );

  const shows =
    (...expected: readonly string[]) =>
    (facts: Facts) =>
      JSON.stringify(shown(facts)) === JSON.stringify(expected);

  async function started(window: BranchWindow, ...expected: readonly string[]): Promise<void> {
    window.source.measureSoon('start');
    await window.until(shows(...expected));
  }

  it('are measured at the start, that of the first folder as the one at hand', () => {
    const [one, two] = [aBranch('one', 1), aBranch('two', 2)];
    return inWindow([one, two], async (window) => {
      await started(window, 'one 1', 'two 2');
      assert.deepEqual(window.moments, ['start']);
    });
  });

  it('follow the editor in front, and the one at hand stays while there is none', () => {
    const [one, two] = [aBranch('one', 1), aBranch('two', 2)];
    return inWindow([one, two], async (window) => {
      await started(window, 'one 1', 'two 2');
      editor.goTo(fileIn(two));
      await window.until(shows('two 2', 'one 1'));
      await window.measured(2);
      editor.goTo(undefined);
      window.source.measureSoon('focus');
      await window.measured(3);
      assert.deepEqual(shown(window.coach.own), ['two 2', 'one 1']);
    });
  });

  it('are those of the editor in front from the start', () => {
    const [one, two] = [aBranch('one', 1), aBranch('two', 2)];
    return inWindow([one, two], async (window) => {
      editor.goTo(fileIn(two));
      await started(window, 'two 2', 'one 1');
    });
  });

  it('are one for two folders of the same repository', () => {
    const one = aBranch('one', 1).write({ 'deep/er': 3 });
    return inWindow([one, { folder: join(one.folder, 'deep') }], async (window) => {
      await started(window, 'one 4');
      editor.goTo(fileIn(one, 'deep/er'));
      editor.save(fileIn(one, 'deep/er'));
      await window.measured(2);
      assert.deepEqual(shown(window.coach.own), ['one 4']);
    });
  });

  const WITHIN: Readonly<Record<string, (outer: GitRepository) => GitRepository>> = {
    'a repository': (outer) => {
      const inner = outer
        .write({ 'inner/.keep': '' })
        .at(join(outer.folder, 'inner'))
        .git('init', '--quiet')
        .commit({ a: 1 });
      return inner.withRemote();
    },
    'a submodule': (outer) => {
      const library = workshop.aRepository().commit({ lib: 5 });
      outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.folder, 'inner').commit();
      return outer.at(join(outer.folder, 'inner'));
    },
    'a working tree': (outer) =>
      outer.git('worktree', 'add', '--quiet', '-b', 'other', 'inner', 'origin/main').at(join(outer.folder, 'inner')),
  };
  for (const [title, make] of Object.entries(WITHIN)) {
    it(`count ${title} within a folder as its own, once one works there`, () => {
      const outer = aBranch('outer', 1);
      const inner = make(outer).branch('inner').write({ mine: 7 });
      return inWindow([outer], async (window) => {
        window.source.measureSoon('start');
        await window.measured(1);
        const [before, ...others] = shown(window.coach.own);
        assert.match(before, /^outer /);
        assert.deepEqual(others, []);
        editor.goTo(fileIn(inner));
        await window.until(shows('inner 7', before));
      });
    });
  }

  it('are measured where a file was saved, made, deleted or renamed, and nowhere else', () => {
    const [one, two] = [aBranch('one', 1), aBranch('two', 2)];
    return inWindow([one, two], async (window) => {
      await started(window, 'one 1', 'two 2');
      editor.save(fileIn(two.write({ mine: 12 })));
      await window.until(shows('one 1', 'two 12'));
      assert.deepEqual(window.moments, ['start'], 'nothing has happened to the one at hand');
      const uri = (file: GitRepository, name: string) => ({ scheme: 'file', fsPath: fileIn(file, name) }) as never;
      one.write({ new: 3 });
      editor.filesCreated.fire({ files: [uri(one, 'new')] });
      await window.until(shows('one 4', 'two 12'));
      rmSync(fileIn(one, 'new'));
      editor.filesDeleted.fire({ files: [uri(one, 'new')] });
      await window.until(shows('one 1', 'two 12'));
      two.write({ new: 3 });
      editor.filesRenamed.fire({ files: [{ oldUri: uri(one, 'x'), newUri: uri(two, 'new') }] });
      await window.until(shows('one 1', 'two 15'));
    });
  });

  it('do without a git process at a save beyond the two that the files need', () => {
    const one = aBranch('one', 1);
    return inWindow([one], async (window) => {
      await started(window, 'one 1');
      await window.measured(1);
      assert.deepEqual(window.git.runs(), ['config', 'diff', 'ls-files']);
      editor.save(fileIn(one.write({ mine: 2 })));
      await window.measured(2);
      assert.deepEqual(window.git.runs(), ['diff', 'ls-files']);
    });
  });

  it('are measured when one comes back to the window, not where one has merely been idle', () => {
    const one = aBranch('one', 1);
    return inWindow([one], async (window) => {
      await started(window, 'one 1');
      editor.focus(true);
      editor.save(fileIn(one));
      await window.measured(2);
      editor.focus(false);
      editor.focus(true);
      await window.measured(3);
      assert.deepEqual(window.moments, ['start', 'save', 'focus']);
    });
  });

  it('are measured at once at a save, and once more for all that were saved meanwhile', () => {
    const one = aBranch('one', 1);
    return inWindow([one], async (window) => {
      await started(window, 'one 1');
      editor.save(fileIn(one));
      await window.measured(2);
      window.git.runs();
      for (let lines = 2; lines <= 21; lines++) editor.save(fileIn(one.write({ mine: lines })));
      await window.until(shows('one 21'));
      await window.measured(4);
      assert.deepEqual(window.git.runs(), ['diff', 'diff', 'ls-files', 'ls-files']);
      assert.deepEqual(window.moments, ['start', 'save', 'save', 'save']);
    });
  });

  describe('are measured for what happened in the repository', () => {
    const ORIGIN = '.git/logs/refs/remotes/origin';
    const HAPPENINGS: Readonly<
      Record<string, readonly [moment: string, step: (one: GitRepository) => unknown, ...files: string[]]>
    > = {
      'a commit': ['commit', (one) => one.commit(), '.git/logs/HEAD'],
      'a checkout': ['checkout', (one) => one.branch('next'), '.git/HEAD', '.git/logs/HEAD'],
      'a first push': ['push', (one) => one.git('push', '--quiet', 'origin', 'one'), `${ORIGIN}/one`],
      'a later push': [
        'push',
        (one) => one.git('push', '--quiet', 'origin', 'one').commit({ c: 1 }).git('push', '--quiet', 'origin', 'one'),
        '.git/logs/HEAD',
        `${ORIGIN}/one`,
      ],
      'a push by force': [
        'push',
        (one) =>
          one
            .git('push', '--quiet', 'origin', 'one')
            .git('commit', '--amend', '-m', 'x')
            .git('push', '-q', '-f', 'origin', 'one'),
        `${ORIGIN}/one`,
      ],
      'a fetch': [
        'focus',
        (one) => {
          const other = one
            .at(workshop.aFolder())
            .git('clone', '--quiet', `${one.folder}-origin.git`, '.')
            .commit({ x: 1 });
          other.git('push', '--quiet', 'origin', 'HEAD:main');
          one.git('fetch', '--quiet');
        },
        `${ORIGIN}/main`,
      ],
    };
    for (const [title, [moment, step, ...files]] of Object.entries(HAPPENINGS)) {
      it(`${title}: ${moment}`, () => {
        const one = aBranch('one', 1).commit();
        return inWindow([one], async (window) => {
          await started(window, 'one 1');
          await window.watching(1);
          step(one);
          for (const file of files) editor.watchers.tell(join(one.folder, file));
          await window.measured(2);
          assert.deepEqual(window.moments, ['start', moment]);
        });
      });
    }

    it('in another than the one at hand, and nobody is told of a moment', () => {
      const [one, two] = [aBranch('one', 1), aBranch('two', 2)];
      return inWindow([one, two], async (window) => {
        await started(window, 'one 1', 'two 2');
        await window.watching(2);
        two.branch('three');
        editor.watchers.tell(join(two.folder, '.git/HEAD'));
        await window.until(shows('one 1', 'three 2'));
        assert.deepEqual(window.moments, ['start']);
      });
    });

    it('once a folder becomes a repository', () => {
      const folder = workshop.aFolder();
      return inWindow([{ folder }], async (window) => {
        await started(window, 'undefined not-a-repository');
        await window.until(() => editor.watchers.ofRepositories === 1);
        workshop.aRepository().at(folder).git('init', '--quiet').commit({ a: 1 });
        editor.watchers.tell(join(folder, '.git/HEAD'));
        await window.until(shows('main no-base'));
      });
    });
  });

  describe('are measured for what others than the editor do', () => {
    /** Tells that something happened to a file, as VS Code does a while after it. */
    const hears = (repository: GitRepository, ...names: readonly string[]) => {
      for (const name of names) editor.watchers.tell(fileIn(repository, name));
    };

    it('to a file, where it lies, with the two git processes that the files need, and as no moment of its own', () => {
      const [one, two] = [aBranch('one', 1), aBranch('two', 2)];
      return inWindow([one, two], async (window) => {
        await started(window, 'one 1', 'two 2');
        await window.watching(2);
        window.git.runs();
        hears(one.write({ mine: 12, 'src/new': 3 }), 'mine', 'src/new');
        await window.until(shows('one 15', 'two 2'));
        await window.measured(2);
        assert.deepEqual(window.moments, ['start', 'focus']);
        assert.deepEqual(window.git.runs(), ['diff', 'ls-files']);
      });
    });

    it('in a folder within the window that is known as a repository of its own, and not around it', () => {
      const outer = aBranch('outer', 1);
      const inner = WITHIN['a working tree']?.(outer).branch('inner').write({ mine: 7 }) ?? outer;
      return inWindow([outer, inner], async (window) => {
        await started(window, 'outer 1', 'inner 7');
        hears(inner.write({ mine: 8 }), 'mine');
        await window.until(shows('outer 1', 'inner 8'));
        assert.deepEqual(window.moments, ['start']);
      });
    });

    it('in a folder that a link leads to', () => {
      const one = aBranch('one', 1);
      const link = `${one.folder}-link`;
      symlinkSync(one.folder, link);
      return inWindow([{ folder: link }], async (window) => {
        await started(window, 'one 1');
        one.write({ mine: 12 });
        editor.watchers.tell(join(link, 'mine'));
        await window.until(shows('one 12'));
      });
    });

    it('but not for what the editor itself did, for git or for what was counted since', () => {
      const [one, two] = [aBranch('one', 1).write({ old: 1 }), aBranch('two', 2)];
      return inWindow([one, two], async (window) => {
        await started(window, 'one 2', 'two 2');
        await window.watching(2);
        await window.measured(1);
        editor.save(fileIn(one.write({ mine: 12 })));
        await window.measured(2);
        rmSync(fileIn(one, 'old'));
        editor.filesDeleted.fire({ files: [{ scheme: 'file', fsPath: fileIn(one, 'old') } as never] });
        await window.measured(3);
        hears(one, 'mine', 'old', '.git/index', '.git');
        hears(one.write({ other: 8 }), 'other');
        editor.save(fileIn(one));
        await window.until(shows('one 20', 'two 2'));
        await window.measured(4);
        hears(one, 'mine', '.git/logs/x');
        window.git.runs();
        hears(two.write({ mine: 30 }), 'mine');
        await window.until(shows('one 20', 'two 30'));
        assert.deepEqual(window.moments, ['start', 'save', 'save', 'save']);
        assert.deepEqual(window.git.runs(), ['diff', 'ls-files'], 'the other one is measured once, and only it');
      });
    });
  });

  it('go with their folder', () => {
    const [one, two] = [aBranch('one', 1), aBranch('two', 2)];
    return inWindow([one, two], async (window) => {
      editor.goTo(fileIn(two));
      await started(window, 'two 2', 'one 1');
      editor.goTo(undefined);
      editor.openFolders(one.folder);
      await window.until(shows('one 1'));
      editor.openFolders();
      await window.until(shows('no-folder'));
      assert.equal(editor.watchers.ofRepositories, 0);
    });
  });

  it('stay as they are while one looks at the message of a commit or at a file of elsewhere', () => {
    const [one, two] = [aBranch('one', 1), aBranch('two', 2)];
    return inWindow([one], async (window) => {
      await started(window, 'one 1');
      editor.goTo(fileIn(one, '.git/COMMIT_EDITMSG'));
      editor.goTo(fileIn(two));
      editor.save(fileIn(two));
      editor.focus(false);
      editor.focus(true);
      await window.measured(2);
      assert.deepEqual(shown(window.coach.own), ['one 1']);
    });
  });

  it('need not be there for a word on what is not about a branch: a focus is heard in an empty window', () =>
    inWindow([], async (window) => {
      window.source.measureSoon('focus');
      await window.until(({ branch }) => branch.kind === 'no-folder');
      assert.deepEqual(window.moments, ['focus']);
      assert.equal(window.git.runs().length, 0);
    }));

  it('are left alone in Restricted Mode: no git runs and no repository is watched, until one trusts the window', () => {
    const one = aBranch('one', 1);
    return inWindow([one], async (window) => {
      editor.isTrusted = false;
      editor.goTo(fileIn(one));
      await started(window, 'untrusted');
      editor.save(fileIn(one));
      editor.watchers.tell(fileIn(one));
      editor.goTo(fileIn(one, 'a'));
      editor.focus(true);
      const before = window.coach.own;
      window.source.measureSoon('focus');
      await window.until((facts) => facts !== before);
      assert.deepEqual(
        [window.git.runs(), editor.watchers.ofRepositories, shown(window.coach.own)],
        [[], 0, ['untrusted']],
      );
      editor.isTrusted = true;
      editor.trustGranted.fire();
      await window.until(shows('one 1'));
    });
  });
});
