import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFailure } from '../../../../src/github/kept/cacheProblem.ts';
import type { Kept } from '../../../../src/github/kept/keptFiles.ts';
import type { AskingTurn, SharedKnown, SharedKnownOptions } from '../../../../src/github/kept/sharedKnown.ts';
import type { Scope } from '../../../../src/github/known.ts';
import { MONDAY } from '../../../github/builders.ts';
import { aKnown, anAsked, sharedIn, writeIn } from './builders.ts';
import { freshFolder } from './folders.ts';

const ACME: Scope = { kind: 'owners', owners: ['acme'] };
const WRITTEN = { kind: 'ran', value: { kind: 'written', problem: undefined } };

describe('What windows share', () => {
  const root = freshFolder();
  const opened: SharedKnown[] = [];
  const open = (overrides: Partial<SharedKnownOptions> = {}) => {
    const shared = sharedIn(root(), overrides);
    opened.push(shared);
    return shared;
  };
  afterEach(() => {
    for (const shared of opened.splice(0)) shared.dispose();
  });

  it('is there at the next start, without a network', async () => {
    const before = open();
    assert.deepEqual(await writeIn(before, aKnown()), WRITTEN);
    const asked = anAsked({ problem: { kind: 'offline' }, pausedUntil: MONDAY + 9, failures: 2 });
    assert.deepEqual(await before.inTurn((turn) => turn.writeAsked(asked)), WRITTEN);
    before.dispose();
    assert.deepEqual(await open().read(), { known: aKnown(), asked, pausedUntil: MONDAY + 9, problems: [] });
  });

  it('is nothing at first, and makes no folder before there is something to ask', async () => {
    const shared = open();
    assert.deepEqual(await shared.read(), { known: undefined, asked: undefined, pausedUntil: undefined, problems: [] });
    assert.deepEqual(readdirSync(root()), []);
    assert.equal(shared.isListening, false);
  });

  it('is kept apart by host, account and scope', async () => {
    await writeIn(open(), aKnown());
    const others = [{ host: 'ghe.acme.example' }, { account: 'noor' }, { scope: ACME }];
    for (const other of others) assert.equal((await open(other).read()).known, undefined);
    assert.notEqual((await open({ host: 'GitHub.com', account: 'Mara' }).read()).known, undefined);
  });

  it('is for its owner only', async () => {
    const shared = open();
    await writeIn(shared, aKnown());
    for (const name of ['.', ...readdirSync(shared.folder)]) {
      assert.equal(statSync(join(shared.folder, name)).mode & 0o077, 0, name);
    }
  });

  it('is the same object, read after read, while nothing changes', async () => {
    await writeIn(open(), aKnown());
    const shared = open();
    const first = await shared.read();
    assert.equal(await shared.read(), first);
    await open().inTurn((turn) => turn.writeAsked(anAsked()));
    const second = await shared.read();
    assert.notEqual(second, first);
    assert.equal(second.known, first.known, 'a refresh with nothing new leaves it as it is');
  });

  it('is heard of in every window but the one that wrote', async () => {
    const [writer, other] = [open(), open()];
    await writeIn(writer, aKnown());
    let ownNews = 0;
    writer.onDidChange(() => ownNews++);
    await other.read();
    const heard = news(other, ({ known, asked }) => known?.clockAhead === 5 && asked !== undefined);
    await writer.inTurn(async (turn) => {
      await turn.write(aKnown({ clockAhead: 5 }));
      await turn.writeAsked(anAsked());
    });
    await heard;
    await writer.read();
    assert.equal(ownNews, 0);
  });

  it('says once more what was set aside, until something new is kept', async () => {
    const shared = open();
    await writeIn(shared, aKnown());
    writeFileSync(join(shared.folder, 'everywhere.json'), 'garbage');
    const first = await shared.read();
    assert.deepEqual([first.known, first.problems.map(({ kind }) => kind)], [undefined, ['set-aside']]);
    assert.equal(await shared.read(), first);
    await writeIn(shared, aKnown());
    assert.deepEqual((await shared.read()).problems, []);
  });

  it('has the pause that GitHub asked of another scope of the account, but not its back-off', async () => {
    const limited = { kind: 'rate-limited', which: 'primary', until: MONDAY + 50 } as const;
    const other = open({ scope: ACME });
    await other.inTurn((turn) => turn.writeAsked(anAsked({ problem: { kind: 'offline' }, pausedUntil: MONDAY + 40 })));
    const shared = open();
    assert.equal((await shared.read()).pausedUntil, undefined);
    await other.inTurn((turn) => turn.writeAsked(anAsked({ problem: limited, pausedUntil: MONDAY + 50 })));
    assert.equal((await shared.read()).pausedUntil, MONDAY + 50);
    assert.equal((await shared.read()).asked, undefined);
  });

  it('is asked for by one at a time, also in one window', async () => {
    const shared = open();
    const outcome = await shared.inTurn(async () => [
      await shared.inTurn(hold),
      await open({ scope: ACME }).inTurn(hold),
    ]);
    assert.deepEqual(outcome, { kind: 'ran', value: [{ kind: 'taken' }, { kind: 'taken' }] });
  });

  it('lets the others know when the turn is over, even one that failed', async () => {
    const FOR_EVER = { heartbeat: 1_000_000, staleAfter: 10_000_000 };
    let freed: Promise<void> | undefined;
    const failing = open(FOR_EVER).inTurn(async () => {
      await new Promise<void>((hasLooked) => {
        const now = () => {
          hasLooked();
          return Date.now();
        };
        freed = open({ ...FOR_EVER, now }).freed();
      });
      throw new Error('a bug');
    });
    await assert.rejects(failing, /a bug/);
    await freed;
    assert.deepEqual(await open().inTurn(hold), { kind: 'ran', value: true });
  });

  it('lets go of those who wait when they are disposed of or think better of it', async () => {
    await open().inTurn(async () => {
      const waiting = open();
      const freed = waiting.freed();
      waiting.dispose();
      await freed;
      const thinking = new AbortController();
      const given = open().freed(thinking.signal);
      thinking.abort();
      await given;
      await open().freed(AbortSignal.abort());
    });
  });

  it('is not written over by a window that slept through its turn', async () => {
    let now = MONDAY;
    const times = { now: () => now, heartbeat: 1_000_000 };
    await open(times).inTurn(async (turn) => {
      now += 10_000;
      assert.deepEqual(await writeIn(open(times), aKnown({ clockAhead: 2 })), WRITTEN);
      assert.equal(await turn.isMine(), false);
      assert.deepEqual(await turn.write(aKnown()), { kind: 'turn-lost' });
      assert.deepEqual(await turn.writeAsked(anAsked()), { kind: 'turn-lost' });
    });
    assert.equal((await open().read()).known?.clockAhead, 2);
  });

  it('is not written by a window that closes', async () => {
    const shared = open();
    await shared.inTurn(async (turn) => {
      shared.dispose();
      assert.deepEqual(await turn.write(aKnown()), { kind: 'turn-lost' });
      assert.deepEqual(await open().inTurn(hold), { kind: 'ran', value: true });
    });
    assert.deepEqual(await shared.inTurn(hold), { kind: 'ended' });
  });

  it('goes on where its folder vanishes, in a turn and before one', async () => {
    const shared = open();
    await writeIn(shared, aKnown());
    await shared.inTurn(async (turn) => {
      rmSync(root(), { recursive: true });
      assert.deepEqual(await turn.write(aKnown()), { kind: 'turn-lost' });
      assert.equal((await turn.read()).known, undefined);
    });
    await shared.freed();
    assert.deepEqual(await writeIn(shared, aKnown()), WRITTEN);
    assert.equal(shared.isListening, true);
  });

  it('is asked for as if alone where the disk has no place for it, and says so', async () => {
    writeFileSync(join(root(), 'github.com'), 'a file in the way');
    const shared = open();
    const { problems } = await shared.read();
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['not-read', 'not-read'],
    );
    const ran = await writeIn(shared, aKnown());
    assert.ok(ran.kind === 'ran' && ran.value.kind === 'not-written' && ran.value.problem.kind === 'not-written');
    await shared.freed();
    assert.equal((await shared.remove())?.kind, 'not-written');
  });

  it('is gone after a sign-out, in every scope, and a turn under way brings nothing back', async () => {
    const shared = open();
    await writeIn(shared, aKnown());
    const other = open({ scope: ACME });
    await other.read();
    await other.inTurn(async (turn) => {
      await turn.write(aKnown());
      const heard = news(other, ({ known }) => known === undefined);
      assert.equal(await shared.remove(), undefined);
      await heard;
      assert.deepEqual(await turn.write(aKnown()), { kind: 'turn-lost' });
    });
    assert.equal(existsSync(shared.folder), false);
    assert.equal((await shared.read()).known, undefined);
  });
});

describe('Why the disk said no', () => {
  for (const [code, reason] of [
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'not-allowed'],
    ['EACCES', 'not-allowed'],
    ['EIO', 'failed'],
  ]) {
    it(`is told from the system's code: ${code}`, () => {
      const error = Object.assign(new Error('no'), { code, syscall: 'open' });
      assert.deepEqual(diskFailure('not-written', 'f', error), { kind: 'not-written', file: 'f', reason, code });
    });
  }

  it('is asked of the system only: a bug stays a bug', () => {
    assert.throws(() => diskFailure('not-read', 'f', new TypeError('a bug')), TypeError);
  });
});

async function hold(turn: AskingTurn): Promise<boolean> {
  return await turn.isMine();
}

/** Resolves once a window was told, and reads what is awaited. */
function news(shared: SharedKnown, isAwaited: (kept: Kept) => boolean): Promise<void> {
  return new Promise((resolve) => {
    shared.onDidChange(async () => isAwaited(await shared.read()) && resolve());
  });
}
