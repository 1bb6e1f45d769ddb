import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import { monthsLater, wholeMonths } from '../../../src/facts/months.ts';

const day = (date: string) => Date.parse(date) / DAY;

describe('Whole months', () => {
  const CASES: readonly (readonly [from: string, to: string, months: number])[] = [
    ['2026-05-02', '2026-05-02', 0],
    ['2026-05-02', '2026-06-01', 0],
    ['2026-05-02', '2026-06-02', 1],
    ['2026-11-15', '2027-02-15', 3],
    ['2026-11-30', '2027-02-27', 2],
    ['2026-11-30', '2027-02-28', 3],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2026-05-02', '2026-04-02', 0],
  ];
  for (const [from, to, months] of CASES) {
    it(`from ${from} to ${to} are ${months}`, () => assert.equal(wholeMonths(day(from), day(to)), months));
  }

  it('are full on the day that lies so many months later, and not a day before', () => {
    for (let from = day('2023-12-01'); from < day('2025-03-01'); from++) {
      for (const months of [1, 3, 12]) {
        const full = monthsLater(from, months);
        assert.deepEqual([wholeMonths(from, full), wholeMonths(from, full - 1)], [months, months - 1]);
      }
    }
  });
});
