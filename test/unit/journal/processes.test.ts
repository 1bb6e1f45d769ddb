import assert from 'node:assert/strict';
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { isTicked, wasShown, wipedAt } from '../../../src/journal/fold.ts';
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

  it('lose nothing that they were promised after one of them deleted everything', async () => {
    const folder = join(root(), 'deleted');
    const journal = new Journal({ folder, now: Date.now });
    const windows = [1, 2, 3].map(() => new Appending(run(folder, 'append', FOR_EVER)));
    try {
      for (let round = 0; round < 6; round++) {
        await Promise.all(windows.map((window) => window.promised(() => true, (round + 1) * 40)));
        assert.deepEqual(await journal.wipe(), []);
        const wiped = Date.now();
        await Promise.all(windows.map((window) => window.promised(({ begun }) => begun > wiped, 30)));
        const word = wipedAt(await journal.state()) ?? assert.fail();
        const isLater = ({ begun, at }: Promised) => begun > wiped || at > word;
        const after = await Promise.all(windows.map((window) => window.promised(isLater, 30)));
        const { counted } = await new Journal({ folder, now: Date.now }).refresh();
        assert.deepEqual(
          after.flat().filter(({ id }) => !counted.has(id)),
          [],
        );
      }
    } finally {
      for (const window of windows) window.kill();
      journal.dispose();
    }
  });

  it('lose no word that everything was deleted, though all give it at a time', async () => {
    const folder = join(root(), 'deleted at a time');
    const journals = [1, 2, 3].map(() => new Journal({ folder, now: () => 1_000 }));
    const [first] = journals;
    for (let round = 0; round < 5; round++) {
      const record = await first?.append({ kind: 'tick', expectation: 'E', ticked: true });
      const file = join(folder, 'copy.jsonl');
      const text = writeLine(record ?? assert.fail());
      await Promise.all(journals.map((journal) => journal.wipe()));
      writeFileSync(file, text);
      assert.equal(isTicked(await new Journal({ folder, now: () => 0 }).refresh(), 'E'), false);
      rmSync(file);
    }
    for (const journal of journals) journal.dispose();
  });

  it('import all or nothing where the disk takes only a part', async () => {
    const folder = join(root(), 'full');
    mkdirSync(folder);
    const [small, whole] = [`${8 * 1024}`, 'unlimited'];
    assert.deepEqual(await promised(run(folder, 'import', 500, '', small), undefined), ['false']);
    assert.deepEqual(readdirSync(folder), []);
    assert.deepEqual(await promised(run(folder, 'import', 500, '', whole), undefined), ['true']);
    assert.equal(recordsIn(folder).ids.length, 500);
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

/** `limit`: how large its files may become, in bytes; a write beyond that fails as on a full disk. */
function run(
  folder: string,
  task: 'append' | 'claim' | 'import',
  count: number,
  writer = '',
  limit?: string,
): ChildProcess {
  const options: SpawnOptions = { stdio: ['ignore', 'pipe', 'inherit'] };
  const command = [process.execPath, PROCESS, folder, task, String(count), writer];
  if (limit === undefined) return spawn(process.execPath, command.slice(1), options);
  return spawn('prlimit', [`--fsize=${limit}`, 'env', '--ignore-signal=XFSZ', ...command], options);
}

/** A record that a window was promised: when it began to append it, and how it is dated. */
interface Promised {
  readonly id: string;
  readonly begun: number;
  readonly at: number;
}

/** A window that appends for as long as it is wanted. */
class Appending {
  readonly #child: ChildProcess;
  readonly #promised: Promised[] = [];
  readonly #lines: Interface;

  constructor(child: ChildProcess) {
    assert.ok(child.stdout);
    this.#child = child;
    this.#lines = createInterface(child.stdout).on('line', (line) => {
      const [id = '', begun, at] = line.split(' ');
      this.#promised.push({ id, begun: Number(begun), at: Number(at) });
    });
  }

  /** What it was promised of a kind, as soon as there is so much of it. */
  async promised(isWanted: (one: Promised) => boolean, count: number): Promise<readonly Promised[]> {
    for (;;) {
      const wanted = this.#promised.filter(isWanted);
      if (wanted.length >= count) return wanted;
      await once(this.#lines, 'line');
    }
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

/** The ids that a process was promised until its end, or until it is killed once it has had `killAfter` of them. */
async function promised(child: ChildProcess, killAfter: number | undefined): Promise<readonly string[]> {
  const ended = once(child, 'close');
  const ids: string[] = [];
  assert.ok(child.stdout);
  for await (const line of createInterface(child.stdout)) {
    ids.push(line.split(' ')[0] ?? '');
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
