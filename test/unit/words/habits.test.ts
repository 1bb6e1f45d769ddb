import assert from 'node:assert/strict';
import { HOUR } from '../../../src/facts/instant.ts';
import { HABITS } from '../../../src/habits/catalogue.ts';
import type { Figure, Finding, Measured } from '../../../src/habits/habit.ts';
import type { WhyVerdict } from '../../../src/why/cues.ts';
import * as words from '../../../src/words/habits.ts';
import { aPullRequest } from '../../github/builders.ts';
import { assertOneLine, assertSentence, assertWords, FOREIGN } from './reading.ts';

const pullRequest = aPullRequest();

function aFinding(overrides: Partial<Finding> = {}): Finding {
  return { habit: 'pr-size', verdict: 'keeps', figure: undefined, n: 0, behind: [], cut: undefined, ...overrides };
}

describe('Each habit', () => {
  for (const { id } of HABITS) {
    it(`has a title and the rule that it is counted by: ${id}`, () => {
      assertWords(words.habitWords(id).title);
      assertSentence(words.habitWords(id).rule);
    });

    for (const verdict of ['keeps', 'slips', 'too-few'] as const) {
      it(`has a sentence for the verdict ${verdict}: ${id}`, () => {
        for (const n of [0, 3]) assertSentence(words.verdictSentence(aFinding({ habit: id, verdict, n })));
      });
    }
  }

  it('says that it lists and does not judge where there are fewer than five', () => {
    assert.equal(words.verdictSentence(aFinding({ verdict: 'too-few' })), 'Fewer than 5: listed, not judged.');
  });

  it('says that nobody waits where nobody does', () => {
    const waiting = { habit: 'review-response', verdict: 'too-few' } as const;
    assert.equal(words.verdictSentence(aFinding({ ...waiting, n: 0 })), 'Nobody waits for you.');
    assert.equal(words.verdictSentence(aFinding({ ...waiting, n: 2 })), 'Listed, not judged.');
  });
});

describe('The figure of a habit', () => {
  type Case = readonly [figure: Figure | undefined, n: number, said: string];
  const CASES: { readonly [K in Figure['kind'] | 'none']: Case } = {
    lines: [{ kind: 'lines', median: 1, p75: 1201.5 }, 7, 'median 1 line, 3 in 4 up to 1,202 (n = 7)'],
    share: [{ kind: 'share', of: 3, in: 7 }, 7, '3 of 7'],
    'time-left': [{ kind: 'time-left', left: -5 * HOUR }, 2, '2 waiting, next 5 h over'],
    none: [undefined, 0, 'nothing to count yet'],
  };
  for (const [figure, n, said] of Object.values(CASES)) {
    it(`is said as "${said}"`, () => assert.equal(words.figureWords(aFinding({ figure, n })), said));
  }
});

describe('The figure of one pull request', () => {
  const WHY: Readonly<Record<WhyVerdict['kind'], string>> = {
    explicit: '“It was wrong.”',
    trivial: 'needs no reason, left out',
    'link-only': 'only a link',
    'cannot-tell': 'cannot tell, left out',
    none: 'no why',
  };
  for (const [verdict, said] of Object.entries(WHY) as [WhyVerdict['kind'], string][]) {
    it(`is said as "${said}"`, () => {
      const quote = verdict === 'explicit' ? 'It was wrong.' : undefined;
      const { short, whole } = words.measuredWords({ pullRequest, figure: { kind: 'why', verdict, quote } });
      assert.equal(short, said);
      assertSentence(whole);
    });
  }

  const OTHERS: readonly (readonly [figure: Measured['figure'], said: string])[] = [
    [{ kind: 'size', reviewed: 1312, leftOut: 7, raw: 1319 }, '1,312 lines'],
    [{ kind: 'time-left', left: 5 * HOUR }, '5 h left'],
  ];
  for (const [figure, said] of OTHERS) {
    it(`is said as "${said}"`, () => {
      const { short, whole } = words.measuredWords({ pullRequest, figure });
      assert.equal(short, said);
      assertWords(whole);
    });
  }

  it('quotes a description on one line, and cuts it', () => {
    const quote = FOREIGN.repeat(50);
    const { short, whole } = words.measuredWords({ pullRequest, figure: { kind: 'why', verdict: 'explicit', quote } });
    assertOneLine(short);
    assertOneLine(whole);
    assert(short.length <= 62);
  });
});
