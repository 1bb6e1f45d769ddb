import assert from 'node:assert/strict';
import { newPullRequestFrom } from '../../../src/git/newPullRequest.ts';
import { type GitRepository, gitWorkshop } from '../../fixtures/gitRepository.ts';

describe('Which branch would be merged into which', () => {
  const workshop = gitWorkshop();

  /** On a branch `show/day`, with these remotes, of which some have it. */
  function aBranch(remotes: Readonly<Record<string, string>>, ...pushed: readonly string[]): GitRepository {
    const repository = workshop.aRepository().commit({ a: 1 }).branch('show/day').commit({ a: 2 });
    for (const [name, url] of Object.entries(remotes)) {
      repository.git('remote', 'add', name, url).git('update-ref', `refs/remotes/${name}/main`, 'main');
    }
    for (const name of pushed) repository.git('update-ref', `refs/remotes/${name}/show/day`, 'show/day');
    return repository;
  }

  const found = ({ folder, environment }: GitRepository, base = 'origin/main') =>
    newPullRequestFrom(folder, base, 'github.com', { environment });
  const SHOP = 'https://github.com/acme/shop.git';

  it('is said where the branch is pushed to the same repository', async () => {
    assert.deepEqual(await found(aBranch({ origin: SHOP }, 'origin')), {
      kind: 'found',
      base: { repository: { owner: 'acme', name: 'shop' }, branch: 'main' },
      head: { repository: { owner: 'acme', name: 'shop' }, branch: 'show/day' },
    });
  });

  it('is said where the branch is pushed to a fork', async () => {
    const answer = await found(
      aBranch({ upstream: SHOP, origin: 'git@github.com:mara/shop.git' }, 'origin'),
      'upstream/main',
    );
    assert.deepEqual(answer.kind === 'found' && [answer.base.repository.owner, answer.head.repository.owner], [
      'acme',
      'mara',
    ]);
  });

  it('tells a remote with slashes in its name', async () => {
    const answer = await found(
      aBranch({ team: 'https://github.com/x/y', 'team/one': SHOP }, 'team/one'),
      'team/one/main',
    );
    assert.equal(answer.kind === 'found' && answer.base.repository.name, 'shop');
  });

  it('is not said before the branch is pushed', async () => {
    assert.deepEqual(await found(aBranch({ origin: SHOP })), { kind: 'not-pushed' });
  });

  it('is not said of another host, nor of a base that no remote has', async () => {
    assert.deepEqual(await found(aBranch({ origin: 'https://gitlab.com/acme/shop' }, 'origin')), {
      kind: 'not-on-host',
    });
    assert.deepEqual(await found(aBranch({ origin: SHOP }, 'origin'), 'main'), { kind: 'not-on-host' });
    const mixed = aBranch({ origin: SHOP, backup: 'https://example.com/a/b' }, 'backup');
    assert.deepEqual(await found(mixed), { kind: 'not-on-host' });
  });

  it('is not known of a detached HEAD, or where there is no repository', async () => {
    const detached = aBranch({ origin: SHOP }, 'origin').git('checkout', '--quiet', '--detach');
    assert.deepEqual(await found(detached), { kind: 'unknown' });
    const { environment } = workshop;
    assert.deepEqual(await newPullRequestFrom(workshop.aFolder(), 'origin/main', 'github.com', { environment }), {
      kind: 'unknown',
    });
  });
});
