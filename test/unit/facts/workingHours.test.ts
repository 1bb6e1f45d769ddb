import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarOf, DEFAULT_WORKING_DAYS, type WorkingHabits } from '../../../src/facts/calendar.ts';
import { type Expected, type WrittenWorkingTime, workingHabitsFrom } from '../../../src/facts/workingHours.ts';

const NOW = Date.parse('2026-11-21T09:00Z');
const NOTHING_SET: WrittenWorkingTime = {
  timeZone: '',
  workingDays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  holidays: [],
  daysAway: [],
  officeHours: '',
};

function read(written: Partial<WrittenWorkingTime>, machine = 'Europe/Vilnius') {
  return workingHabitsFrom({ ...NOTHING_SET, ...written }, machine, NOW);
}

type Habit = keyof WorkingHabits;
type Case = readonly [written: Partial<WrittenWorkingTime>, habit: Habit, value: WorkingHabits[Habit]];

const EVERY_CHRISTMAS = [2023, 2024, 2025, 2026, 2027, 2028].map((year) => `${year}-12-24`);

describe('The settings of working time', () => {
  it('mean Monday to Friday in the time zone of the machine while nothing is set', () => {
    const habits = { timeZone: 'Europe/Vilnius', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] };
    assert.deepEqual(read({}), { habits, problems: [] });
    const unset = Object.fromEntries(Object.keys(NOTHING_SET).map((key) => [key, undefined]));
    assert.deepEqual(read(unset), { habits, problems: [] });
  });

  const USABLE: readonly Case[] = [
    [{ timeZone: 'Asia/Kolkata' }, 'timeZone', 'Asia/Kolkata'],
    [{ timeZone: ' Pacific/Kiritimati ' }, 'timeZone', 'Pacific/Kiritimati'],
    [{ workingDays: ['Sunday', 'Monday', 'Tuesday'] }, 'workingDays', [1, 2, 7]],
    [{ workingDays: ['friday', 'FRIDAY', ' Friday '] }, 'workingDays', [5]],
    [{ holidays: ['2026-12-24'] }, 'daysOff', ['2026-12-24']],
    [{ holidays: ['2028-02-29'] }, 'daysOff', ['2028-02-29']],
    [{ holidays: ['12-24'] }, 'daysOff', EVERY_CHRISTMAS],
    [{ holidays: ['02-29'] }, 'daysOff', ['2024-02-29', '2028-02-29']],
    [{ holidays: ['2026-12-31..2027-01-02'] }, 'daysOff', ['2026-12-31', '2027-01-01', '2027-01-02']],
    [{ daysAway: ['2028-02-28 .. 2028-03-01'] }, 'daysOff', ['2028-02-28', '2028-02-29', '2028-03-01']],
    [{ holidays: ['2026-12-25'], daysAway: ['2026-12-24..2026-12-25'] }, 'daysOff', ['2026-12-24', '2026-12-25']],
    [{ officeHours: '09:00-17:30' }, 'officeHours', { start: 540, end: 1050 }],
    [{ officeHours: '9:00 – 17:30' }, 'officeHours', { start: 540, end: 1050 }],
    [{ officeHours: '00:00-24:00' }, 'officeHours', { start: 0, end: 1440 }],
  ];
  for (const [written, habit, value] of USABLE) {
    it(`are read: ${JSON.stringify(written)}`, () => {
      const { habits, problems } = read(written);
      assert.deepEqual(habits[habit], value);
      assert.deepEqual(problems, []);
    });
  }

  it('take a range of two years, and none of a day more', () => {
    assert.equal(read({ daysAway: ['2027-01-01..2028-12-31'] }).habits.daysOff.length, 731);
    assert.deepEqual(read({ daysAway: ['2027-01-01..2029-01-01'] }).habits.daysOff, []);
  });

  it('count in UTC on a machine that has no usable time zone', () => {
    assert.equal(read({}, 'Etc/Unknown/Zone').habits.timeZone, 'UTC');
  });
});

describe('What cannot be used in the settings of working time', () => {
  const UNUSABLE: readonly (readonly [keyof WrittenWorkingTime, value: unknown, expected: Expected, shown: string])[] =
    [
      ['timeZone', 'Europe/Viln', 'time-zone', 'Europe/Viln'],
      ['timeZone', '+02:00', 'time-zone', '+02:00'],
      ['timeZone', 2, 'time-zone', '2'],
      ['workingDays', 'Monday', 'list', 'Monday'],
      ['workingDays', null, 'list', 'null'],
      ['workingDays', [], 'working-day', '[]'],
      ['workingDays', ['Monday', 'Mon'], 'weekday', 'Mon'],
      ['holidays', '2026-12-24', 'list', '2026-12-24'],
      ['holidays', { '12-24': true }, 'list', '{…}'],
      ['holidays', ['24.12.2026'], 'date', '24.12.2026'],
      ['holidays', ['2026-1-1'], 'date', '2026-1-1'],
      ['holidays', ['12-24..12-26'], 'date', '12-24..12-26'],
      ['holidays', ['2026-12-24..'], 'date', '2026-12-24..'],
      ['holidays', ['2026-12-24..2026-12-25..2026-12-26'], 'date', '2026-12-24..2026-12-25..2026-12-26'],
      ['holidays', [20261224], 'date', '20261224'],
      ['holidays', [['2026-12-24']], 'date', '[…]'],
      ['holidays', ['2026-02-30'], 'real-date', '2026-02-30'],
      ['holidays', ['2027-02-29'], 'real-date', '2027-02-29'],
      ['holidays', ['02-30'], 'real-date', '02-30'],
      ['holidays', ['13-01'], 'real-date', '13-01'],
      ['daysAway', ['2026-12-24..2026-13-01'], 'real-date', '2026-12-24..2026-13-01'],
      ['daysAway', ['2026-12-26..2026-12-24'], 'first-day-first', '2026-12-26..2026-12-24'],
      ['daysAway', ['2026-01-01..2028-01-02'], 'two-years-at-most', '2026-01-01..2028-01-02'],
      ['officeHours', '9 to 5', 'office-hours', '9 to 5'],
      ['officeHours', '09:00-17:60', 'office-hours', '09:00-17:60'],
      ['officeHours', '09:00-24:01', 'office-hours', '09:00-24:01'],
      ['officeHours', 9, 'office-hours', '9'],
      ['officeHours', '22:00-06:00', 'hours-of-one-day', '22:00-06:00'],
      ['officeHours', '09:00-09:00', 'hours-of-one-day', '09:00-09:00'],
    ];
  for (const [key, value, expected, shown] of UNUSABLE) {
    it(`is one problem, and leaves the rest as it is: ${key} ${JSON.stringify(value)}`, () => {
      const { habits, problems } = read({ [key]: value });
      assert.deepEqual(problems, [{ setting: `rung.workingTime.${key}`, written: shown, expected }]);
      const { workingDays } = read(
        key === 'workingDays' && expected === 'weekday' ? { workingDays: ['Monday'] } : {},
      ).habits;
      assert.deepEqual(habits, { timeZone: 'Europe/Vilnius', workingDays, daysOff: [] });
    });
  }

  it('leaves out that entry only', () => {
    const { habits, problems } = read({ timeZone: 'x', holidays: ['2026-12-24', 'Easter', '2026-12-26'] });
    assert.deepEqual(habits.daysOff, ['2026-12-24', '2026-12-26']);
    assert.deepEqual(
      problems.map(({ written }) => written),
      ['x', 'Easter'],
    );
  });

  it('is told once, however often it is written', () => {
    assert.equal(read({ holidays: ['Easter', 'Easter'] }).problems.length, 1);
    assert.equal(read({ holidays: ['Easter'], daysAway: ['Easter'] }).problems.length, 2);
  });

  it('is cut to 60 characters, and not in the middle of one', () => {
    assert.equal(read({ timeZone: 'x'.repeat(500) }).problems[0]?.written, `${'x'.repeat(59)}…`);
    assert.equal(read({ timeZone: `${'x'.repeat(58)}🧺🧺` }).problems[0]?.written, `${'x'.repeat(58)}…`);
  });

  it('never throws, and always leaves a calendar that can count', () => {
    const date = fc.stringMatching(/^\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?$/);
    const list = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.string(), date), { maxLength: 4 }));
    const written = fc.record({
      timeZone: fc.anything(),
      workingDays: list,
      holidays: list,
      daysAway: list,
      officeHours: fc.oneof(fc.anything(), fc.stringMatching(/^\d\d:\d\d-\d\d:\d\d$/)),
    });
    fc.assert(
      fc.property(written, (one) => {
        const { habits, problems } = workingHabitsFrom(one, 'Europe/Vilnius', NOW);
        const calendar = calendarOf(habits);
        assert.ok(habits.workingDays.length > 0 && calendar.workingDay > 0);
        assert.ok(Number.isInteger(calendar.dayOf(NOW)));
        assert.ok(problems.every((problem) => problem.written.length <= 60));
      }),
      { numRuns: 300 },
    );
  });
});
