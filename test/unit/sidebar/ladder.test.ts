import assert from 'node:assert/strict';
import { adviseOn, type Facts } from '../../../src/coach.ts';
import { journeyRows } from '../../../src/editor/sidebar/journeyRows.ts';
import { type Habits, myLevelRows } from '../../../src/editor/sidebar/levelRows.ts';
import { nextLevelRows, topLevelRows } from '../../../src/editor/sidebar/nextLevelRows.ts';
import type { Row } from '../../../src/editor/sidebar/row.ts';
import { expectationsOf, type Framework, levelAfter, levelOf } from '../../../src/framework/framework.ts';
import type { Level } from '../../../src/framework/schema.ts';
import { HABITS } from '../../../src/habits/catalogue.ts';
import { EMPTY_JOURNAL, fold } from '../../../src/journal/fold.ts';
import { aPullRequest } from '../../github/builders.ts';
import { anObservation, mergedOnes, theTerms } from '../habits/builders.ts';
import { tick } from '../journal/builders.ts';
import { FOREIGN } from '../words/reading.ts';
import { assertDrawable, frameworkIn, lines, rowOf, sampleFacts, theFacts, unfolded } from './view.ts';

const BUILT_IN = frameworkIn('framework');
const GERMAN = frameworkIn('test/fixtures/framework/deutsch');

/** What the habits come to over what is known of GitHub. */
function habitsOver(facts: Partial<Facts>, terms = theTerms()): Habits {
  const { findings, branch } = adviseOn(theFacts(facts), terms);
  return { findings, branch, isSignedOut: false };
}

const SAMPLE = habitsOver(sampleFacts(theTerms()));

const known = (framework: Framework, id: string): Level => {
  const level = levelOf(framework, id);
  assert(level, `no level ${id}`);
  return level;
};

describe('My Level', () => {
  for (const { id, title } of BUILT_IN.progression.levels) {
    it(`shows every expectation with a good example and what it replaces: ${title}`, () => {
      const level = known(BUILT_IN, id);
      const rows = myLevelRows(BUILT_IN, level, SAMPLE);
      assertDrawable(rows);
      assert.equal(rows[0]?.label, title);
      assertExamples(rows, BUILT_IN, level);
    });
  }

  it('shows dimensions in the order of the ladder, with the signs that it works', () => {
    const rows = myLevelRows(BUILT_IN, known(BUILT_IN, 'L1'), SAMPLE);
    assert.deepEqual(
      rows.slice(1).map(({ label }) => label),
      BUILT_IN.progression.dimensions.map(({ title }) => title),
    );
    assert.equal(
      rows.some(({ id }) => id === 'below'),
      false,
      'there is no level below',
    );
    const signs = unfolded(rows).filter(({ id }) => id.startsWith('signs/'));
    assert.equal(
      signs.flatMap(({ children = [] }) => children).length,
      Object.values(known(BUILT_IN, 'L1').signals).flat().length,
    );
  });

  it('puts each figure beside its expectation', () => {
    const rows = myLevelRows(BUILT_IN, known(BUILT_IN, 'L1'), SAMPLE);
    for (const habit of HABITS) {
      for (const expectation of habit.speaksFor) {
        assert.match(rowOf(rows, `expectation/${expectation}`).description ?? '', /\d/, expectation);
      }
    }
  });

  it('keeps the figures of the levels below in sight', () => {
    const rows = myLevelRows(BUILT_IN, known(BUILT_IN, 'L3'), SAMPLE);
    const below = rowOf(rows, 'below').children ?? [];
    assert.deepEqual(
      below.map(({ id }) => id),
      HABITS.flatMap(({ speaksFor }) => speaksFor).map((id) => `expectation/${id}`),
    );
    assert.match(below[0]?.description ?? '', /median/);
  });

  it('opens every figure: to the rule that it was counted by, and to each pull request behind it', () => {
    const rows = myLevelRows(BUILT_IN, known(BUILT_IN, 'L1'), SAMPLE);
    for (const { habit, behind } of SAMPLE.findings) {
      const row = unfolded(rows).find(({ id }) => id.startsWith('habit/') && id.endsWith(`/${habit}`));
      const [rule, ...pullRequests] = row?.children ?? [];
      assert.equal(rule?.label, 'How it is counted');
      assert(rule?.description, habit);
      assert.deepEqual(
        pullRequests.map(({ call }) => call?.arguments[0]),
        behind.map(({ pullRequest }) => pullRequest.url),
      );
      assert(behind.length >= 4, `${habit} has something behind it`);
    }
  });

  it('says under the rule how much of a list was counted, where GitHub has more', () => {
    const cut = [
      { list: 'merged', shown: 50, total: 83 },
      { list: 'review-requested', shown: 30, total: 31 },
    ] as const;
    const observed = { kind: 'observed', last: anObservation({ authored: mergedOnes([{}]), cut }) } as const;
    const rows = myLevelRows(BUILT_IN, known(BUILT_IN, 'L1'), habitsOver({ gitHub: observed }));
    assertDrawable(rows);
    const under = (id: string) => rowOf(rows, `habit/${id}`).children?.[1]?.label;
    assert.equal(under('L1.small-focused-prs/pr-size'), 'The first 50 of 83 merged pull requests');
    assert.equal(under('L1.prs-explain-why/pr-why'), 'The first 50 of 83 merged pull requests');
    assert.equal(under('L1.review-within-24-hours/review-response'), 'The first 30 of 31 waiting reviews');
  });

  it('shows the size of the branch at hand beside that of the pull requests', () => {
    const rows = myLevelRows(BUILT_IN, known(BUILT_IN, 'L1'), SAMPLE);
    const { description, call } = rowOf(rows, 'branch/L1.small-focused-prs');
    assert.equal(description, '142 / 200');
    assert.deepEqual(call, { command: 'rung.showBranch', arguments: [] });
  });

  const UNKNOWN: readonly (readonly [sentence: string, isSignedOut: boolean, command: string])[] = [
    ['offers the sign-in where I am signed out', true, 'rung.signIn'],
    ['offers a look at GitHub where there was none yet', false, 'rung.refresh'],
  ];
  for (const [sentence, isSignedOut, command] of UNKNOWN) {
    it(sentence, () => {
      const rows = myLevelRows(BUILT_IN, known(BUILT_IN, 'L1'), { findings: [], branch: undefined, isSignedOut });
      const habits = unfolded(rows).filter(({ id }) => id.startsWith('habit/'));
      assert.equal(habits.length, HABITS.flatMap(({ speaksFor }) => speaksFor).length);
      for (const { call, tooltip, children } of habits) {
        assert.deepEqual(call, { command, arguments: [] });
        assert(tooltip, 'the rule');
        assert.equal(children, undefined);
      }
      assert.equal(rowOf(rows, 'expectation/L1.small-focused-prs').description, '');
      assertDrawable(rows);
    });
  }

  it('says that there is nothing to count yet, and nothing against anybody', () => {
    const observed = { kind: 'observed', last: anObservation() } as const;
    const rows = myLevelRows(BUILT_IN, known(BUILT_IN, 'L1'), habitsOver({ gitHub: observed }));
    assertDrawable(rows);
    assert.equal(rowOf(rows, 'expectation/L1.small-focused-prs').description, 'nothing to count yet');
  });

  it('stays plain, whatever titles and descriptions hold', () => {
    const authored = mergedOnes([{ title: FOREIGN, body: `It was wrong: ${FOREIGN}` }]);
    const observed = { kind: 'observed', last: anObservation({ authored: [...authored, aPullRequest()] }) } as const;
    assertDrawable(myLevelRows(BUILT_IN, known(BUILT_IN, 'L1'), habitsOver({ gitHub: observed })));
  });
});

describe('Next Level', () => {
  for (const { id } of BUILT_IN.progression.levels.slice(0, -1)) {
    it(`has a box for each expectation of the level above ${id}`, () => {
      const next = levelAfter(BUILT_IN, id);
      assert(next);
      const rows = nextLevelRows(BUILT_IN, next, EMPTY_JOURNAL);
      assertDrawable(rows);
      assert.equal(rows[0]?.label, `Next: ${next.title}`);
      assertExamples(rows, BUILT_IN, next);
      assertBoxes(rows, BUILT_IN, next, []);
    });
  }

  it('shows what is ticked, and how many of each dimension', () => {
    const ticked = 'L2.outcomes-not-output';
    const next = known(BUILT_IN, 'L2');
    const rows = nextLevelRows(BUILT_IN, next, fold([tick({ expectation: ticked })]));
    assertBoxes(rows, BUILT_IN, next, [ticked]);
    const [dimension] = expectationsOf(BUILT_IN, next).filter(({ expectations }) =>
      expectations.some(({ id }) => id === ticked),
    );
    const row = rowOf(rows, `dimension/${dimension?.dimension.id}`);
    assert.equal(row.description, `1 of ${dimension?.expectations.length} ticked`);
  });

  it('ends at the top of the ladder, with its own words on growth', () => {
    const rows = topLevelRows(BUILT_IN, known(BUILT_IN, 'L4'));
    assertDrawable(rows);
    assert.equal(rows[0]?.label, 'This is the top of the ladder');
    assert.equal(rows.length, 3);
    assert(unfolded(rows).every(({ tick: box }) => box === undefined));
  });

  it('has no word on being ready for anything', () => {
    for (const { label, description } of unfolded(nextLevelRows(BUILT_IN, known(BUILT_IN, 'L2'), EMPTY_JOURNAL))) {
      assert.doesNotMatch(`${label} ${description}`, /score|percent|ready for promotion/i);
    }
  });
});

describe('Journey', () => {
  for (const { id, title } of BUILT_IN.progression.levels) {
    it(`shows what my level does at each touchpoint, and what the next one does there: ${title}`, () => {
      const rows = journeyRows(BUILT_IN, id);
      assertDrawable(rows);
      const touchpoints = rows.filter((row) => row.id.startsWith('touchpoint/'));
      assert.equal(touchpoints.length, BUILT_IN.map?.touchpoints.length);
      for (const { description, children } of touchpoints) {
        assert(description);
        // The map ends at Senior, so that two levels of the ladder have no next column to lay beside their own.
        if (id === 'L1' || id === 'L2') assert.equal(children?.[0]?.description, description);
        else assert.equal(children, undefined);
      }
    });
  }

  it('says so where the ladder has no map, or none for this level', () => {
    for (const rows of [journeyRows({ ...BUILT_IN, map: undefined }, 'L1'), journeyRows(BUILT_IN, 'L9')]) {
      assertDrawable(rows);
      assert.deepEqual(
        rows.map(({ label }) => label),
        ['No map for this level'],
      );
    }
  });
});

describe("A German team's ladder of six levels and eight dimensions", () => {
  for (const { id, title } of GERMAN.progression.levels) {
    it(`works in every view: ${title}`, () => {
      const level = known(GERMAN, id);
      const mine = myLevelRows(GERMAN, level, SAMPLE);
      assertDrawable(mine);
      assertExamples(mine, GERMAN, level);
      assert.equal(mine.length, 9);

      const next = levelAfter(GERMAN, id);
      const above = next ? nextLevelRows(GERMAN, next, EMPTY_JOURNAL) : topLevelRows(GERMAN, level);
      assertDrawable(above);
      if (next) assertBoxes(above, GERMAN, next, []);

      const journey = journeyRows(GERMAN, id);
      assertDrawable(journey);
      assert.equal(journey.filter((row) => row.id.startsWith('touchpoint/')).length, 5);
    });
  }

  it('shows no figure that was measured for other expectations', () => {
    const rows = myLevelRows(GERMAN, known(GERMAN, 'E1'), SAMPLE);
    assert.deepEqual(
      unfolded(rows).filter(({ id }) => id.startsWith('habit/')),
      [],
    );
  });

  it('shows the columns of its own map', () => {
    assert.equal(journeyRows(GERMAN, 'E2')[0]?.label, 'Lernend → Tragend');
    assert.equal(journeyRows(GERMAN, 'E6')[0]?.label, 'Prägend');
  });
});

describe('A ladder that gives one id to things of several kinds', () => {
  const asked = (id: string) => ({ id, title: 'Titel', instead_of: 'So nicht.', good: 'So.' });
  const ids = ['level', 'move', 'column', 'level/good'];
  const [first, second] = ['A', 'B'].map((id) => ({
    id,
    title: `Stufe ${id}`,
    expectations: Object.fromEntries(
      ids.map((dimension) => [dimension, [asked(id === 'A' ? dimension : `B/${dimension}`)]]),
    ),
    signals: Object.fromEntries(ids.map((dimension) => [dimension, ['Es klappt.']])),
  }));
  assert(first && second);
  const framework: Framework = {
    progression: { ...GERMAN.progression, dimensions: ids.map((id) => ({ id, title: id })), levels: [first, second] },
    map: {
      id: 'karte',
      title: 'Karte',
      mindset: [],
      levels: [
        { id: 'level', title: 'Erste' },
        { id: 'move', title: 'Zweite' },
      ],
      touchpoints: ids.map((id) => ({
        id,
        title: id,
        kind: 'shaping',
        behaviours: { level: 'Hört zu.', move: 'Führt.' },
      })),
      growth: { rule: 'Früher.', moves: [{ from: 'level', to: 'move', move: 'Frag nach.' }] },
      level_mapping: { A: 'level', B: 'move' },
    },
  };

  it('has no row twice in any view', () => {
    assertDrawable(myLevelRows(framework, first, SAMPLE));
    assertDrawable(nextLevelRows(framework, second, EMPTY_JOURNAL));
    assertDrawable(journeyRows(framework, 'A'));
  });
});

/** Each expectation unfolds to its good example and what that replaces, word for word. */
function assertExamples(rows: readonly Row[], framework: Framework, level: Level): void {
  const expectations = expectationsOf(framework, level).flatMap((group) => group.expectations);
  assert(expectations.length > 0);
  for (const { id, title, good, instead_of } of expectations) {
    const row = rowOf(rows, `expectation/${id}`);
    assert.equal(row.label, title);
    assert.deepEqual(lines(row.children).slice(0, 2), [`Good:: ${good}`, `Instead of:: ${instead_of}`]);
    assert(row.tooltip?.includes(good) && row.tooltip.includes(instead_of));
  }
}

function assertBoxes(rows: readonly Row[], framework: Framework, level: Level, ticked: readonly string[]): void {
  const boxes = unfolded(rows).flatMap(({ tick: box }) => box ?? []);
  const asked = expectationsOf(framework, level).flatMap((group) => group.expectations);
  assert.deepEqual(
    boxes,
    asked.map(({ id }) => ({ expectation: id, ticked: ticked.includes(id) })),
  );
}
