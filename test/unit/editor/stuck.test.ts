import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import fc from 'fast-check';
import type { Diagnostic, Uri as VsCodeUri } from 'vscode';
import { Coach } from '../../../src/coach.ts';
import type { CommandParts } from '../../../src/editor/commandParts.ts';
import { HOUR, MINUTE } from '../../../src/facts/instant.ts';
import type { Entry } from '../../../src/journal/record.ts';
import * as words from '../../../src/words/stuck.ts';
import { freshFolder } from '../github/kept/folders.ts';
import { aMeasuredBranch } from '../habits/builders.ts';
import { Clock } from './clock.ts';
import { editor, Uri } from './vscode.ts';

const SHOP = '/home/mara/shop';
const AUTH = `${SHOP}/src/auth.ts`;

describe('"I\u2019m stuck"', () => {
  const storage = freshFolder();
  const opened: { dispose(): void }[] = [];
  let clock: Clock;

  beforeEach(() => {
    clock = new Clock();
    mock.timers.enable({ apis: ['setInterval'] });
    editor.startAnew();
    editor.folders = [SHOP];
  });

  afterEach(async () => {
    for (const one of opened.splice(0)) one.dispose();
    await settled();
    mock.timers.reset();
    clock.restore();
    assert.deepEqual(editor.logged, []);
    assert.equal(editor.listeners, 0);
  });

  /** A window of the person, on the branch `fix-login`. */
  async function aWindow() {
    const { StuckTimer } = await import('../../../src/editor/stuck/stuckTimer.ts');
    const { stuckCommands } = await import('../../../src/editor/stuckCommands.ts');
    const { Guard } = await import('../../../src/editor/guard.ts');
    const coach = new Coach(async () => assert.fail('no advice is asked for'));
    const reason = { kind: 'no-base' } as const;
    const observation = { kind: 'unmeasured', repository: SHOP, branch: 'fix-login', reason } as const;
    coach.tell({ branch: { kind: 'observed', observation } });
    const guard = new Guard();
    const stuck = new StuckTimer(guard, Uri.file(storage()) as VsCodeUri);
    opened.push(stuck, guard);
    const kept: Entry[] = [];
    const journal = { append: async (entry: Entry) => kept.push(entry) > 0 };
    const commands = stuckCommands({ coach, stuck, journal } as unknown as CommandParts);
    return {
      coach,
      /** What went into the journal. */
      kept,
      timer: stuck,
      run: (command: keyof typeof commands) => commands[command](),
      /** It is closed, as before a reload too. */
      close: () => stuck.dispose(),
      /** All that was begun is over. */
      async idle() {
        await (await stuck.running()).counted();
        await settled();
      },
      /** Somebody is stuck on this. */
      async start(about = 'the auth flow') {
        editor.typed.push(about);
        await this.run('rung.stuck');
        await settled();
      },
    };
  }
  type RungWindow = Awaited<ReturnType<typeof aWindow>>;

  /** Minutes pass in front of the windows. */
  async function pass(minutes: number, ...windows: readonly RungWindow[]) {
    for (let minute = 0; minute < minutes; minute++) {
      clock.passes(MINUTE);
      mock.timers.tick(MINUTE);
      for (const window of windows) await window.idle();
    }
  }

  const offers = () => editor.said.filter((said) => said.includes('the message is ready'));
  const file = () => join(storage(), 'stuck', 'stuck.json');
  const error = (message: string, line: number, source = 'ts') =>
    ({ message, source, severity: 0, range: { start: { line }, end: { line } } }) as Diagnostic;

  it('costs nothing while nobody is: no item, no file', async () => {
    const before = editor.statusItem;
    const { timer } = await aWindow();
    timer.look();
    editor.focus(false);
    editor.focus(true);
    await settled();
    assert.equal(editor.statusItem, before);
    assert.equal(existsSync(join(storage(), 'stuck')), false);
  });

  it('starts with a line that may be left empty, and does not where it is left', async () => {
    const window = await aWindow();
    await window.run('rung.stuck');
    assert.equal(existsSync(file()), false);
    await window.start('');
    assert.equal(editor.statusItem.text, '$(watch) Stuck 0/30 min');
    assert.ok(editor.statusItem.isShown);
    assert.deepEqual(editor.remarks, [words.STARTED]);
    assert.deepEqual(editor.ran, [['setContext', 'rung.isStuck', true]]);
  });

  it('says nothing before 30 minutes, and once then', async () => {
    const window = await aWindow();
    await window.start();
    await pass(29, window);
    assert.equal(editor.statusItem.text, '$(watch) Stuck 29/30 min');
    assert.deepEqual(editor.said, []);
    await pass(1, window);
    assert.deepEqual(editor.said, ['30 minutes on the auth flow. Asking now often saves hours: the message is ready.']);
    assert.equal(editor.statusItem.text, '$(comment-discussion) 30 min: message ready');
    await pass(10, window);
    assert.equal(offers().length, 1);
    assert.deepEqual(editor.statusItem.accessibilityInformation, {
      label: 'Stuck for 40 minutes: the message is ready',
      role: 'button',
    });
  });

  it('goes on after a reload', async () => {
    const window = await aWindow();
    await window.start();
    await pass(12, window);
    window.close();
    clock.passes(30_000);
    const reloaded = await aWindow();
    reloaded.timer.look();
    await until(() => editor.statusItem.text === '$(watch) Stuck 12/30 min' && editor.statusItem.isShown);
    await pass(18, reloaded);
    assert.equal(offers().length, 1);
  });

  it('shows in a window that gets the focus later, and is offered in one of all', async () => {
    const [one, other] = [await aWindow(), await aWindow()];
    await one.start();
    const item = editor.statusItem;
    editor.focus(false);
    editor.focus(true);
    await until(() => editor.statusItem !== item && editor.statusItem.isShown);
    await pass(30, one, other);
    assert.equal(offers().length, 1);
    assert.deepEqual([item.text, editor.statusItem.text], Array(2).fill('$(comment-discussion) 30 min: message ready'));
    await one.run('rung.endStuck');
    await other.idle();
    assert.deepEqual([item.isShown, editor.statusItem.isShown], [false, false]);
  });

  it('does not count while the machine sleeps', async () => {
    const window = await aWindow();
    await window.start();
    await pass(10, window);
    clock.passes(2 * HOUR);
    await pass(1, window);
    assert.equal(editor.statusItem.text, '$(watch) Stuck 10/30 min');
    await pass(1, window);
    assert.equal(editor.statusItem.text, '$(watch) Stuck 11/30 min');
  });

  /** The person is elsewhere for so many minutes. */
  async function away(minutes: number, window: RungWindow) {
    editor.focus(false);
    await window.idle();
    await pass(minutes, window);
    editor.focus(true);
    await window.idle();
  }

  it('counts a look elsewhere, and no long absence, by the setting', async () => {
    const window = await aWindow();
    await window.start();
    await away(4, window);
    assert.equal(editor.statusItem.text, '$(watch) Stuck 4/30 min');
    await away(5, window);
    assert.equal(editor.statusItem.text, '$(watch) Stuck 4/30 min', 'the clock goes on by itself, too');
    editor.settings.set('rung.stuck.awayMinutes', 20);
    await away(19, window);
    assert.equal(editor.statusItem.text, '$(watch) Stuck 23/30 min');
    editor.settings.set('rung.stuck.awayMinutes', 0);
    await away(1, window);
    assert.equal(editor.statusItem.text, '$(watch) Stuck 23/30 min');
  });

  describe('waits with the offer, and shows that the message is ready,', () => {
    async function isHeldBack(hold: () => void, release: () => void) {
      const window = await aWindow();
      await window.start();
      await pass(29, window);
      hold();
      await pass(3, window);
      assert.deepEqual(editor.said, []);
      assert.equal(editor.statusItem.text, '$(comment-discussion) 32 min: message ready');
      release();
      await pass(1, window);
      assert.equal(offers().length, 1);
    }

    it('while the person shares their screen', () =>
      isHeldBack(
        () => editor.settings.set('rung.nudges.quiet', true),
        () => editor.settings.set('rung.nudges.quiet', false),
      ));

    it('while they debug', () =>
      isHeldBack(
        () => {
          editor.isDebugging = true;
        },
        () => {
          editor.isDebugging = false;
        },
      ));
  });

  it('offers nothing any more to a person who took the message by themselves', async () => {
    const window = await aWindow();
    editor.settings.set('rung.nudges.quiet', true);
    await window.start();
    await pass(31, window);
    await window.run('rung.copyBlocker');
    editor.settings.set('rung.nudges.quiet', false);
    await pass(5, window);
    assert.deepEqual(editor.said, []);
  });

  it('offers what became due while the person was elsewhere when they are back', async () => {
    const window = await aWindow();
    await window.start();
    await pass(27, window);
    editor.focus(false);
    await window.idle();
    await pass(4, window);
    assert.deepEqual(editor.said, []);
    editor.focus(true);
    await window.idle();
    assert.match(offers()[0] ?? '', /^31 minutes on the auth flow\./);
  });

  it('does not offer it to a person who has just left', async () => {
    const window = await aWindow();
    await window.start();
    await pass(29, window);
    clock.passes(MINUTE);
    mock.timers.tick(MINUTE);
    editor.focus(false);
    await window.idle();
    assert.deepEqual(editor.said, []);
    assert.equal(editor.statusItem.text, '$(comment-discussion) 30 min: message ready');
  });

  it('does by a button of the offer what it says', async () => {
    for (const [button, command] of [
      [words.COPY_MESSAGE, 'rung.copyBlocker'],
      [words.OPEN_IT, 'rung.openBlocker'],
      [words.END_IT, 'rung.endStuck'],
    ] as const) {
      const window = await aWindow();
      await window.start();
      editor.answer = () => button;
      await pass(30, window);
      assert.deepEqual(editor.ran.at(-1), [command]);
      await window.run('rung.endStuck');
      window.close();
    }
  });

  it('ends silently once it is 8 hours old', async () => {
    const window = await aWindow();
    await window.start();
    clock.passes(8 * HOUR);
    await pass(1, window);
    assert.equal(editor.statusItem.isShown, false);
    assert.equal(existsSync(file()), false);
    assert.deepEqual([editor.said, editor.ran.at(-1)], [[], ['setContext', 'rung.isStuck', false]]);
  });

  it('offers what can be done where a timer runs, at a click on the status bar', async () => {
    const window = await aWindow();
    await window.start();
    assert.equal(editor.statusItem.command, 'rung.stuck');
    const labels: unknown[] = [];
    editor.pick = (items) => {
      labels.push(...items.map((item) => 'label' in item && item.label));
      return items[1];
    };
    await window.run('rung.stuck');
    assert.deepEqual(labels, [
      `$(edit) ${words.NOTE_TRIED}`,
      `$(copy) ${words.COPY_NOW}`,
      `$(go-to-file) ${words.OPEN_NOW}`,
      `$(check) ${words.END}`,
    ]);
    assert.deepEqual(editor.ran.at(-1), ['rung.copyBlocker']);
  });

  it('copies the message, with what was known at the start and what was tried since', async () => {
    const window = await aWindow();
    editor.goTo(AUTH, 11);
    editor.diagnostics.set(AUTH, [error("Cannot find name 'sesion'.", 11), error('Elsewhere', 40)]);
    await window.start();
    editor.goTo(`${SHOP}/test/auth.test.ts`, 3);
    await pass(2, window);
    editor.typed.push('a fresh token', '  ', 'another browser');
    for (const _ of [1, 2, 3]) await window.run('rung.noteTried');
    await window.run('rung.copyBlocker');
    assert.equal(
      editor.copied,
      `Stuck for 2 minutes on the auth flow (\`src/auth.ts\`, line 12, branch \`fix-login\`).

I tried:
- a fresh token
- another browser

I get: \`ts: Cannot find name 'sesion'.\`

Has anyone met this?
`,
    );
    assert.deepEqual(editor.remarks.slice(-3), [words.TRIED_NOTED, words.TRIED_NOTED, words.BLOCKER_COPIED]);
    assert.ok(editor.statusItem.isShown, 'a copy ends nothing');
    assert.deepEqual(window.kept, [{ kind: 'shared', what: 'blocker' }]);
  });

  it('opens the message as a document, with the error under the cursor now in the same file', async () => {
    const window = await aWindow();
    editor.goTo(AUTH, 11);
    await window.start();
    editor.goTo(AUTH, 40);
    editor.diagnostics.set(AUTH, [error('Elsewhere', 40)]);
    await window.run('rung.openBlocker');
    const [document] = editor.opened;
    assert.equal(document?.language, 'markdown');
    assert.match(document.content, /`src\/auth\.ts`, line 41, .*\n[\s\S]*I get: `ts: Elsewhere`/);
  });

  it('tells each time that the message was copied or opened, and not where there is none', async () => {
    const { copyBlocker, openBlocker } = await import('../../../src/editor/stuck/acts.ts');
    const window = await aWindow();
    const shared: string[] = [];
    const timer = await window.timer.running();
    const parts = { timer, coach: window.coach, onShared: async () => void shared.push(editor.copied) };
    await copyBlocker(parts);
    await openBlocker(parts);
    assert.deepEqual(shared, []);
    await window.start();
    await copyBlocker(parts);
    await openBlocker(parts);
    assert.deepEqual(shared, [editor.copied, editor.copied]);
  });

  it('names the own branch also while the sample is shown', async () => {
    const window = await aWindow();
    window.coach.showSample({
      branch: { kind: 'observed', observation: aMeasuredBranch({ branch: 'of-the-sample' }) },
    });
    await window.start();
    await window.run('rung.copyBlocker');
    assert.match(editor.copied, /branch `fix-login`/);
  });

  it('writes no secret of the environment down, neither in the message nor in its file', async () => {
    process.env.RUNG_TEST_TOKEN = 'hunter2-and-more';
    try {
      const window = await aWindow();
      editor.goTo(AUTH, 11);
      editor.diagnostics.set(AUTH, [error('401 for hunter2-and-more', 11)]);
      await window.start('login with hunter2-and-more');
      editor.typed.push('hunter2-and-more in a header');
      await window.run('rung.noteTried');
      assert.doesNotMatch(readFileSync(file(), 'utf8'), /hunter2/);
      await window.run('rung.copyBlocker');
      assert.match(editor.copied, /^Stuck on login with •••/);
      assert.doesNotMatch(editor.copied, /hunter2/);
    } finally {
      delete process.env.RUNG_TEST_TOKEN;
    }
  });

  it('says nothing of a file outside of the folders of the window', async () => {
    const name = fc.stringMatching(/^[a-z]{12,20}$/);
    await fc.assert(
      fc.asyncProperty(name, name, fc.boolean(), async (path, said, startsInside) => {
        const outside = `/home/mara/private/${path}.ts`;
        editor.diagnostics.set(outside, [error(said, 0)]);
        const window = await aWindow();
        editor.goTo(startsInside ? AUTH : outside);
        await window.start();
        editor.goTo(outside);
        await window.run('rung.copyBlocker');
        assert.ok(![path, said, 'private'].some((secret) => editor.copied.includes(secret)));
        await window.run('rung.endStuck');
        window.close();
      }),
      { numRuns: 20 },
    );
  });

  it('says that no timer runs, whatever is asked of it', async () => {
    const window = await aWindow();
    for (const command of ['rung.noteTried', 'rung.copyBlocker', 'rung.openBlocker', 'rung.endStuck'] as const)
      await window.run(command);
    assert.deepEqual(editor.said, Array(4).fill(words.NOT_STUCK));
    assert.equal(editor.copied, '');
  });

  it('sets a broken file aside, says so in the log, and can be started anew', async () => {
    mkdirSync(join(storage(), 'stuck'));
    writeFileSync(file(), '{');
    const window = await aWindow();
    window.timer.look();
    await until(() => editor.noted.length > 0);
    assert.match(
      editor.noted[0] ?? '',
      /^The file of the timer could not be read\. It is kept as .*stuck\.json\.unread/,
    );
    await window.start();
    assert.ok(editor.statusItem.isShown);
    assert.deepEqual(editor.said, []);
  });

  it('says where the disk does not keep it', async () => {
    writeFileSync(join(storage(), 'stuck'), 'a file stands where the folder should be');
    const window = await aWindow();
    await window.start();
    assert.equal(editor.said.length, 1);
    assert.match(editor.said[0] ?? '', /^Rung could not keep that: the disk said no \(E[A-Z]+\)\./);
    assert.equal(editor.statusItem.isShown, false);
  });

  it('keeps what was typed once the disk takes it', async () => {
    const inTheWay = join(storage(), 'stuck');
    writeFileSync(inTheWay, 'a file stands where the folder should be');
    editor.answer = () => {
      rmSync(inTheWay);
      return words.TRY_AGAIN;
    };
    const window = await aWindow();
    await window.start('what must not be lost');
    assert.match(editor.statusItem.tooltip, /^Stuck for 0 minutes on what must not be lost\n/);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

/** What nobody waits for has happened: an answer, a look at a small file. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
}
