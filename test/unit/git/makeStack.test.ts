import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { locateBranch } from '../../../src/git/locateBranch.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { readChanges } from '../../../src/git/readChanges.ts';
import { undoStack } from '../../../src/git/undoStack.ts';
import { stackNames } from '../../../src/split/stack.ts';
import { GitRepository, gitWorkshop, lines } from '../../fixtures/gitRepository.ts';
import { made, type Split, splitOf } from './stacks.ts';

describe('Making a stack of branches out of one', () => {
  const workshop = gitWorkshop();
  const aFeature = (files: Parameters<GitRepository['commit']>[0] = { 'src/a.ts': 10, 'src/b.ts': 20 }) =>
    workshop.aRepository().commit(files).withRemote().branch('feature');

  /** All that must stay as it is: every ref but those of the stack, HEAD, the index and the working tree. */
  function restOf(repository: GitRepository, stack: readonly string[] = []): string {
    const index = readFileSync(join(repository.folder, '.git/index')).toString('hex');
    const head = readFileSync(join(repository.folder, '.git/HEAD'), 'utf8');
    const refs = refsOf(repository).filter((ref) => !stack.some((name) => ref.startsWith(`refs/heads/${name} `)));
    return [
      index,
      head,
      ...refs,
      repository.ask('--no-optional-locks', 'status', '--porcelain', '-uall', '--no-renames'),
    ].join('\n');
  }

  function refsOf(repository: GitRepository): readonly string[] {
    return repository.ask('for-each-ref', '--format=%(refname) %(objectname)').trim().split('\n');
  }

  /** The tree that git itself makes of all that is in the working tree, in a copy of the repository. */
  function wholeTree({ folder, environment }: GitRepository): string {
    const copy = `${folder}-copy`;
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    return new GitRepository(copy, environment).git('add', '--all').ask('write-tree').trim();
  }

  async function madeWhole(repository: GitRepository, most?: number): Promise<Split> {
    const split = await splitOf(repository, most);
    const names = split.commits.map(({ branch }) => branch);
    const [before, tree] = [restOf(repository), wholeTree(repository)];
    const answer = await made(repository, split);
    assert.equal(answer.kind, 'made', JSON.stringify(answer));
    assert.equal(repository.ask('rev-parse', `${names.at(-1)}^{tree}`).trim(), tree);
    assert.equal(restOf(repository, names), before, 'something else was touched');
    return split;
  }

  it('makes one commit a part on the merge base, each with its concern in the message', async () => {
    const feature = aFeature().commit({ 'src/c.ts': 150, 'lib/d.ts': 120, 'README.md': 30, 'yarn.lock': 500 });
    const { commits, changes } = await madeWhole(feature);
    const names = commits.map(({ branch }) => branch);
    assert.deepEqual(names.slice(0, 2), [`feature-1-of-${names.length}`, `feature-2-of-${names.length}`]);
    assert.equal(feature.ask('rev-parse', `${names[0]}^`).trim(), changes.base.mergeBase);
    const subjects = feature
      .ask('log', '--format=%s', '--reverse', `origin/main..${names.at(-1)}`)
      .trim()
      .split('\n');
    assert.deepEqual(
      subjects,
      commits.map(({ message }) => message),
    );
  });

  it('is known to stand on each other, so that each branch is measured against the one before it', async () => {
    const feature = aFeature().commit({ 'src/c.ts': 150, 'README.md': 30, 'tsconfig.json': 20 });
    const { commits, plan } = await madeWhole(feature);
    for (const [at, { branch }] of commits.entries()) {
      const found = await measureBranch(feature.checkout(branch).folder, feature);
      assert.ok(found.kind === 'measured', JSON.stringify(found));
      assert.equal(found.base.ref, at === 0 ? 'origin/main' : commits[at - 1]?.branch);
      const lines = found.files.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
      assert.equal(lines, plan.parts[at]?.lines);
    }
  });

  const STATES: Readonly<Record<string, (feature: GitRepository) => GitRepository>> = {
    'committed, staged, unstaged and untracked work at once': (feature) =>
      feature
        .commit({ 'src/c.ts': 30 })
        .stage({ 'src/a.ts': lines(10) + lines(4, 'staged') })
        .write({ 'src/b.ts': lines(20) + lines(5, 'unstaged'), 'src/new.ts': 12 }),
    'a file that was staged and is gone': (feature) => {
      feature.stage({ 'src/gone.ts': 5 }).write({ 'src/b.ts': 3 });
      rmSync(join(feature.folder, 'src/gone.ts'));
      return feature;
    },
    'a change that was staged and taken back': (feature) =>
      feature.stage({ 'src/a.ts': 40 }).write({ 'src/a.ts': 10, 'src/c.ts': 4 }),
    'moves with and without edits': (feature) =>
      feature
        .git('mv', 'src/a.ts', 'src/moved.ts')
        .git('mv', 'src/b.ts', 'edited.ts')
        .write({ 'edited.ts': `${lines(20)}more\n` }),
    'an untracked move': (feature) => {
      renameSync(join(feature.folder, 'src/b.ts'), join(feature.folder, 'src/elsewhere.ts'));
      return feature;
    },
    'a change of mode': (feature) => {
      chmodSync(join(feature.folder, 'src/a.ts'), 0o755);
      return feature;
    },
    'a binary, a link and an empty file': (feature) =>
      feature.write({ 'a.bin': Buffer.from([0, 1, 2, 255]), empty: '' }).link('link', 'src/a.ts'),
    'a file that became a link, and one that became a folder': (feature) => {
      rmSync(join(feature.folder, 'src/a.ts'));
      rmSync(join(feature.folder, 'src/b.ts'));
      return feature.link('src/a.ts', 'b.ts').write({ 'src/b.ts/inner.ts': 3 });
    },
    'a folder that became a file': (feature) => {
      rmSync(join(feature.folder, 'src'), { recursive: true });
      return feature.write({ src: 'a file now\n' });
    },
    'Windows line ends, and no line end at the end': (feature) =>
      feature.write({ 'src/a.ts': 'one\r\ntwo\r\nthree', 'src/c.ts': 'a\nb' }),
    'names with spaces, quotes, tabs and line ends': (feature) =>
      feature.write({ 'a b.ts': 3, 'quote".ts': 3, 'tab\t.ts': 3, 'line\nend.ts': 3, 'é ü.ts': 3, '-n': 3 }),
    'names that are not UTF-8': (feature) =>
      feature.writeBytes(Buffer.from([0x66, 0xff]), lines(3)).writeBytes(Buffer.from([0x66, 0xfe]), lines(4)),
    'white space alone': (feature) => feature.write({ 'src/a.ts': lines(10).replace(/^/gm, '  ') }),
    'everything deleted': (feature) => feature.git('rm', '--quiet', '-r', 'src').write({ left: 1 }),
    'line ends that git rewrites': (feature) =>
      feature.commit({ '.gitattributes': '* text=auto\n' }).write({ 'src/c.ts': 'a\r\nb\r\n' }),
  };
  for (const [title, bring] of Object.entries(STATES)) {
    it(`keeps ${title} to the last byte`, async () => {
      await madeWhole(bring(aFeature()), 8);
    });
  }

  it('cuts a file that is too large alone, and each branch has some of it', async () => {
    const functions = (count: number, mark: string) =>
      Array.from(
        { length: count },
        (_, at) => `export function ${mark}${at}() {\n${lines(20, `  // ${mark}`)}}\n`,
      ).join('\n');
    const feature = aFeature({ 'src/a.ts': functions(2, 'old') }).write({
      'src/a.ts': functions(6, 'early') + functions(2, 'old') + functions(6, 'late'),
    });
    const { commits, plan } = await madeWhole(feature);
    assert.ok(commits.length > 1 && plan.parts.every(({ over }) => over === undefined));
    const counts = commits.map(({ branch }) => feature.ask('show', `${branch}:src/a.ts`).split('\n').length);
    assert.deepEqual(
      counts,
      [...counts].sort((one, other) => one - other),
    );
  });

  it('works with a submodule, in a worktree, and in a sparse checkout', async () => {
    const library = workshop.aRepository().commit({ 'lib.ts': 5 });
    const outer = aFeature()
      .git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.folder, 'lib')
      .write({ 'lib/new.ts': 4, 'src/c.ts': 3 });
    const { commits } = await splitOf(outer);
    assert.equal((await made(outer, await splitOf(outer))).kind, 'made');
    assert.match(outer.ask('ls-tree', commits.at(-1)?.branch ?? '', 'lib'), /^160000 commit/);

    const main = aFeature().checkout('main');
    const tree = main.git('worktree', 'add', '--quiet', `${main.folder}-tree`, 'feature').at(`${main.folder}-tree`);
    tree.write({ 'src/c.ts': 3, 'README.md': 3 });
    const split = await splitOf(tree);
    assert.equal((await made(tree, split)).kind, 'made');
    assert.equal(main.ask('rev-parse', `${split.commits.at(-1)?.branch}^{tree}`).trim(), split.changes.tree);

    const sparse = workshop.aRepository().commit({ 'in/a': 5, 'out/b': 5 }).withRemote().branch('feature');
    sparse.git('sparse-checkout', 'set', 'in').write({ 'in/a': 7 });
    const kept = await splitOf(sparse);
    assert.equal((await made(sparse, kept)).kind, 'made');
    assert.match(sparse.ask('ls-tree', '-r', '--name-only', kept.commits[0]?.branch ?? ''), /out\/b/);
  });

  it('leaves a file that was taken out of git out of it, though it is still there and ignored', async () => {
    const feature = aFeature({ '.env': 'KEY=example\n', 'src/a.ts': 10 }).git('rm', '--quiet', '--cached', '.env');
    const { commits } = await madeWhole(feature.write({ '.env': 'KEY=real-secret\n', '.gitignore': '.env\n' }));
    assert.equal(feature.ask('ls-tree', '-r', commits.at(-1)?.branch ?? '', '.env'), '');
    assert.doesNotMatch(feature.ask('log', '--patch', '--branches'), /real-secret/);
  });

  it('keeps what is staged outside of a sparse checkout', async () => {
    const sparse = workshop.aRepository().commit({ 'in/a': 5, 'out/b': 5 }).withRemote().branch('feature');
    sparse
      .commit({ 'out/b': 50 })
      .git('sparse-checkout', 'set', '--no-cone', '/in/')
      .git('reset', '--quiet', '--soft', 'HEAD~1');
    const { changes, commits } = await splitOf(sparse);
    assert.deepEqual(
      changes.files.map(({ file }) => `${file.change} ${file.path} +${file.additions}`),
      ['modified out/b +45'],
    );
    assert.equal((await made(sparse, await splitOf(sparse))).kind, 'made');
    assert.equal(sparse.ask('show', `${commits[0]?.branch}:out/b`).split('\n').length, 51);
  });

  it('takes a file that was only touched for what it is', async () => {
    const feature = aFeature().commit({ 'src/c.ts': 3 });
    utimesSync(join(feature.folder, 'src/a.ts'), 1, 1);
    const { changes } = await splitOf(feature);
    assert.deepEqual(
      changes.files.map(({ file, isCommitted }) => [file.path, isCommitted]),
      [['src/c.ts', true]],
    );
  });

  it('keeps a folder that became a link', async () => {
    const feature = aFeature({ 'd/x.ts': 3, 'e/x.ts': 4 });
    rmSync(join(feature.folder, 'd'), { recursive: true });
    await madeWhole(feature.link('d', 'e'));
  });

  it('writes no shared index into the repository, and leaves the one that is there', async () => {
    const feature = aFeature().git('config', 'core.splitIndex', 'true').git('update-index', '--split-index');
    feature
      .git('config', 'splitIndex.sharedIndexExpire', 'now')
      .write({ 'src/c.ts': 3, 'README.md': 3 })
      .git('add', 'src/c.ts');
    const shared = () => readdirSync(join(feature.folder, '.git')).filter((name) => name.startsWith('sharedindex'));
    const before = shared();
    await madeWhole(feature);
    assert.deepEqual(shared(), before);
  });

  it('works in a repository whose objects have longer names', async () => {
    const folder = workshop.aFolder();
    const repository = new GitRepository(folder, workshop.environment).git('init', '--quiet', '--object-format=sha256');
    const feature = repository.commit({ 'src/a.ts': 9, 'src/b.ts': 5 });
    feature
      .git('update-ref', 'refs/remotes/origin/main', 'HEAD')
      .git('remote', 'add', 'origin', folder)
      .branch('feature');
    await madeWhole(feature.git('rm', '--quiet', 'src/b.ts').git('mv', 'src/a.ts', 'src/c.ts'));
  });

  it('sees the filter that an attributes file outside of the working tree assigns', async () => {
    const feature = aFeature({ '.gitattributes': '*.secret filter=crypt\n', 'a.secret': 3 });
    feature.git('config', 'filter.crypt.clean', 'cat');
    rmSync(join(feature.folder, '.gitattributes'));
    const located = await locateBranch(feature.folder, feature);
    assert.ok(located.kind === 'located');
    const answer = await readChanges(located, feature.write({ 'a.secret': 9 }));
    assert.deepEqual(answer, problem({ kind: 'needs-filter', path: 'a.secret', filter: 'crypt' }));
  });

  it('makes nothing where the working tree is no longer what the plan was made of', async () => {
    const feature = aFeature().write({ 'src/c.ts': 3 });
    const split = await splitOf(feature);
    const before = refsOf(feature);
    assert.deepEqual(await made(feature.write({ 'src/c.ts': 4 }), split), problem({ kind: 'changed-since' }));
    assert.deepEqual(refsOf(feature), before);
  });

  it('touches no branch that is there, and makes none beside it', async () => {
    const feature = aFeature().commit({ 'src/c.ts': 3, 'README.md': 3 });
    const split = await splitOf(feature);
    const taken = split.commits[1]?.branch ?? '';
    const before = refsOf(feature.git('branch', taken, 'main'));
    assert.deepEqual(await made(feature, split), problem({ kind: 'name-taken', branch: taken }));
    assert.deepEqual(refsOf(feature), before);
    assert.equal(stackNames('feature', 2, new Set([taken]))[0], 'feature-split-2-1-of-2');
  });

  it('says so where git does not know in whose name to commit', async () => {
    const feature = aFeature().write({ 'src/c.ts': 3 }).git('config', 'user.useConfigOnly', 'true');
    const environment = { ...feature.environment, GIT_CONFIG_GLOBAL: '/dev/null' };
    const nobody = new GitRepository(feature.folder, environment);
    assert.deepEqual(await made(nobody, await splitOf(nobody)), problem({ kind: 'nobody' }));
  });

  it('leaves a file that a filter would change to git, and says which', async () => {
    const feature = aFeature({ '.gitattributes': '*.psd filter=lfs\n', 'a.psd': 3 }).git(
      'config',
      'filter.lfs.clean',
      'cat',
    );
    const located = await locateBranch(feature.folder, feature);
    assert.ok(located.kind === 'located');
    assert.equal((await readChanges(located, feature)).kind, 'changes');
    const answer = await readChanges(located, feature.write({ 'a.psd': 9 }));
    assert.deepEqual(answer, problem({ kind: 'needs-filter', path: 'a.psd', filter: 'lfs' }));
  });

  it('makes no plan with a large file that is not committed, and says which', async () => {
    const feature = aFeature().write({ 'huge.txt': '' });
    truncateSync(join(feature.folder, 'huge.txt'), 60 * 1024 * 1024);
    const located = await locateBranch(feature.folder, feature);
    assert.ok(located.kind === 'located');
    const answer = await readChanges(located, feature);
    assert.deepEqual(answer, problem({ kind: 'too-large', path: 'huge.txt', size: 60 * 1024 * 1024 }));
  });

  it('says so where files are in conflict', async () => {
    const feature = aFeature()
      .write({ 'src/a.ts': lines(10, 'stashed') })
      .git('stash', '--quiet')
      .commit({ 'src/a.ts': lines(10, 'mine') });
    feature.gitFails('stash', 'pop');
    const located = await locateBranch(feature.folder, feature);
    assert.ok(located.kind === 'located');
    assert.deepEqual(await readChanges(located, feature), problem({ kind: 'conflicts' }));
  });

  it('leaves no branch behind where git fails, whichever step it is at', async () => {
    const feature = aFeature().write({ 'src/c.ts': 3, 'README.md': 3 });
    const split = await splitOf(feature);
    const before = restOf(feature);
    let failures = 0;
    for (let step = 1; ; step++) {
      const answer = await made(feature, {
        ...split,
        located: { ...split.located, program: failingAt(feature, step) },
      });
      if (answer.kind === 'made') {
        if (readdirSync(join(feature.folder, '.git/calls')).length < step) break;
        // A step without which it goes as well.
        await undoStack(split.located, answer.stack, feature);
      } else failures++;
      assert.equal(restOf(feature), before, `after step ${step}`);
    }
    assert.ok(failures > 8, `${failures} steps`);
  });

  /** A git that fails at its so-many-th call. */
  function failingAt({ folder }: GitRepository, step: number): string {
    const [program, calls] = [join(folder, '.git/failing-git'), join(folder, '.git/calls')];
    rmSync(calls, { recursive: true, force: true });
    const number = `n=1; mkdir -p '${calls}'; while ! mkdir '${calls}'/$n 2>/dev/null; do n=$((n+1)); done`;
    writeFileSync(program, `#!/bin/sh\n${number}\n[ $n -eq ${step} ] && exit 9\nexec git "$@"\n`);
    chmodSync(program, 0o755);
    return program;
  }

  it('writes nothing into the repository to make a plan', async () => {
    const feature = aFeature().commit({ 'src/c.ts': 3 }).write({ 'src/d.ts': 300 });
    const before = feature.ask('count-objects', '-v');
    await splitOf(feature);
    assert.equal(feature.ask('count-objects', '-v'), before);
  });

  it('has the tree of the branch at its end, whatever the history', async function () {
    this.timeout(600_000);
    await fc.assert(
      fc.asyncProperty(aHistory, async (steps) => {
        const feature = aFeature({ 'src/a.ts': 12, 'src/b.ts': lines(9, 'b'), 'lib/c.md': 7, 'test/a.test.ts': 5 });
        for (const step of steps) step(feature);
        if (wholeTree(feature) === feature.ask('rev-parse', 'origin/main^{tree}').trim()) return;
        await madeWhole(feature, 6);
      }),
      { numRuns: Number(process.env.RUNG_RUNS ?? 12), seed: Number(process.env.RUNG_SEED ?? 2026) },
    );
  });

  it('has the tree of the branch at its end for the latest steps of this very project', async function () {
    this.timeout(60_000);
    const project = join(import.meta.dirname, '../../..');
    const clone = `${workshop.aFolder()}/project`;
    const repository = new GitRepository(clone, workshop.environment);
    // A checkout without its history, as some machines have it, has nothing to split.
    const cloned = spawnSync('git', ['clone', '--quiet', '--no-tags', project, clone], { env: workshop.environment });
    if (cloned.status !== 0) this.skip();
    const [head = '', ...older] = repository.ask('rev-list', '--first-parent', '-n', '7', 'HEAD').trim().split('\n');
    if (older.length === 0) this.skip();
    repository.git('checkout', '--quiet', '-B', 'feature', head);
    const base = older.find((commit) => repository.ask('diff', '--name-only', commit, head).split('\n').length > 12);
    repository.git('update-ref', 'refs/remotes/origin/main', base ?? older.at(-1) ?? '');
    // Whatever branch the project is at.
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    await madeWhole(repository);
  });
});

function problem<Problem>(of: Problem) {
  return { kind: 'problem', problem: of } as const;
}

type Step = (repository: GitRepository) => unknown;

const aPath = fc.constantFrom(
  'src/a.ts',
  'src/b.ts',
  'src/new.ts',
  'lib/c.md',
  'lib/d.json',
  'test/a.test.ts',
  'odd name',
  'src',
);
const aLine = fc.constantFrom(
  'import { a } from "./a";',
  'export function a() {',
  '  return b;',
  '}',
  '',
  'const b = 1;',
  '# heading',
  '@@ -1 +1 @@',
  '--- a/x',
  '+++ b/x',
  'diff --git a/x b/x',
  '\\ No newline at end of file',
  'line\r',
);
const aText = fc
  .tuple(fc.array(aLine, { maxLength: 40 }), fc.boolean())
  .map(([text, ends]) => text.join('\n') + (ends && text.length > 0 ? '\n' : ''));

/** Steps that a person takes. One that makes no sense where it stands is left out. */
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(aPath, aText).map(
      ([path, text]): Step =>
        (repository) =>
          attempt(() => repository.write({ [path]: text })),
    ),
  },
  fc.tuple(aPath, aPath).map(
    ([from, to]): Step =>
      (repository) =>
        repository.tries('mv', from, to),
  ),
  aPath.map(
    (path): Step =>
      ({ folder }) =>
        attempt(() => rmSync(join(folder, path), { recursive: true })),
  ),
  aPath.map(
    (path): Step =>
      ({ folder }) =>
        attempt(() => chmodSync(join(folder, path), 0o755)),
  ),
  aPath.map(
    (path): Step =>
      (repository) =>
        attempt(() => repository.link(path, 'elsewhere')),
  ),
  fc.constant<Step>((repository) => repository.stage()),
  fc.constant<Step>((repository) => repository.commit()),
);
const aHistory = fc.array(aStep, { minLength: 3, maxLength: 14 });

function attempt(step: () => unknown): void {
  try {
    step();
  } catch {
    // A folder stands where a file was to be, or the other way round.
  }
}
