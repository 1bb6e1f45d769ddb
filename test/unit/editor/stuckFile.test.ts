import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StuckFile } from '../../../src/editor/stuck/stuckFile.ts';
import type { CacheProblem } from '../../../src/github/kept/cacheProblem.ts';
import { type Stuck, withTried } from '../../../src/stuck/stuck.ts';
import { NOW } from '../github/asking.ts';
import { freshFolder } from '../github/kept/folders.ts';
import { aStuck, stuckOnAuth } from '../stuck/builders.ts';

describe('The file of the timer', () => {
  const root = freshFolder();
  const folder = () => join(root(), 'storage', 'stuck');
  const path = () => join(folder(), 'stuck.json');
  const opened: StuckFile[] = [];
  const problems: CacheProblem[] = [];

  afterEach(() => {
    for (const one of opened.splice(0)) one.dispose();
    problems.length = 0;
  });

  /** The file as one more window has it. */
  async function open(): Promise<StuckFile> {
    const { StuckFile } = await import('../../../src/editor/stuck/stuckFile.ts');
    const onProblem = (problem: CacheProblem) => void problems.push(problem);
    const file = new StuckFile({ path: path(), now: () => NOW, onProblem });
    opened.push(file);
    return file;
  }

  /** Resolves as soon as a window that only listens knows of it. */
  async function heard(file: StuckFile, isSo: (stuck: Stuck | undefined) => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const listening = file.onDidChange(() => {
        if (!isSo(file.stuck)) return;
        listening.dispose();
        resolve();
      });
    });
  }

  it('is not there while no timer runs, and reading makes nothing', async () => {
    assert.equal(await (await open()).read(), undefined);
    assert.deepEqual(readdirSync(root()), []);
  });

  it('gives another window all that was kept, and is for its owner only', async () => {
    const stuck = stuckOnAuth();
    await (await open()).change(() => stuck);
    assert.deepEqual(await (await open()).read(), stuck);
    assert.equal(statSync(path()).mode & 0o077, 0);
  });

  it('goes away when the timer ends, for all windows', async () => {
    const [one, other] = [await open(), await open()];
    await one.change(() => aStuck());
    assert.ok(await other.read());
    const gone = heard(other, (stuck) => stuck === undefined);
    await one.change(() => undefined);
    await gone;
    assert.equal(existsSync(path()), false);
    assert.equal(await (await open()).read(), undefined);
  });

  it('tells a window that only listens what another one changed', async () => {
    const [one, other] = [await open(), await open()];
    await one.change(() => aStuck());
    await other.read();
    const news = heard(other, (stuck) => stuck?.tried.length === 1);
    await one.change((stuck) => stuck && withTried(stuck, 'a fresh token'));
    await news;
  });

  it('loses nothing that windows note at the same time', async () => {
    const windows = await Promise.all([1, 2, 3, 4].map(open));
    await windows[0]?.change(() => aStuck());
    const notes = windows.flatMap((window, at) =>
      [1, 2, 3].map((round) => window.change((stuck) => stuck && withTried(stuck, `${at} ${round}`))),
    );
    await Promise.all(notes);
    assert.equal((await (await open()).read())?.tried.length, 12);
  });

  it('is claimed by one of many windows', async () => {
    const windows = await Promise.all([1, 2, 3, 4, 5].map(open));
    await windows[0]?.change(() => aStuck());
    const claims = windows.map((window) =>
      window.change((stuck) => (stuck && stuck.offeredAt === undefined ? { ...stuck, offeredAt: NOW } : stuck)),
    );
    const claimed = (await Promise.all(claims)).filter((one) => one.kind === 'changed' && one.now !== one.before);
    assert.equal(claimed.length, 1);
  });

  it('is read anew where another window had a turn while this one slept in the middle of a change', async () => {
    const file = await open();
    let calls = 0;
    const changed = await file.change((stuck) => {
      calls += 1;
      if (calls === 1) writeFileSync(join(folder(), 'turn-99'), '');
      return stuck ?? aStuck({ counted: calls });
    });
    assert.ok(changed.kind === 'changed');
    assert.deepEqual([calls, (await file.read())?.counted], [2, 2]);
  });

  it('is not held up for ever by a window that ended in the middle of a change', async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), 'turn-1'), '');
    const changed = await (await open()).change(() => aStuck());
    assert.equal(changed.kind, 'changed');
  });

  for (const [what, held] of Object.entries({
    garbage: 'garbage',
    nothing: '',
    'something foreign': '{"version":1,"content":{"hours":3}}',
    'half of it': JSON.stringify({ version: 1, content: stuckOnAuth() }).slice(0, 200),
    'a moment that is none': JSON.stringify({ version: 1, content: aStuck({ seenAt: 9e15 }) }),
    'a negative time': JSON.stringify({ version: 1, content: aStuck({ counted: -1 }) }),
  })) {
    it(`is set aside where it holds ${what}, and a new timer can be started`, async () => {
      mkdirSync(folder(), { recursive: true });
      writeFileSync(path(), held);
      const file = await open();
      assert.equal(await file.read(), undefined);
      const [problem] = problems;
      assert.ok(problem?.kind === 'set-aside');
      assert.equal(readFileSync(problem.file, 'utf8'), held);
      await file.change(() => aStuck());
      assert.deepEqual(await (await open()).read(), aStuck());
    });
  }

  it('of a later Rung is told once, and stays', async () => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(path(), '{"version":2,"content":{}}');
    const file = await open();
    assert.deepEqual([await file.read(), await file.read()], [undefined, undefined]);
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['newer'],
    );
    assert.ok(existsSync(path()));
  });

  it('says where the disk says no, and throws nothing', async () => {
    rmSync(join(root(), 'storage'), { recursive: true, force: true });
    writeFileSync(join(root(), 'storage'), 'a file stands where the folder should be');
    const changed = await (await open()).change(() => aStuck());
    assert.ok(changed.kind === 'failed' && changed.problem.kind === 'not-written');
  });
});
