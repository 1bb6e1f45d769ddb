import assert from 'node:assert/strict';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import { DAY } from '../../../src/facts/instant.ts';
import type { LeftOut } from '../../../src/habits/figure.ts';
import type { Finding, Habit, Measured } from '../../../src/habits/habit.ts';
import { weeksOf } from '../../../src/habits/weeks.ts';
import { aPullRequest } from '../../github/builders.ts';

const pullRequest = aPullRequest();
const figure = { kind: 'quote', quote: undefined } as const;

type One = readonly [at: string, value: number, leftOut?: LeftOut];

function measured([at, value, leftOut]: One): Measured {
  return { pullRequest, at: Date.parse(at), value, keeps: true, figure, ...(leftOut && { leftOut }) };
}

/** `2026-03-02 n=2 median p75` or `share`, for each week. */
function weeks(each: readonly One[], unit: Habit['unit'], timeZone: string): readonly string[] {
  const behind = each.map(measured);
  const finding: Finding = { habit: 'x', verdict: 'keeps', figure: undefined, n: 0, behind, cut: undefined };
  const calendar = calendarOf({ timeZone, workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
  return weeksOf(finding, unit, calendar).map(({ monday, n, median, p75, share }) =>
    [new Date(monday * DAY).toISOString().slice(0, 10), `n=${n}`, median, p75, share]
      .filter((one) => one !== undefined)
      .join(' '),
  );
}

describe('The weeks of a habit', () => {
  type Case = readonly [
    sentence: string,
    each: readonly One[],
    unit: Habit['unit'],
    expected: readonly string[],
    timeZone?: string,
  ];
  const CASES: readonly Case[] = [
    ['are none without figures', [], 'lines', []],
    ['are none where all is left out', [['2026-03-04T10:00Z', 5, 'trivial']], 'lines', []],
    ['begin on Monday', [['2026-03-02T00:00Z', 5]], 'lines', ['2026-03-02 n=1 5 5']],
    ['end on Sunday', [['2026-03-08T23:59Z', 5]], 'lines', ['2026-03-02 n=1 5 5']],
    [
      'have the median and the 75th percentile of what is counted',
      [
        ['2026-03-03T10:00Z', 1],
        ['2026-03-04T10:00Z', 5],
        ['2026-03-05T10:00Z', 3],
        ['2026-03-05T11:00Z', 900, 'partly-known'],
      ],
      'lines',
      ['2026-03-02 n=3 3 4'],
    ],
    [
      'have the share of a yes',
      [
        ['2026-03-03T10:00Z', 1],
        ['2026-03-04T10:00Z', 0],
        ['2026-03-05T10:00Z', 1],
        ['2026-03-05T11:00Z', 1],
      ],
      'yes-or-no',
      ['2026-03-02 n=4 0.75'],
    ],
    [
      'stand in order without gaps, the newest first or not',
      [
        ['2026-03-20T10:00Z', 7],
        ['2026-03-03T10:00Z', 1],
      ],
      'working-time',
      ['2026-03-02 n=1 1 1', '2026-03-09 n=0', '2026-03-16 n=1 7 7'],
    ],
    [
      'go on over the year',
      [
        ['2026-12-31T10:00Z', 1],
        ['2027-01-04T10:00Z', 0],
      ],
      'yes-or-no',
      ['2026-12-28 n=1 1', '2027-01-04 n=1 0'],
    ],
    [
      'are those of the time zone: ahead',
      [['2026-03-08T11:00Z', 5]],
      'lines',
      ['2026-03-09 n=1 5 5'],
      'Pacific/Kiritimati',
    ],
    [
      'are those of the time zone: behind',
      [['2026-03-09T08:00Z', 5]],
      'lines',
      ['2026-03-02 n=1 5 5'],
      'Pacific/Pago_Pago',
    ],
    [
      'are whole where the clocks change',
      [
        ['2026-03-29T21:30Z', 1],
        ['2026-03-22T22:30Z', 2],
      ],
      'lines',
      ['2026-03-23 n=1 2 2', '2026-03-30 n=1 1 1'],
      'Europe/Vilnius',
    ],
  ];
  for (const [sentence, each, unit, expected, timeZone = 'UTC'] of CASES) {
    it(sentence, () => assert.deepEqual(weeks(each, unit, timeZone), expected));
  }
});
