import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aKnown, anAsked, sharedIn, writeIn } from './builders.ts';
import { freshFolder } from './folders.ts';

const PROCESS = join(import.meta.dirname, 'askingProcess.ts');

/** Short, and still longer than a busy machine makes a process miss ten heartbeats. */
const STALE_AFTER = 1_500;

describe('Several windows at one cache', () => {
  const root = freshFolder();
  const asking = () => join(root(), 'asking');
  const asked = () => readFileSync(asking(), 'utf8').trimEnd().split('\n');

  it('make the requests of one, and all know the same in the end', async () => {
    const windows = await Promise.all([1, 2, 3, 4, 5].map(() => open(root(), 'ask', asking())));
    for (const { child } of windows) child.stdin?.write('go\n');
    const known = await Promise.all(windows.map(({ next }) => next()));
    assert.equal(asked().length, 1, 'one asks');
    assert.deepEqual(known, Array(5).fill(`knows ${asked()[0]}`));
    await Promise.all(windows.map(({ ended }) => ended));
  });

  it('go on when the one that asks is killed, with all files whole', async () => {
    const holder = await open(root(), 'hang', asking());
    holder.child.stdin?.write('go\n');
    assert.equal(await holder.next(), 'holding');
    const other = await open(root(), 'ask', asking());
    other.child.stdin?.write('go\n');
    const shared = sharedIn(root(), { heartbeat: 100, staleAfter: STALE_AFTER });
    assert.deepEqual(await shared.inTurn(async () => {}), { kind: 'taken' });
    writeFileSync(join(shared.folder, 'everywhere.json.half.tmp'), '{"version":1,"content":{"vie');

    holder.child.kill('SIGKILL');
    assert.equal(await other.next(), `knows ${other.child.pid}`);
    assert.equal(asked().length, 2);
    const kept = await shared.read();
    assert.deepEqual([kept.known?.clockAhead, kept.asked, kept.problems], [other.child.pid, anAsked(), []]);
    assert.deepEqual(
      readdirSync(shared.folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
    shared.dispose();
    await Promise.all([holder.ended, other.ended]);
  });

  it('hear what another one wrote', async () => {
    const shared = sharedIn(root());
    await writeIn(shared, aKnown({ clockAhead: 1 }));
    await shared.read();
    assert.equal(shared.isListening, true);
    const heard = new Promise<void>((resolve) => {
      shared.onDidChange(async () => (await shared.read()).known === undefined && resolve());
    });
    const other = sharedIn(root());
    assert.equal(await other.remove(), undefined);
    await heard;
    shared.dispose();
    other.dispose();
  });
});

interface OtherWindow {
  readonly child: ChildProcess;
  /** What it says next. */
  next(): Promise<string>;
  readonly ended: Promise<unknown>;
}

/** Resolves once it is ready to ask; it begins when something is written to it. */
async function open(root: string, task: 'ask' | 'hang', asking: string): Promise<OtherWindow> {
  const child = spawn(process.execPath, [PROCESS, root, task, asking, String(STALE_AFTER)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  assert.ok(child.stdout);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  const ended = once(child, 'close');
  assert.equal(await next(), 'ready');
  return { child, next, ended };
}
