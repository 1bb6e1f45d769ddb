import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { adviseOn } from '../../../src/advice.ts';
import { Coach } from '../../../src/coach.ts';
import { DEFAULT_NUDGE_SETTINGS } from '../../../src/nudges/nudgeSettings.ts';
import type { BranchState } from '../../../src/whatIsKnown.ts';
import { on } from '../facts/week.ts';
import { aMeasuredBranch, ofLines, theTerms } from '../habits/builders.ts';
import { editor } from './vscode.ts';

describe('The item in the status bar', () => {
  const opened: { dispose(): void }[] = [];
  const aBranch = (lines: number): BranchState => {
    const { files = [] } = ofLines(lines);
    const unpushed = { count: 2, since: on('Wed 09:00') };
    return { kind: 'observed', observation: aMeasuredBranch({ files, unpushed }) };
  };

  /** A coach, and the lines of the tooltip once they are those. */
  async function theItem() {
    const { registerStatusBar } = await import('../../../src/editor/statusBar.ts');
    const { Guard } = await import('../../../src/editor/guard.ts');
    const coach = new Coach(async () => (facts) => adviseOn(facts, theTerms()));
    const guard = new Guard();
    opened.push(registerStatusBar(coach, guard), guard);
    const { statusItem } = editor;
    const lastLine = async (line: RegExp) => {
      while (!line.test(statusItem.tooltip.split('\n').at(-1) ?? '')) await new Promise(setImmediate);
    };
    return { coach, statusItem, lastLine };
  }

  beforeEach(() => editor.startAnew());
  afterEach(() => {
    for (const one of opened.splice(0)) one.dispose();
    assert.deepEqual(editor.logged, []);
  });

  it('says in its tooltip what else is worth a look, and leaves its text to the size', async () => {
    const { coach, statusItem, lastLine } = await theItem();
    coach.tell({ branch: aBranch(300) });
    await lastLine(/^2 commits not pushed, the oldest for 2 d$/);
    assert.equal(statusItem.text, '$(warning) 300 / 200');
    assert.match(statusItem.tooltip, /^delivery-date: 300 lines to review/);
  });

  it('says that Rung is quiet', async () => {
    const { coach, lastLine } = await theItem();
    coach.tell({ branch: aBranch(10), nudgeSettings: { ...DEFAULT_NUDGE_SETTINGS, quiet: true } });
    await lastLine(/^Quiet while you share your screen/);
  });

  it('neither warns nor says so where nudges are off', async () => {
    const { coach, statusItem, lastLine } = await theItem();
    coach.tell({ branch: aBranch(300) });
    await lastLine(/not pushed/);
    coach.tell({ nudgeSettings: { ...DEFAULT_NUDGE_SETTINGS, level: 'off' } });
    await lastLine(/^\d+ files?: /);
    assert.equal(statusItem.text, '$(git-compare) 300 / 200');
  });
});
