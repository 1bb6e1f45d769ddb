import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outcomeIn } from '../../../src/why/outcomes.ts';
import { assertQuick } from './pieces.ts';

describe('A text states a measured outcome', () => {
  const CASES: readonly (readonly [text: string, states: boolean])[] = [
    ['Support tickets fell from 50 a week to 35.', true],
    ['It cut support tickets by 30 %, from 50 a week to 35.', true],
    ['p95 of the basket: 800 ms -> 200 ms', true],
    ['Load time: 3.2s → 400ms', true],
    ['Start went from 18m to 15m.', true],
    ['The bundle is 12% smaller.', true],
    ['The basket loads 2x faster.', true],
    ['This gives a 2% improvement to warm starts.', true],
    ['It improved the time by 4.7%.', true],
    ['The job takes 245 s (was 394 s).', true],
    ['Errors dropped from 1,200 to 35 within a day.', true],
    ['Tickets fell from\n50 to 35.', true],
    ['| basket | 53 → 42 ms |', true],

    ['', false],
    ['Sorts the basket by name.', false],
    ['Fixes #50, follows #35.', false],
    ['Removes 300 lines, 40% fewer lines than before: 500 lines -> 200 lines.', false],
    ['Bumps zod from 4.0.1 to 4.1.0.', false],
    ['Upgrades Node from 22 to 24.', false],
    ['Raises the timeout from 10 s to 60 s.', false],
    ['Increased the limit from 10 MB to 20 MB.', false],
    ['Changes the interval: 3000ms → 5000ms', false],
    ['Moves the release from 2026-03-02 to 2026-03-09.', false],
    ['It should be 30% faster.', false],
    ['We expect that it cuts tickets by 30%.', false],
    ['It fails for 10% of the people.', false],
    ['The test takes 60s to run.', false],
    ['100%', false],
    ['Reads pages from 1 to 5.', false],
    ['Change the padding from 10 to 5.', false],
    ['See https://a.example/50%25faster.', false],
    ['```\n800 ms -> 200 ms\n```', false],
    ['> It was 800 ms -> 200 ms', false],
  ];
  for (const [text, states] of CASES) {
    it(`${states ? 'with' : 'not with'} ${JSON.stringify(text)}`, () =>
      assert.equal(outcomeIn(text) !== undefined, states));
  }

  it('with the whole sentence quoted, also over a broken line', () => {
    assert.equal(outcomeIn('Done. Tickets fell\nfrom 50 to 35 a week. Good.'), 'Tickets fell\nfrom 50 to 35 a week.');
  });

  it('word for word, whatever is written around it', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(around, around, (before, behind) => {
        const text = `${before} 30% faster ${behind}`;
        assert(text.includes(outcomeIn(text) ?? ''));
      }),
    );
  });

  it('is told in time', () => assertQuick(outcomeIn));
}).timeout(20_000);
