import assert from 'node:assert/strict';
import { HOUR } from '../../../src/facts/instant.ts';
import { HABITS } from '../../../src/habits/catalogue.ts';
import type { Came, Figure, LeftOut, MeasuredFigure } from '../../../src/habits/figure.ts';
import type { Finding } from '../../../src/habits/habit.ts';
import type { WhyVerdict } from '../../../src/why/verdict.ts';
import * as words from '../../../src/words/habits.ts';
import { aPullRequest } from '../../github/builders.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

const pullRequest = aPullRequest();

function aFinding(overrides: Partial<Finding> = {}): Finding {
  return { habit: 'pr-size', verdict: 'keeps', figure: undefined, n: 0, behind: [], cut: undefined, ...overrides };
}

/** So many characters of a row leave a figure some room, at the width that a sidebar has at first. */
const FITS = 22;

describe('Each habit', () => {
  for (const { id, isProxy } of HABITS) {
    it(`has a title and the rule that it is counted by: ${id}`, () => {
      const { title, rule } = words.habitWords(id);
      assertWords(title);
      assertSentence(rule);
      assert(title.length <= FITS, 'a figure stands beside it');
      assert.doesNotMatch(rule, /\b(?:I|me|my|mine)\b/, 'Rung speaks to the person');
      assert.doesNotMatch(rule, /90 days/, 'how far back Rung looks is a setting');
    });

    it(`${isProxy ? 'is' : 'is not'} called a proxy: ${id}`, () => {
      assert.equal(/\bproxy\b/.test(words.habitWords(id).rule), isProxy === true);
    });

    for (const verdict of ['keeps', 'slips', 'too-few', 'not-measurable'] as const) {
      it(`has a sentence for the verdict ${verdict}: ${id}`, () => {
        for (const n of [0, 3]) assertSentence(words.verdictSentence(aFinding({ habit: id, verdict, n })));
      });
    }
  }

  const VERDICTS: readonly (readonly [overrides: Partial<Finding>, said: RegExp])[] = [
    [{ verdict: 'too-few' }, /^Fewer than 5: listed, not judged\.$/],
    [{ verdict: 'not-measurable', habit: 'follow-through' }, /neither deployments nor checks .* would\.$/],
    [{ verdict: 'not-measurable', habit: 'follow-through', n: 5 }, /only you know .* tick/],
    [{ verdict: 'not-measurable', habit: 'across-the-stack' }, /no path tells .* would\.$/],
  ];
  for (const [overrides, said] of VERDICTS) {
    it(`says what is missing and what would help: ${said.source}`, () =>
      assert.match(words.verdictSentence(aFinding(overrides)), said));
  }
});

describe('The figure of a habit', () => {
  type Case = readonly [figure: Figure | undefined, n: number, said: string];
  const CASES: { readonly [K in Figure['kind'] | 'none']: readonly Case[] } = {
    lines: [[{ kind: 'lines', median: 1, p75: 1201.5 }, 7, 'median 1 line, 3 in 4 up to 1,202 (n = 7)']],
    'working-time': [
      [{ kind: 'working-time', median: 3 * HOUR, p75: 50 * HOUR }, 7, 'median 3 h, 3 in 4 up to 2 d 2 h (n = 7)'],
    ],
    share: [[{ kind: 'share', of: 3, in: 7 }, 7, '3 of 7']],
    responses: [
      [
        { kind: 'responses', inTime: 3, all: 4, waiting: 2, left: -5 * HOUR },
        4,
        '3 of 4 in time, 2 waiting, next 5 h over',
      ],
      [{ kind: 'responses', inTime: 3, all: 4, waiting: 0, left: undefined }, 4, '3 of 4 in time'],
      [{ kind: 'responses', inTime: 0, all: 0, waiting: 1, left: 5 * HOUR }, 0, '1 waiting, next 5 h left'],
      [{ kind: 'responses', inTime: 0, all: 0, waiting: 0, left: undefined }, 0, 'nothing to count yet'],
    ],
    parts: [
      [
        {
          kind: 'parts',
          parts: [
            { part: 'interface', count: 12 },
            { part: 'data', count: 1 },
          ],
        },
        12,
        'interface 12, data 1',
      ],
    ],
    followed: [[{ kind: 'followed', delivered: 9, watched: 4, in: 12 }, 12, '9 of 12 delivered, 4 watched']],
    count: [[{ kind: 'count', count: 1 }, 1, '1 review']],
    none: [
      [undefined, 0, 'nothing to count yet'],
      [undefined, 3, '3'],
    ],
  };
  for (const [figure, n, said] of Object.values(CASES).flat()) {
    it(`is said as "${said}"`, () => {
      assertWords(said);
      assert.equal(words.figureWords(aFinding({ figure, n })), said);
    });
  }
});

describe('The figure of one pull request', () => {
  const WHY: Readonly<Record<WhyVerdict['kind'] | 'said-so', string>> = {
    explicit: '“It was wrong.”',
    trivial: 'needs no reason',
    'link-only': 'only a link',
    'cannot-tell': 'cannot tell',
    none: 'no why',
    'said-so': 'says why, you said',
  };
  const why = Object.entries(WHY).map(([verdict, said]) => {
    const quote = verdict === 'explicit' ? 'It was wrong.' : undefined;
    return [{ kind: 'why', verdict: verdict as keyof typeof WHY, quote }, said] as const;
  });

  const CAME: Readonly<Record<Came, string>> = {
    deployed: 'deployed to production, watched',
    'deploy-failed': 'deployment to production failed, watched',
    deploying: 'being deployed to production, watched',
    'checks-passed': 'checks passed, watched',
    'checks-failed': 'checks failed, watched',
    'checks-running': 'checks run, watched',
    unknown: 'merged, watched',
  };
  const delivery = Object.entries(CAME).map(
    ([came, said]) =>
      [{ kind: 'delivery', came: came as Came, environment: 'production', watched: true }, said] as const,
  );

  const times = { working: 3 * HOUR, elapsed: 75 * HOUR };
  type Case = readonly [figure: MeasuredFigure, short: string, whole?: string];
  const CASES: { readonly [K in MeasuredFigure['kind']]: readonly Case[] } = {
    size: [
      [
        { kind: 'size', reviewed: 1312, leftOut: 7, raw: 1319 },
        '1,312 lines',
        '1,312 lines to review, 7 left out; GitHub shows +12 −3',
      ],
    ],
    why,
    concerns: [
      [{ kind: 'concerns', concerns: ['feature'] }, 'a feature', 'One concern: a feature.'],
      [{ kind: 'concerns', concerns: ['feature', 'refactor'] }, 'mixes a feature and a refactoring'],
      [{ kind: 'concerns', concerns: [] }, 'no concern shown'],
    ],
    'merged-in': [
      [
        { kind: 'merged-in', ...times, sinceReady: HOUR },
        'merged in 3 h',
        'Merged in 3 h of working time, 3 d 3 h elapsed; 1 h of it ready for review.',
      ],
      [
        { kind: 'merged-in', ...times, sinceReady: undefined },
        'merged in 3 h',
        'Merged in 3 h of working time, 3 d 3 h elapsed.',
      ],
    ],
    'approved-in': [
      [
        { kind: 'approved-in', ...times, sameDay: false },
        'approved in 3 h',
        'Approved in 3 h of working time, 3 d 3 h elapsed, not on the same day.',
      ],
      [
        { kind: 'approved-in', ...times, sameDay: true },
        'approved in 3 h',
        'Approved in 3 h of working time, 3 d 3 h elapsed, on the same day.',
      ],
    ],
    'not-approved': [[{ kind: 'not-approved' }, 'not approved']],
    'responded-in': [
      [
        { kind: 'responded-in', ...times, isOpen: false },
        'answered in 3 h',
        'Answered in 3 h of working time, 3 d 3 h elapsed.',
      ],
      [{ kind: 'responded-in', ...times, isOpen: true }, 'waits for 3 h'],
    ],
    age: [
      [
        { kind: 'age', ...times },
        'open for 3 h',
        'Open for 3 h of working time, 3 d 3 h elapsed, since its first commit.',
      ],
    ],
    delivery: [
      ...delivery,
      [{ kind: 'delivery', came: 'deployed', environment: undefined, watched: false }, 'deployed'],
    ],
    parts: [
      [{ kind: 'parts', parts: ['interface', 'data'] }, 'interface, data'],
      [{ kind: 'parts', parts: [] }, 'no part told'],
    ],
    tests: [
      [
        { kind: 'tests', product: 120, test: 1 },
        '1 line of tests',
        'It has 120 lines of product code, 1 line of tests.',
      ],
      [{ kind: 'tests', product: 120, test: 0 }, 'no test changed'],
    ],
    quote: [
      [{ kind: 'quote', quote: 'It was\nwrong.' }, '“It was wrong.”', 'It says: “It was wrong.”'],
      [{ kind: 'quote', quote: undefined }, 'none found'],
    ],
    'first-contribution': [[{ kind: 'first-contribution', reviews: 2 }, '2 reviews']],
  };
  for (const [figure, said, wholly] of Object.values(CASES).flat()) {
    it(`is said as "${said}"${wholly ? `, and wholly as "${wholly}"` : ''}`, () => {
      const { short, whole } = words.measuredWords({ pullRequest, figure });
      assert.equal(short, said);
      if (wholly) assert.equal(whole, wholly);
      if (figure.kind === 'size') assertWords(whole);
      else assertSentence(whole);
    });
  }

  const QUOTES: readonly MeasuredFigure[] = [
    { kind: 'why', verdict: 'explicit', quote: FOREIGN.repeat(50) },
    { kind: 'quote', quote: FOREIGN.repeat(50) },
    { kind: 'delivery', came: 'deployed', environment: FOREIGN.repeat(50), watched: false },
  ];
  for (const figure of QUOTES) {
    it(`keeps foreign text on one line, and cuts it: ${figure.kind}`, () => {
      const { short, whole } = words.measuredWords({ pullRequest, figure });
      assertOneLine(short);
      assertOneLine(whole);
      assert(short.length <= 62);
    });
  }
});

describe('Why one is listed and not counted', () => {
  const LEFT_OUT: Readonly<Record<LeftOut, true>> = {
    trivial: true,
    'cannot-tell': true,
    'partly-known': true,
    'never-ready': true,
    'not-approved': true,
    unreviewed: true,
    'no-product-change': true,
    'nothing-shown': true,
    'not-settled': true,
  };
  for (const leftOut of Object.keys(LEFT_OUT) as LeftOut[]) {
    it(`is said in a few words: ${leftOut}`, () => {
      assertWords(words.leftOutWords(leftOut));
      assert.match(words.leftOutWords(leftOut), /, left out$/);
    });
  }

  it('is said in words of its own for each', () => {
    const said = (Object.keys(LEFT_OUT) as LeftOut[]).map(words.leftOutWords);
    assert.equal(new Set(said).size, said.length);
  });
});
