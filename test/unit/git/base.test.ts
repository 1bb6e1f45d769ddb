import assert from 'node:assert/strict';
import { type BaseClues, chooseBase, writtenName } from '../../../src/git/base.ts';
import { measureBranch } from '../../../src/git/measureBranch.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('The base of a branch', () => {
  const ORIGIN = ['origin/HEAD=origin/main', 'origin/main', 'main<origin/main'];
  const FORK = ['upstream/HEAD=upstream/main', 'upstream/main', ...ORIGIN];

  /** `main<origin/main`: a local branch and its upstream. `origin/HEAD=origin/main`: what a remote HEAD stands for. */
  function clues(refs: readonly string[], overrides: Partial<BaseClues> = {}): BaseClues {
    const full = (name: string) =>
      `refs/${/^(?:origin|upstream|fork|one|two)\//.test(name) ? 'remotes' : 'heads'}/${name}`;
    const parsed = refs.map((ref) => {
      const [name = '', sign, other = ''] = ref.split(/([<=])/);
      return {
        name: full(name),
        id: '1'.repeat(40),
        standsFor: sign === '=' ? full(other) : undefined,
        upstream: sign === '<' ? full(other) : undefined,
      };
    });
    const remotes = ['origin', 'upstream', 'fork', 'one', 'two'].filter((remote) =>
      refs.some((ref) => ref.startsWith(`${remote}/`)),
    );
    return { branch: 'feature', refs: parsed, remotes, cutFrom: undefined, pullRequestBase: undefined, ...overrides };
  }

  const CASES: readonly (readonly [title: string, clues: BaseClues, expected: string | undefined])[] = [
    [
      'the base of the pull request before all others',
      clues([...ORIGIN, 'origin/next'], { pullRequestBase: 'next', cutFrom: 'main' }),
      'origin/next, pull-request',
    ],
    ['in a fork the base in the original', clues(FORK, { pullRequestBase: 'main' }), 'upstream/main, pull-request'],
    [
      'nothing where the base of the pull request was never fetched',
      clues(ORIGIN, { pullRequestBase: 'next' }),
      undefined,
    ],
    [
      'never a local branch for the base of a pull request',
      clues(['next', ...ORIGIN], { pullRequestBase: 'next' }),
      undefined,
    ],
    [
      'the remote branch that it was cut from',
      clues([...ORIGIN, 'origin/next'], { cutFrom: 'origin/next' }),
      'origin/next, cut-from',
    ],
    [
      'the same by its full name',
      clues([...ORIGIN, 'origin/next'], { cutFrom: 'refs/remotes/origin/next' }),
      'origin/next, cut-from',
    ],
    ['what a remote HEAD stands for', clues(ORIGIN, { cutFrom: 'origin/HEAD' }), 'origin/main, cut-from'],
    ['the upstream of a local main, never main itself', clues(ORIGIN, { cutFrom: 'main' }), 'origin/main, cut-from'],
    [
      'the remote branch of its name where a local main has no upstream',
      clues(['origin/main', 'main'], { cutFrom: 'main' }),
      'origin/main, cut-from',
    ],
    [
      'a local branch that no remote has: a stack',
      clues([...ORIGIN, 'part-1'], { cutFrom: 'part-1' }),
      'part-1, cut-from',
    ],
    [
      'a stack whose lower part was pushed',
      clues([...ORIGIN, 'origin/part-1', 'part-1<origin/part-1'], { cutFrom: 'part-1' }),
      'origin/part-1, cut-from',
    ],
    [
      'a stack whose lower part follows the default branch',
      clues([...ORIGIN, 'part-1<origin/main'], { cutFrom: 'part-1' }),
      'part-1, cut-from',
    ],
    [
      'a stack whose lower part follows a local branch',
      clues([...ORIGIN, 'part-1<main'], { cutFrom: 'part-1' }),
      'part-1, cut-from',
    ],
    [
      'the upstream of another name',
      clues([...ORIGIN, 'origin/develop', 'dev<origin/develop'], { cutFrom: 'dev' }),
      'origin/develop, cut-from',
    ],
    [
      'the default branch where the upstream of the parent is gone',
      clues([...ORIGIN, 'part-1<origin/part-1'], { cutFrom: 'part-1' }),
      'origin/main, default-branch',
    ],
    [
      'the default branch where the parent is gone',
      clues(ORIGIN, { cutFrom: 'part-1' }),
      'origin/main, default-branch',
    ],
    [
      'the default branch for a branch that was fetched',
      clues([...ORIGIN, 'origin/feature'], { cutFrom: 'refs/remotes/origin/feature' }),
      'origin/main, default-branch',
    ],
    [
      'the default branch for a branch cut from itself',
      clues([...ORIGIN, 'feature'], { cutFrom: 'feature' }),
      'origin/main, default-branch',
    ],
    ['the default branch where it is not known what it was cut from', clues(ORIGIN), 'origin/main, default-branch'],
    [
      'the default branch for a commit that was checked out',
      clues(ORIGIN, { branch: undefined, cutFrom: 'main' }),
      'origin/main, default-branch',
    ],
    [
      'the remote counterpart of the default branch itself',
      clues(ORIGIN, { branch: 'main', cutFrom: 'origin/next' }),
      'origin/main, default-branch',
    ],
    ['the original before the fork', clues(FORK), 'upstream/main, default-branch'],
    [
      'the original where a branch was cut from the fork',
      clues(FORK, { cutFrom: 'origin/main' }),
      'upstream/main, cut-from',
    ],
    [
      'the original where a branch was cut from the local main of a fork',
      clues(FORK, { cutFrom: 'main' }),
      'upstream/main, cut-from',
    ],
    [
      'a branch that only the fork has',
      clues([...FORK, 'origin/next'], { cutFrom: 'origin/next' }),
      'origin/next, cut-from',
    ],
    [
      'a default branch of any name',
      clues(['origin/HEAD=origin/trunk', 'origin/trunk', 'origin/main']),
      'origin/trunk, default-branch',
    ],
    ['main where the remote HEAD is not known', clues(['origin/main', 'origin/master']), 'origin/main, default-branch'],
    ['master where there is no main', clues(['origin/master']), 'origin/master, default-branch'],
    [
      'main where the remote HEAD stands for a branch that is gone',
      clues(['origin/HEAD=origin/old', 'origin/main']),
      'origin/main, default-branch',
    ],
    ['the only remote whatever its name', clues(['fork/main']), 'fork/main, default-branch'],
    ['no guess between two remotes of unknown names', clues(['one/main', 'two/main']), undefined],
    ['no local branch by guess', clues(['main', 'feature']), undefined],
    [
      'without a remote the local branch that it was cut from',
      clues(['main', 'feature'], { cutFrom: 'main' }),
      'main, cut-from',
    ],
    ['nothing where nothing is known', clues([]), undefined],
  ];
  for (const [title, given, expected] of CASES) {
    it(`is ${title}`, () => {
      const chosen = chooseBase(given);
      assert.equal(chosen && `${writtenName(chosen.name)}, ${chosen.because}`, expected);
    });
  }

  describe('in a real repository', () => {
    const workshop = gitWorkshop();

    async function baseOf({ folder, environment }: GitRepository, pullRequestBase?: string): Promise<string> {
      const found = await measureBranch(folder, { environment, pullRequestBase: () => pullRequestBase });
      if (found.kind === 'unmeasured') return found.reason.kind;
      return `${found.base.ref}, ${found.base.because}: ${found.files.map(({ path }) => path).join(' ')}`;
    }

    const cloned = () => workshop.aRepository().commit({ a: 1 }).withRemote();

    it('is not the local main that is stale', async () => {
      const repository = cloned().commit({ 'of-others': 100 }).git('push', '--quiet');
      repository.git('reset', '--quiet', '--hard', 'HEAD~1').branch('feature', 'main');
      repository.git('merge', '--quiet', 'origin/main').commit({ mine: 1 });
      assert.equal(await baseOf(repository), 'origin/main, cut-from: mine');
    });

    const CUTS: Readonly<Record<string, readonly string[]>> = {
      'checkout -b': ['checkout', '--quiet', '-b', 'part-2'],
      'switch --create': ['switch', '--quiet', '--create', 'part-2'],
      'checkout -b of a name': ['checkout', '--quiet', '-b', 'part-2', 'part-1'],
      'checkout -b of a full name': ['checkout', '--quiet', '-b', 'part-2', 'refs/heads/part-1'],
      'checkout -b of the commit before': ['checkout', '--quiet', '-b', 'part-2', 'HEAD~1'],
    };
    for (const [title, cut] of Object.entries(CUTS)) {
      it(`is the lower part of a stack made by ${title}`, async () => {
        const stack = cloned()
          .branch('part-1')
          .commit({ one: 1 })
          .commit()
          .git(...cut)
          .commit({ two: 2 });
        assert.equal(await baseOf(stack), 'part-1, cut-from: two');
      });
    }

    it('is the lower part of a stack also after a rename', async () => {
      const stack = cloned().branch('part-1').commit({ one: 1 }).branch('old').git('branch', '--move', 'new');
      assert.equal(await baseOf(stack.commit({ two: 2 })), 'part-1, cut-from: two');
    });

    it('is the default branch for a branch cut from a detached HEAD', async () => {
      const repository = cloned().git('checkout', '--quiet', '--detach').branch('feature').commit({ b: 1 });
      assert.equal(await baseOf(repository), 'origin/main, default-branch: b');
    });

    it('is the default branch for a branch that was fetched', async () => {
      const repository = cloned().branch('theirs').commit({ b: 1 }).git('push', '--quiet', 'origin', 'theirs');
      const other = repository.checkout('main').git('branch', '--quiet', '-D', 'theirs').checkout('theirs');
      assert.equal(await baseOf(other), 'origin/main, default-branch: b');
    });

    it('is the original of a fork', async () => {
      const fork = cloned().withRemote('upstream').commit({ theirs: 1 }).git('push', '--quiet', 'upstream', 'main');
      assert.equal(await baseOf(fork.branch('feature').commit({ mine: 1 })), 'upstream/main, cut-from: mine');
    });

    it('is the base of the pull request', async () => {
      const repository = cloned().branch('next').commit({ n: 1 }).git('push', '--quiet', 'origin', 'next');
      repository.branch('feature', 'origin/main').write({ b: 1 });
      assert.equal(await baseOf(repository, 'next'), 'origin/next, pull-request: b');
    });

    it('is the remote main on main itself', async () => {
      assert.equal(await baseOf(cloned().commit({ b: 1 })), 'origin/main, default-branch: b');
    });

    it('is the local branch where there is no remote', async () => {
      const repository = workshop.aRepository().commit({ a: 1 }).branch('feature').commit({ b: 1 });
      assert.equal(await baseOf(repository), 'main, cut-from: b');
    });

    it('is unknown on the only branch where there is no remote', async () => {
      assert.equal(await baseOf(workshop.aRepository().commit({ a: 1 }).write({ b: 1 })), 'no-base');
    });
  });
});
