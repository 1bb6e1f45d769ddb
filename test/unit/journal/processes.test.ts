import assert from 'node:assert/strict';
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { wasShown } from '../../../src/journal/fold.ts';
import { Journal } from '../../../src/journal/journal.ts';
import { readLine, writeLine } from '../../../src/journal/line.ts';
import { tick } from './builders.ts';
import { below, seeded } from './seeded.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const PROCESS = join(import.meta.dirname, 'appendingProcess.ts');

/** Records that the processes are to be promised, all together. */
const WANTED = 1_000;

/** More records than a process can append before it is killed. */
const FOR_EVER = 1_000_000;

describe('Several processes at one journal', () => {
  const root = temporaryFolder();

  it('lose no acknowledged record of 1,000 and keep none twice, though all are killed again and again', async () => {
    const folder = join(root(), 'killed');
    const acknowledged: string[] = [];
    await Promise.all([1, 2, 3, 4].map((window) => appendAndBeKilled(folder, window, acknowledged)));
    assert.ok(acknowledged.length >= WANTED, `only ${acknowledged.length} were acknowledged`);

    const { ids: kept, withHalfLines } = recordsIn(folder);
    const ids = new Set(kept);
    assert.equal(ids.size, kept.length, 'a record is there twice');
    assert.deepEqual(
      acknowledged.filter((id) => !ids.has(id)),
      [],
    );

    const journal = new Journal({ folder, now: () => 0 });
    const state = await journal.state();
    const counted = [...state.tick.values()].flat().map((record) => record.id);
    assert.deepEqual(counted.sort(), kept.sort());
    const problems = journal.problems.map((problem) => `${problem.kind} ${'file' in problem && problem.file}`);
    const expected = withHalfLines.map((name) => `half-lines ${join(folder, name)}`);
    assert.deepEqual(problems.sort(), expected.sort());
    assert.ok(expected.length > 0, 'no file had half a line');
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

/**
 * A window that is killed at random moments and started again, until all of them together have had what is wanted. It
 * writes to the same file each time, and each time half a line stands at the end of it, as after a crash in mid-write.
 */
async function appendAndBeKilled(folder: string, window: number, acknowledged: string[]): Promise<void> {
  const random = seeded(2024 + window);
  const writer = `window-${window}`;
  while (acknowledged.length < WANTED) {
    acknowledged.push(...(await promised(run(folder, 'append', FOR_EVER, writer), 1 + below(90, random))));
    const half = writeLine(tick({ id: 'half' }));
    appendFileSync(join(folder, `${writer}.jsonl`), half.slice(0, 1 + below(half.length - 2, random)));
  }
}

function run(folder: string, task: 'append' | 'claim', count: number, writer = ''): ChildProcess {
  const options: SpawnOptions = { stdio: ['ignore', 'pipe', 'inherit'] };
  return spawn(process.execPath, [PROCESS, folder, task, String(count), writer], options);
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

/** What the files hold, read without the journal: every line is a record, or half of one where a process was killed. */
function recordsIn(folder: string) {
  const ids: string[] = [];
  const withHalfLines: string[] = [];
  for (const name of readdirSync(folder)) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').map(readLine);
    assert.equal(lines.pop()?.kind, 'half', `${name}: what follows the last line break is nothing, or half a line`);
    if (lines.some(({ kind }) => kind === 'half')) withHalfLines.push(name);
    for (const line of lines) {
      if (line.kind === 'record') ids.push(line.record.id);
      else assert.equal(line.kind, 'half', name);
    }
  }
  return { ids, withHalfLines };
}
