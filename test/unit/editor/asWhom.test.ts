import assert from 'node:assert/strict';
import { DAY, MINUTE } from '../../../src/facts/instant.ts';
import { gitWorkshop } from '../../fixtures/gitRepository.ts';
import { aPullRequest, aTeam } from '../../github/builders.ts';
import { manyPullRequests } from '../../github/generate.ts';
import { NOW, TOKEN, withStandIn } from '../github/asking.ts';
import { type GitHubState, onMachine, type RungWindow, view } from './machine.ts';
import { editor } from './vscode.ts';

const NOORS = 'gho_tokenOfNoor';
const OWN = 'github_pat_ownTokenOfMara';
const ACCOUNTS = { [TOKEN]: 'mara', [NOORS]: 'noor', [OWN]: 'mara-by-token' };
const NOOR = { login: 'noor', token: NOORS };
const PULL_REQUESTS = [
  aPullRequest({ number: 1 }),
  aPullRequest({ number: 2 }),
  aPullRequest({ number: 3, author: 'noor' }),
];
const WORLD = { pullRequests: PULL_REQUESTS, accounts: ACCOUNTS };
const UNREACHABLE = { fault: { kind: 'connection-reset' }, times: 100 } as const;

/** Whose figures were shown since so many changes of the view. */
function whose({ shown }: RungWindow, since: number): readonly string[] {
  const logins = shown.slice(since).map((gitHub) => viewerOf(gitHub));
  return [...new Set(logins)].filter((login) => login !== undefined);
}

function viewerOf(gitHub: GitHubState): string | undefined {
  return gitHub.kind === 'unknown' ? undefined : gitHub.last?.viewer.login;
}

describe('Another account', () => {
  it('that VS Code gives without a word shows figures of its own only', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      assert.equal(view(window), 'observed, 2 of mara');
      const seen = window.shown.length;
      editor.signedIn = NOOR;
      machine.clock.passes(6 * MINUTE);
      await window.source.lookIfDue();
      assert.equal(view(window), 'observed, 1 of noor');
      assert.deepEqual(whose(window, seen), ['noor']);
    }));

  it('has no figures of the first beside a problem', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      const seen = window.shown.length;
      machine.gitHub.order(UNREACHABLE);
      editor.signedIn = NOOR;
      await window.source.look();
      assert.equal(view(window), 'offline');
      assert.deepEqual(whose(window, seen), []);
    }));

  it('that VS Code tells of is asked for at once', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      const seen = window.shown.length;
      editor.signedIn = NOOR;
      editor.sessionsChanged.fire({ provider: { id: 'github-enterprise', label: 'GitHub Enterprise' } });
      await window.until((gitHub) => gitHub.kind === 'observed');
      assert.deepEqual([view(window), whose(window, seen)], ['observed, 1 of noor', ['noor']]);
    }));

  it('that comes while a look is under way ends that look, and nothing of it is shown', () =>
    onMachine(WORLD, async (machine) => {
      machine.gitHub.order({ fault: { kind: 'silent-body' } });
      const window = await machine.open();
      const looking = window.source.lookIfDue();
      await window.until(({ kind }) => kind === 'looking');
      editor.signedIn = NOOR;
      editor.sessionsChanged.fire({ provider: { id: 'github-enterprise', label: 'GitHub Enterprise' } });
      // The first request may not have been sent yet.
      machine.gitHub.clearOrders();
      await window.until((gitHub) => gitHub.kind === 'observed');
      await looking;
      assert.deepEqual([view(window), whose(window, 0)], ['observed, 1 of noor', ['noor']]);
    }));

  it('that the person chooses is asked for at once, and the way back shows what was kept', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      editor.chosen = NOOR;
      await window.source.switchAccount();
      assert.equal(view(window), 'observed, 1 of noor');
      editor.chosen = { login: 'mara', token: TOKEN };
      const asked = machine.asked;
      await window.source.switchAccount();
      assert.deepEqual([view(window), machine.asked], ['observed, 2 of mara', asked]);
    }));

  it('that the person thinks better of changes nothing', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      await window.source.switchAccount();
      assert.deepEqual([view(window), machine.asked], ['observed, 2 of mara', 1]);
    }));
});

describe('Nobody signed in', () => {
  it('is a row of its own, asks nothing, and shows nothing of before', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      editor.signedIn = undefined;
      await window.source.look();
      assert.deepEqual([view(window), machine.asked], ['signed-out', 1]);
      assert.deepEqual(editor.askedToSignIn, [], 'only a click asks the person');
    }));

  it('signs in from a click, and looks', () =>
    onMachine(WORLD, async (machine) => {
      editor.signedIn = undefined;
      const window = await machine.start();
      editor.pick = (items) => items[0];
      editor.chosen = NOOR;
      await window.source.signIn();
      assert.deepEqual([view(window), editor.askedToSignIn], ['observed, 1 of noor', [{ createIfNone: true }]]);
    }));

  it('whose session GitHub refuses is asked for a new one', () =>
    onMachine(WORLD, async (machine) => {
      editor.signedIn = { login: 'mara', token: 'gho_expired' };
      const window = await machine.start();
      assert.equal(view(window), 'bad-credentials');
      editor.pick = (items) => items[0];
      editor.chosen = { login: 'mara', token: TOKEN };
      await window.source.signIn();
      assert.deepEqual([view(window), editor.askedToSignIn], ['observed, 2 of mara', [{ forceNewSession: true }]]);
    }));
});

describe('Signing out', () => {
  const workshop = gitWorkshop();
  const long = manyPullRequests({
    authored: 120,
    reviewed: 0,
    viewer: 'mara',
    from: NOW - 80 * DAY,
    days: 79,
    seed: 1,
  });

  it('during a look ends with nothing shown, and nothing is left on disk in any scope', () =>
    onMachine({ pullRequests: long }, async (machine) => {
      const window = await machine.start();
      const repository = workshop.aRepository().git('remote', 'add', 'origin', `${machine.gitHub.url}/acme/shop.git`);
      editor.openFolders(repository.folder);
      const first = long.find((one) => one.author?.login === 'mara')?.repository;
      assert.ok(first);
      repository.git('remote', 'add', 'other', `${machine.gitHub.url}/${first.owner}/${first.name}.git`);
      editor.settings.set('rung.github.scope', 'workspace');
      await window.source.lookIfDue();
      assert.ok(machine.keptFiles().filter((name) => name.endsWith('.state.json')).length >= 2);
      machine.gitHub.order({ fault: { kind: 'silent-body' } });
      const looking = window.source.look();
      await window.until(({ kind }) => kind === 'looking');
      await window.source.signOut();
      await looking;
      assert.equal(view(window), 'signed-out');
      assert.deepEqual(machine.keptFiles(), []);
    }));

  it('in the middle of the first reading leaves nothing behind', () =>
    onMachine({ pullRequests: long }, async (machine) => {
      const window = await machine.open();
      const reading = window.source.lookIfDue();
      await window.until((gitHub) => gitHub.kind === 'looking' && gitHub.progress !== undefined);
      await window.source.signOut();
      await reading;
      assert.deepEqual([view(window), machine.keptFiles()], ['signed-out', []]);
    }));

  it('holds after a restart though VS Code stays signed in, until the person signs in again', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      await window.source.signOut();
      window.close();
      const restarted = await machine.start();
      assert.deepEqual([view(restarted), machine.asked], ['signed-out', 1]);
      editor.pick = (items) => items[0];
      editor.chosen = { login: 'mara', token: TOKEN };
      await restarted.source.signIn();
      assert.equal(view(restarted), 'observed, 2 of mara');
    }));

  it('shows in the other windows, too', () =>
    onMachine(WORLD, async (machine) => {
      const [window, other] = [await machine.start(), await machine.start()];
      await window.source.signOut();
      await other.until((gitHub) => gitHub.kind === 'problem' && gitHub.problem.kind === 'signed-out');
      assert.equal(viewerOf(other.coach.own.gitHub), undefined);
    }));

  it('shows in another window that is reading at that moment, too', () =>
    onMachine({ pullRequests: long }, async (machine) => {
      const [window, other] = [await machine.start(), await machine.start()];
      machine.gitHub.order({ fault: { kind: 'slow', milliseconds: 300 } });
      const looking = other.source.look();
      await other.until(({ kind }) => kind === 'looking');
      await window.source.signOut();
      await looking;
      await other.until((gitHub) => gitHub.kind === 'problem' && gitHub.problem.kind === 'signed-out');
      assert.deepEqual(machine.keptFiles(), []);
    }));
});

describe('Another scope or host', () => {
  const workshop = gitWorkshop();

  it('with no repository in the window is a row of its own, and asks nothing', () =>
    onMachine(WORLD, async (machine) => {
      editor.settings.set('rung.github.scope', 'workspace');
      const window = await machine.start();
      assert.deepEqual([view(window), machine.asked], ['nothing-in-scope', 0]);
      await window.source.look();
      assert.equal(machine.asked, 0);
    }));

  it('starts anew, and shows nothing of the other', () =>
    onMachine(
      { pullRequests: [...PULL_REQUESTS, aPullRequest({ repository: 'acme/till', number: 9 })] },
      async (machine) => {
        const window = await machine.start();
        assert.equal(view(window), 'observed, 3 of mara');
        const seen = window.shown.length;
        const repository = workshop.aRepository().git('remote', 'add', 'origin', `${machine.gitHub.url}/acme/till.git`);
        editor.openFolders(repository.folder);
        editor.settings.set('rung.github.scope', 'workspace');
        await window.until((gitHub) => gitHub.kind === 'observed');
        assert.equal(view(window), 'observed, 1 of mara');
        const numbers = window.shown
          .slice(seen)
          .flatMap((gitHub) => (gitHub.kind === 'unknown' ? [] : (gitHub.last?.authored ?? [])));
        assert.deepEqual([...new Set(numbers.map(({ number }) => number))], [9]);
      },
    ));

  it('is a host of its own, where nothing of the first is shown', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      await withStandIn({ now: () => machine.clock.gitHub }, async (elsewhere) => {
        const seen = window.shown.length;
        editor.settings.set('rung.github.host', elsewhere.url);
        await window.until((gitHub) => gitHub.kind === 'observed');
        assert.deepEqual([view(window), elsewhere.requests.length, machine.asked], ['observed, 0 of mara', 1, 1]);
        const most = Math.max(
          ...window.shown
            .slice(seen)
            .map((gitHub) => (gitHub.kind === 'unknown' ? 0 : (gitHub.last?.authored.length ?? 0))),
        );
        assert.equal(most, 0);
      });
    }));

  for (const [host, because] of [
    ['http://github.acme.example', 'not-https'],
    ['not a host', 'not-a-host'],
  ] as const) {
    it(`that no token may go to is a row of its own, and asks nothing: ${host}`, () =>
      onMachine(WORLD, async (machine) => {
        editor.settings.set('rung.github.host', host);
        const { coach } = await machine.start();
        assert.deepEqual(coach.own.gitHub, {
          kind: 'problem',
          problem: { kind: 'unusable-host', because },
          last: undefined,
        });
        assert.equal(machine.asked, 0);
      }));
  }

  it('that VS Code does not sign in to never gets its session', () =>
    onMachine(WORLD, async (machine) => {
      editor.settings.set('github-enterprise.uri', 'https://github.acme.example');
      const { coach } = await machine.start();
      assert.deepEqual(coach.own.gitHub, {
        kind: 'problem',
        problem: { kind: 'unusable-host', because: 'other-server' },
        last: undefined,
      });
      assert.equal(machine.asked, 0);
    }));
});

describe("A token of the person's own", () => {
  it('is used in place of a session, goes to its host only, and stands in no file', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      editor.typed.push(` ${OWN} `);
      await window.source.useToken();
      assert.equal(view(window), 'observed, 0 of mara-by-token');
      assert.deepEqual(
        machine.gitHub.requests.map(({ login }) => login),
        ['mara', 'mara-by-token', 'mara-by-token'],
      );
      await withStandIn({ accounts: ACCOUNTS, now: () => machine.clock.gitHub }, async (elsewhere) => {
        editor.settings.set('rung.github.host', elsewhere.url);
        await window.until((gitHub) => gitHub.kind === 'observed');
        assert.deepEqual(
          elsewhere.requests.map(({ login }) => login),
          ['mara'],
        );
      });
      for (const [name, text] of machine.files()) assert.ok(!`${name} ${text}`.includes(OWN), name);
      assert.ok(!editor.said.join('\n').includes(OWN));
    }));

  it('that GitHub refuses is not kept, and the session goes on', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      editor.typed.push('github_pat_of_nobody');
      await window.source.useToken();
      assert.deepEqual([await machine.secrets.keys(), view(window)], [[], 'observed, 2 of mara']);
      assert.equal(editor.said.length, 1);
    }));

  it('is forgotten by signing out, and the session is not used in its place', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.open();
      editor.typed.push(OWN);
      await window.source.useToken();
      await window.source.signOut();
      assert.deepEqual([view(window), await machine.secrets.keys(), machine.keptFiles()], ['signed-out', [], []]);
    }));

  it('without read:org is asked for without the names of teams once, and that is remembered', () => {
    const waiting = aPullRequest({ number: 4, author: 'noor', requested: [aTeam('web')] });
    const teams = [{ slug: 'web', members: ['mara'] }];
    return onMachine({ pullRequests: [waiting], teams, scopes: { [TOKEN]: ['repo'] } }, async (machine) => {
      const window = await machine.start();
      const withTeams = () => machine.gitHub.requests.filter(({ variables }) => variables?.teams === true).length;
      assert.deepEqual([withTeams(), view(window)], [1, 'observed, 0 of mara']);
      const { gitHub } = window.coach.own;
      assert.equal(gitHub.kind === 'observed' && gitHub.last.reviewRequested.length, 1);
      const asked = machine.asked;
      await window.source.look();
      assert.deepEqual([withTeams(), machine.asked], [1, asked + 1]);
    });
  });
});
