import assert from 'node:assert/strict';
import { assessmentRecords, readAssessment } from '../../../src/delegation/assessment.ts';
import type { Says } from '../../../src/delegation/schema.ts';
import { DAY } from '../../../src/facts/instant.ts';
import { fold } from '../../../src/journal/fold.ts';
import { writeLine } from '../../../src/journal/line.ts';
import type { JournalRecord } from '../../../src/journal/record.ts';
import { writeExport } from '../../../src/journal/transfer.ts';
import { withNewIds } from '../framework/renamed.ts';
import {
  asked,
  dismissal,
  evidence,
  feedback,
  focus,
  note,
  nudge,
  rating,
  snooze,
  tick,
  watch,
} from '../journal/builders.ts';
import { builtIn } from './frameworks.ts';

const NOW = Date.UTC(2026, 10, 28);
const { progression } = builtIn();
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** One of everything that a journal can hold, with things that were replaced and taken back. */
const JOURNAL: readonly JournalRecord[] = [
  rating({ id: 'r1', at: NOW - 9 * DAY, level: 'L1', dimension: 'ownership', rating: 'gap' }),
  rating({ id: 'r2', at: NOW - 8 * DAY, level: 'L1', dimension: 'ownership', rating: 'exceeds' }),
  rating({ id: 'r3', at: NOW - 8 * DAY, level: 'L1', dimension: 'collaboration', rating: 'meets' }),
  rating({ id: 'r4', at: NOW - 7 * DAY, level: 'L1', dimension: 'collaboration', rating: undefined }),
  rating({
    id: 'r5',
    at: NOW - 7 * DAY,
    level: 'L2',
    dimension: 'ownership',
    rating: undefined,
    instead: { kind: 'not-yet' },
  }),
  rating({
    id: 'r6',
    at: NOW - 7 * DAY,
    level: 'L2',
    dimension: 'collaboration',
    rating: undefined,
    instead: { kind: 'does-not-apply', because: 'A reason of my own.' },
  }),
  tick({ id: 't1', at: NOW - 6 * DAY, expectation: 'L2.question-assumptions' }),
  tick({ id: 't2', at: NOW - 6 * DAY, expectation: 'L2.own-features-end-to-end' }),
  tick({ id: 't3', at: NOW - 5 * DAY, expectation: 'L2.own-features-end-to-end', ticked: false }),
  ...[evidence(), feedback(), note(), focus(), asked(), dismissal(), nudge(), snooze(), watch()],
];

const SAYS: Says = {
  on: '2026-11-23',
  ratings: { L1: { ownership: 'exceeds' }, L2: { ownership: 'not yet', collaboration: 'does not apply' } },
  does: { 'L2.question-assumptions': true },
};

function read(text: string, ladder = progression) {
  return readAssessment(text, NOW, ladder, dayOf);
}

describe('An exported self-assessment', () => {
  const exported = writeExport(assessmentRecords(fold(JOURNAL)));

  it('holds the ratings and ticks that stand, and nothing else of the journal', () => {
    const { records } = JSON.parse(exported);
    assert.deepEqual(records.map(({ id }: { id: string }) => id).toSorted(), ['r2', 'r5', 'r6', 't1']);
    for (const secret of ['A reason of my own', 'indexes', 'Mara', 'next incident', 'round-1', 'branch-size', '"gap"'])
      assert.ok(!exported.includes(secret), secret);
  });

  it('holds no line that a newer version wrote', () => {
    assert.deepEqual(JSON.parse(exported).newerLines, []);
  });

  it('is read back as it was meant', () => {
    const assessment = read(exported);
    assert.deepEqual(assessment, {
      kind: 'assessment',
      says: { ...SAYS, on: '2026-11-22' },
    });
  });
});

describe('An imported self-assessment', () => {
  it('may be a whole journal, of which only ratings and ticks are taken', () => {
    const lines = { records: JOURNAL, newer: ['{"version":9,"id":"x","at":1,"kind":"mood"}'] };
    assert.deepEqual(read(writeExport(lines)), { kind: 'assessment', says: SAYS });
  });

  it('may be a file of a journal', () => {
    assert.deepEqual(read(JOURNAL.map(writeLine).join('')), { kind: 'assessment', says: SAYS });
  });

  it('comes under the ids that the ladder has now', () => {
    const assessment = read(writeExport({ records: JOURNAL, newer: [] }), withNewIds(progression));
    assert.deepEqual(assessment.kind === 'assessment' && assessment.says.ratings, {
      'new/L1': { 'new/ownership': 'new/exceeds' },
      'new/L2': { 'new/ownership': 'not yet', 'new/collaboration': 'does not apply' },
    });
  });

  it('keeps ids that the ladder does not have, as far as a file can have them for a key', () => {
    const records = [
      rating({ id: 'a', level: 'L9', dimension: 'shipping', rating: 'splendid' }),
      rating({ id: 'b', level: '__proto__', dimension: 'x', rating: 'y' }),
      tick({ id: 'c', expectation: '__proto__' }),
      tick({ id: 'd', expectation: 'half \ud83e' }),
    ];
    assert.deepEqual(read(writeExport({ records, newer: [] })), {
      kind: 'assessment',
      says: { on: '1970-01-01', ratings: { L9: { shipping: 'splendid' } } },
    });
  });

  it('of a year that no calendar of today writes comes without a day', () => {
    const assessment = read(writeExport({ records: [tick({ at: -9e14 })], newer: [] }));
    assert.deepEqual(assessment, { kind: 'assessment', says: { does: { 'L2.outcomes': true } } });
  });

  it('that says nothing is told from a file that is none', () => {
    assert.deepEqual(read(writeExport({ records: [evidence()], newer: [] })), { kind: 'nothing-said' });
    assert.deepEqual(read('people: []'), { kind: 'problem', problem: { kind: 'bad-line', line: 1 } });
    assert.deepEqual(read(''), { kind: 'problem', problem: { kind: 'empty' } });
    assert.deepEqual(read('{"rungJournal":2}'), { kind: 'problem', problem: { kind: 'newer-export' } });
    assert.deepEqual(read('{"rungJournal":1,'), { kind: 'problem', problem: { kind: 'broken-export' } });
  });
});
