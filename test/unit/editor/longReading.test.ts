import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import { manyPullRequests } from '../../github/generate.ts';
import { NOW } from '../github/asking.ts';
import { type GitHubState, onMachine, type RungWindow, view } from './machine.ts';
import { editor } from './vscode.ts';

/** Three pages of them. */
const MANY = manyPullRequests({ authored: 120, reviewed: 0, viewer: 'mara', from: NOW - 80 * DAY, days: 79, seed: 1 });
const WORLD = { pullRequests: MANY };

/** Resolves when the first page is shown, and the next one not asked for yet. */
function firstPage(window: RungWindow): Promise<void> {
  return window.until((gitHub) => gitHub.kind === 'looking' && (gitHub.progress?.read ?? 0) >= 50);
}

describe('A long reading', () => {
  it('shows page by page what has come, and of how much', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.start();
      const progress = window.shown.flatMap((gitHub) => (gitHub.kind === 'looking' ? (gitHub.progress ?? []) : []));
      assert.deepEqual(progress[0], { read: 50, total: 120 });
      assert.ok(progress.every(({ read, total }, index) => read <= total && read >= (progress[index - 1]?.read ?? 0)));
      assert.equal(view(window), 'observed, 120 of mara');
    }));

  it('that is stopped shows what came, and the next look goes on from there', () =>
    onMachine(WORLD, async (machine) => {
      machine.gitHub.order({ fault: { kind: 'slow', milliseconds: 0 } });
      machine.gitHub.order({ fault: { kind: 'silent-body' } });
      const window = await machine.open();
      const reading = window.source.lookIfDue();
      await firstPage(window);
      window.source.stop();
      await reading;
      assert.equal(view(window), 'observed, 50 of mara');
      const { gitHub } = window.coach.own;
      assert.deepEqual(gitHub.kind === 'observed' && gitHub.last.cut[0], { list: 'authored', shown: 50, total: 120 });
      machine.gitHub.clearOrders();
      const shown = window.shown.length;
      await window.source.look();
      assert.equal(view(window), 'observed, 120 of mara');
      const fewest = Math.min(...window.shown.slice(shown).map(numberShown));
      assert.ok(fewest >= 50, 'what was read stays on view and is not read again');
    }));

  it('that is stopped is there in part after a restart', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.open();
      const reading = window.source.lookIfDue();
      await firstPage(window);
      window.source.stop();
      await reading;
      window.close();
      const asked = machine.asked;
      editor.isFocused = false;
      assert.equal(view(await machine.start()), 'observed, 50 of mara');
      assert.equal(machine.asked, asked);
    }));

  it('pauses when one looks away, and the focus brings the rest', () =>
    onMachine(WORLD, async (machine) => {
      const window = await machine.open();
      const looksAway = window.coach.onDidChange(() => {
        const { gitHub } = window.coach.own;
        if (gitHub.kind === 'looking' && gitHub.progress) editor.isFocused = false;
      });
      await window.source.lookIfDue();
      looksAway.dispose();
      assert.deepEqual([machine.asked, view(window)], [1, 'observed, 50 of mara']);
      editor.focus(true);
      await window.until((gitHub) => gitHub.kind === 'observed' && gitHub.last.authored.length === 120);
      await window.source.lookIfDue();
      assert.deepEqual([...new Set(machine.gitHub.requests.map(({ status }) => status))], [200]);
    }));

  it('that fails in the middle shows what came beside the problem', () =>
    onMachine(WORLD, async (machine) => {
      machine.gitHub.order({ fault: { kind: 'slow', milliseconds: 0 } });
      machine.gitHub.order({ fault: { kind: 'connection-reset' }, times: 10 });
      assert.equal(view(await machine.start()), 'offline, 50 of mara');
    }));
});

function numberShown(gitHub: GitHubState): number {
  return gitHub.kind === 'unknown' ? 0 : (gitHub.last?.authored.length ?? 0);
}
