import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import type { Judgement } from '../../../src/journal/fold.ts';
import * as words from '../../../src/words/checklist.ts';
import { assertOneLine, assertSentence } from './reading.ts';

const titleOf = (rating: string) => ({ meets: 'Meets' })[rating] ?? rating;

describe('A rating', () => {
  const said: readonly (readonly [judgement: Judgement | undefined, text: string])[] = [
    [{ rating: 'meets' }, 'Meets'],
    [{ instead: { kind: 'not-yet' } }, 'Not yet'],
    [{ instead: { kind: 'does-not-apply', because: 'We have no on-call.' } }, 'Does not apply: We have no on-call.'],
    [undefined, 'taken back'],
  ];
  for (const [judgement, text] of said) {
    it(`is said as ${text}`, () => assert.equal(words.judgementWords(judgement, titleOf), text));
  }

  it('is said with the day since when it stands', () => {
    assert.match(
      words.standingWords({ rating: 'meets', since: Date.UTC(2026, 2, 4, 12) }, titleOf),
      /^Meets since .*2026/,
    );
  });
});

describe('The focus', () => {
  it('refuses a third dimension with the reason of the ladder, or of its own where the ladder has none', () => {
    const refused = words.refused('Collaboration', ['Ownership', 'Problem Solving'], 'Go deep.');
    assert.equal(
      refused,
      'Two are enough: you practise Ownership and Problem Solving. Go deep. To practise Collaboration, leave one of them out first.',
    );
    assertSentence(words.refused('Collaboration', ['Ownership', 'Problem Solving'], undefined));
  });

  it('says what to do about feedback', () => {
    const times = [
      { kind: 'early', days: 0, from: 14 * DAY },
      { kind: 'due', days: 15, isLate: false },
      { kind: 'due', days: 30, isLate: true },
      { kind: 'asked', days: 16, at: 15 * DAY },
    ] as const;
    for (const time of times) assertSentence(words.feedbackAdvice(time));
  });

  it('says for how long each is practised', () => {
    const [ownership, collaboration] = [
      { title: 'Ownership', days: 15 },
      { title: 'Collaboration', days: 0 },
    ];
    assert.equal(words.practising([ownership]), 'You have practised Ownership for 15 days.');
    assert.equal(words.practising([collaboration]), 'You have practised Collaboration as of today.');
    assert.equal(
      words.practising([ownership, collaboration]),
      'You have practised Ownership for 15 days and Collaboration as of today.',
    );
    assert.equal(
      words.practising([ownership, { title: 'Collaboration', days: 15 }]),
      'You have practised Ownership and Collaboration for 15 days.',
    );
  });
});

describe('The words of the checklist', () => {
  it('stay one line each', () => {
    for (const text of Object.values(words)) if (typeof text === 'string') assertOneLine(text);
  });

  it('never judge the person', () => {
    for (const text of Object.values(words)) {
      if (typeof text === 'string') assert.doesNotMatch(text, /score|percent|ready|fail|should have/i);
    }
  });
});
