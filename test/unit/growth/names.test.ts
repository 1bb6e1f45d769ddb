import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseProgression } from '../../../src/framework/parse.ts';
import type { Progression } from '../../../src/framework/schema.ts';
import { nextLevelChecklist } from '../../../src/growth/checklist.ts';
import { inPresentNames } from '../../../src/growth/names.ts';
import { fold, isTicked, type JournalState, ratingPeriods, tickedSince } from '../../../src/journal/fold.ts';
import { evidenceIn, feedbackIn, focusIn, notesIn } from '../../../src/journal/items.ts';
import type { Entry, JournalRecord } from '../../../src/journal/record.ts';
import { fileOf, goodOne } from '../framework/files.ts';
import { withNewIds, withOldIds } from '../framework/renamed.ts';
import { deleted, evidence, feedback, focus, note, nudge, rating, tick, wiped } from '../journal/builders.ts';

const BUILT_IN = ladderIn('framework');
const GERMAN = ladderIn('test/fixtures/framework/deutsch');

describe('A ladder that renamed nothing', () => {
  it('leaves the journal as it is', () => {
    const journal = fold([tick(), rating(), evidence()]);
    assert.equal(inPresentNames(journal, BUILT_IN), journal);
  });
});

describe('A ladder that renamed its ids', () => {
  const ladder = withNewIds(BUILT_IN);
  const inNew = (...records: readonly JournalRecord[]) => inPresentNames(fold(records), ladder);

  it('leaves a journal as it is that has none of the former ones', () => {
    const journal = fold([
      tick({ expectation: 'new/L2.outcomes-not-output' }),
      nudge({ subject: 'L2' }),
      note({ dimension: 'luck' }),
    ]);
    assert.equal(inPresentNames(journal, ladder), journal);
  });

  it('leaves what is about something else as it is', () => {
    const journal = fold([tick({ expectation: 'L2.outcomes-not-output' }), nudge()]);
    assert.equal(inPresentNames(journal, ladder).nudge, journal.nudge);
  });

  it('makes one history of what was ticked under both ids', () => {
    const [old, now] = ['L2.outcomes-not-output', 'new/L2.outcomes-not-output'];
    const first = tick({ id: 'a', expectation: old, at: 1_000_000 });
    const undone = tick({ id: 'b', expectation: now, at: 2_000_000, ticked: false });
    const again = tick({ id: 'c', expectation: old, at: 3_000_000 });
    assert.equal(isTicked(inNew(first, undone), now), false);
    assert.equal(tickedSince(inNew(again, undone, first), now), 3_000_000);
    assert.equal(inNew(first, undone).tick.has(old), false);
  });

  it('makes one history of what was rated under both ids', () => {
    const journal = inNew(
      rating({ id: 'a', at: 1_000_000 }),
      rating({ id: 'b', at: 3_000_000, rating: 'partial' }),
      rating({ id: 'c', at: 2_000_000, level: 'new/L2', dimension: 'new/ownership', rating: 'new/meets' }),
    );
    assert.deepEqual(ratingPeriods(journal, 'new/L2', 'new/ownership'), [
      { from: 1_000_000, judgement: { rating: 'new/meets' } },
      { from: 3_000_000, judgement: { rating: 'partial' } },
    ]);
  });

  it('keeps a rating that was taken back, and what was said in place of one', () => {
    const journal = inNew(
      rating({ id: 'a' }),
      rating({ id: 'b', at: 9_000_000, rating: undefined, instead: { kind: 'not-yet' } }),
    );
    assert.deepEqual(ratingPeriods(journal, 'new/L2', 'new/ownership').at(-1)?.judgement, {
      instead: { kind: 'not-yet' },
    });
  });

  it('keeps evidence, feedback and notes with the words that they have', () => {
    const journal = inNew(evidence({ expectation: 'L2.blameless-postmortems' }), feedback(), note());
    assert.deepEqual(evidenceIn(journal), [
      evidence({ dimension: 'new/ownership', expectation: 'new/L2.blameless-postmortems' }),
    ]);
    assert.deepEqual(feedbackIn(journal), [feedback({ dimension: 'new/ownership' })]);
    assert.deepEqual(notesIn(journal), [note({ dimension: 'new/ownership' })]);
  });

  it('keeps what is practised', () => {
    const journal = inNew(focus({ practise: ['L2.own-features-end-to-end', 'L2.something-else'] }));
    const { level, dimensions, practise } = focusIn(journal) ?? assert.fail();
    assert.deepEqual(
      [level, dimensions, practise],
      ['new/L2', ['new/ownership'], ['new/L2.own-features-end-to-end', 'L2.something-else']],
    );
  });

  it('keeps deleted what is deleted', () => {
    assert.deepEqual(evidenceIn(inNew(evidence(), deleted())), []);
    assert.deepEqual(evidenceIn(inNew(evidence(), wiped({ at: 2_000 }))), []);
  });

  it('may have done so several times', () => {
    const twice = withNewIds(ladder);
    const at = (id: string, moment: number) => tick({ id, expectation: id, at: moment });
    const journal = fold([at('L1.daily-status', 10), at('new/L1.daily-status', 20), at('new/new/L1.daily-status', 30)]);
    const history = inPresentNames(journal, twice).tick.get('new/new/L1.daily-status');
    assert.deepEqual(
      history?.map((one) => one.at),
      [10, 20, 30],
    );
  });

  it('may have made one dimension of two, which is then practised once', () => {
    const [first, second, ...more] = BUILT_IN.dimensions;
    assert(first && second);
    const joined: Progression = { ...BUILT_IN, dimensions: [{ ...first, formerly: [second.id] }, ...more] };
    const journal = inPresentNames(fold([focus({ dimensions: [second.id, first.id] })]), joined);
    assert.deepEqual(focusIn(journal)?.dimensions, [first.id]);
  });
});

for (const [name, ladder] of [
  ['the built-in ladder', BUILT_IN],
  ['a ladder of 6 levels and 8 dimensions in German', GERMAN],
] as const) {
  describe(`Whatever the journal and whenever it was renamed: ${name}`, () => {
    const renamed = withNewIds(ladder);

    it('shows what it showed before', () => {
      fc.assert(
        fc.property(someEntries(ladder), fc.nat(40), (entries, from) => {
          const before = fold(entries.map(recordOf));
          const later = entries.map((entry, index) => (index < from ? entry : inNewIds(entry, ladder)));
          const after = inPresentNames(fold(later.map(recordOf)), renamed);
          for (const { id } of ladder.levels)
            assert.deepEqual(shownOf(renamed, `new/${id}`, after), shownOf(ladder, id, before));
        }),
        { numRuns: 60 },
      );
    });

    it('finds the level by the id that the setting has', () => {
      for (const { id } of ladder.levels) {
        const journal = fold([rating({ level: `new/${id}`, dimension: `new/${ladder.dimensions[0]?.id}` })]);
        assert.deepEqual(
          nextLevelChecklist(renamed, id, { journal, findings: [] }),
          nextLevelChecklist(renamed, `new/${id}`, { journal, findings: [] }),
        );
      }
    });
  });
}

/** The checklist and all that was noted, by the former ids and as plain JSON. */
function shownOf(ladder: Progression, level: string, journal: JournalState): unknown {
  const kept = [evidenceIn(journal), feedbackIn(journal), notesIn(journal), focusIn(journal)];
  const shown = JSON.stringify([nextLevelChecklist(ladder, level, { journal, findings: [] }), kept], (key, value) =>
    key === 'formerly' ? undefined : value,
  );
  return JSON.parse(withOldIds(shown));
}

function inNewIds(entry: Entry, ladder: Progression): Entry {
  const ids = new Set([
    ...[...ladder.levels, ...ladder.dimensions, ...ladder.ratings].map(({ id }) => id),
    ...expectationIds(ladder),
  ]);
  return JSON.parse(JSON.stringify(entry), (_, value) => (ids.has(value) ? `new/${value}` : value));
}

function someEntries(ladder: Progression): fc.Arbitrary<readonly Entry[]> {
  const level = fc.constantFrom(...ladder.levels.map(({ id }) => id));
  const dimension = fc.constantFrom(...ladder.dimensions.map(({ id }) => id));
  const expectation = fc.constantFrom(...expectationIds(ladder));
  const item = fc.constantFrom('item-1', 'item-2', 'item-3');
  const on = fc.constant('2026-03-02');
  return fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('tick' as const), expectation, ticked: fc.boolean() }),
      fc.record({
        kind: fc.constant('rating' as const),
        level,
        dimension,
        rating: fc.constantFrom(...ladder.ratings.map(({ id }) => id), undefined),
      }),
      fc.record({
        kind: fc.constant('evidence' as const),
        item,
        on,
        dimension,
        expectation,
        did: fc.constant('Did it'),
      }),
      fc.record({
        kind: fc.constant('feedback' as const),
        item,
        on,
        dimension,
        from: fc.constant('Ines'),
        as: fc.constant('peer' as const),
        said: fc.constant('Well done.'),
      }),
      fc.record({ kind: fc.constant('note' as const), item, on, dimension, text: fc.constant('Ask.') }),
      fc.record({ kind: fc.constant('deleted' as const), item }),
      fc.record({
        kind: fc.constant('focus' as const),
        round: fc.constantFrom('round-1', 'round-2'),
        level,
        dimensions: fc.uniqueArray(dimension, { maxLength: 2 }),
        practise: fc.uniqueArray(expectation, { maxLength: 3 }),
      }),
    ),
    { maxLength: 40 },
  );
}

/** One entry an hour. */
function recordOf(entry: Entry, index: number): JournalRecord {
  return { version: 1, id: `record-${index}`, at: 3_600_000 * (index + 1), ...entry };
}

function expectationIds(ladder: Progression): readonly string[] {
  return ladder.levels.flatMap((level) => Object.values(level.expectations).flatMap((all) => all.map(({ id }) => id)));
}

function ladderIn(folder: string): Progression {
  return goodOne(parseProgression(fileOf(`${folder}/progression.yaml`)));
}
