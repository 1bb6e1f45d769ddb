import assert from 'node:assert/strict';
import type { ExpectedAbsence } from '../../../src/facts/absence.ts';
import { calendarOf, DEFAULT_WORKING_DAYS, type Weekday, type WorkingHabits } from '../../../src/facts/calendar.ts';
import { dayFrom } from '../../../src/facts/dayRange.ts';
import type { Expected, SettingProblem } from '../../../src/facts/workingHours.ts';
import * as words from '../../../src/words/workingTime.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

/** Every kind has to stand here, else it does not compile. */
const PROBLEMS: Readonly<Record<Expected, readonly (readonly [SettingProblem['setting'], written: string])[]>> = {
  'time-zone': [['rung.workingTime.timeZone', 'Europe/Viln']],
  list: [
    ['rung.workingTime.workingDays', 'Monday'],
    ['rung.workingTime.holidays', '2026-12-24'],
    ['rung.workingTime.daysAway', '2026-12-24'],
  ],
  weekday: [['rung.workingTime.workingDays', 'Mon']],
  'working-day': [['rung.workingTime.workingDays', '[]']],
  date: [['rung.workingTime.holidays', '24.12.2026']],
  'real-date': [['rung.workingTime.holidays', '2026-02-30']],
  'first-day-first': [['rung.workingTime.daysAway', '2026-12-26..2026-12-24']],
  'two-years-at-most': [['rung.workingTime.daysAway', '2026-01-01..2029-01-01']],
  'office-hours': [['rung.workingTime.officeHours', '9 to 5']],
  'hours-of-one-day': [['rung.workingTime.officeHours', '22:00-06:00']],
  'quiet-hours': [['rung.nudges.quietHours', 'evenings']],
  scope: [['rung.github.scope', 'banana']],
  days: [['rung.github.days', '5']],
  'journal-folder': [['rung.journal.folder', 'journal']],
  'people-file': [['rung.people.file', 'people.yaml']],
};
const ALL = Object.entries(PROBLEMS).flatMap(([expected, cases]) =>
  cases.map(([setting, written]): SettingProblem => ({ setting, written, expected: expected as Expected })),
);

const ABSENCE: Readonly<Record<ExpectedAbsence, true>> = {
  'one-date': true,
  date: true,
  'real-date': true,
  'first-day-first': true,
  'day-ahead': true,
  'not-in-the-past': true,
  'two-years-at-most': true,
  'one-year-at-most': true,
};

/** A Saturday. */
const TODAY = dayFrom('2026-11-21') ?? Number.NaN;

describe('A problem in the settings of working time', () => {
  for (const problem of ALL) {
    it(`names the setting, what stands there and what was expected: ${Object.values(problem).join(' ')}`, () => {
      const sentence = words.settingProblemSentence(problem);
      assertSentence(sentence);
      assert.ok(sentence.startsWith(`${problem.setting}: "${problem.written}" `), sentence);
      assert.match(sentence, / Rung expects .* until then\.$/);
    });
  }

  it('is told like this', () => {
    assert.equal(
      words.settingProblemSentence({
        setting: 'rung.workingTime.timeZone',
        written: 'Europe/Viln',
        expected: 'time-zone',
      }),
      'rung.workingTime.timeZone: "Europe/Viln" is no time zone. Rung expects an IANA name such as Europe/Vilnius, and uses this machine\'s until then.',
    );
  });

  it('is worded apart for each kind', () => {
    const said = ALL.map((problem) => words.settingProblemSentence({ ...problem, written: '' }));
    assert.deepEqual(said, [...new Set(said)]);
  });

  it('stays on one line, whatever is written there', () => {
    for (const problem of ALL) assertOneLine(words.settingProblemSentence({ ...problem, written: FOREIGN }));
  });
});

describe('The calendar in force', () => {
  const habits: WorkingHabits = { timeZone: 'Europe/Vilnius', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] };
  const CASES: readonly (readonly [changed: Partial<WorkingHabits>, said: string])[] = [
    [{}, 'Monday to Friday, Europe/Vilnius'],
    [
      {
        daysOff: ['2026-12-24', '2026-12-25', '2027-01-01'],
        officeHours: { start: 540, end: 1050 },
      },
      'Monday to Friday, Europe/Vilnius, 3 days off in the next year, office hours 09:00-17:30',
    ],
    // A day in the past, a Saturday, a day in more than a year.
    [{ daysOff: ['2026-11-20', '2026-12-26', '2027-12-24'] }, 'Monday to Friday, Europe/Vilnius'],
    [{ daysOff: ['2026-11-23'] }, 'Monday to Friday, Europe/Vilnius, 1 day off in the next year'],
    [{ officeHours: { start: 0, end: 1440 } }, 'Monday to Friday, Europe/Vilnius, office hours 00:00-24:00'],
  ];
  for (const [changed, said] of CASES) {
    it(`is said as "${said}"`, () => assert.equal(words.calendarWords({ ...habits, ...changed }, TODAY), said));
  }

  const DAYS: readonly (readonly [days: readonly Weekday[], said: string])[] = [
    [[1, 2, 3, 4, 5, 6, 7], 'every day of the week'],
    [[1, 2, 3, 4, 7], 'Sunday to Thursday'],
    [[1, 2, 6, 7], 'Saturday to Tuesday'],
    [[1, 2, 4, 5], 'Monday, Tuesday, Thursday and Friday'],
    [[2, 3], 'Tuesday and Wednesday'],
    [[1, 7], 'Monday and Sunday'],
    [[3], 'Wednesday'],
  ];
  for (const [workingDays, said] of DAYS) {
    it(`names its working days: ${said}`, () => {
      assert.equal(words.calendarWords({ ...habits, timeZone: 'UTC', workingDays }, TODAY), `${said}, UTC`);
    });
  }
});

describe('A day', () => {
  const NAMED: readonly (readonly [date: string, said: string])[] = [
    ['2026-11-22', 'Sunday 22 November'],
    ['2026-12-01', 'Tuesday 1 December'],
    ['2027-01-01', 'Friday 1 January 2027'],
    ['2028-02-29', 'Tuesday 29 February 2028'],
  ];
  for (const [date, said] of NAMED) {
    it(`is called ${said}`, () => assert.equal(words.dayWords(dayFrom(date) ?? Number.NaN, TODAY), said));
  }

  const MIDNIGHTS: readonly (readonly [timeZone: string, now: string, said: string])[] = [
    ['Pacific/Kiritimati', '2026-12-31T09:59Z', 'Back tomorrow, Friday 1 January 2027'],
    ['Pacific/Kiritimati', '2026-12-31T10:00Z', 'Back tomorrow, Saturday 2 January'],
    ['Pacific/Pago_Pago', '2027-01-01T10:59Z', 'Back tomorrow, Friday 1 January 2027'],
    ['Pacific/Pago_Pago', '2027-01-01T11:00Z', 'Back tomorrow, Saturday 2 January'],
  ];
  for (const [timeZone, now, said] of MIDNIGHTS) {
    it(`is tomorrow by the clock of the person, in ${timeZone} at ${now}`, () => {
      const today = calendarOf({ timeZone, workingDays: DEFAULT_WORKING_DAYS, daysOff: [] }).dayOf(Date.parse(now));
      assert.equal(words.backOn(today + 1, today), said);
    });
  }
});

describe('Being away', () => {
  it('is offered by the day back, with the last day away behind it', () => {
    assert.equal(words.backOn(TODAY + 9, TODAY), 'Back on Monday 30 November');
    assert.equal(words.awayThroughWords(TODAY + 8, TODAY), 'last day away: Sunday 29 November');
    assert.equal(words.awayThroughWords(TODAY, TODAY), 'away today');
  });

  const CONFIRMED: readonly (readonly [confirmation: string, said: string])[] = [
    [words.awayFromToday(TODAY + 1, TODAY), 'You are away today, and back on Sunday 22 November.'],
    [words.awayFromToday(TODAY + 9, TODAY), 'You are away through Sunday 29 November, and back on Monday 30 November.'],
    [words.awayOnDays({ from: TODAY + 33, to: TODAY + 33 }, TODAY), 'You are away on Thursday 24 December.'],
    [
      words.awayOnDays({ from: TODAY + 33, to: TODAY + 42 }, TODAY),
      'You are away from Thursday 24 December through Saturday 2 January 2027.',
    ],
  ];
  for (const [confirmation, said] of CONFIRMED) {
    it(`is confirmed: ${said}`, () => {
      assert.equal(confirmation, `${said} None of it counts as working time.`);
      assertSentence(confirmation);
    });
  }

  for (const expected of Object.keys(ABSENCE) as ExpectedAbsence[]) {
    it(`says what to type instead: ${expected}`, () => assertSentence(words.absenceFaultWords(expected)));
  }

  it('asks, answers and refuses in whole sentences, and offers in a few words', () => {
    const { AWAY_MORE, ASK_RETURN, ASK_DAYS_AWAY, BACK_AGAIN, DAYS_AWAY_UNREADABLE, UNDO_TOO_LATE } = words;
    for (const sentence of [AWAY_MORE, ASK_RETURN, ASK_DAYS_AWAY, BACK_AGAIN, DAYS_AWAY_UNREADABLE, UNDO_TOO_LATE])
      assertSentence(sentence);
    const { AWAY, BACK_NOW, BACK_ON_A_DATE, AWAY_LATER, AWAY_LATER_MORE, UNDO } = words;
    for (const few of [AWAY, BACK_NOW, BACK_ON_A_DATE, AWAY_LATER, AWAY_LATER_MORE, UNDO]) assertWords(few);
  });
});
