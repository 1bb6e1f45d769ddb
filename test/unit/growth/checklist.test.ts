import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Progression, progressionSchema } from '../../../src/framework/schema.ts';
import { nextLevelChecklist } from '../../../src/growth/checklist.ts';
import { EMPTY_JOURNAL, fold } from '../../../src/journal/fold.ts';
import { rating, tick } from '../journal/builders.ts';

const BUILT_IN = new URL('../../../framework/progression.yaml', import.meta.url);

describe('The next-level checklist of the built-in ladder', () => {
  const ladder = progressionSchema.parse(parse(readFileSync(BUILT_IN, 'utf8')));

  it('asks what the next level asks, dimension by dimension in the order of the ladder', () => {
    const checklist = nextLevelChecklist(ladder, 'L1', EMPTY_JOURNAL);
    assert.equal(checklist.kind, 'next');
    assert.equal(checklist.level.title, 'Product Engineer I');
    assert.equal(checklist.next.title, 'Product Engineer II');
    assert.deepEqual(
      checklist.dimensions.map((dimension) => dimension.title),
      ['Problem Solving', 'Technical Execution', 'Product Thinking', 'Collaboration', 'Ownership'],
    );
    const [asked] = checklist.dimensions[0]?.asked ?? [];
    assert.deepEqual(asked, { ...ladder.levels[1]?.expectations['problem-solving']?.[0], tickedSince: undefined });
  });

  it('carries the four ratings and the words on rating, growth and promotion', () => {
    const checklist = nextLevelChecklist(ladder, 'L2', EMPTY_JOURNAL);
    assert.equal(checklist.kind, 'next');
    assert.deepEqual(checklist.ratings, ladder.ratings);
    assert.equal(checklist.ratings.length, 4);
    assert.equal(checklist.ratingRule, ladder.rating_rule);
    assert.equal(checklist.promotion, ladder.promotion);
    assert.equal(checklist.growth, ladder.growth_conversations);
  });

  it('ends at the highest level, where one still rates oneself', () => {
    const checklist = nextLevelChecklist(ladder, 'L4', fold([rating({ level: 'L4', at: 70 })]));
    assert.equal(checklist.kind, 'top');
    assert.equal(checklist.level.title, 'Staff Product Engineer');
    assert.equal(checklist.promotion?.rule, ladder.promotion?.rule);
    const ownership = checklist.dimensions.find((dimension) => dimension.id === 'ownership');
    assert.deepEqual(ownership?.rating, { rating: 'meets', since: 70 });
  });

  it('says so where the ladder has no such level', () => {
    assert.deepEqual(nextLevelChecklist(ladder, 'L9', EMPTY_JOURNAL), { kind: 'no-level', level: 'L9' });
  });

  it('holds no score, no percentage and no word on being ready', () => {
    const figures: string[] = [];
    JSON.stringify(
      nextLevelChecklist(ladder, 'L1', fold([tick({ expectation: 'L2.outcomes-not-output' })])),
      (key, value) => {
        if (typeof value === 'number') figures.push(key);
        assert.doesNotMatch(key, /score|percent|share|ready/i);
        return value;
      },
    );
    assert.deepEqual(figures, ['tickedSince']);
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
    const checklist = nextLevelChecklist(ladder, 'Stufe 2', journal);
    assert.equal(checklist.kind, 'next');
    assert.equal(checklist.dimensions.length, 8);
    assert.deepEqual(
      checklist.dimensions.flatMap((dimension) => dimension.asked.map((one) => one.tickedSince)),
      [...Array.from({ length: 14 }, () => undefined), 10, undefined],
    );
  });

  it('shows my rating at my level and at the next, each since when', () => {
    const journal = fold([
      rating({ id: 'a', level: 'Stufe 5', dimension: 'Bereich 1', rating: 'übertrifft', at: 10 }),
      rating({ id: 'b', level: 'Stufe 5', dimension: 'Bereich 1', rating: 'erfüllt', at: 20 }),
      rating({ id: 'c', level: 'Stufe 6', dimension: 'Bereich 1', rating: 'übertrifft', at: 30 }),
      rating({ id: 'd', level: 'Stufe 6', dimension: 'Bereich 2', rating: 'exceeds', at: 40 }),
    ]);
    const checklist = nextLevelChecklist(ladder, 'Stufe 5', journal);
    assert.equal(checklist.kind, 'next');
    const [first, second] = checklist.dimensions;
    assert.deepEqual(first?.rating, { rating: 'erfüllt', since: 20 });
    assert.deepEqual(first?.nextRating, { rating: 'übertrifft', since: 30 });
    assert.equal(second?.rating, undefined);
    assert.equal(second?.nextRating, undefined, 'a rating that this ladder does not have');
  });

  it('does without the words that the ladder leaves out', () => {
    const checklist = nextLevelChecklist(ladder, 'Stufe 6', EMPTY_JOURNAL);
    assert.equal(checklist.kind, 'top');
    assert.deepEqual([checklist.ratingRule, checklist.promotion, checklist.growth], [undefined, undefined, undefined]);
  });
});

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
