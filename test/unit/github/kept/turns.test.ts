import assert from 'node:assert/strict';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Turns } from '../../../../src/github/kept/turns.ts';
import { MONDAY } from '../../../github/builders.ts';
import { freshFolder } from './folders.ts';

describe('A turn', () => {
  const folder = freshFolder();
  let now = MONDAY;
  const turns = (heartbeat = 1_000_000) => new Turns(folder(), { now: () => now, heartbeat, staleAfter: 10_000 });
  const files = () => readdirSync(folder());

  beforeEach(() => {
    now = MONDAY;
  });

  it('is held by one, and free again once that one releases it', async () => {
    const first = await turns().take();
    assert.equal(await turns().take(), undefined);
    assert.equal(await turns().freeAt(), MONDAY + 10_000);
    first?.release();
    assert.ok(statSync(join(folder(), 'turn-1')).mtimeMs < MONDAY - 1_000_000, 'at once: a window may be closing');
    assert.equal(await turns().freeAt(), undefined);
    const second = await turns().take();
    assert.deepEqual([await first?.isMine(), await second?.isMine()], [false, true]);
    assert.deepEqual(files(), ['turn-2'], 'what is past is removed');
    second?.release();
  });

  it('is free where nobody ever took one', async () => {
    assert.equal(await turns().freeAt(), undefined);
  });

  it('is taken over when no heartbeat came for long, and the one that slept finds out', async () => {
    const sleeper = await turns().take();
    now += 9_999;
    assert.equal(await turns().take(), undefined);
    now += 1;
    assert.equal(await sleeper?.isMine(), true, 'late, but nobody took over');
    const next = await turns().take();
    assert.deepEqual([await sleeper?.isMine(), await next?.isMine()], [false, true]);
    sleeper?.release();
    assert.equal(await next?.isMine(), true, 'a release touches no turn of somebody else');
    assert.equal(await turns().take(), undefined);
    next?.release();
  });

  it('is not held for ever by a clock that was set back', async () => {
    const ahead = await turns().take();
    now -= 3_600_000;
    const next = await turns().take();
    assert.equal(await next?.isMine(), true);
    for (const turn of [ahead, next]) turn?.release();
  });

  it('has one winner among many that find it stale at the same moment', async () => {
    for (let round = 0; round < 20; round++) {
      const taken = await Promise.all(Array.from({ length: 8 }, () => turns().take()));
      assert.equal(taken.filter((turn) => turn !== undefined).length, 1, `round ${round}`);
      now += 20_000;
      if (round % 2) for (const turn of taken) turn?.release();
    }
  });

  for (const removed of [['turn-1'], ['turn-1', 'turn-2']]) {
    it(`is not won by one that was slow, while two others had theirs and removed ${removed.join(' and ')}`, async () => {
      writeFileSync(join(folder(), 'turn-1'), '');
      // It asks for the time when it has seen turn 1, and again when it has made turn 2.
      const meanwhile = () => {
        for (const name of removed) rmSync(join(folder(), name), { force: true });
        writeFileSync(join(folder(), 'turn-3'), '');
        return MONDAY;
      };
      const slow = new Turns(folder(), { now: meanwhile, heartbeat: 1_000_000, staleAfter: 10_000 });
      assert.equal(await slow.take(), undefined);
      assert.deepEqual(files(), ['turn-3']);
    });
  }

  it('speaks while it is held, and no more once it is released', async () => {
    const turn = await turns(1).take();
    now += 5_000;
    const spoken = () => statSync(join(folder(), 'turn-1')).mtimeMs;
    while (spoken() !== now) await new Promise(setImmediate);
    turn?.release();
    now += 5_000;
    while (spoken() > MONDAY) await new Promise(setImmediate);
    assert.equal(await turns().freeAt(), undefined);
  });

  it('is lost with its folder', async () => {
    const turn = await turns().take();
    rmSync(folder(), { recursive: true });
    assert.equal(await turn?.isMine(), false);
    turn?.release();
    await assert.rejects(turns().take(), { code: 'ENOENT' });
  });
});
