import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, HOUR, MINUTE } from '../../../src/facts/instant.ts';
import { gitWorkshop } from '../../fixtures/gitRepository.ts';
import { aPullRequest, committed } from '../../github/builders.ts';
import { NOW } from '../github/asking.ts';
import { type Machine, onMachine, view } from './machine.ts';
import { editor } from './vscode.ts';

const MINE = [aPullRequest({ number: 1 }), aPullRequest({ number: 2 })];
const WORLD = { pullRequests: MINE };
const NEW = aPullRequest({ number: 3, createdAt: NOW, events: [committed(NOW)] });
const BUSY = { kind: 'html', status: 503 } as const;
const PAUSE = { kind: 'secondary-limit', status: 403, retryAfterSeconds: 600 } as const;

/** How many requests GitHub gets while something happens. */
async function askedBy(machine: Machine, act: () => Promise<unknown>): Promise<number> {
  const before = machine.asked;
  await act();
  return machine.asked - before;
}

describe('Rung asks GitHub', () => {
  it('once after its start, while one looks', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      assert.equal(machine.asked, 1);
      assert.equal(view(window), 'observed, 2 of mara');
    }));

  it('not at all while nobody looks, and shows what was kept', () =>
    onMachine(WORLD, async (machine) => {
      editor.isFocused = false;
      const window = await machine.start();
      assert.deepEqual([machine.asked, view(window)], [0, 'unknown']);
      editor.focus(true);
      await window.until(({ kind }) => kind === 'observed');
      editor.focus(false);
      machine.clock.passes(DAY);
      assert.equal(view(await machine.start()), 'observed, 2 of mara');
      assert.equal(machine.asked, 1);
    }));

  it('not a second time within five minutes, but at a click', () =>
    onMachine(WORLD, async (machine) => {
      const { source } = await machine.start();
      machine.clock.passes(4.9 * MINUTE);
      assert.equal(await askedBy(machine, () => source.lookIfDue()), 0);
      assert.equal(await askedBy(machine, () => source.look()), 1);
      assert.equal(await askedBy(machine, () => source.look()), 1);
    }));

  it('once for many calls at once', () =>
    onMachine(WORLD, async (machine) => {
      const { source } = await machine.open();
      await Promise.all([source.lookIfDue(), source.lookIfDue(), source.lookIfDue()]);
      assert.equal(machine.asked, 1);
    }));

  it('once when one comes back after six minutes, and shows what is new', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      editor.focus(false);
      machine.gitHub.put(NEW);
      machine.clock.passes(6 * MINUTE);
      const asked = await askedBy(machine, async () => {
        editor.focus(true);
        await window.until((gitHub) => gitHub.kind === 'observed' && gitHub.last.authored.length === 3);
        await window.source.lookIfDue();
      });
      assert.equal(asked, 1);
    }));

  it('again after a failure only after longer and longer pauses, and at once at a click', () =>
    onMachine(WORLD, async (machine) => {
      machine.gitHub.order({ fault: BUSY, times: 100 });
      const window = await machine.start();
      assert.equal(view(window), 'server-failed');
      const asked: number[] = [];
      for (const minutes of [9, 2, 18, 3, 38, 3, 58, 3, 58, 3]) {
        machine.clock.passes(minutes * MINUTE);
        asked.push(await askedBy(machine, () => window.source.lookIfDue()));
      }
      assert.deepEqual(asked, [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
      assert.equal(await askedBy(machine, () => window.source.look()), 1);
      machine.gitHub.clearOrders();
      await window.source.look();
      assert.equal(view(window), 'observed, 2 of mara');
      machine.clock.passes(6 * MINUTE);
      assert.equal(await askedBy(machine, () => window.source.lookIfDue()), 1, 'a success ends the pauses');
    }));

  it('at once after a restart, where the last look failed', () =>
    onMachine(WORLD, async (machine) => {
      machine.gitHub.order({ fault: BUSY });
      (await machine.start()).close();
      const window = await machine.open();
      assert.equal(await askedBy(machine, () => window.source.lookIfDue()), 1);
      assert.equal(view(window), 'observed, 2 of mara');
      assert.ok(!window.shown.some(({ kind }) => kind === 'problem'), 'what failed before is not told anew');
    }));
});

describe('A pause that GitHub asks for', () => {
  const workshop = gitWorkshop();

  it('holds for the focus, for a click, for another window and after a restart, and then ends', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      machine.gitHub.order({ fault: PAUSE });
      await window.source.look();
      assert.equal(view(window), 'rate-limited, 2 of mara');
      machine.clock.passes(9 * MINUTE);
      const other = await machine.open();
      const asked = await askedBy(machine, async () => {
        editor.focus(false);
        editor.focus(true);
        await window.source.lookIfDue();
        await window.source.look();
        await other.source.lookIfDue();
        await other.source.look();
        window.close();
        other.close();
        const restarted = await machine.start();
        await restarted.source.look();
        assert.equal(view(restarted), 'rate-limited, 2 of mara');
      });
      assert.equal(asked, 0);
      machine.clock.passes(2 * MINUTE);
      const later = await machine.open();
      assert.equal(await askedBy(machine, () => later.source.lookIfDue()), 1);
      assert.equal(view(later), 'observed, 2 of mara');
    }));

  it('holds for the other scopes of the account', () =>
    onMachine(WORLD, async (machine) => {
      machine.gitHub.order({ fault: PAUSE });
      const window = await machine.start();
      const repository = workshop.aRepository().git('remote', 'add', 'origin', `${machine.gitHub.url}/acme/shop.git`);
      editor.openFolders(repository.folder);
      editor.settings.set('rung.github.scope', 'workspace');
      await window.source.look();
      assert.deepEqual([machine.asked, view(window)], [1, 'rate-limited']);
      machine.clock.passes(11 * MINUTE);
      await window.source.look();
      assert.match(JSON.stringify(machine.gitHub.requests.at(-1)?.variables), /repo:acme\/shop/);
    }));

  it('is over where it was written while the clock was a day ahead', () =>
    onMachine(WORLD, async (machine) => {
      machine.clock.ahead = DAY;
      machine.gitHub.order({ fault: PAUSE });
      const window = await machine.start();
      assert.equal(view(window), 'rate-limited');
      machine.clock.ahead = 0;
      assert.equal(await askedBy(machine, () => window.source.lookIfDue()), 1);
      assert.equal(view(window), 'observed, 2 of mara');
    }));

  it('is over in another window, too, where it was written while the clock was a day ahead', () =>
    onMachine(WORLD, async (machine) => {
      machine.clock.ahead = DAY;
      machine.gitHub.order({ fault: PAUSE });
      (await machine.start()).close();
      machine.clock.ahead = 0;
      assert.equal(view(await machine.start()), 'observed, 2 of mara');
    }));
});

describe('Where nothing can be kept on disk', () => {
  const putInTheWay = (machine: Machine) => writeFileSync(join(machine.storage, 'github'), 'a file, and no folder');

  it('what was read is shown, and is not asked for again', () =>
    onMachine(WORLD, async (machine) => {
      putInTheWay(machine);
      const window = await machine.start();
      assert.equal(view(window), 'observed, 2 of mara');
      assert.deepEqual(
        window.coach.own.cache.map(({ kind }) => kind),
        ['not-written'],
      );
      machine.clock.passes(4 * MINUTE);
      assert.equal(await askedBy(machine, () => window.source.lookIfDue()), 0);
      assert.equal(view(window), 'observed, 2 of mara');
      assert.notDeepEqual(window.coach.own.cache, [], 'that it is not kept is said still');
      machine.clock.passes(2 * MINUTE);
      assert.equal(await askedBy(machine, () => window.source.lookIfDue()), 1);
    }));

  it('a pause holds, and ends', () =>
    onMachine(WORLD, async (machine) => {
      putInTheWay(machine);
      const window = await machine.start();
      machine.gitHub.order({ fault: PAUSE });
      await window.source.look();
      assert.equal(view(window), 'rate-limited, 2 of mara');
      machine.clock.passes(9 * MINUTE);
      assert.equal(await askedBy(machine, () => window.source.look()), 0);
      assert.equal(view(window), 'rate-limited, 2 of mara');
      machine.clock.passes(2 * MINUTE);
      assert.equal(await askedBy(machine, () => window.source.look()), 1);
      assert.equal(view(window), 'observed, 2 of mara');
    }));

  it('the row about it stays while it is so', () =>
    onMachine(WORLD, async (machine) => {
      symlinkSync(join(machine.storage, 'nowhere'), join(machine.storage, 'github'));
      const window = await machine.start();
      const refusals = () => window.coach.own.cache.map(({ kind }) => kind);
      assert.deepEqual(refusals(), ['not-written']);
      await window.source.lookIfDue();
      assert.deepEqual([refusals(), view(window)], [['not-written'], 'observed, 2 of mara']);
    }));

  it('it is kept as soon as it can be', () =>
    onMachine(WORLD, async (machine) => {
      putInTheWay(machine);
      const window = await machine.start();
      rmSync(join(machine.storage, 'github'));
      machine.clock.passes(HOUR);
      await window.source.lookIfDue();
      assert.deepEqual(window.coach.own.cache, []);
      assert.equal(view(window), 'observed, 2 of mara');
      window.close();
      editor.isFocused = false;
      assert.equal(view(await machine.start()), 'observed, 2 of mara', 'also what came while it could not be kept');
    }));
});

describe('Five windows', () => {
  it('that open at once make the requests of one, and all show what it brought', () =>
    onMachine(WORLD, async (machine) => {
      const windows = await Promise.all([1, 2, 3, 4, 5].map(() => machine.open()));
      await Promise.all(windows.map(({ source }) => source.lookIfDue()));
      assert.equal(machine.asked, 1);
      assert.deepEqual(windows.map(view), Array(5).fill('observed, 2 of mara'));
    }));

  it('all show what a click in one of them brings', () =>
    onMachine(WORLD, async (machine) => {
      const windows = await Promise.all([1, 2, 3, 4, 5].map(() => machine.start()));
      machine.gitHub.put(NEW);
      await windows[0]?.source.look();
      const isThere = windows.map((window) =>
        window.until((gitHub) => gitHub.kind === 'observed' && gitHub.last.authored.length === 3),
      );
      await Promise.all(isThere);
      assert.equal(machine.asked, 2);
    }));

  it('wait for the one that asks, and go on where it ends without an answer', () =>
    onMachine(WORLD, async (machine) => {
      machine.gitHub.order({ fault: { kind: 'silent-body' } });
      const first = await machine.open();
      const looking = first.source.lookIfDue();
      await first.until(({ kind }) => kind === 'looking');
      const second = await machine.open();
      const waiting = second.source.lookIfDue();
      await second.until(({ kind }) => kind === 'looking');
      first.close();
      await Promise.all([looking, waiting]);
      assert.equal(view(second), 'observed, 2 of mara');
    }));
});
