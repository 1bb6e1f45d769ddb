import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Uri as VsCodeUri } from 'vscode';
import { adviseOn } from '../../../src/advice.ts';
import { Coach } from '../../../src/coach.ts';
import type { UnmeasuredReason } from '../../../src/facts/branch.ts';
import { DAY, HOUR, MINUTE } from '../../../src/facts/instant.ts';
import { newestNudge, nudgesShown, snoozedUntil } from '../../../src/journal/fold.ts';
import type { Moment } from '../../../src/nudges/nudge.ts';
import type { GitHubState } from '../../../src/whatIsKnown.ts';
import { IN_THE_SAMPLE, NO_NUDGE_YET, NOTHING_NOW } from '../../../src/words/nudgeReasons.ts';
import { NO_MORE_TODAY, NOTHING_TO_REMIND, QUIET_OFF, QUIET_ON } from '../../../src/words/nudges.ts';
import { aPullRequest, committed, reviewRequested } from '../../github/builders.ts';
import { aMeasuredBranch, anObservation, ofLines, theTerms } from '../habits/builders.ts';
import { Clock } from './clock.ts';
import { editor, Uri } from './vscode.ts';

describe('Nudging in a window', () => {
  let clock: Clock;
  let journalFolder: string;
  const opened: { dispose(): void }[] = [];

  beforeEach(() => {
    clock = new Clock();
    // Wednesday.
    clock.passes(2 * DAY);
    journalFolder = mkdtempSync(join(tmpdir(), 'rung-nudges-'));
    editor.startAnew();
  });

  afterEach(() => {
    for (const one of opened.splice(0)) one.dispose();
    clock.restore();
    rmSync(journalFolder, { recursive: true, force: true });
    assert.deepEqual(editor.logged, []);
    assert.equal(editor.listeners, 0);
  });

  /** A window of the person, with a branch and whatever a look at GitHub brings. */
  async function aWindow(look: (coach: Coach) => void = () => undefined) {
    const { Nudging } = await import('../../../src/editor/nudges/nudging.ts');
    const { JournalSource } = await import('../../../src/editor/journalSource.ts');
    const { Guard } = await import('../../../src/editor/guard.ts');
    const terms = () => theTerms({ now: Date.now() });
    const coach = new Coach(async () => (facts) => adviseOn(facts, terms()));
    const journal = new JournalSource(coach, Uri.file(journalFolder) as VsCodeUri);
    const guard = new Guard();
    const nudging = new Nudging({
      coach,
      journal,
      framework: { read: async () => undefined },
      gitHub: { lookIfDue: async () => look(coach) },
      counting: { settled: terms() },
      guard,
    });
    opened.push(nudging, journal, guard);
    const considers = async (moment: Moment) => {
      await nudging.consider(moment);
      // What the person answers is dealt with by itself.
      await settled();
    };
    return {
      coach,
      journal,
      nudging,
      /** Something happens, and the branch has so many lines after it. */
      async happens(moment: Moment, lines: number, branch = 'search') {
        const { files = [] } = ofLines(lines);
        coach.tell({ branch: { kind: 'observed', observation: aMeasuredBranch({ files, branch }) } });
        await considers(moment);
      },
      async isUnmeasured(moment: Moment, reason: UnmeasuredReason) {
        coach.tell({
          branch: { kind: 'observed', observation: { kind: 'unmeasured', repository: '/', branch: undefined, reason } },
        });
        await considers(moment);
      },
      /** The window gets the focus, and the branch is measured because of it. */
      async isFocused(lines: number) {
        editor.focus(false);
        editor.focus(true);
        await this.happens('focus', lines);
      },
    };
  }

  /** Nudges that were shown. */
  const shown = () => editor.said.filter((said) => said.includes('has passed') || said.includes('is due'));
  const asked = () =>
    aPullRequest({
      author: 'ines',
      events: [committed(Date.now() - 30 * HOUR), reviewRequested(Date.now() - 23 * HOUR, 'mara')],
    });
  const seen = (): GitHubState => ({
    kind: 'observed',
    last: anObservation({ observedAt: Date.now(), reviewRequested: [asked()] }),
  });

  it('comes at the save that crosses, and at no later one', async () => {
    const window = await aWindow();
    await window.happens('start', 100);
    await window.happens('save', 200);
    assert.deepEqual(shown(), []);
    await window.happens('save', 201);
    assert.equal(shown().length, 1);
    await window.happens('save', 150);
    await window.happens('save', 250);
    assert.equal(shown().length, 1);
  });

  it('does not come when others than the editor cross, but at the save that comes next', async () => {
    const window = await aWindow();
    await window.happens('start', 100);
    await window.happens('focus', 212);
    assert.deepEqual(shown(), []);
    // Perhaps what is being saved was measured with it.
    await window.happens('save', 212);
    assert.equal(shown().length, 1);
  });

  it('does not come at a save on a branch that was too large when the window opened, but at the next commit', async () => {
    const window = await aWindow();
    await window.happens('start', 300);
    await window.happens('save', 301);
    assert.deepEqual(shown(), []);
    await window.happens('commit', 301);
    assert.equal(shown().length, 1);
  });

  it('does not take the end of idleness for a focus', async () => {
    const window = await aWindow();
    editor.focus(true);
    await window.happens('focus', 300);
    assert.deepEqual(shown(), []);
    await window.isFocused(300);
    assert.equal(shown().length, 1);
  });

  it('comes in one window of several that have something to say at once', async () => {
    const windows = await Promise.all([1, 2, 3, 4, 5].map(() => aWindow()));
    await Promise.all(windows.map((window, at) => window.happens('commit', 300, `branch-${at}`)));
    assert.equal(shown().length, 1);
  });

  it('comes in one window of all', async () => {
    const windows = [await aWindow(), await aWindow()];
    await Promise.all(windows.map((window) => window.happens('commit', 300)));
    assert.equal(shown().length, 1);
    clock.passes(HOUR);
    const later = await aWindow();
    await later.happens('commit', 300);
    assert.equal(shown().length, 1);
  });

  it('waits for what another window has shown a moment before', async () => {
    const [one, other] = [await aWindow(), await aWindow()];
    await other.journal.read();
    await one.journal.read();
    await one.happens('commit', 300, 'one');
    await other.happens('commit', 300, 'two');
    assert.equal(shown().length, 1);
  });

  it('waits for ten minutes, and while the one on view is not answered', async () => {
    const answers: ((answer: undefined) => void)[] = [];
    editor.answer = () => new Promise((resolve) => answers.push(resolve));
    const window = await aWindow();
    await window.happens('commit', 300, 'one');
    clock.passes(11 * MINUTE);
    await window.happens('commit', 300, 'two');
    assert.equal(shown().length, 1);
    answers[0]?.(undefined);
    await settled();
    await window.happens('commit', 300, 'two');
    assert.equal(shown().length, 2);
    answers[1]?.(undefined);
  });

  it('comes at the first focus of a day, once GitHub has answered', async () => {
    const window = await aWindow((coach) => coach.tell({ gitHub: seen() }));
    await window.isFocused(10);
    assert.match(shown()[0] ?? '', /^Your review of #1 /);
    clock.passes(HOUR);
    await window.isFocused(300);
    assert.equal(shown().length, 1, 'later on that day');
    clock.passes(24 * HOUR);
    await window.isFocused(300);
    assert.equal(shown().length, 2, 'on the next day');
  });

  it('does not come where GitHub took so long that the pause is over', async () => {
    const window = await aWindow((coach) => {
      clock.passes(16_000);
      coach.tell({ gitHub: seen() });
    });
    await window.isFocused(10);
    assert.deepEqual(shown(), []);
  });

  it('does not take every measurement for a focus', async () => {
    const window = await aWindow();
    await window.happens('focus', 300);
    assert.deepEqual(shown(), []);
  });

  it('means nothing where the person closes it', async () => {
    const window = await aWindow();
    await window.happens('commit', 300);
    const { journal } = window.coach.own;
    assert.ok(journal);
    assert.equal(newestNudge(journal)?.subject, 'search:/home/mara/shop/.git');
    assert.equal(snoozedUntil(journal), undefined);
    assert.equal(window.coach.own.nudgeSettings.kinds['branch-size'], true);
  });

  it('is turned off by kind, and says where that is taken back', async () => {
    editor.answer = () => 'Turn Off';
    const window = await aWindow();
    await window.happens('commit', 300);
    assert.equal(editor.settings.get('rung.nudges.branchSize'), false);
    assert.equal(window.coach.own.nudgeSettings.kinds['branch-size'], false);
    assert.match(editor.remarks.at(-1) ?? '', /size of a branch.*rung\.nudges\.branchSize/);
  });

  it('does what helps', async () => {
    editor.answer = (_, [first]) => first;
    const window = await aWindow();
    await window.happens('commit', 300);
    assert.deepEqual(editor.ran, [['rung.openSplitPlan']]);
  });

  it('stays away until midnight after Not Today, in every window', async () => {
    editor.answer = () => 'Not Today';
    const [one, other] = [await aWindow(), await aWindow()];
    await one.happens('commit', 300);
    await once(() => editor.remarks.includes(NO_MORE_TODAY));
    clock.passes(HOUR);
    await other.happens('commit', 300, 'another');
    assert.equal(shown().length, 1);
    clock.passes(24 * HOUR);
    await other.happens('commit', 300, 'another');
    assert.equal(shown().length, 2);
  });

  const BUSY: readonly (readonly [what: string, begin: () => void])[] = [
    ['debugging', () => (editor.isDebugging = true)],
    ['sharing the screen', () => editor.settings.set('rung.nudges.quiet', true)],
  ];
  for (const [what, begin] of BUSY) {
    it(`stays away during ${what}`, async () => {
      begin();
      const window = await aWindow();
      await window.happens('commit', 300);
      assert.deepEqual(shown(), []);
    });
  }

  it('stays away during a merge in another repository of the window', async () => {
    const window = await aWindow();
    const reason = { kind: 'in-progress', operation: 'merge' } as const;
    window.coach.tell({ others: [{ kind: 'unmeasured', repository: '/work/api', branch: 'main', reason }] });
    await window.happens('commit', 300);
    assert.deepEqual(shown(), []);
  });

  it('stays away during a rebase of the repository at hand, whatever waits on GitHub', async () => {
    const window = await aWindow();
    window.coach.tell({ gitHub: seen() });
    await window.isUnmeasured('commit', { kind: 'in-progress', operation: 'rebase' });
    assert.deepEqual(shown(), []);
    await window.isUnmeasured('commit', { kind: 'unborn' });
    assert.equal(shown().length, 1);
  });

  it('says nothing of the sample', async () => {
    const window = await aWindow();
    window.coach.showSample({ gitHub: seen() });
    await window.happens('commit', 300);
    await window.nudging.tellNow();
    assert.deepEqual(editor.said, [IN_THE_SAMPLE]);
  });

  it('keeps Not Today where it is said in the sample', async () => {
    const { notToday } = await import('../../../src/editor/nudges/acts.ts');
    const window = await aWindow();
    window.coach.showSample({});
    await notToday(window.nudging.parts);
    assert.ok(window.coach.own.journal && snoozedUntil(window.coach.own.journal));
  });

  it('is explained, with what helps while it is still true', async () => {
    const window = await aWindow();
    await window.nudging.explainLast();
    assert.deepEqual(editor.said, [NO_NUDGE_YET]);
    await window.happens('commit', 300);
    const offered: (readonly string[])[] = [];
    editor.answer = (_, buttons) => void offered.push(buttons);
    await window.nudging.explainLast();
    await window.happens('save', 10);
    await window.nudging.explainLast();
    assert.equal(editor.said.at(-1), 'The last nudge was about the size of a branch.');
    assert.deepEqual(offered, [
      ['Split Plan', 'Turn Off', 'Not Today'],
      ['Turn Off', 'Not Today'],
    ]);
  });

  it('is listed with what holds it back, or nothing is', async () => {
    const window = await aWindow();
    const lists: (readonly object[])[] = [];
    editor.pick = (items) => {
      lists.push(items);
      return items[0];
    };
    await window.nudging.tellNow();
    await window.happens('start', 300);
    await window.nudging.tellNow();
    const [nothing, one] = lists.map((items) => items.map((item) => ('label' in item ? item.label : undefined)));
    assert.deepEqual(nothing, [NOTHING_NOW]);
    assert.deepEqual(one, ['search has passed 200 lines: 300 lines to review']);
    assert.deepEqual(editor.ran, [['rung.openSplitPlan']], 'picking one does what helps');
    assert.ok(window.coach.own.journal && nudgesShown(window.coach.own.journal).length === 0, 'a list is no nudge');
  });

  it('is quiet, and no longer, by one command', async () => {
    const { toggleQuiet } = await import('../../../src/editor/nudges/acts.ts');
    await toggleQuiet();
    await toggleQuiet();
    assert.deepEqual(editor.remarks, [QUIET_ON, QUIET_OFF]);
    assert.equal(editor.settings.get('rung.nudges.quiet'), false);
  });

  it('copies a line to the reviewers, while one waits for them', async () => {
    const { copyReminder } = await import('../../../src/editor/nudges/copyReminder.ts');
    const window = await aWindow();
    const mine = aPullRequest({ events: [committed(Date.now() - HOUR), reviewRequested(Date.now() - HOUR, 'ines')] });
    window.coach.tell({ gitHub: { kind: 'observed', last: anObservation({ authored: [mine] }) } });
    await window.coach.advised();
    await copyReminder(window.coach, mine.id);
    assert.match(editor.copied, /^Hi ines, could you find a moment to review #1 /);
    await copyReminder(window.coach, 'PR_of_nobody');
    assert.deepEqual(editor.said, [NOTHING_TO_REMIND]);
  });

  /** Reminders to ask for feedback that were shown. */
  const remindersShown = () => editor.said.filter((said) => said.includes('You have practised'));

  describe('about feedback', () => {
    const practised = (days: number) =>
      ({ kind: 'focus', round: `round-${days}`, level: 'L2', dimensions: ['ownership'], practise: [] }) as const;

    it('comes at a commit once a focus is two weeks old, in a window without any repository too', async () => {
      const window = await aWindow();
      await window.journal.append(practised(15));
      clock.passes(15 * DAY);
      await window.isUnmeasured('commit', { kind: 'not-a-repository' });
      assert.equal(remindersShown().length, 1);
      await window.happens('commit', 10);
      assert.equal(remindersShown().length, 1, 'each comes once');
    });

    it('says on being asked what it was about, and that it serves the way to grow', async () => {
      const window = await aWindow();
      await window.journal.append(practised(15));
      clock.passes(15 * DAY);
      await window.happens('commit', 10);
      const explained: string[] = [];
      editor.answer = (_said, buttons) => {
        explained.push(...buttons);
        return undefined;
      };
      await window.nudging.explainLast();
      assert.equal(editor.said.at(-1), 'The last nudge was about feedback on what you practise.');
      assert.ok(explained.includes('Copy a Line'), 'what helps is offered again');
    });

    it('costs nothing where the person wants none: the journal is not read', async () => {
      editor.settings.set('rung.nudges.feedbackDue', false);
      const window = await aWindow();
      await window.happens('commit', 10);
      assert.equal(window.coach.own.journal, undefined);
    });

    it('does not come for a focus that was ended', async () => {
      const window = await aWindow();
      await window.journal.append(practised(15));
      await window.journal.append({ ...practised(15), dimensions: [] });
      clock.passes(15 * DAY);
      await window.happens('commit', 10);
      assert.deepEqual(remindersShown(), []);
    });
  });
});

/** Waits until something holds that is written to disk before; the test's own time limit ends it. */
async function once(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

/** Lets everything go on that waits for nothing but this process and its files. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
