import assert from 'node:assert/strict';
import {
  EMPTY_JOURNAL,
  fold,
  isSilenced,
  isTicked,
  newestNudge,
  nudgesOn,
  ratingHistory,
  ratingOf,
  ratingPeriods,
  recordsIn,
  saidToSayWhy,
  snoozedUntil,
  tickedSince,
  wasShown,
  watchedOnes,
} from '../../../src/journal/fold.ts';
import type { JournalRecord } from '../../../src/journal/record.ts';
import {
  asked,
  deleted,
  dismissal,
  evidence,
  feedback,
  focus,
  mistake,
  note,
  nudge,
  rating,
  saysWhy,
  shared,
  silence,
  snooze,
  tick,
  watch,
  wiped,
} from './builders.ts';
import { below, seeded, shuffled } from './seeded.ts';

describe('The state of the journal', () => {
  it('has nothing ticked, rated, shown or silenced to begin with', () => {
    assert.equal(isTicked(EMPTY_JOURNAL, 'L2.outcomes'), false);
    assert.equal(tickedSince(EMPTY_JOURNAL, 'L2.outcomes'), undefined);
    assert.equal(ratingOf(EMPTY_JOURNAL, 'L2', 'ownership'), undefined);
    assert.deepEqual(ratingHistory(EMPTY_JOURNAL, 'L2', 'ownership'), []);
    assert.equal(wasShown(EMPTY_JOURNAL, 'branch-size', 'search:/work/.git', 200), false);
    assert.equal(isSilenced(EMPTY_JOURNAL, 'branch-size', 'search:/work/.git'), false);
    assert.equal(newestNudge(EMPTY_JOURNAL), undefined);
    assert.equal(snoozedUntil(EMPTY_JOURNAL), undefined);
  });

  it('has an expectation ticked since it was ticked first, and not since it was ticked again', () => {
    const state = fold([tick({ id: 'a', at: 10 }), tick({ id: 'b', at: 20 })]);
    assert.equal(isTicked(state, 'L2.outcomes'), true);
    assert.equal(tickedSince(state, 'L2.outcomes'), 10);
  });

  it('lets the later of a tick and its taking back win', () => {
    const state = fold([tick({ id: 'b', at: 20, ticked: false }), tick({ id: 'a', at: 10 })]);
    assert.equal(isTicked(state, 'L2.outcomes'), false);
    assert.equal(tickedSince(state, 'L2.outcomes'), undefined);
    assert.equal(tickedSince(fold([tick({ id: 'c', at: 30 })], state), 'L2.outcomes'), 30);
  });

  it('decides by the id where two records have the same moment', () => {
    const records = [tick({ id: 'b', ticked: false }), tick({ id: 'a' })];
    assert.equal(isTicked(fold(records), 'L2.outcomes'), false);
    assert.equal(isTicked(fold(records.toReversed()), 'L2.outcomes'), false);
  });

  it('says since when a rating stands without a break', () => {
    const given = ['meets', 'developing', 'meets', 'meets'];
    const state = fold(given.map((id, index) => rating({ id: `r${index}`, at: index * 10, rating: id })));
    assert.deepEqual(ratingOf(state, 'L2', 'ownership'), { rating: 'meets', since: 20 });
    assert.equal(ratingHistory(state, 'L2', 'ownership').length, 4);
  });

  it('takes for a slip what was replaced within ten minutes, and counts on from before it', () => {
    const minutes = 60_000;
    const given = [
      { at: 0, rating: 'meets' },
      { at: 50_000 * minutes, rating: 'gap' },
      { at: 50_009 * minutes, rating: 'developing' },
      { at: 50_010 * minutes, rating: 'meets' },
    ];
    const state = fold(given.map((one, index) => rating({ id: `r${index}`, ...one })));
    assert.deepEqual(ratingOf(state, 'L2', 'ownership'), { rating: 'meets', since: 0 });
    assert.equal(ratingPeriods(state, 'L2', 'ownership').length, 1);
    const later = fold([rating({ id: 'r4', at: 50_021 * minutes, rating: 'gap' })], state);
    assert.deepEqual(ratingPeriods(later, 'L2', 'ownership'), [
      { from: 0, judgement: { rating: 'meets' } },
      { from: 50_021 * minutes, judgement: { rating: 'gap' } },
    ]);
  });

  it('has "not yet" and "does not apply, because" stand in place of a rating, each since when', () => {
    const instead = { kind: 'does-not-apply', because: 'We have no on-call.' } as const;
    const state = fold([
      rating({ id: 'a', at: 0, rating: undefined, instead: { kind: 'not-yet' } }),
      rating({ id: 'b', at: 900_000, rating: undefined, instead }),
    ]);
    assert.deepEqual(ratingOf(state, 'L2', 'ownership'), { instead, since: 900_000 });
  });

  it('forgets all up to the moment at which everything was deleted, also what turns up later', () => {
    const state = fold([tick({ at: 10 }), evidence({ at: 20 }), rating({ at: 40 }), wiped({ at: 30 })]);
    assert.equal(isTicked(state, 'L2.outcomes'), false);
    assert.equal(state.evidence.size, 0);
    assert.equal(ratingOf(state, 'L2', 'ownership')?.since, 40);
    assert.equal(fold([tick({ at: 30 }), note({ at: 5 })], state), state);
  });

  it('has no rating once it was taken back, and keeps the history', () => {
    const state = fold([rating({ id: 'a', at: 10 }), rating({ id: 'b', at: 20, rating: undefined })]);
    assert.equal(ratingOf(state, 'L2', 'ownership'), undefined);
    assert.deepEqual(
      ratingHistory(state, 'L2', 'ownership').map((record) => record.rating),
      ['meets', undefined],
    );
  });

  it('keeps the same dimension apart at two levels, whatever their ids', () => {
    const state = fold([
      rating({ id: 'a', level: 'L2', dimension: 'x","y', rating: 'gap' }),
      rating({ id: 'b', level: 'L2","x', dimension: 'y', rating: 'meets' }),
    ]);
    assert.equal(ratingOf(state, 'L2', 'x","y')?.rating, 'gap');
    assert.equal(ratingOf(state, 'L2","x', 'y')?.rating, 'meets');
  });

  it('knows which merges were watched, until that is taken back', () => {
    const both = fold([watch(), watch({ id: 'watch-2', pullRequest: 'PR_2' })]);
    assert.deepEqual([...watchedOnes(both)].toSorted(), ['PR_1', 'PR_2']);
    const back = fold([watch({ id: 'watch-3', at: 2_000, watched: false })], both);
    assert.deepEqual([...watchedOnes(back)], ['PR_2']);
  });

  it('knows which pull requests the person says to give their reason, until that is taken back', () => {
    const both = fold([saysWhy(), saysWhy({ id: 'says-2', pullRequest: 'PR_2' })]);
    assert.deepEqual([...saidToSayWhy(both)].toSorted(), ['PR_1', 'PR_2']);
    const back = fold([saysWhy({ id: 'says-3', at: 2_000, says: false })], both);
    assert.deepEqual([...saidToSayWhy(back)], ['PR_2']);
    assert.deepEqual([...watchedOnes(both)], [], 'it is no merge that was watched');
  });

  it('knows a nudge by its subject and crossing, and a silence by its subject', () => {
    const state = fold([nudge(), silence()]);
    assert.equal(wasShown(state, 'branch-size', 'search:/work/.git', 200), true);
    assert.equal(wasShown(state, 'branch-size', 'search:/work/.git', 400), false);
    assert.equal(wasShown(state, 'branch-size', 'other:/work/.git', 200), false);
    assert.equal(isSilenced(state, 'branch-size', 'search:/work/.git'), true);
    assert.equal(isSilenced(state, 'branch-size', 'other:/work/.git'), false);
  });

  it('knows the newest nudge of all windows, and how many came on a day', () => {
    const shown = [30, 12, 11, 9].map((at) => nudge({ id: `n${at}`, at, subject: `s${at}` }));
    const state = fold([...shown, ...shown]);
    const tens = (at: number) => Math.floor(at / 10);
    assert.equal(newestNudge(state)?.subject, 's30');
    assert.deepEqual(
      [0, 1, 2, 3].map((day) => nudgesOn(state, day, tens)),
      [1, 2, 0, 1],
    );
  });

  it('lets the newest snooze hold, and one in the past take it back', () => {
    const snoozed = fold([snooze({ id: 'b', at: 20, until: 90 }), snooze({ id: 'a', at: 10, until: 500 })]);
    assert.equal(snoozedUntil(snoozed), 90);
    assert.equal(snoozedUntil(fold([snooze({ id: 'c', at: 30, until: 30 })], snoozed)), 30);
  });

  it('counts a record once, however often it is met', () => {
    assert.equal(ratingHistory(fold([rating(), rating(), rating()]), 'L2', 'ownership').length, 1);
  });

  it('counts an id once, whatever its texts are about, and whichever comes first', () => {
    const texts = [rating({ id: 'same' }), rating({ id: 'same', dimension: 'collaboration' }), note({ id: 'same' })];
    const states = [fold(texts), fold(texts.toReversed()), fold(texts.slice(2), fold(texts.slice(0, 2)))];
    for (const state of states) {
      assert.equal(recordsIn(state).length, 1);
      assert.equal(state.rating.size + state.note.size, 1);
      assert.deepEqual(plain(state), plain(fold(texts)));
    }
  });

  it('forgets what was known and dated after the moment at which everything was deleted, and no other', () => {
    const state = fold([
      tick({ id: 'ahead', at: 90 }),
      wiped({ at: 20, ahead: ['ahead', 'rating-1'] }),
      note({ at: 90 }),
    ]);
    assert.equal(isTicked(state, 'L2.outcomes'), false);
    assert.equal(state.note.size, 1);
    assert.equal(fold([rating({ at: 91 })], state), state);
  });

  it('is the same for a journal of thousands of things, however its records come in', () => {
    const random = seeded(5);
    const records = Array.from({ length: 3_000 }, (_, index) =>
      nudge({ id: `n${index}`, at: below(500, random), subject: `s${below(2_000, random)}` }),
    );
    const wanted = plain(fold(records));
    let state = fold(records.slice(0, 2_000));
    const before = plain(state);
    const older = state;
    for (const record of shuffled(records, random)) state = fold([record], state);
    assert.deepEqual(plain(state), wanted);
    assert.deepEqual(plain(older), before);
    assert.equal(fold(shuffled(records, random), state), state);
  });

  it('stays the very same state where nothing is new, and never changes an older one', () => {
    const before = fold([rating(), tick(), nudge(), silence(), watch(), snooze()]);
    assert.equal(fold([rating(), silence(), watch(), snooze()], before), before);
    const after = fold([rating({ id: 'later', at: 2_000, rating: 'exceeds' })], before);
    assert.equal(ratingOf(before, 'L2', 'ownership')?.rating, 'meets');
    assert.equal(ratingOf(after, 'L2', 'ownership')?.rating, 'exceeds');
  });

  for (let seed = 1; seed <= 60; seed++) {
    it(`is the same for any permutation, repetition and interleaving of its records (seed ${seed})`, () => {
      const random = seeded(seed);
      const records = Array.from({ length: 1 + below(60, random) }, (_, index) => anyRecord(index, random));
      const wanted = plain(fold(records));
      assertEachOnce(fold(records));
      for (let round = 0; round < 8; round++) {
        const again = shuffled([...records, ...records.filter(() => random() < 0.4)], random);
        assert.deepEqual(plain(fold(again)), wanted);
        let state = EMPTY_JOURNAL;
        while (again.length > 0) state = fold(again.splice(0, 1 + below(7, random)), state);
        assert.deepEqual(plain(state), wanted);
      }
    });
  }
});

/** Few subjects, moments and ids, so that they often meet; some ids stand for two texts, as after an edit by hand. */
function anyRecord(index: number, random: () => number): JournalRecord {
  const head = {
    id: random() < 0.2 ? `twice-${below(3, random)}` : `id-${index}`,
    at: below(12, random),
    ...(random() < 0.2 && { restored: below(12, random) }),
  };
  const one = <T>(items: readonly [T, ...T[]]): T => items[below(items.length, random)] ?? items[0];
  const makers: readonly [() => JournalRecord, ...(() => JournalRecord)[]] = [
    () => tick({ ...head, expectation: one(['e1', 'e2']), ticked: random() < 0.5 }),
    () => rating({ ...head, level: one(['L1', 'L2']), rating: one(['gap', 'meets', undefined]) }),
    () => nudge({ ...head, crossing: one([200, 400]) }),
    () => watch({ ...head, pullRequest: one(['a', 'b']), watched: one([true, false]) }),
    () => saysWhy({ ...head, pullRequest: one(['a', 'b']), says: one([true, false]) }),
    () => silence({ ...head, subject: one(['a', 'b']) }),
    () => snooze({ ...head, until: one([5, 50]) }),
    () => evidence({ ...head, item: one(['i1', 'i2']), did: one(['this', 'that']) }),
    () => feedback({ ...head, item: one(['i1', 'i3']) }),
    () => note({ ...head, item: one(['i1', 'i4']) }),
    () => deleted({ ...head, item: one(['i1', 'i2', 'i5']) }),
    () => dismissal({ ...head, suggestion: one(['s1', 's2']) }),
    () => focus({ ...head, round: one(['r1', 'r2']), dimensions: one([['d1'], ['d1', 'd2'], []]) }),
    () => asked({ ...head, round: one(['r1', 'r2']) }),
    () => mistake({ ...head, sign: one(['output', 'silence']) }),
    () => shared({ ...head, what: one(['status', 'blocker']) }),
  ];
  const ahead = [`id-${below(60, random)}`, `twice-${below(3, random)}`];
  if (random() < 0.02) return wiped({ ...head, ...(random() < 0.5 && { ahead }) });
  return one(makers)();
}

/** Every record that counts is in one history, and each id counts once. */
function assertEachOnce({ counted, forgotten: _, wiped: __, ...histories }: typeof EMPTY_JOURNAL): void {
  const records = Object.values(histories).flatMap((one) => [...one.values()].flat());
  assert.equal(records.length, counted.size);
  for (const record of records) assert.equal(counted.get(record.id), record);
}

/** A state as plain values; the order in which its subjects came up does not matter. */
function plain({ forgotten, ...maps }: typeof EMPTY_JOURNAL): unknown {
  const sorted = Object.values(maps).map((map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  return [sorted, forgotten.upTo, [...forgotten.ids].sort()];
}
