import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dateOf } from '../../../src/facts/dayRange.ts';
import { DAY } from '../../../src/facts/instant.ts';
import { parseProgression } from '../../../src/framework/parse.ts';
import { countsIn } from '../../../src/growth/journalCounts.ts';
import { journalReport } from '../../../src/growth/journalReport.ts';
import { EMPTY_JOURNAL, fold } from '../../../src/journal/fold.ts';
import { journalMarkdown } from '../../../src/words/journalMarkdown.ts';
import { asked, deleted, evidence, feedback, focus, note, nudge, rating, tick } from '../journal/builders.ts';

const LADDER = (() => {
  const parsed = parseProgression(readFileSync(new URL('../../../framework/progression.yaml', import.meta.url)));
  assert.ok(parsed.kind === 'parsed');
  return parsed.value;
})();
const [FIRST, SECOND] = LADDER.dimensions;
const LEVEL = LADDER.levels[1];
const EXPECTED = LEVEL?.expectations[FIRST?.id ?? '']?.[0];
const dayOf = (at: number) => dateOf(Math.floor(at / DAY));

describe('The journal as a text to read', () => {
  assert.ok(FIRST && SECOND && LEVEL && EXPECTED);
  const [first, second, level, expected] = [FIRST, SECOND, LEVEL, EXPECTED];
  const state = fold([
    rating({ id: 'r1', at: 10 * DAY, level: level.id, dimension: second.id, rating: 'meets' }),
    rating({
      id: 'r2',
      at: 40 * DAY,
      level: level.id,
      dimension: second.id,
      rating: undefined,
      instead: { kind: 'not-yet' },
    }),
    rating({ id: 'r3', at: 50 * DAY, level: level.id, dimension: second.id, rating: undefined }),
    rating({ id: 'r4', at: 50 * DAY, level: 'L9', dimension: 'old one', rating: 'superb' }),
    tick({ at: 20 * DAY, expectation: expected.id }),
    tick({ id: 't2', at: 20 * DAY, expectation: 'gone.expectation' }),
    tick({ id: 't3', at: 20 * DAY, expectation: 'taken.back', ticked: false }),
    evidence({
      dimension: first.id,
      did: 'Wrote <b>it</b> [down](command:x)',
      expectation: expected.id,
      saidBy: 'Mara',
      outcome: 'Fewer\ncalls',
    }),
    evidence({ id: 'e2', item: 'no more', dimension: first.id, did: 'Deleted' }),
    deleted({ item: 'no more' }),
    feedback({ dimension: first.id, as: 'partner' }),
    note({ dimension: first.id, text: '# 1. not a heading' }),
    focus({ at: 10 * DAY, level: level.id, dimensions: [first.id], practise: [expected.id] }),
    focus({ id: 'f2', at: 30 * DAY, round: 'round-2', level: level.id, dimensions: [second.id], practise: [] }),
    asked({ at: 25 * DAY }),
  ]);

  it('has for each dimension what was said of it, by the titles of the present ladder', () => {
    const report = journalReport(state, LADDER, dayOf);
    assert.deepEqual(
      report.dimensions.map(({ title }) => title),
      [first.title, second.title, '', 'old one'],
    );
    const [one, two, none, old] = report.dimensions;
    assert.deepEqual(one?.ticks, [{ title: expected.title, since: '1970-01-21' }]);
    assert.deepEqual(
      one?.evidence.map(({ did, expectation }) => [did, expectation]),
      [['Wrote <b>it</b> [down](command:x)', expected.title]],
    );
    assert.deepEqual([one?.feedback.length, one?.notes.length], [1, 1]);
    const meets = LADDER.ratings.find(({ id }) => id === 'meets')?.title;
    assert.deepEqual(two?.ratings, [
      {
        level: level.title,
        periods: [
          { from: '1970-01-11', judgement: { rating: meets } },
          { from: '1970-02-10', judgement: { instead: { kind: 'not-yet' } } },
          { from: '1970-02-20', judgement: undefined },
        ],
      },
    ]);
    assert.deepEqual(none?.ticks, [{ title: 'gone.expectation', since: '1970-01-21' }]);
    assert.deepEqual(old?.ratings, [
      { level: 'L9', periods: [{ from: '1970-02-20', judgement: { rating: 'superb' } }] },
    ]);
  });

  it('has the rounds of practice, each until the next one begins or it is ended', () => {
    const { rounds } = journalReport(state, LADDER, dayOf);
    assert.deepEqual(rounds, [
      {
        from: '1970-01-11',
        until: '1970-01-31',
        level: level.title,
        dimensions: [first.title],
        practise: [expected.title],
        askedOn: '1970-01-26',
      },
      {
        from: '1970-01-31',
        until: undefined,
        level: level.title,
        dimensions: [second.title],
        practise: [],
        askedOn: undefined,
      },
    ]);
    const ended = fold([focus({ id: 'f3', at: 60 * DAY, round: 'round-2', dimensions: [] })], state);
    assert.equal(journalReport(ended, LADDER, dayOf).rounds[1]?.until, '1970-03-02');
  });

  it('can be read without a ladder, by the ids', () => {
    const titles = journalReport(state, undefined, dayOf).dimensions.map(({ title }) => title);
    assert.deepEqual(titles.toSorted(), ['', first.id, second.id, 'old one'].toSorted());
  });

  it('is Markdown in which nothing that a person wrote is markup', () => {
    const text = journalMarkdown(journalReport(state, LADDER, dayOf), '1970-03-01');
    assert.ok(text.startsWith('# My growth journal, 1970-03-01\n\n## '));
    assert.ok(
      text.includes('- 2026-03-02: Wrote \\<b\\>it\\</b\\> \\[down\\](command:x)\n  - What came of it: Fewer calls\n'),
    );
    assert.ok(text.includes('- 2026-03-04: \\# 1. not a heading\n'));
    assert.ok(text.includes(`- 1970-02-10, ${level.title}: not yet\n`));
    assert.ok(text.includes('## Expectations that the ladder no longer has\n'));
    assert.ok(text.includes('## Rounds of practice\n\n- 1970-01-11 to 1970-01-31'));
    assert.ok(text.includes('1970-01-31 to now'));
    assert.doesNotMatch(text, /undefined|Deleted|\n{3}/);
    assert.equal(text, journalMarkdown(journalReport(state, LADDER, dayOf), '1970-03-01'));
  });

  it('has its links as links, and what is no address of the web as text', () => {
    const link = 'https://github.com/acme/shop/pull/7';
    const linked = fold([
      evidence({ did: 'Split it', link }),
      evidence({ id: 'e2', item: 'other', on: '2026-03-03', did: 'Wrote it down', link: 'docs/[a](command:x).md' }),
      feedback({ said: 'Well split.', link }),
    ]);
    const text = journalMarkdown(journalReport(linked, LADDER, dayOf), '1970-03-01');
    assert.deepEqual(text.match(/^ {2}- Where: .*$/gm), [
      `  - Where: <${link}>`,
      '  - Where: docs/\\[a\\](command:x).md',
      `  - Where: <${link}>`,
    ]);
  });

  it('says so where there is nothing in it', () => {
    assert.match(journalMarkdown(journalReport(EMPTY_JOURNAL, LADDER, dayOf), '1970-03-01'), /nothing in it yet\.\n$/);
  });

  it('is counted as its owner would count it', () => {
    const more = fold([nudge()], state);
    assert.deepEqual(countsIn(more), { ratings: 3, ticks: 2, evidence: 1, feedback: 1, notes: 1, records: 16 });
  });
});
