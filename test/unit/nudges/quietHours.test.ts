import assert from 'node:assert/strict';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import { quietHoursProblem, quietUntil } from '../../../src/nudges/quietHours.ts';

const calendarIn = (timeZone: string) => calendarOf({ timeZone, workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });

describe('Quiet hours', () => {
  const TABLE: readonly (readonly [written: string, timeZone: string, now: string, until: string | undefined])[] = [
    ['18:00-09:00', 'UTC', '2026-11-20T17:59Z', undefined],
    ['18:00-09:00', 'UTC', '2026-11-20T18:00Z', '2026-11-21T09:00Z'],
    ['18:00-09:00', 'UTC', '2026-11-21T08:59Z', '2026-11-21T09:00Z'],
    ['18:00-09:00', 'UTC', '2026-11-21T09:00Z', undefined],
    [' 12:00 – 13:00 ', 'UTC', '2026-11-20T12:30Z', '2026-11-20T13:00Z'],
    ['22:00-24:00', 'UTC', '2026-11-20T23:00Z', '2026-11-21T00:00Z'],
    ['00:00-24:00', 'UTC', '2026-11-20T23:59Z', '2026-11-21T00:00Z'],
    // The clock on the wall counts: it is 18:30 in Kathmandu, and the clocks of New York are moved in the night.
    ['18:00-09:00', 'Asia/Kathmandu', '2026-11-20T12:45Z', '2026-11-21T03:15Z'],
    ['18:00-09:00', 'America/New_York', '2026-03-08T05:00Z', '2026-03-08T13:00Z'],
    ['18:00-09:00', 'America/New_York', '2026-11-01T05:00Z', '2026-11-01T14:00Z'],
    ['', 'UTC', '2026-11-20T20:00Z', undefined],
    ['evenings', 'UTC', '2026-11-20T20:00Z', undefined],
  ];
  for (const [written, timeZone, now, until] of TABLE) {
    it(`"${written}" in ${timeZone} at ${now}: ${until ? `quiet until ${until}` : 'not quiet'}`, () => {
      assert.equal(quietUntil(written, Date.parse(now), calendarIn(timeZone)), until && Date.parse(until));
    });
  }

  for (const written of ['', ' ', '18:00-09:00', '9:00-17:30', '22:00-24:00']) {
    it(`can be used as "${written}"`, () => assert.equal(quietHoursProblem(written), undefined));
  }

  for (const written of [
    'evenings',
    '18-9',
    '25:00-26:00',
    '24:00-09:00',
    '09:00-09:00',
    '18:60-09:00',
    18,
    ['18:00'],
  ]) {
    it(`cannot be used as ${JSON.stringify(written)}`, () => {
      const problem = quietHoursProblem(written);
      assert.equal(problem?.setting, 'rung.nudges.quietHours');
      assert.equal(problem?.expected, 'quiet-hours');
      assert.equal(quietUntil(String(written), Date.parse('2026-11-20T20:00Z'), calendarIn('UTC')), undefined);
    });
  }
});
