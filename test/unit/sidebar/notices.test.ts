import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../src/facts/instant.ts';
import type { SettingProblem } from '../../../src/facts/workingHours.ts';
import type { CacheProblem } from '../../../src/github/kept/cacheProblem.ts';
import type { GitHubState } from '../../../src/whatIsKnown.ts';
import { aMeasuredBranch, anObservation } from '../habits/builders.ts';
import { FOREIGN } from '../words/reading.ts';
import { assertDrawable, lines, nowView, rowOf } from './view.ts';

const observed: GitHubState = { kind: 'observed', last: anObservation() };
const WHAT_IS_THERE = ['My open pull requests: 0', 'Reviews waiting for me: 0'];

describe('Settings that cannot be used', () => {
  const problem = (setting: SettingProblem['setting'], written: string): SettingProblem => ({
    setting,
    written,
    expected: setting === 'rung.workingTime.timeZone' ? 'time-zone' : 'date',
  });
  const settings = [
    problem('rung.workingTime.timeZone', 'Europe/Viln'),
    problem('rung.workingTime.holidays', 'Christmas'),
    problem('rung.workingTime.holidays', 'Easter'),
    problem('rung.workingTime.daysAway', 'Easter'),
  ];

  it('stand first, each with what was expected, and a click leads to it', () => {
    const rows = nowView({ settings, gitHub: observed });
    assert.deepEqual(lines(rows).slice(settings.length), WHAT_IS_THERE);
    settings.forEach(({ setting, written }, index) => {
      const row = rows[index] ?? assert.fail('there is a row for each');
      assert.equal(row.label, `Not usable: ${setting.split('.').at(-1)}`);
      assert(row.description?.startsWith(`${setting}: "${written}" is no `), row.description);
      assert.equal(row.tooltip, row.description);
      assert.equal(row.icon?.color, 'problemsWarningIcon.foreground');
      assert.deepEqual(row.call, { command: 'rung.showSetting', arguments: [setting] });
    });
    assertDrawable(rows);
  });

  it('stand there also where a welcome would show: it says nothing of them', () => {
    const signedOut: GitHubState = { kind: 'problem', problem: { kind: 'signed-out' }, last: undefined };
    for (const branch of [{ kind: 'no-folder' }, { kind: 'unknown' }] as const) {
      const rows = nowView({ settings, branch, gitHub: signedOut });
      assert.equal(rows.filter(({ id }) => id.startsWith('setting/')).length, settings.length);
      rowOf(rows, 'github');
      rowOf(rows, 'look-around');
    }
  });

  it('are plain, one line for each, whatever is written there', () => {
    const written = [FOREIGN, `${FOREIGN}\n`, 'x'.repeat(60)];
    const rows = nowView({
      settings: written.map((each) => problem('rung.workingTime.holidays', each)),
      gitHub: observed,
    });
    assert.equal(rows.length, 3 + WHAT_IS_THERE.length);
    assertDrawable(rows);
  });
});

describe('What ails the cache', () => {
  const PROBLEMS: readonly (readonly [CacheProblem, line: string])[] = [
    [
      { kind: 'set-aside', file: '/home/mara/.rung/known.broken.json', because: 'unreadable' },
      'What was read from GitHub before could not be used: It is kept as known.broken.json, and Rung reads anew. Nothing else is lost.',
    ],
    [
      { kind: 'newer', file: '/home/mara/.rung/known.json', version: 9 },
      'A later Rung wrote what was read before: This one reads from GitHub by itself. Updating Rung brings both together.',
    ],
    [
      { kind: 'not-read', file: '/home/mara/.rung/known.json', reason: 'not-allowed', code: 'EACCES' },
      'What is read from GitHub cannot be found again: The folder of the extension is read-only (EACCES). Figures work, and are read anew at the next start.',
    ],
    [
      { kind: 'not-written', file: 'C:\\Users\\mara\\known.json', reason: 'full', code: 'ENOSPC' },
      'What is read from GitHub cannot be kept: The disk is full (ENOSPC). Figures work, and are read anew at the next start.',
    ],
  ];
  for (const [problem, line] of PROBLEMS) {
    it(`is told above what there is: ${problem.kind}`, () => {
      const rows = nowView({ cache: [problem], gitHub: observed });
      assert.deepEqual(lines(rows), [line, ...WHAT_IS_THERE]);
      assert.equal(rows[0]?.tooltip, line.replace(': ', '\n'));
      assertDrawable(rows);
    });
  }

  it('is told once where several files have it', () => {
    const full = { kind: 'not-written', reason: 'full', code: 'ENOSPC' } as const;
    const cache = ['/known.json', '/asked.json'].map((file) => ({ ...full, file }));
    assert.equal(nowView({ cache, gitHub: observed }).length, 1 + WHAT_IS_THERE.length);
    const others = [...cache, { ...full, kind: 'not-read', file: '/read.json' } as const];
    assert.equal(nowView({ cache: others, gitHub: observed }).length, 2 + WHAT_IS_THERE.length);
  });

  it('is plain, however the folder is called', () => {
    const cache: readonly CacheProblem[] = [
      { kind: 'set-aside', file: `/home/${FOREIGN}/${FOREIGN}`, because: 'newer' },
      { kind: 'not-read', file: FOREIGN, reason: 'failed', code: FOREIGN },
    ];
    assertDrawable(nowView({ cache, gitHub: observed }));
  });
});

describe('A long reading', () => {
  const looking = (read: number, total: number, last = true): GitHubState => ({
    kind: 'looking',
    last: last ? anObservation({ cut: [{ list: 'authored', shown: read, total }] }) : undefined,
    progress: { read, total },
  });

  it('says how far it is, above what is known so far, and stops with a click', () => {
    const rows = nowView({ gitHub: looking(1200, 3412) });
    assert.deepEqual(lines(rows), [
      'Reading from GitHub: 1,200 of about 3,412: Click to stop. What is read stays, and a later look goes on from there.',
      ...WHAT_IS_THERE,
    ]);
    assert.deepEqual(rowOf(rows, 'github').call, { command: 'rung.stopReading', arguments: [] });
    assertDrawable(rows);
  });

  it('says so before anything is known', () => {
    const rows = nowView({ gitHub: looking(0, 3412, false) });
    assert.deepEqual(lines(rows).length, 1);
    assert.match(rows[0]?.label ?? '', /^Reading from GitHub: 0 of about 3,412$/);
  });

  it('that was stopped reads on with a click', () => {
    const last = anObservation({ cut: [{ list: 'authored', shown: 1200, total: 3412 }] });
    const rows = nowView({ gitHub: { kind: 'observed', last } });
    assert.deepEqual(lines(rows), [
      ...WHAT_IS_THERE,
      'The first 1,200 of 3,412 pull requests of yours: click to read on',
    ]);
    assert.equal(rowOf(rows, 'cut/authored').call?.command, 'rung.refresh');
  });
});

describe('A clock that is off', () => {
  const CLOCKS: readonly (readonly [ahead: number, label: string | undefined])[] = [
    [0, undefined],
    [7 * MINUTE, "This machine's clock is 7 min ahead of GitHub's"],
    [-26 * HOUR, "This machine's clock is 26 h behind GitHub's"],
  ];
  for (const [clockAhead, label] of CLOCKS) {
    it(label ? `is told below the rest: ${label}` : 'is not told where both agree', () => {
      const branch = { kind: 'observed', observation: aMeasuredBranch() } as const;
      const rows = nowView({ branch, gitHub: { kind: 'observed', last: anObservation({ clockAhead }) } });
      assert.deepEqual(
        rows.slice(3).map((row) => [row.id, row.label]),
        label ? [['clock', label]] : [],
      );
      if (label)
        assert.match(rowOf(rows, 'clock').description ?? '', /^Ages and waiting times are counted by GitHub's/);
      assertDrawable(rows);
    });
  }
});
