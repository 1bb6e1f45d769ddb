import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastWorkingDay } from '../../../src/drafts/since.ts';
import { calendarOf, DEFAULT_WORKING_DAYS, type WorkingHabits } from '../../../src/facts/calendar.ts';
import { dateOf, dayFrom } from '../../../src/facts/dayRange.ts';

describe('The last working day', () => {
  const calendar = (habits: Partial<WorkingHabits> = {}) =>
    calendarOf({ timeZone: 'Europe/Vilnius', workingDays: DEFAULT_WORKING_DAYS, daysOff: [], ...habits });
  const before = (date: string, habits: Partial<WorkingHabits> = {}) =>
    dateOf(lastWorkingDay(dayFrom(date) ?? Number.NaN, calendar(habits)));

  // 2026-11-23 is a Monday.
  const CASES: readonly (readonly [sentence: string, today: string, last: string, habits?: Partial<WorkingHabits>])[] =
    [
      ['is the day before in the middle of the week', '2026-11-25', '2026-11-24'],
      ['is Friday on a Monday', '2026-11-23', '2026-11-20'],
      ['is Friday on a Sunday, too', '2026-11-22', '2026-11-20'],
      ['is before a holiday on the day after it', '2026-11-25', '2026-11-23', { daysOff: ['2026-11-24'] }],
      ['is before a holiday that made a long weekend', '2026-11-23', '2026-11-19', { daysOff: ['2026-11-20'] }],
      [
        'is before the days away on the day that one is back',
        '2026-11-23',
        '2026-11-13',
        { daysOff: ['16', '17', '18', '19', '20'].map((day) => `2026-11-${day}`) },
      ],
      ['is by the days that the person works', '2026-11-23', '2026-11-22', { workingDays: [7, 1, 2] }],
      ['is the day before where no day is worked', '2026-11-23', '2026-11-22', { workingDays: [] }],
    ];
  for (const [sentence, today, last, habits] of CASES) {
    it(sentence, () => assert.equal(before(today, habits), last));
  }

  it('is worked, and none after it is until today', () => {
    const days = fc.integer({ min: 20_000, max: 21_000 });
    fc.assert(
      fc.property(days, fc.uniqueArray(days, { maxLength: 300 }), (today, daysOff) => {
        const worked = calendar({ daysOff: daysOff.map(dateOf) });
        const last = lastWorkingDay(today, worked);
        assert.ok(last < today && worked.openSpan(last));
        for (let day = last + 1; day < today; day++) assert.equal(worked.openSpan(day), undefined);
      }),
    );
  });
});
