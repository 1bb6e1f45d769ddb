import assert from 'node:assert/strict';
import { DAY, HOUR, type Instant } from '../../../src/facts/instant.ts';
import { fold, type JournalState } from '../../../src/journal/fold.ts';
import type { JournalRecord } from '../../../src/journal/record.ts';
import { mistakeToTell } from '../../../src/mistakes/telling.ts';
import { signWords } from '../../../src/words/mistakes.ts';
import { BUILT_IN, GERMAN } from '../growth/suggesting.ts';
import { NOW, theTerms } from '../habits/builders.ts';
import { evidence, mistake, tick } from '../journal/builders.ts';
import { assertSentence, FOREIGN } from '../words/reading.ts';

/** A third focus was asked for, and nothing was noted for weeks. */
const TWO_SIGNS: readonly JournalRecord[] = [
  tick({ at: NOW - 60 * DAY }),
  mistake({ id: 'met', sign: 'everywhere-at-once', is: 'met', at: NOW - DAY }),
];

const told = (sign: 'everywhere-at-once' | 'silence', at: Instant) =>
  mistake({ id: `told-${sign}`, sign, is: 'told', at });

function tell(journal: JournalState, ladder = BUILT_IN) {
  return mistakeToTell(ladder, { journal, findings: [], terms: theTerms() });
}

describe('A common mistake whose sign is there', () => {
  it('is told with what to do instead, in the words of the ladder', () => {
    const { mistake: shown, isNew, because } = tell(fold(TWO_SIGNS)) ?? assert.fail('nothing is told');
    assert.deepEqual(
      [shown.mistake, shown.fix, isNew],
      ['Trying to grow everywhere at once', 'Pick 1 or 2 dimensions and go deep.', true],
    );
    assert.equal(signWords(because), 'You asked for a third focus beside two.');
  });

  it('stays for a day, is told once, and then never again', () => {
    const later = (hours: number) => tell(fold([...TWO_SIGNS, told('everywhere-at-once', NOW - hours * HOUR)]));
    assert.deepEqual([later(2)?.sign, later(2)?.isNew], ['everywhere-at-once', false]);
    assert.equal(later(25), undefined);
    assert.equal(later(24 * 30)?.sign, 'silence', 'another one comes, weeks later');
  });

  it('comes a week after another one at the earliest', () => {
    const later = (days: number) => tell(fold([...TWO_SIGNS, told('everywhere-at-once', NOW - days * DAY)]))?.sign;
    assert.equal(later(6), undefined);
    assert.equal(later(7), 'silence');
  });

  it('goes at once when it was read', () => {
    const understood = mistake({ id: 'read', sign: 'everywhere-at-once', is: 'understood', at: NOW });
    assert.equal(tell(fold([...TWO_SIGNS, told('everywhere-at-once', NOW - HOUR), understood])), undefined);
  });

  it('is not told where its sign is gone', () => {
    const journal = fold([tick({ at: NOW - 60 * DAY }), told('silence', NOW - HOUR), evidence({ at: NOW })]);
    assert.equal(tell(journal), undefined);
  });

  it('is never told where the ladder names no sign beside its mistakes', () =>
    assert.equal(tell(fold(TWO_SIGNS), GERMAN), undefined));

  it('is one sentence, whatever is quoted', () => {
    assertSentence(signWords({ kind: 'counts-output', on: '2026-03-02', quote: FOREIGN }));
    assertSentence(signWords({ kind: 'one-part', part: 'server', count: 5 }));
    assertSentence(signWords({ kind: 'silence', workingDays: 10 }));
  });
});
