import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { wasShown } from '../../../src/journal/fold.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { readLine } from '../../../src/journal/line.ts';
import { below, seeded } from './seeded.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const PROCESS = join(import.meta.dirname, 'appendingProcess.ts');

/** More records than a process can append before it is killed. */
const FOR_EVER = 1_000_000;

describe('Several processes at one journal', () => {
  const root = temporaryFolder();

  it('lose no acknowledged record and keep none twice, though some are killed at random moments', async () => {
    const folder = join(root(), 'killed');
    const random = seeded(2024);
    const killedAfter = [undefined, 1 + below(90, random), 1 + below(90, random), 1 + below(90, random)];
    const acknowledged = (
      await Promise.all(
        killedAfter.map((after) => promised(run(folder, 'append', after === undefined ? 200 : FOR_EVER), after)),
      )
    ).flat();
    assert.ok(acknowledged.length >= 200 + 3, `only ${acknowledged.length} were acknowledged`);

    const kept = recordsIn(folder).map((record) => record.id);
    assert.equal(new Set(kept).size, kept.length, 'a record is there twice');
    const lost = acknowledged.filter((id) => !kept.includes(id));
    assert.deepEqual(lost, []);

    const journal = new Journal({ folder, now: () => 0 });
    const state = await journal.state();
    const counted = [...state.tick.values()].flat().map((record) => record.id);
    assert.deepEqual(counted.sort(), kept.sort());
    assert.deepEqual(journal.takeProblems(), []);
    journal.dispose();
  });

  it('have one winner among their claims, and all know that it is taken', async () => {
    const folder = join(root(), 'claimed');
    const won = await Promise.all([1, 2].map(() => promised(run(folder, 'claim', 4), undefined)));
    assert.equal(won.flat().length, 1);
    const journal = new Journal({ folder, now: () => 0 });
    assert.equal(wasShown(await journal.state(), 'branch-size', 's', 200), true);
    journal.dispose();
  });
});

function run(folder: string, task: 'append' | 'claim', count: number): ChildProcess {
  return spawn(process.execPath, [PROCESS, folder, task, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The ids that a process was promised until its end, or until it is killed once it has had `killAfter` of them. */
async function promised(child: ChildProcess, killAfter: number | undefined): Promise<readonly string[]> {
  const ended = once(child, 'close');
  const ids: string[] = [];
  assert.ok(child.stdout);
  for await (const id of createInterface(child.stdout)) {
    ids.push(id);
    if (ids.length === killAfter) child.kill('SIGKILL');
  }
  const [code, signal] = await ended;
  assert.deepEqual([code, signal], killAfter === undefined ? [0, null] : [null, 'SIGKILL']);
  return ids;
}

/** What the files hold, read without the journal: all lines but a last one that breaks off have to be records. */
function recordsIn(folder: string) {
  return readdirSync(folder).flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').map(readLine);
    assert.equal(lines.pop()?.kind, 'half', `${name}: what follows the last line break is nothing, or half a line`);
    return lines.map((line) => {
      assert.equal(line.kind, 'record', name);
      return line.record;
    });
  });
}
