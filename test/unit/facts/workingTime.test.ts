import assert from 'node:assert/strict';
import { type Calendar, calendarOf, DEFAULT_WORKING_DAYS, type WorkingHabits } from '../../../src/facts/calendar.ts';
import { HOUR } from '../../../src/facts/instant.ts';
import { subtractWorkingTime, workingTimeBetween } from '../../../src/facts/workingTime.ts';

function aCalendar(habits: Partial<WorkingHabits> = {}): Calendar {
  return calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: [], ...habits });
}

type Case = [sentence: string, from: string, to: string, hours: number, habits?: Partial<WorkingHabits>];

const officeHours = { start: 9 * 60, end: 17 * 60 };

const CASES: Case[] = [
  ['Friday 20:00 to Monday 08:00 is 12 hours', '2026-11-20T20:00Z', '2026-11-23T08:00Z', 12],
  ['within one working day every hour counts', '2026-11-18T01:00Z', '2026-11-18T23:00Z', 22],
  ['nothing passes on a weekend', '2026-11-21T00:00Z', '2026-11-23T00:00Z', 0],
  ['from Saturday noon to Monday noon it is 12 hours', '2026-11-21T12:00Z', '2026-11-23T12:00Z', 12],
  ['backwards it is nothing', '2026-11-18T12:00Z', '2026-11-18T11:00Z', 0],
  ['a holiday is cut out', '2026-12-24T00:00Z', '2026-12-26T00:00Z', 24, { daysOff: ['2026-12-25'] }],
  ['a day away is cut out as a holiday is', '2026-11-18T12:00Z', '2026-11-20T12:00Z', 24, { daysOff: ['2026-11-19'] }],
  [
    'a holiday on a weekend cuts nothing out',
    '2026-11-20T20:00Z',
    '2026-11-23T08:00Z',
    12,
    { daysOff: ['2026-11-21'] },
  ],
  ['over the end of a year', '2026-12-31T12:00Z', '2027-01-01T12:00Z', 24],
  ['over the end of a year with holidays', '2026-12-31T12:00Z', '2027-01-04T12:00Z', 24, { daysOff: ['2027-01-01'] }],
  ['over ten years', '2016-11-21T00:00Z', '2026-11-23T00:00Z', 24 * 5 * 522],
  ['over a leap day', '2028-02-28T12:00Z', '2028-03-01T12:00Z', 48],
  ['over the end of February in another year', '2027-02-26T12:00Z', '2027-03-01T12:00Z', 24],
  ['there may be no working day at all', '2026-11-02T00:00Z', '2026-11-23T00:00Z', 0, { workingDays: [] }],
  [
    'a five-day week may begin on Sunday',
    '2026-11-20T00:00Z',
    '2026-11-23T00:00Z',
    24,
    { workingDays: [7, 1, 2, 3, 4] },
  ],
  ['with office hours a night is nothing', '2026-11-18T16:00Z', '2026-11-19T10:00Z', 2, { officeHours }],
  ['with office hours a weekend is nothing', '2026-11-20T16:30Z', '2026-11-23T09:30Z', 1, { officeHours }],
  ['with office hours a working day has as many hours', '2026-11-18T00:00Z', '2026-11-19T00:00Z', 8, { officeHours }],
  [
    'office hours are those of the time zone',
    '2026-11-18T03:00Z',
    '2026-11-18T04:00Z',
    0.5,
    { timeZone: 'Asia/Kolkata', officeHours },
  ],
  [
    'office hours stay as long where the clocks were moved before them',
    '2026-03-29T00:00Z',
    '2026-03-30T00:00Z',
    8,
    { timeZone: 'Europe/Berlin', workingDays: [7], officeHours },
  ],
  // Clocks in Berlin go back on Sunday 25 October 2026 and in New York on Sunday 1 November; in Cairo on a Friday midnight.
  [
    'Berlin: the longer Sunday is no working day',
    '2026-10-23T22:00Z',
    '2026-10-25T23:00Z',
    0,
    { timeZone: 'Europe/Berlin' },
  ],
  [
    'Berlin: an extra hour counts where Sunday is worked',
    '2026-10-24T22:00Z',
    '2026-10-25T23:00Z',
    25,
    { timeZone: 'Europe/Berlin', workingDays: [7] },
  ],
  [
    'Berlin: a missing hour does not',
    '2026-03-28T23:00Z',
    '2026-03-29T22:00Z',
    23,
    { timeZone: 'Europe/Berlin', workingDays: [7] },
  ],
  [
    'Cairo: a Friday without a midnight has 23 hours',
    '2026-04-23T22:00Z',
    '2026-04-24T21:00Z',
    23,
    { timeZone: 'Africa/Cairo' },
  ],
  ['Kolkata: the half hour counts', '2026-11-22T18:30Z', '2026-11-22T20:00Z', 1.5, { timeZone: 'Asia/Kolkata' }],
  [
    'Kathmandu: the quarter hour counts',
    '2026-11-22T18:15Z',
    '2026-11-22T18:30Z',
    0.25,
    { timeZone: 'Asia/Kathmandu' },
  ],
  [
    'Kiritimati, UTC+14: Monday begins on Sunday morning in UTC',
    '2026-11-22T09:00Z',
    '2026-11-22T11:00Z',
    1,
    { timeZone: 'Pacific/Kiritimati' },
  ],
  [
    'Pago Pago, UTC-11: Friday ends on Saturday morning in UTC',
    '2026-11-21T10:00Z',
    '2026-11-21T12:00Z',
    1,
    { timeZone: 'Pacific/Pago_Pago' },
  ],
  [
    'Lord Howe: the clocks are moved by half an hour',
    '2026-04-04T13:00Z',
    '2026-04-05T13:30Z',
    24.5,
    { timeZone: 'Australia/Lord_Howe', workingDays: [7] },
  ],
  [
    'Casablanca: the clocks are moved for a month',
    '2026-02-11T23:00Z',
    '2026-03-24T23:00Z',
    24 * 29,
    { timeZone: 'Africa/Casablanca' },
  ],
  [
    'Caracas moved its clocks by half an hour for good on a Sunday',
    '2016-05-01T04:30Z',
    '2016-05-02T04:00Z',
    23.5,
    { timeZone: 'America/Caracas', workingDays: [7] },
  ],
  [
    'Samoa left out Friday 30 December 2011',
    '2011-12-29T10:00Z',
    '2011-12-30T10:00Z',
    0,
    { timeZone: 'Pacific/Apia', workingDays: [5] },
  ],
];

describe('Working time', () => {
  for (const [sentence, from, to, hours, habits] of CASES) {
    it(sentence, () => {
      assert.equal(workingTimeBetween(Date.parse(from), Date.parse(to), aCalendar(habits)) / HOUR, hours);
    });
  }

  it('is additive, and at most the elapsed time', () => {
    const calendar = aCalendar({ timeZone: 'America/New_York', officeHours });
    const first = Date.parse('2026-10-28T03:17Z');
    for (let step = 1; step < 400; step++) {
      const middle = first + step * 1.7 * HOUR;
      const last = middle + step * 0.9 * HOUR;
      const whole = workingTimeBetween(first, last, calendar);
      assert.equal(whole, workingTimeBetween(first, middle, calendar) + workingTimeBetween(middle, last, calendar));
      assert.ok(whole >= 0 && whole <= last - first);
    }
  });

  for (const timeZone of ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Kiritimati', 'America/New_York']) {
    it(`can be taken off in ${timeZone}`, () => {
      const calendar = aCalendar({ timeZone });
      for (let hours = 1; hours < 300; hours += 7) {
        const end = Date.parse('2026-11-09T15:20Z') + hours * HOUR;
        const start = subtractWorkingTime(end, hours * HOUR, calendar);
        assert.equal(workingTimeBetween(start, end, calendar), hours * HOUR);
      }
    });
  }

  it('refuses a time zone that does not exist', () => {
    assert.throws(() => aCalendar({ timeZone: 'Mars/Olympus' }), RangeError);
  });
});
