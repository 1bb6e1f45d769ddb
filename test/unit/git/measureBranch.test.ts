import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import type { MeasuredBranch } from '../../../src/facts/branch.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { type GitRepository, gitWorkshop, lines } from '../../fixtures/gitRepository.ts';

describe('Measuring a branch', () => {
  const workshop = gitWorkshop();

  /** A branch `feature` of `main`, which a remote has. */
  function aFeature(files: Parameters<GitRepository['commit']>[0] = { 'a.ts': 10, 'b.ts': 20 }): GitRepository {
    return workshop.aRepository().commit(files).withRemote().branch('feature');
  }

  async function measured({ folder, environment }: GitRepository): Promise<MeasuredBranch> {
    const observation = await measureBranch(folder, { environment });
    assert.equal(observation.kind, 'measured', JSON.stringify(observation));
    return observation as MeasuredBranch;
  }

  /** One line a file: `modified a.ts +1 -2`. */
  async function measuredFiles(repository: GitRepository): Promise<string[]> {
    const { files } = await measured(repository);
    return files.map(({ path, previousPath, change, additions, deletions, content }) =>
      [
        change,
        ...(previousPath ? [previousPath, '->'] : []),
        path,
        `+${additions} -${deletions}`,
        ...(content === 'text' ? [] : [content]),
      ].join(' '),
    );
  }

  it('counts committed, staged, unstaged and untracked work together, each line once', async () => {
    const feature = aFeature({ 'a.ts': 10, 'b.ts': 10, 'c.ts': 10 })
      .commit({ 'a.ts': lines(10) + lines(3, 'committed') })
      .stage({ 'b.ts': lines(10) + lines(4, 'staged') })
      .write({
        'c.ts': lines(10) + lines(5, 'unstaged'),
        'd.ts': 300,
        'b.ts': `${lines(10) + lines(4, 'staged')}later\n`,
      });
    assert.deepEqual(await measuredFiles(feature), [
      'modified a.ts +3 -0',
      'modified b.ts +5 -0',
      'modified c.ts +5 -0',
      'added d.ts +300 -0',
    ]);
  });

  const STEPS: Readonly<Record<string, (feature: GitRepository) => GitRepository>> = {
    committed: (feature) => feature.commit(),
    staged: (feature) => feature.stage(),
    unstaged: (feature) => feature.git('add', '--intent-to-add', '.'),
  };
  for (const [state, bring] of Object.entries(STEPS)) {
    it(`counts ${state} work as git diff --numstat does`, async () => {
      const feature = bring(aFeature().write({ 'a.ts': lines(8) + lines(5, 'new'), 'deep/er/c.ts': 7 }));
      const numstat = feature.ask('diff', '--numstat', 'origin/main').trim().split('\n');
      const { files } = await measured(feature);
      assert.deepEqual(
        files.map(({ path, additions, deletions }) => `${additions}\t${deletions}\t${path}`),
        numstat,
      );
    });
  }

  it('tells the repositories on a host that the remotes stand for', async () => {
    const feature = aFeature()
      .git('remote', 'add', 'fork', 'git@github.com:mara/shop.git')
      .git('remote', 'add', 'upstream', 'https://token@github.com/acme/shop');
    const { remotes } = await measured(feature);
    assert.deepEqual(remotes, [
      { owner: 'mara', name: 'shop' },
      { owner: 'acme', name: 'shop' },
    ]);
  });

  it('counts nothing on a branch without changes', async () => {
    assert.deepEqual(await measuredFiles(aFeature()), []);
  });

  it('takes back what was committed and then undone', async () => {
    const feature = aFeature().commit({ 'a.ts': 50 }).write({ 'a.ts': 10 });
    assert.deepEqual(await measuredFiles(feature), []);
  });

  it('sees a rename without edits as no lines, and one with edits as its edits', async () => {
    const feature = aFeature({ 'a.ts': 30, 'b.ts': lines(30, 'other') })
      .git('mv', 'a.ts', 'moved.ts')
      .git('mv', 'b.ts', 'edited.ts')
      .stage({ 'edited.ts': `${lines(30, 'other')}one more\n` });
    assert.deepEqual(await measuredFiles(feature), [
      'renamed b.ts -> edited.ts +1 -0',
      'renamed a.ts -> moved.ts +0 -0',
    ]);
  });

  it('finds renames also where the user switched that off', async () => {
    const feature = aFeature().git('config', 'diff.renames', 'false').git('mv', 'a.ts', 'moved.ts');
    assert.deepEqual(await measuredFiles(feature), ['renamed a.ts -> moved.ts +0 -0']);
  });

  it('sees deleted files', async () => {
    assert.deepEqual(await measuredFiles(aFeature().git('rm', '--quiet', 'b.ts')), ['deleted b.ts +0 -20']);
  });

  it('sees a change of mode as no lines', async () => {
    const feature = aFeature().git('update-index', '--chmod=+x', 'a.ts').git('config', 'core.fileMode', 'false');
    assert.deepEqual(await measuredFiles(feature.commit()), ['modified a.ts +0 -0']);
  });

  it('is not fooled by a file whose time stamp alone changed', async () => {
    const feature = aFeature().commit({ 'c.ts': 1 });
    utimesSync(`${feature.folder}/a.ts`, 1, 1);
    assert.deepEqual(await measuredFiles(feature), ['added c.ts +1 -0']);
  });

  it('knows binaries, tracked and untracked, by their content', async () => {
    const bytes = Buffer.from([1, 2, 0, 10, 10]);
    const feature = aFeature({ 'old.bin': bytes }).write({
      'old.bin': Buffer.concat([bytes, bytes]),
      'new.bin': bytes,
    });
    assert.deepEqual(await measuredFiles(feature), ['modified old.bin +0 -0 binary', 'added new.bin +0 -0 binary']);
  });

  it('takes a NUL behind the first 8000 bytes for text, as git does', async () => {
    const feature = aFeature().write({
      'late.txt': `${'x'.repeat(8000)}\0\nsecond\n`,
      'early.txt': `${'x'.repeat(7999)}\0`,
    });
    const untracked = await measuredFiles(feature);
    assert.deepEqual(untracked, ['added early.txt +0 -0 binary', 'added late.txt +2 -0']);
    assert.deepEqual(await measuredFiles(feature.stage()), untracked);
  });

  it('knows by .gitattributes what is binary and what is text', async () => {
    const feature = aFeature({ '.gitattributes': '*.svg -diff\n*.lottie binary\n*.dat diff\n' }).write({
      'a.svg': 5,
      'b.lottie': 5,
      'c.dat': 'a\0b\nc\n',
    });
    const untracked = await measuredFiles(feature);
    assert.deepEqual(untracked, ['added a.svg +0 -0 binary', 'added b.lottie +0 -0 binary', 'added c.dat +2 -0']);
    assert.deepEqual(await measuredFiles(feature.stage()), untracked);
  });

  it('does not follow links', async () => {
    const secret = workshop.aRepository().write({ secret: 500 }).folder;
    const feature = aFeature().link('file', `${secret}/secret`).link('folder', secret).link('broken', 'nowhere');
    const untracked = await measuredFiles(feature);
    assert.deepEqual(untracked, ['added broken +1 -0', 'added file +1 -0', 'added folder +1 -0']);
    assert.deepEqual(await measuredFiles(feature.stage()), untracked);
  });

  it('names the pointer of a submodule as such, and leaves work inside it alone', async () => {
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
    feature.write({ 'lib/new.ts': 40, 'lib/lib.ts': 50 });
    assert.deepEqual(await measuredFiles(feature), ['added .gitmodules +3 -0', 'added lib +1 -0 submodule']);
  });

  it('measures inside a submodule as in any repository', async () => {
    const library = workshop.aRepository().commit({ 'lib.ts': 5 });
    const outer = aFeature().git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      library.folder,
      'lib',
    );
    const inner = outer.at(`${outer.folder}/lib`).branch('inner').write({ 'new.ts': 4 });
    const { repository, branch, base, files } = await measured(inner);
    assert.deepEqual([repository, branch, base.ref, files.length], [inner.folder, 'inner', 'origin/main', 1]);
  });

  it('leaves out a repository within the repository, and ignored files', async () => {
    const feature = aFeature({ '.gitignore': 'out/\n*.log\n' }).git('init', '--quiet', 'nested');
    feature.write({ 'nested/a.ts': 9, 'out/b.js': 9, 'c.log': 9, 'd.ts': 2 });
    assert.deepEqual(await measuredFiles(feature), ['added d.ts +2 -0']);
  });

  const CONTENTS: Readonly<Record<string, readonly [content: string, lines: number]>> = {
    'an empty file': ['', 0],
    'no final line end': ['a\nb', 2],
    'one line without an end': ['a', 1],
    'Windows line ends': ['a\r\nb\r\n', 2],
    'old Mac line ends': ['a\rb\r', 1],
    'blank lines': ['\n\n\n', 3],
    'more than one chunk': [lines(20_000), 20_000],
  };
  for (const [title, [content, expected]] of Object.entries(CONTENTS)) {
    it(`counts an untracked file with ${title} as git does`, async () => {
      const feature = aFeature().write({ 'new.txt': content });
      const untracked = await measuredFiles(feature);
      assert.deepEqual(untracked, [`added new.txt +${expected} -0`]);
      assert.deepEqual(await measuredFiles(feature.stage()), untracked);
    });
  }

  it('reads names with spaces, quotes, tabs, line ends, arrows and colons, tracked and untracked', async () => {
    const names = [
      'a b.ts',
      'quote".ts',
      "it's.ts",
      'tab\t.ts',
      'line\nend.ts',
      ':100644 x.ts',
      '-\t-\tx.ts',
      'é.ts',
      ' .ts',
      '=> {}.ts',
    ];
    const feature = aFeature({ 'old name\n.ts': lines(30, 'old') }).git('mv', 'old name\n.ts', '1\t2\tx');
    feature.write(Object.fromEntries(names.map((name) => [name, 2])));
    const untracked = (await measured(feature)).files.map(({ path }) => path);
    assert.deepEqual(new Set(untracked), new Set([...names, '1\t2\tx']));
    const tracked = await measured(feature.stage());
    assert.deepEqual(new Set(tracked.files.map(({ path }) => path)), new Set(untracked));
    assert.equal(
      tracked.files.reduce((sum, { additions }) => sum + additions, 0),
      2 * names.length,
    );
  });

  it('reads a name that is not UTF-8, tracked and untracked', async () => {
    const feature = aFeature();
    feature.writeBytes(Buffer.from([0x66, 0xff, 0xfe]), lines(3)).writeBytes(Buffer.from([0x66, 0xfe, 0xff]), lines(4));
    const untracked = await measured(feature);
    assert.deepEqual(untracked.files.map(({ additions }) => additions).sort(), [3, 4]);
    assert.deepEqual((await measured(feature.stage())).files.map(({ additions }) => additions).sort(), [3, 4]);
  });

  it('asks the .gitattributes files on the way, and .git/info/attributes above them', async () => {
    const feature = aFeature().write({
      '.gitattributes': '*.gen linguist-generated\nlib/** linguist-vendored\n',
      'deep/.gitattributes': 'b.gen -linguist-generated\n/own.ts linguist-generated=true\n',
      '.git/info/attributes': 'c.gen !linguist-generated\n',
      'a.gen': 1,
      'deep/b.gen': 1,
      'deep/own.ts': 1,
      'deep/er/own.ts': 1,
      'deep/c.gen': 1,
      'lib/x.ts': 1,
    });
    const { files } = await measured(feature);
    assert.deepEqual(Object.fromEntries(files.map(({ path, attributes }) => [path, attributes])), {
      '.gitattributes': {},
      'a.gen': { generated: true },
      'deep/.gitattributes': {},
      'deep/b.gen': { generated: false },
      'deep/c.gen': {},
      'deep/er/own.ts': {},
      'deep/own.ts': { generated: true },
      'lib/x.ts': { vendored: true },
    });
  });

  it('asks also for a file that was deleted, and never through a link', async () => {
    const elsewhere = workshop.aRepository().write({ '.gitattributes': '* linguist-generated\n' }).folder;
    const feature = aFeature({ 'a/.gitattributes': 'x linguist-generated\n', 'a/x': 3, 'b/y': 3 });
    feature.git('rm', '--quiet', '-r', 'a/x', 'b').link('b', elsewhere);
    const { files } = await measured(feature);
    const told = files.map(({ path, attributes }) => [path, attributes.generated]);
    assert.deepEqual(told, [
      ['a/x', true],
      ['b/y', undefined],
      ['b', undefined],
    ]);
  });

  it('measures the whole repository from a folder deep within it', async () => {
    const feature = aFeature().write({ 'new.ts': 3, 'deep/er/c.ts': 7 });
    const { repository, files } = await measured(feature.at(`${feature.folder}/deep/er`));
    assert.deepEqual([repository, files.map(({ path }) => path)], [feature.folder, ['deep/er/c.ts', 'new.ts']]);
  });

  it('tells when the branch was started: the earliest authored date of its own commits', async () => {
    const feature = aFeature();
    assert.equal((await measured(feature)).startedAt, undefined);
    feature.commit({ 'c.ts': 1 }, 1_710_000_000).commit({ 'd.ts': 1 }, 1_705_000_000);
    assert.equal((await measured(feature)).startedAt, 1_705_000_000_000);
  });

  it('ends with the reason of the signal when it is cancelled, before and while git runs', async () => {
    const { folder, environment } = aFeature();
    const reason = new Error('no longer wanted');
    await assert.rejects(measureBranch(folder, { environment, signal: AbortSignal.abort(reason) }), reason);
    const controller = new AbortController();
    const running = measureBranch(folder, { environment, signal: controller.signal });
    setImmediate(() => controller.abort(reason));
    await assert.rejects(running, reason);
  });
});
