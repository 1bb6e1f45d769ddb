import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn } from '../../../src/git/git.ts';
import { GitAnswers } from '../../../src/git/gitAnswers.ts';
import { gitProgram } from '../../../src/git/gitProgram.ts';
import { readPlainRepository } from '../../../src/git/plainRepository.ts';
import { type Ref, readRefs } from '../../../src/git/refs.ts';
import { findRepository } from '../../../src/git/repository.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('A repository read without git', () => {
  const workshop = gitWorkshop();

  async function placeOf({ folder, environment }: GitRepository) {
    const program = (await gitProgram(environment)) ?? assert.fail('no git');
    return { folder, program, environment, signal: undefined };
  }

  async function ownReading(repository: GitRepository) {
    return readPlainRepository(await placeOf(repository), new GitAnswers());
  }

  const sorted = (refs: readonly Ref[]) => refs.toSorted((one, other) => (one.name < other.name ? -1 : 1));

  const cloned = () => workshop.aRepository().commit({ a: 1 }).withRemote();
  const withSubmodule = () => {
    const library = workshop.aRepository().commit({ 'lib.ts': 5 });
    const add = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.folder, 'lib'];
    return cloned().git(...add);
  };

  const PLAIN: Readonly<Record<string, () => GitRepository>> = {
    'a fresh one': () => workshop.aRepository(),
    'an unborn branch beside others': () => cloned().git('checkout', '--quiet', '--orphan', 'new/root'),
    'one with a remote': cloned,
    'a folder deep within one': () => {
      const repository = cloned().write({ 'deep/er/file': 1 });
      return repository.at(join(repository.folder, 'deep/er'));
    },
    'one that was opened through a link': () => {
      const link = join(workshop.aFolder(), 'link');
      symlinkSync(cloned().folder, link);
      return cloned().at(link);
    },
    'a detached HEAD': () => cloned().git('checkout', '--quiet', '--detach'),
    'packed refs': () => cloned().git('branch', 'other').git('tag', '-a', '-m', 'x', 'v1').git('pack-refs', '--all'),
    'loose refs over packed ones': () =>
      cloned().git('branch', 'other').git('pack-refs', '--all').commit({ b: 1 }).git('branch', '--force', 'other'),
    'a packed ref that was deleted': () =>
      cloned().git('branch', 'x').git('pack-refs', '--all').git('branch', '-D', 'x'),
    'names with slashes and odd characters': () =>
      [
        'a/b/c',
        'ümläut/é',
        'quote\'"s',
        '#1+2=3,;!',
        'dots.in.name',
        'at@sign',
        '日本',
        '\u00a0\u3000',
        '{a}$(b)',
        '-',
      ].reduce((repository, name) => repository.git('update-ref', `refs/heads/${name}`, 'HEAD'), cloned()),
    'a branch checked out that has an odd name': () => cloned().branch("é/$(x)\u00a0'"),
    'a HEAD that is a symbolic ref to a symbolic ref': () =>
      cloned()
        .git('symbolic-ref', 'refs/heads/alias', 'refs/heads/main')
        .git('symbolic-ref', 'HEAD', 'refs/heads/alias'),
    'a remote HEAD that leads to nothing': () =>
      cloned().git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/gone'),
    'an upstream on another remote': () =>
      cloned().withRemote('up.stream').git('branch', '--quiet', '--set-upstream-to', 'up.stream/main'),
    'an upstream that is a local branch': () => cloned().git('branch', '--quiet', '--track', 'topic', 'main'),
    'an upstream that is gone': () =>
      cloned()
        .branch('topic')
        .git('push', '--quiet', '-u', 'origin', 'topic')
        .git('update-ref', '-d', 'refs/remotes/origin/topic'),
    'an upstream by a refspec of its own': () =>
      cloned()
        .git('config', '--replace-all', 'remote.origin.fetch', '+refs/heads/ma*:refs/remotes/origin/q/*-x')
        .git('config', '--add', 'remote.origin.fetch', '^refs/heads/mad')
        .git('branch', 'mad')
        .git('config', 'branch.mad.remote', 'origin')
        .git('config', 'branch.mad.merge', 'refs/heads/mad'),
    'an upstream that no refspec fetches': () =>
      cloned().git('config', 'remote.origin.fetch', '+refs/heads/other:refs/remotes/origin/other'),
    'an upstream at an address': () => cloned().git('config', 'branch.main.remote', 'https://example.com/x.git'),
    'several upstreams': () => cloned().git('config', '--add', 'branch.main.merge', 'refs/heads/second'),
    'a branch of two remotes, the last of which counts': () =>
      cloned().withRemote('other').git('config', '--add', 'branch.main.remote', 'origin'),
    'a commit that is replaced': () => cloned().commit({ b: 1 }).git('replace', 'HEAD', 'HEAD~1'),
    'a shallow clone': () => cloned().commit({ b: 1 }).clone('--depth=1'),
    'a linked working tree': () => {
      const main = cloned().git('branch', 'topic');
      return main.git('worktree', 'add', '--quiet', `${main.folder}-tree`, 'topic').at(`${main.folder}-tree`);
    },
    'a linked working tree of a bare repository': () => {
      const bare = cloned().commit({ b: 1 }).clone('--bare');
      return bare.git('worktree', 'add', '--quiet', `${bare.folder}-tree`, 'main').at(`${bare.folder}-tree`);
    },
    'a submodule': () => {
      const outer = withSubmodule();
      return outer.at(join(outer.folder, 'lib'));
    },
    'a git folder that lies elsewhere': () => {
      const elsewhere = join(workshop.aFolder(), 'git');
      const repository = workshop.aRepository();
      return repository.git('init', '--quiet', '--separate-git-dir', elsewhere).commit({ a: 1 });
    },
    'one within another': () => {
      const outer = cloned();
      mkdirSync(join(outer.folder, 'inner'));
      return outer.at(join(outer.folder, 'inner')).git('init', '--quiet').commit({ b: 1 });
    },
    'ids of 64 digits': () => {
      const folder = workshop.aFolder();
      return cloned().at(folder).git('init', '--quiet', '--object-format=sha256').commit({ a: 1 });
    },
    'files that are no refs among the refs': () =>
      cloned().write({ '.git/refs/heads/.DS_Store': 'x', '.git/refs/heads/a.lock': 'x' }),
    'one during a rebase': () =>
      cloned().branch('topic').commit({ a: 3 }).checkout('main').commit({ a: 4 }).gitFails('rebase', 'topic'),
  };
  for (const [title, make] of Object.entries(PLAIN)) {
    it(`says what git says of ${title}`, async () => {
      const repository = make();
      const git = gitIn(await placeOf(repository));
      const own = (await ownReading(repository)) ?? assert.fail('it was not read');
      assert.deepEqual(own.repository, await findRepository(git));
      const refs = await git.run(readRefs);
      assert.deepEqual(sorted(own.refs), sorted(refs.kind === 'answered' ? refs.answer : assert.fail(refs.said)));
    });
  }

  const NOT_PLAIN: Readonly<Record<string, () => GitRepository>> = {
    'a folder without one': () => cloned().at(workshop.aFolder()),
    'a bare one': () => cloned().clone('--bare'),
    'one that is called bare': () => cloned().git('config', 'core.bare', 'true'),
    'the inside of a git folder': () => {
      const repository = cloned();
      return repository.at(join(repository.folder, '.git', 'refs'));
    },
    'refs that are kept otherwise': () => cloned().git('config', 'extensions.refStorage', 'reftable'),
    'a HEAD of a repository with a reftable': () => cloned().write({ '.git/HEAD': 'ref: refs/heads/.invalid\n' }),
    'a HEAD that cannot be read': () => cloned().write({ '.git/HEAD': 'nonsense\n' }),
    'a HEAD that is no branch': () => cloned().write({ '.git/HEAD': 'ref: refs/remotes/origin/main\n' }),
    'a ref that is damaged': () => cloned().write({ '.git/refs/heads/broken': '' }),
    'a ref with a name that git forbids': () => {
      const repository = cloned();
      return repository.write({ '.git/refs/heads/a b': readFileSync(join(repository.folder, '.git/refs/heads/main')) });
    },
    'refs in a circle': () =>
      cloned().write({ '.git/refs/heads/a': 'ref: refs/heads/b', '.git/refs/heads/b': 'ref: refs/heads/a' }),
    'a ref that is a link': () => {
      const repository = cloned();
      symlinkSync('main', join(repository.folder, '.git/refs/heads/linked'));
      return repository;
    },
    'packed refs that are damaged': () => cloned().write({ '.git/packed-refs': 'nonsense\n' }),
    'a working tree elsewhere': () => cloned().git('config', 'core.worktree', workshop.aFolder()),
    'a git folder behind a link': () => {
      const repository = cloned();
      renameSync(join(repository.folder, '.git'), join(repository.folder, 'real'));
      symlinkSync('real', join(repository.folder, '.git'));
      return repository;
    },
    'a pointer that leads nowhere': () => {
      const folder = workshop.aFolder();
      writeFileSync(join(folder, '.git'), 'gitdir: nowhere\n');
      return cloned().at(folder);
    },
    'a git folder that is none': () => {
      const folder = workshop.aFolder();
      mkdirSync(join(folder, '.git'));
      return cloned().at(folder);
    },
  };
  for (const [title, make] of Object.entries(NOT_PLAIN)) {
    it(`is left to git: ${title}`, async () => assert.equal(await ownReading(make()), undefined));
  }

  it('is left as it was', async () => {
    const repository = cloned();
    const all = () => readdirSync(join(repository.folder, '.git'), { recursive: true }).sort();
    const before = all();
    await ownReading(repository);
    assert.deepEqual(all(), before);
  });
});
