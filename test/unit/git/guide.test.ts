import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Guide } from '../../../src/facts/guide.ts';
import { parseChanges, pathsNamedIn, readGuide } from '../../../src/git/guide.ts';
import { countedGit } from '../../fixtures/countedGit.ts';
import { GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

const AT = 1_700_000_000;
const DAY = 86_400;

describe('The guide of a repository', () => {
  const workshop = gitWorkshop();

  const read = ({ folder, environment }: GitRepository): Promise<Guide | undefined> =>
    readGuide(folder, { environment });

  /** Commits these files at a moment, as author and as committer. */
  function at({ folder, environment }: GitRepository, seconds: number, files: Readonly<Record<string, string>>): void {
    const date = `${seconds} +0000`;
    const then = { ...environment, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
    new GitRepository(folder, then).stage(files).git('commit', '--quiet', '--message', 'step');
  }

  it('is told with the commits since then to the paths that it names', async () => {
    const repository = workshop.aRepository();
    at(repository, AT, {
      'CLAUDE.md': 'See `src/pay/` and [the script](scripts/build.ts).',
      'src/pay/card.ts': '1',
      'scripts/build.ts': '1',
    });
    at(repository, AT + DAY, { 'src/pay/card.ts': '2' });
    at(repository, AT + 20 * DAY, { 'src/pay/card.ts': '3', 'src/pay/new.ts': '1' });
    at(repository, AT + 30 * DAY, { 'src/other.ts': '1' });
    const guide = await read(repository);
    assert.equal(guide?.path, 'CLAUDE.md');
    assert.equal(guide?.changedAt, AT * 1000);
    assert.deepEqual(guide?.since, { paths: ['src/pay'], commits: 2, newestAt: (AT + 20 * DAY) * 1000 });
  });

  it('is up to date where nothing of it changed since, or it names nothing that is there', async () => {
    const repository = workshop.aRepository();
    at(repository, AT, { 'src/a.ts': '1', 'CLAUDE.md': 'See `src/a.ts` and `src/gone.ts`.' });
    at(repository, AT + DAY, { 'src/b.ts': '1' });
    assert.equal((await read(repository))?.since, undefined);
    at(repository, AT + 2 * DAY, { 'CLAUDE.md': 'Nothing here.' });
    at(repository, AT + 3 * DAY, { 'src/a.ts': '2' });
    assert.equal((await read(repository))?.since, undefined);
  });

  it('is not there without the file, before it is committed, without a commit, or outside of git', async () => {
    const repository = workshop.aRepository().commit({ a: 1 });
    assert.equal(await read(repository), undefined);
    assert.equal(await read(repository.write({ 'CLAUDE.md': 'See `a`.' })), undefined);
    assert.equal(await read(workshop.aRepository().write({ 'CLAUDE.md': 'x' })), undefined);
    assert.equal(await readGuide(workshop.aFolder()), undefined);
  });

  it('is not read through a link', async () => {
    const repository = workshop.aRepository().write({ 'real.md': 'See `a`.', a: '1' }).link('CLAUDE.md', 'real.md');
    repository.git('add', '--all').git('commit', '--quiet', '--message', 'step');
    assert.equal(await read(repository), undefined);
  });

  it('costs two runs of git and one for the configuration, and none without the file', async () => {
    const repository = workshop.aRepository();
    at(repository, AT, { 'CLAUDE.md': 'See `a`.', a: '1' });
    const counted = countedGit(repository.environment);
    await readGuide(repository.folder, { environment: counted.environment });
    assert.deepEqual(counted.runs(), ['--literal-pathspecs', 'config', 'log']);
    await readGuide(workshop.aFolder(), { environment: counted.environment });
    assert.deepEqual(counted.runs(), []);
    counted.remove();
  });

  for (const [text, paths] of [
    ['`src/pay/` and `./scripts/x.sh`', ['src/pay', 'scripts/x.sh']],
    ['[see](docs/setup.md#first) and [web](https://example.com/a)', ['docs/setup.md']],
    ['`npm run build`, `../other/x.ts`, `/etc/passwd`, `src/*.ts`, `CLAUDE.md`, `--flag`', []],
    ['`src`, `src`, `README.md`', ['src', 'README.md']],
    ['```\nnpm test\n```', []],
  ] as const)
    it(`names these paths: ${text}`, () => assert.deepEqual(pathsNamedIn(text), paths));

  it('is read from whatever git writes without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { commits } = parseChanges(Buffer.from(bytes));
        assert.ok(commits.every(Number.isFinite));
      }),
    );
  });
});
