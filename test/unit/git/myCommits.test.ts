import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { commitPage } from '../../../src/git/commitPage.ts';
import { GitAnswers } from '../../../src/git/gitAnswers.ts';
import {
  MOST_COMMITS,
  type MyCommits,
  myCommits,
  myCommitsSince,
  parseOwnCommits,
} from '../../../src/git/myCommits.ts';
import { countedGit } from '../../fixtures/countedGit.ts';
import { GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';
import { FOREIGN } from '../words/reading.ts';

const AT = 1_700_000_000;

describe('My own commits', () => {
  const workshop = gitWorkshop();

  /** Commits with a subject and, where it is given, as somebody else. */
  const commit = (repository: GitRepository, subject: string, ...as: readonly string[]) =>
    repository.git(
      'commit',
      '--quiet',
      '--allow-empty',
      '--allow-empty-message',
      '--cleanup=verbatim',
      '--message',
      subject,
      ...as,
    );
  const INES = '--author=Ines <ines@example.com>';

  const read = ({ folder, environment }: GitRepository): Promise<MyCommits> => myCommits(folder, { environment });

  async function subjects(repository: GitRepository): Promise<readonly string[]> {
    const found = await read(repository);
    return found.kind === 'commits' ? found.commits.map(({ subject }) => subject) : assert.fail(JSON.stringify(found));
  }

  it('have their id, subject and the date on which I wrote them', async () => {
    const repository = workshop.aRepository().commit({ a: 1 }, AT);
    const id = repository.ask('rev-parse', 'HEAD').trim();
    assert.deepEqual(await read(repository), {
      kind: 'commits',
      commits: [{ id, subject: 'step', authoredAt: AT * 1000 }],
      remotes: [],
    });
  });

  it('are those of my address, the newest first, without those of others', async () => {
    const repository = workshop.aRepository();
    for (const subject of ['one', 'two']) commit(repository, subject);
    commit(repository, 'not mine', INES);
    commit(repository, 'not mine', '--author=ada@example.com <other@example.com>');
    commit(repository, 'not mine', '--author=Ada <not.ada@example.com>');
    commit(repository, 'three', '--author=Ada L. <ADA@Example.com>');
    assert.deepEqual(await subjects(repository), ['three', 'two', 'one']);
  });

  it('are told by the address that the repository is set to', async () => {
    const repository = workshop.aRepository();
    commit(repository, 'private');
    commit(repository.git('config', 'user.email', 'ines@example.com'), 'work');
    assert.deepEqual(await subjects(repository), ['work']);
  });

  it('take an address by the letter', async () => {
    const repository = workshop.aRepository();
    commit(repository.git('config', 'user.email', 'a.a+b@example.com'), 'mine');
    commit(repository, 'not mine', '--author=Ada <aXa+b@example.com>');
    assert.deepEqual(await subjects(repository), ['mine']);
  });

  it('are those of the branch at hand', async () => {
    const repository = workshop.aRepository();
    commit(repository, 'on main');
    commit(repository.branch('feature'), 'on feature');
    assert.deepEqual(await subjects(repository), ['on feature', 'on main']);
    assert.deepEqual(await subjects(repository.checkout('main')), ['on main']);
  });

  it('are there while HEAD is detached', async () => {
    const repository = workshop.aRepository();
    commit(commit(repository, 'one'), 'two').git('checkout', '--quiet', '--detach', 'HEAD~1');
    assert.deepEqual(await subjects(repository), ['one']);
  });

  it('leave merges out', async () => {
    const repository = workshop.aRepository();
    commit(repository, 'one').branch('feature');
    commit(commit(repository, 'two').checkout('main'), 'three').git('merge', '--quiet', 'feature');
    assert.deepEqual((await subjects(repository)).toSorted(), ['one', 'three', 'two']);
  });

  it(`are ${MOST_COMMITS} at most`, async () => {
    const repository = workshop.aRepository();
    for (let count = 1; count <= MOST_COMMITS + 2; count++) commit(repository, `${count}`);
    const found = await subjects(repository);
    assert.deepEqual([found.length, found[0], found.at(-1)], [MOST_COMMITS, `${MOST_COMMITS + 2}`, '3']);
  });

  it('are none in an empty repository', async () => {
    assert.deepEqual(await subjects(workshop.aRepository()), []);
  });

  it('have the subject that was written, whatever it holds', async () => {
    const written = [
      '-c core.pager=sh',
      '%H %an',
      '$(touch ran)',
      'commit 0123',
      'ünï — 🧺',
      '\u001b[31mred\u202e',
      '',
    ];
    const repository = workshop.aRepository();
    for (const subject of written) commit(repository, subject);
    assert.deepEqual((await subjects(repository)).toReversed(), written);
    await subjects(commit(repository, FOREIGN.replaceAll('\0', '')));
  });

  it('are read as UTF-8, whatever the repository is set to', async () => {
    const repository = workshop.aRepository().git('config', 'i18n.logOutputEncoding', 'UTF-16');
    assert.deepEqual(await subjects(commit(repository, 'ünï')), ['ünï']);
  });

  it('come with the hosted repositories of the remotes', async () => {
    const repository = workshop.aRepository().git('remote', 'add', 'origin', 'git@github.com:acme/shop.git');
    const found = await read(repository.git('remote', 'add', 'backup', '../backup'));
    assert.deepEqual(found.kind === 'commits' && found.remotes, [{ host: 'github.com', owner: 'acme', name: 'shop' }]);
  });

  it('cannot be told where git does not know my address', async () => {
    const repository = commit(workshop.aRepository(), 'one');
    const nobody = { ...repository.environment, GIT_CONFIG_GLOBAL: '/dev/null' };
    assert.deepEqual(await myCommits(repository.folder, { environment: nobody }), { kind: 'no-email' });
    for (const odd of ['', 'a\nb', 'Ada <ada@example.com>']) {
      assert.deepEqual(await read(repository.git('config', 'user.email', odd)), { kind: 'no-email' });
    }
  });

  it('are not to be had outside a repository', async () => {
    const found = await myCommits(workshop.aFolder(), { environment: workshop.environment });
    assert.deepEqual(found.kind === 'unmeasured' && found.reason, { kind: 'not-a-repository' });
  });

  it('cost one run of git where its configuration is known', async () => {
    const repository = commit(workshop.aRepository(), 'one').aged();
    const git = countedGit(workshop.environment);
    try {
      const options = { environment: git.environment, answers: new GitAnswers() };
      await myCommits(repository.folder, options);
      assert.deepEqual(git.runs(), ['config', 'log']);
      await myCommits(repository.folder, options);
      assert.deepEqual(git.runs(), ['log']);
    } finally {
      git.remove();
    }
  });

  it('can be given up', async () => {
    const { folder, environment } = workshop.aRepository().commit();
    await assert.rejects(myCommits(folder, { environment, signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('run no program for signatures', async () => {
    const repository = workshop.aRepository().commit({ a: 1 }).commitSigned({ b: 1 });
    const { program, marker } = repository.trap('trap');
    repository.git('config', 'gpg.program', program).git('config', 'log.showSignature', 'true');
    assert.equal((await subjects(repository)).length, 2);
    assert.equal(existsSync(marker), false);
    repository.tries('log');
    assert.equal(existsSync(marker), true, 'the trap is blunt');
  });
});

describe('My own commits since a day', () => {
  const workshop = gitWorkshop();
  const DAY = 24 * 60 * 60;

  /** As a person who wrote it so many days after `AT`, and committed it a little later. */
  function commit(repository: GitRepository, subject: string, authored: number, committed = authored): void {
    const dates = {
      GIT_AUTHOR_DATE: `${AT + authored * DAY} +0000`,
      GIT_COMMITTER_DATE: `${AT + committed * DAY} +0000`,
    };
    new GitRepository(repository.folder, { ...repository.environment, ...dates }).git(
      'commit',
      '--quiet',
      '--allow-empty',
      '--message',
      subject,
    );
  }

  async function subjects({ folder, environment }: GitRepository): Promise<readonly string[]> {
    const found = await myCommitsSince((AT + 5 * DAY) * 1000, folder, { environment });
    return found.kind === 'commits' ? found.commits.map(({ subject }) => subject) : assert.fail(JSON.stringify(found));
  }

  it('are those of that day and later', async () => {
    const repository = workshop.aRepository();
    commit(repository, 'before', 4);
    commit(repository, 'on the day', 5);
    commit(repository, 'after', 6);
    assert.deepEqual(await subjects(repository), ['after', 'on the day']);
  });

  it('are those of every branch of this machine, each once', async () => {
    const repository = workshop.aRepository();
    commit(repository, 'on main', 5);
    commit(repository.branch('feature'), 'on feature', 6);
    commit(repository.checkout('main'), 'on main again', 7);
    assert.deepEqual(await subjects(repository), ['on main again', 'on feature', 'on main']);
  });

  it('are those of a detached HEAD too', async () => {
    const repository = workshop.aRepository();
    commit(repository, 'on main', 5);
    commit(repository.git('checkout', '--quiet', '--detach'), 'on nothing', 6);
    assert.deepEqual(await subjects(repository), ['on nothing', 'on main']);
  });

  it('are not those that a rebase moved', async () => {
    const repository = workshop.aRepository();
    commit(repository, 'moved', 1, 6);
    assert.deepEqual(await subjects(repository), []);
  });
});

describe('What git writes of my commits', () => {
  const ID = '0123456789abcdef0123456789abcdef01234567';
  const CASES: readonly (readonly [sentence: string, output: string, found: number])[] = [
    ['is nothing', '', 0],
    ['is something else', 'fatal: no\0such\0thing\0', 0],
    ['broke off', `${ID}\x00170`, 0],
    ['is a commit without a date', `${ID}\0\0subject\0`, 1],
    ['is two commits', `${ID}\x001\0one\0${ID}\x002\0two\0`, 2],
  ];
  for (const [sentence, output, found] of CASES) {
    it(`${sentence}: ${found}`, () => assert.equal(parseOwnCommits(Buffer.from(output)).length, found));
  }

  it('has no date beyond the calendar', () => {
    const [one] = parseOwnCommits(Buffer.from(`${ID}\x0099999999999999\0far\0`));
    assert.deepEqual(one, { id: ID, subject: 'far', authoredAt: undefined });
  });
});

describe('The page of a commit', () => {
  const at = (host: string, owner = 'acme') => ({ host, owner, name: 'shop' });
  const CASES: readonly (readonly [
    remotes: Parameters<typeof commitPage>[1],
    web: string,
    page: string | undefined,
  ])[] = [
    [[at('github.com')], 'https://github.com', 'https://github.com/acme/shop/commit/0123'],
    [
      [at('gitlab.com', 'a'), at('github.com', 'b'), at('github.com', 'c')],
      'https://github.com',
      'https://github.com/b/shop/commit/0123',
    ],
    [
      [at('github.acme.example:8443')],
      'https://github.acme.example:8443',
      'https://github.acme.example:8443/acme/shop/commit/0123',
    ],
    [[at('github.com', '..?x')], 'https://github.com', 'https://github.com/..%3Fx/shop/commit/0123'],
    [[at('gitlab.com')], 'https://github.com', undefined],
    [[], 'https://github.com', undefined],
    [[at('github.com')], '', undefined],
  ];
  for (const [remotes, web, page] of CASES) {
    it(`is ${page ?? 'none'}`, () => assert.equal(commitPage('0123', remotes, web), page));
  }
});
