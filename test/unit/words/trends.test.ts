import assert from 'node:assert/strict';
import { DAY, HOUR, MINUTE } from '../../../src/facts/instant.ts';
import type { Figure } from '../../../src/habits/figure.ts';
import type { Habit } from '../../../src/habits/habit.ts';
import type { Trend } from '../../../src/habits/trends.ts';
import type { Week } from '../../../src/habits/weeks.ts';
import * as words from '../../../src/words/trends.ts';
import { assertSentence, assertWords } from './reading.ts';

const MONDAY = Date.parse('2026-03-02') / DAY;

function aWeek(overrides: Partial<Week> = {}): Week {
  return { monday: MONDAY, n: 0, median: undefined, p75: undefined, share: undefined, ...overrides };
}

function aTrend(unit: Habit['unit'], weeks: readonly Week[]): Trend {
  const drawn = weeks.map((week) => ({ ...week, counted: [] }));
  const fired = { fired: 0, of: 0 };
  const standing = { habit: 'pr-size', verdict: 'keeps', figure: undefined, n: 9 } as const;
  return { ...standing, unit, isProxy: false, upTo: undefined, weeks: drawn, fired, newest: [] };
}

describe('The words of the trends', () => {
  it('are sentences and headings', () => {
    const sentences = [
      words.TRENDS_LEAD,
      words.TRENDS_KEYS,
      words.TRENDS_SAMPLE,
      words.NOTHING_KNOWN,
      words.PROXY_MORE,
    ];
    for (const said of [...sentences, words.nothingCounted('onboarding'), words.LISTED_BELOW, words.NOT_SAVED])
      assertSentence(said);
    for (const said of [words.SHOW_FIGURES, words.THRESHOLD, words.PROXY, words.N_PER_WEEK]) {
      assertWords(said);
    }
  });

  const VALUES: readonly (readonly [value: number, unit: Habit['unit'], said: string])[] = [
    [1, 'lines', '1 line'],
    [1201.5, 'lines', '1,202 lines'],
    [40 * MINUTE, 'working-time', '40 min'],
    [55 * HOUR, 'working-time', '55 h'],
    [2 / 3, 'yes-or-no', '67%'],
  ];
  for (const [value, unit, said] of VALUES) {
    it(`say "${said}"`, () => assert.equal(words.valueWords(value, unit), said));
  }

  it('name the band', () => {
    assert.equal(words.bandWords(200, 'lines'), 'Guidance: up to 200 lines');
    assert.equal(words.bandWords(48 * HOUR, 'working-time'), 'Guidance: within 48 h');
  });

  const WEEKS: readonly (readonly [week: Partial<Week>, unit: Habit['unit'], said: RegExp])[] = [
    [{ n: 3, median: 140, p75: 210 }, 'lines', /: median 140 lines, 75th percentile 210 lines, n = 3\.$/],
    [{ n: 4, share: 0.75 }, 'yes-or-no', /: 75%, n = 4\.$/],
    [{}, 'lines', /: nothing counted\.$/],
  ];
  for (const [week, unit, said] of WEEKS) {
    it(`say what a week came to: ${said.source}`, () => {
      const sentence = words.weekSentence(aWeek(week), unit);
      assert.match(sentence, said);
      assert.ok(sentence.startsWith(`Week of ${words.dayWords(MONDAY)}`));
      assertSentence(sentence);
    });
  }

  it('date a week by its Monday, wherever the machine stands', () => {
    assert.match(words.dayWords(MONDAY), /\b2\b.*\b2026\b|\b2026\b.*\b2\b/);
    assert.match(words.shortDayWords(MONDAY), /^(?!.*2026).*\b2\b/);
  });

  const FIGURES: readonly (readonly [figure: Figure | undefined, said: string])[] = [
    [{ kind: 'lines', median: 90, p75: 180 }, 'median 90 lines, 3 in 4 up to 180 (n = 9)'],
    [{ kind: 'share', of: 7, in: 9 }, '7 of 9'],
    [{ kind: 'count', count: 12 }, '12 reviews (n = 9)'],
    [{ kind: 'followed', delivered: 8, watched: 3, in: 9 }, '8 of 9 delivered, 3 watched (n = 9)'],
  ];
  for (const [figure, said] of FIGURES) {
    it(`say the figure with its n once: ${said}`, () => {
      assert.equal(words.figureWithN({ ...aTrend('lines', []), figure }), said);
    });
  }

  const CHARTS: readonly (readonly [trend: Trend, said: RegExp])[] = [
    [
      aTrend('lines', [
        aWeek({ monday: MONDAY - 14, n: 1, median: 90, p75: 90 }),
        aWeek({ monday: MONDAY - 7 }),
        aWeek({ n: 3, median: 40, p75: 50 }),
      ]),
      /^From the week of .+ to that of .+: the median lay between 40 lines and 90 lines, last at 40 lines\.$/,
    ],
    [aTrend('yes-or-no', [aWeek({ n: 2, share: 0.5 })]), /^The week of .+: the share was 50%\.$/],
    [aTrend('lines', []), /^Nothing to draw yet: /],
  ];
  for (const [trend, said] of CHARTS) {
    it(`say in one sentence what a chart shows: ${said.source}`, () => {
      assert.match(words.chartSummary(trend), said);
      assertSentence(words.chartSummary(trend));
    });
  }

  const FIRED: readonly (readonly [fired: number, of: number, habit: string, said: string])[] = [
    [7, 30, 'pr-size', 'On your last 30 pull requests this would have fired 7 times.'],
    [1, 12, 'merge-time', 'On your last 12 pull requests this would have fired once.'],
    [0, 1, 'pr-size', 'On your last pull request this would not have fired.'],
    [2, 4, 'review-response', 'On your last 4 reviews this would have fired 2 times.'],
  ];
  for (const [fired, of, habit, said] of FIRED) {
    it(`say "${said}"`, () => assert.equal(words.firedSentence({ fired, of }, habit), said));
  }

  it('head the list of a week with what it counts', () => {
    assert.match(words.listHeading(aWeek({ n: 1 }), 'pr-size'), /: 1 pull request$/);
    assert.match(words.listHeading(aWeek({ n: 2 }), 'onboarding'), /: 2 reviews$/);
    assert.match(words.listHeading(aWeek(), 'pr-size'), /: nothing counted$/);
  });
});

describe('The notice above the trends', () => {
  const unread = [
    { list: 'authored', shown: 40, total: 120 },
    { list: 'reviewed', shown: 10, total: 1100 },
  ] as const;

  it('says that it is a sample, before all else', () => {
    assert.equal(words.trendsNotice({ unread, age: 9 * HOUR }, true), words.TRENDS_SAMPLE);
  });

  it('says how much is read, before how old it is', () => {
    const said = 'Not all is read yet: these figures count 50 of 1,220 pull requests.';
    assert.equal(words.trendsNotice({ unread, age: 9 * HOUR }, false), said);
  });

  it('says how old the figures are from an hour on', () => {
    const said = 'GitHub last answered 9 h ago, and these figures are as of then.';
    assert.equal(words.trendsNotice({ unread: [], age: 9 * HOUR }, false), said);
    assert.equal(words.trendsNotice({ unread: [], age: 59 * MINUTE }, false), undefined);
  });
});
