import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Progression, progressionSchema } from '../../../src/framework/schema.ts';
import { type LevelChecklist, nextLevelChecklist } from '../../../src/growth/checklist.ts';
import { HABITS } from '../../../src/habits/catalogue.ts';
import type { Finding } from '../../../src/habits/habit.ts';
import { EMPTY_JOURNAL, fold } from '../../../src/journal/fold.ts';
import { evidence, feedback, focus, note, rating, tick } from '../journal/builders.ts';

const BUILT_IN = new URL('../../../framework/progression.yaml', import.meta.url);

describe('The next-level checklist of the built-in ladder', () => {
  const ladder = progressionSchema.parse(parse(readFileSync(BUILT_IN, 'utf8')));

  it('asks what the next level asks beside what mine asks, in the order of the ladder', () => {
    const checklist = checklistOf(ladder, 'L1');
    assert.equal(checklist.level.title, 'Product Engineer I');
    assert.equal(checklist.next?.title, 'Product Engineer II');
    assert.deepEqual(titlesOf(checklist), [
      'Problem Solving',
      'Technical Execution',
      'Product Thinking',
      'Collaboration',
      'Ownership',
    ]);
    const [first] = checklist.dimensions;
    assert.deepEqual(first?.asked[0], {
      ...ladder.levels[1]?.expectations['problem-solving']?.[0],
      tickedSince: undefined,
      isPractised: false,
      evidence: 0,
    });
    assert.deepEqual(first?.asksNow, ladder.levels[0]?.expectations['problem-solving']);
  });

  it('carries the four ratings and the words on rating, growth and promotion', () => {
    const { scale } = checklistOf(ladder, 'L2');
    assert.deepEqual(scale.ratings, ladder.ratings);
    assert.equal(scale.ratings.length, 4);
    assert.equal(scale.ratingRule, ladder.rating_rule);
    assert.equal(scale.promotion, ladder.promotion);
    assert.equal(scale.growth, ladder.growth_conversations);
  });

  it('ends at the highest level, where one still rates oneself', () => {
    const checklist = checklistOf(ladder, 'L4', fold([rating({ level: 'L4', at: 70 })]));
    assert.equal(checklist.next, undefined);
    assert.equal(checklist.level.title, 'Staff Product Engineer');
    const ownership = checklist.dimensions.find((dimension) => dimension.id === 'ownership');
    assert.deepEqual(ownership?.mine.standing, { rating: 'meets', since: 70 });
    assert.deepEqual([ownership?.next, ownership?.asked.length], [undefined, ownership?.asksNow.length]);
  });

  it('says so where the ladder has no such level', () => {
    const growing = { journal: EMPTY_JOURNAL, findings: [] };
    assert.deepEqual(nextLevelChecklist(ladder, 'L9', growing), { kind: 'no-level', level: 'L9' });
  });

  it('has gaps first, then what is not rated, then what is met, and what does not apply last', () => {
    const given = {
      ownership: { rating: 'gap' },
      'problem-solving': { rating: 'meets' },
      'technical-execution': { rating: undefined, instead: { kind: 'does-not-apply', because: 'No code.' } },
      collaboration: { rating: 'developing' },
    } as const;
    const records = Object.entries(given).map(([dimension, said]) =>
      rating({ id: dimension, level: 'L1', dimension, ...said }),
    );
    assert.deepEqual(titlesOf(checklistOf(ladder, 'L1', fold(records))), [
      'Ownership',
      'Collaboration',
      'Product Thinking',
      'Problem Solving',
      'Technical Execution',
    ]);
  });

  it('goes by the weaker of the two ratings, and then by the other', () => {
    const given: readonly (readonly [dimension: string, mine: string, next: string | undefined])[] = [
      ['problem-solving', 'meets', 'meets'],
      ['technical-execution', 'exceeds', 'gap'],
      ['product-thinking', 'meets', undefined],
      ['collaboration', 'developing', 'developing'],
      ['ownership', 'gap', 'gap'],
    ];
    const records = given.flatMap(([dimension, mine, next]) => [
      rating({ id: `${dimension}/1`, level: 'L1', dimension, rating: mine }),
      rating({
        id: `${dimension}/2`,
        level: 'L2',
        dimension,
        rating: next,
        ...(!next && { instead: { kind: 'not-yet' } }),
      }),
    ]);
    assert.deepEqual(titlesOf(checklistOf(ladder, 'L1', fold(records))), [
      'Ownership',
      'Technical Execution',
      'Collaboration',
      'Product Thinking',
      'Problem Solving',
    ]);
  });

  it('shows the newest of what is noted, how many there are, and how many speak for each expectation', () => {
    const journal = fold([
      ...[1, 2, 3, 4].map((day) =>
        evidence({ id: `e${day}`, item: `i${day}`, on: `2026-03-0${day}`, expectation: 'L2.own-features-end-to-end' }),
      ),
      evidence({ id: 'other', item: 'other', dimension: 'collaboration' }),
      feedback(),
      note(),
    ]);
    const ownership = checklistOf(ladder, 'L1', journal).dimensions.find(({ id }) => id === 'ownership');
    assert.deepEqual(
      ownership?.evidence.newest.map(({ on }) => on),
      ['2026-03-04', '2026-03-03', '2026-03-02'],
    );
    assert.deepEqual([ownership?.evidence.all, ownership?.feedback.all, ownership?.notes.all], [4, 1, 1]);
    assert.equal(ownership?.asked.find(({ id }) => id === 'L2.own-features-end-to-end')?.evidence, 4);
  });

  it('has what is practised first, and marks the dimensions of the focus', () => {
    const journal = fold([focus({ dimensions: ['ownership'], practise: ['L2.initiative-in-your-domain'] })]);
    const checklist = checklistOf(ladder, 'L1', journal);
    const focused = checklist.dimensions.filter(({ isFocused }) => isFocused);
    assert.deepEqual(
      focused.map(({ id }) => id),
      ['ownership'],
    );
    assert.equal(focused[0]?.asked[0]?.id, 'L2.initiative-in-your-domain');
    assert.equal(focused[0]?.asked.filter(({ isPractised }) => isPractised).length, 1);
  });

  it('shows what the habits came to that speak for a dimension at the next level and below, without what is behind', () => {
    const finding = {
      verdict: 'keeps',
      figure: { kind: 'count', count: 7 },
      n: 7,
      behind: [],
      cut: undefined,
    } as const;
    const findings = HABITS.map(({ id }) => ({ ...finding, habit: id }));
    const { dimensions } = checklistOf(ladder, 'L1', EMPTY_JOURNAL, findings);
    const figures = Object.fromEntries(
      dimensions.map(({ id, figures: all }) => [id, all.map(({ habit }) => habit.id)]),
    );
    assert.deepEqual(figures, {
      'problem-solving': ['merge-time', 'work-slices', 'tests-with-change', 'trade-offs'],
      'technical-execution': ['pr-size', 'pr-focus', 'pr-why', 'approval-time', 'across-the-stack'],
      'product-thinking': ['outcomes'],
      collaboration: ['review-response', 'onboarding'],
      ownership: ['follow-through'],
    });
    assert.equal('behind' in (dimensions[0]?.figures[0]?.finding ?? {}), false);
  });

  it('holds no score, no percentage and no word on being ready', () => {
    const figures = new Set<string>();
    const journal = fold([tick({ expectation: 'L2.outcomes-not-output' }), rating({ level: 'L1' }), evidence()]);
    JSON.stringify(checklistOf(ladder, 'L1', journal), (key, value) => {
      if (typeof value === 'number') figures.add(key);
      assert.doesNotMatch(key, /score|percent|share|ready/i);
      return value;
    });
    // Moments, the format of a record, how many pieces of evidence there are, and the months that the ladder asks for.
    assert.deepEqual([...figures].toSorted(), [
      'all',
      'at',
      'evidence',
      'from',
      'months',
      'since',
      'tickedSince',
      'version',
    ]);
  });
});

describe('The checklist of a ladder of 6 levels and 8 dimensions in German', () => {
  const ladder = germanLadder();

  it('shows what is ticked there, and since when', () => {
    const journal = fold([
      tick({ expectation: 'Stufe 3/Bereich 8/a', at: 10 }),
      tick({ id: 'b', expectation: 'Stufe 3/Bereich 8/b', at: 20 }),
      tick({ id: 'c', expectation: 'Stufe 3/Bereich 8/b', at: 30, ticked: false }),
      tick({ id: 'd', expectation: 'Stufe 4/Bereich 8/a', at: 40 }),
    ]);
    const { dimensions } = checklistOf(ladder, 'Stufe 2', journal);
    assert.equal(dimensions.length, 8);
    assert.deepEqual(
      dimensions.flatMap(({ asked }) => asked.map((one) => one.tickedSince)),
      [...Array.from({ length: 14 }, () => undefined), 10, undefined],
    );
  });

  it('shows my rating at my level and at the next, each since when, and none that this ladder does not have', () => {
    const hours = 3_600_000;
    const journal = fold([
      rating({ id: 'a', level: 'Stufe 5', dimension: 'Bereich 1', rating: 'übertrifft', at: 1 * hours }),
      rating({ id: 'b', level: 'Stufe 5', dimension: 'Bereich 1', rating: 'erfüllt', at: 2 * hours }),
      rating({ id: 'c', level: 'Stufe 6', dimension: 'Bereich 1', rating: 'übertrifft', at: 3 * hours }),
      rating({ id: 'd', level: 'Stufe 6', dimension: 'Bereich 2', rating: 'exceeds', at: 4 * hours }),
    ]);
    const { dimensions } = checklistOf(ladder, 'Stufe 5', journal);
    const dimension = (id: string) => dimensions.find((one) => one.id === id);
    assert.deepEqual(dimension('Bereich 1')?.mine.standing, { rating: 'erfüllt', since: 2 * hours });
    assert.equal(dimension('Bereich 1')?.mine.periods.length, 2);
    assert.deepEqual(dimension('Bereich 1')?.next?.standing, { rating: 'übertrifft', since: 3 * hours });
    assert.equal(dimension('Bereich 2')?.next?.standing, undefined);
  });

  it('does without the words that the ladder leaves out', () => {
    const { next, scale } = checklistOf(ladder, 'Stufe 6');
    assert.deepEqual(
      [next, scale.ratingRule, scale.promotion, scale.growth],
      [undefined, undefined, undefined, undefined],
    );
  });
});

function checklistOf(
  ladder: Progression,
  level: string,
  journal = EMPTY_JOURNAL,
  findings: readonly Finding[] = [],
): LevelChecklist {
  const checklist = nextLevelChecklist(ladder, level, { journal, findings });
  assert.equal(checklist.kind, 'level');
  return checklist;
}

function titlesOf({ dimensions }: LevelChecklist): readonly string[] {
  return dimensions.map(({ title }) => title);
}

function germanLadder(): Progression {
  const dimensions = numbered(8, 'Bereich').map((id) => ({ id, title: id, formerly: [] }));
  const expectation = (id: string) => ({
    id,
    title: `Erwartung ${id}`,
    instead_of: 'So nicht.',
    good: 'So ist es gut.',
    formerly: [],
  });
  const levels = numbered(6, 'Stufe').map((level) => ({
    id: level,
    title: `Ingenieurin, ${level}`,
    expectations: Object.fromEntries(
      dimensions.map(({ id }) => [id, ['a', 'b'].map((letter) => expectation(`${level}/${id}/${letter}`))]),
    ),
    signals: {},
    formerly: [],
  }));
  const ratings = ['übertrifft', 'erfüllt'].map((id) => ({ id, title: id, text: 'Fast immer.', formerly: [] }));
  return { id: 'leiter', title: 'Leiter', principles: [], dimensions, levels, ratings, common_mistakes: [] };
}

function numbered(count: number, noun: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${noun} ${index + 1}`);
}
