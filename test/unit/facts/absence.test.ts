import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as absence from '../../../src/facts/absence.ts';
import { calendarOf, type DayNumber, DEFAULT_WORKING_DAYS, type WorkingHabits } from '../../../src/facts/calendar.ts';
import { type DayRange, dateOf, dayFrom, dayRangeFrom, writtenRange } from '../../../src/facts/dayRange.ts';

function day(date: string): DayNumber {
  return dayFrom(date) ?? assert.fail(`${date} is no date`);
}

function days(written: string): DayRange {
  const range = dayRangeFrom(written);
  return typeof range === 'string' ? assert.fail(`${written} is no range: ${range}`) : range;
}

/** A Saturday. */
const TODAY = day('2026-11-21');

describe('Days away that are added', () => {
  type Case = readonly [sentence: string, written: readonly string[], added: string, after: readonly string[]];
  const CASES: readonly Case[] = [
    ['are written as a range', [], '2026-11-21..2026-11-29', ['2026-11-21..2026-11-29']],
    ['are one date where it is one day', [], '2026-11-21', ['2026-11-21']],
    ['stand beside others', ['2026-12-24'], '2026-11-21', ['2026-12-24', '2026-11-21']],
    [
      'are one with what they overlap',
      ['2026-11-23..2026-11-27'],
      '2026-11-21..2026-11-24',
      ['2026-11-21..2026-11-27'],
    ],
    ['are one with the day before', ['2026-11-20'], '2026-11-21', ['2026-11-20..2026-11-21']],
    ['are one with the day after', ['2026-11-22'], '2026-11-21', ['2026-11-21..2026-11-22']],
    ['are apart with a day between', ['2026-11-19'], '2026-11-21', ['2026-11-19', '2026-11-21']],
    ['change nothing where they were there', ['2026-11-20..2026-11-25'], '2026-11-21', ['2026-11-20..2026-11-25']],
    [
      'take up what they hold',
      ['2026-11-23', '2026-12-24'],
      '2026-11-21..2026-11-29',
      ['2026-12-24', '2026-11-21..2026-11-29'],
    ],
    ['close a gap', ['2026-11-23', '2026-11-21'], '2026-11-22', ['2026-11-21..2026-11-23']],
    [
      'reach what only the joined range touches',
      ['2026-11-25', '2026-11-23..2026-11-24'],
      '2026-11-22',
      ['2026-11-22..2026-11-25'],
    ],
    [
      'leave what is no date',
      ['11-21', 'Easter', '2026-02-30'],
      '2026-11-21',
      ['11-21', 'Easter', '2026-02-30', '2026-11-21'],
    ],
    [
      'make no range that is too long to be read',
      ['2025-01-01..2026-12-31'],
      '2027-01-01..2027-01-02',
      ['2025-01-01..2026-12-31', '2027-01-01..2027-01-02'],
    ],
  ];
  for (const [sentence, written, added, after] of CASES) {
    it(sentence, () => assert.deepEqual(absence.addAway(written, days(added)), after));
  }

  it('are away afterwards, and so is every day that was before, and no other', () => {
    const aRange = fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 9 }))
      .map(([from, length]) => ({ from: TODAY + from, to: TODAY + from + length }));
    fc.assert(
      fc.property(fc.array(aRange, { maxLength: 8 }), aRange, (before, added) => {
        const after = absence.addAway(before.map(writtenRange), added);
        assert.deepEqual(daysOf(after.map(days)), daysOf([...before, added]));
      }),
    );
  });
});

describe('Being back', () => {
  const CASES: readonly (readonly [sentence: string, written: readonly string[], after: readonly string[]])[] = [
    ['ends the absence with yesterday', ['2026-11-16..2026-11-27'], ['2026-11-16..2026-11-20']],
    ['keeps the one day before', ['2026-11-20..2026-11-27'], ['2026-11-20']],
    ['ends it on its last day too', ['2026-11-16..2026-11-21'], ['2026-11-16..2026-11-20']],
    ['takes back what began today', ['2026-11-21..2026-11-27', '2026-11-21'], []],
    [
      'leaves earlier and later days',
      ['2026-11-20', '2026-11-22', '2026-12-24..2026-12-26'],
      ['2026-11-20', '2026-11-22', '2026-12-24..2026-12-26'],
    ],
    [
      'leaves what is no date',
      ['Easter', '11-21', '2026-11-27..2026-11-16'],
      ['Easter', '11-21', '2026-11-27..2026-11-16'],
    ],
  ];
  for (const [sentence, written, after] of CASES) {
    it(sentence, () => assert.deepEqual(absence.cutAway(written, TODAY), after));
  }

  it('is asked only of somebody who is away', () => {
    assert.equal(absence.awayThrough(['2026-11-20', '2026-11-22', 'Easter'], TODAY), undefined);
    assert.equal(absence.awayThrough(['2026-11-21'], TODAY), TODAY);
    const written = ['2026-11-16..2026-11-27', '2026-11-20..2026-11-24'];
    assert.equal(absence.awayThrough(written, TODAY), day('2026-11-27'));
  });
});

describe('What a person says about being away', () => {
  const until = (back: string) => ({ kind: 'until', back: day(back) }) as const;
  type Case = readonly [sentence: string, before: readonly string[], said: absence.Absence, after: readonly string[]];
  const CASES: readonly Case[] = [
    ['back tomorrow is away today', [], until('2026-11-22'), ['2026-11-21']],
    ['back on a later day is away through the day before', [], until('2026-11-30'), ['2026-11-21..2026-11-29']],
    [
      'a later return makes an absence longer',
      ['2026-11-16..2026-11-27'],
      until('2026-12-05'),
      ['2026-11-16..2026-12-04'],
    ],
    ['an earlier return makes it shorter', ['2026-11-16..2026-11-27'], until('2026-11-24'), ['2026-11-16..2026-11-23']],
    [
      'later days leave an absence alone',
      ['2026-11-16..2026-11-27'],
      { kind: 'days', days: days('2026-12-24') },
      ['2026-11-16..2026-11-27', '2026-12-24'],
    ],
    ['back now ends it', ['2026-11-16..2026-11-27'], { kind: 'over' }, ['2026-11-16..2026-11-20']],
  ];
  for (const [sentence, before, said, after] of CASES) {
    it(sentence, () => assert.deepEqual(absence.withAbsence(before, said, TODAY), after));
  }
});

describe('The returns that are offered', () => {
  const OFFERED: readonly (readonly [when: string, now: string, habits: Partial<WorkingHabits>, dates: string])[] = [
    ['on a Wednesday', '2026-11-18T09:00Z', {}, '11-19 11-20 11-23 11-30'],
    ['on a Friday', '2026-11-20T09:00Z', {}, '11-23 11-24 11-30'],
    ['on a Saturday', '2026-11-21T09:00Z', {}, '11-24 11-25 11-30 12-07'],
    ['before a holiday', '2026-12-23T09:00Z', { daysOff: ['2026-12-24', '2026-12-25'] }, '12-28 12-29 01-04'],
    ['in an absence', '2026-11-18T09:00Z', { daysOff: ['2026-11-18', '2026-11-19'] }, '11-23 11-24 11-30'],
    ['where the week begins on Sunday', '2026-11-18T09:00Z', { workingDays: [7, 1, 2, 3, 4] }, '11-19 11-22 11-29'],
    ['where every day is worked', '2026-11-18T09:00Z', { workingDays: [1, 2, 3, 4, 5, 6, 7] }, '11-19 11-20'],
    ['at UTC+14 after its midnight', '2026-11-18T10:00Z', { timeZone: 'Pacific/Kiritimati' }, '11-20 11-23 11-30'],
    [
      'at UTC+14 before its midnight',
      '2026-11-18T09:59Z',
      { timeZone: 'Pacific/Kiritimati' },
      '11-19 11-20 11-23 11-30',
    ],
    [
      'at UTC-11 before its midnight',
      '2026-11-19T10:59Z',
      { timeZone: 'Pacific/Pago_Pago' },
      '11-19 11-20 11-23 11-30',
    ],
    ['at UTC-11 after its midnight', '2026-11-19T11:00Z', { timeZone: 'Pacific/Pago_Pago' }, '11-20 11-23 11-30'],
  ];
  for (const [when, now, habits, dates] of OFFERED) {
    it(`are the next working days and the days after a weekend ${when}`, () => {
      const calendar = calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: [], ...habits });
      const offered = absence.likelyReturns(calendar.dayOf(Date.parse(now)), calendar);
      assert.equal(offered.map((back) => dateOf(back).slice(5)).join(' '), dates);
    });
  }

  it('are none where no day of the year ahead is worked', () => {
    const always = Array.from({ length: 400 }, (_, later) => dateOf(TODAY + later));
    const calendar = calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: always });
    assert.deepEqual(absence.likelyReturns(TODAY, calendar), []);
  });
});

describe('A date that is typed', () => {
  const RETURNS: readonly (readonly [typed: string, read: ReturnType<typeof absence.returnFrom>])[] = [
    ['2026-11-22', { kind: 'until', back: TODAY + 1 }],
    [' 2027-11-22 ', { kind: 'until', back: TODAY + 366 }],
    ['2027-11-23', 'one-year-at-most'],
    ['2026-11-21', 'day-ahead'],
    ['2026-11-20', 'day-ahead'],
    ['2026-11-31', 'real-date'],
    ['', 'one-date'],
    ['next Monday', 'one-date'],
    ['2026-12-26..2026-12-24', 'one-date'],
  ];
  for (const [typed, read] of RETURNS) {
    it(`as the first day back: "${typed}"`, () => assert.deepEqual(absence.returnFrom(typed, TODAY), read));
  }

  const DAYS: readonly (readonly [typed: string, read: ReturnType<typeof absence.daysAwayFrom>])[] = [
    ['2026-11-21', { kind: 'days', days: { from: TODAY, to: TODAY } }],
    ['2026-12-24..2026-12-26', { kind: 'days', days: days('2026-12-24..2026-12-26') }],
    ['2026-11-20..2026-11-22', 'not-in-the-past'],
    ['2026-12-24..2027-11-23', 'one-year-at-most'],
    ['2026-12-26..2026-12-24', 'first-day-first'],
    ['2026-12-24..2026-12-32', 'real-date'],
    ['12-24', 'date'],
  ];
  for (const [typed, read] of DAYS) {
    it(`as days away: "${typed}"`, () => assert.deepEqual(absence.daysAwayFrom(typed, TODAY), read));
  }
});

function daysOf(ranges: readonly DayRange[]): readonly DayNumber[] {
  const all = ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  return [...new Set(all)].sort((a, b) => a - b);
}
