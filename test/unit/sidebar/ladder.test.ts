import assert from 'node:assert/strict';
import { journeyRows } from '../../../src/editor/sidebar/journeyRows.ts';
import { myLevelRows } from '../../../src/editor/sidebar/levelRows.ts';
import { nextLevelRows } from '../../../src/editor/sidebar/nextLevelRows.ts';
import type { Row } from '../../../src/editor/sidebar/row.ts';
import { DAY } from '../../../src/facts/instant.ts';
import { expectationsOf, type Framework, levelAfter } from '../../../src/framework/framework.ts';
import type { Level } from '../../../src/framework/schema.ts';
import { nextLevelChecklist } from '../../../src/growth/checklist.ts';
import { EMPTY_JOURNAL, fold } from '../../../src/journal/fold.ts';
import { aPullRequest } from '../../github/builders.ts';
import { theTerms } from '../habits/builders.ts';
import { focus, rating, tick } from '../journal/builders.ts';
import { assertDrawable, frameworkIn, habitsOver, levelIn, lines, rowOf, sampleFacts, unfolded } from './view.ts';

const BUILT_IN = frameworkIn('framework');
const GERMAN = frameworkIn('test/fixtures/framework/deutsch');

const SAMPLE = habitsOver(sampleFacts(theTerms()));
const NOW = theTerms().now;

describe('My Level', () => {
  for (const { id, title } of BUILT_IN.progression.levels) {
    it(`shows every expectation with a good example and what it replaces: ${title}`, () => {
      const level = levelIn(BUILT_IN, id);
      const rows = myLevelRows(BUILT_IN, level, SAMPLE);
      assertDrawable(rows);
      assert.equal(rows[0]?.label, title);
      assertExamples(rows, BUILT_IN, level);
    });
  }

  it('leaves room for a figure beside each expectation that has one, and names the others in full', () => {
    for (const { id } of BUILT_IN.progression.levels) {
      const rows = unfolded(myLevelRows(BUILT_IN, levelIn(BUILT_IN, id), SAMPLE));
      const counted = rows.filter((row) => row.id.startsWith('expectation/') && row.description);
      for (const { label } of counted) assert(label.length <= 23, label);
      const unknown = { ...SAMPLE, findings: [] };
      for (const { id: at, label, tooltip } of unfolded(myLevelRows(BUILT_IN, levelIn(BUILT_IN, id), unknown))) {
        if (at.startsWith('expectation/')) assert(tooltip?.startsWith(`${label}\n`));
      }
    }
    assert.equal(
      rowOf(myLevelRows(BUILT_IN, levelIn(BUILT_IN, 'L1'), SAMPLE), 'expectation/L1.small-focused-prs').label,
      'Keep PRs focused',
    );
  });

  it('shows dimensions in the order of the ladder, with the signs that it works', () => {
    const rows = myLevelRows(BUILT_IN, levelIn(BUILT_IN, 'L1'), SAMPLE);
    assert.deepEqual(
      rows.slice(1).map(({ label }) => label),
      BUILT_IN.progression.dimensions.map(({ title }) => title),
    );
    assert.equal(
      rows.some(({ id }) => id === 'below'),
      false,
      'there is no level below',
    );
    const signs = unfolded(rows).filter(({ id }) => id.startsWith('sign/'));
    assert.deepEqual(
      signs.map(({ label }) => label),
      Object.values(levelIn(BUILT_IN, 'L1').signals).flat(),
    );
  });
});

describe('Next Level', () => {
  for (const { id } of BUILT_IN.progression.levels.slice(0, -1)) {
    it(`has a box for each expectation of the level above ${id}`, () => {
      const next = levelAfter(BUILT_IN, id);
      assert(next);
      const rows = nextRows(BUILT_IN, id);
      assertDrawable(rows);
      assert.equal(rows[0]?.label, `Next: ${next.title}`);
      assertExamples(rows, BUILT_IN, next);
      assertBoxes(rows, BUILT_IN, next, []);
    });
  }

  it('shows what is ticked, and how many of each dimension', () => {
    const ticked = 'L2.outcomes-not-output';
    const next = levelIn(BUILT_IN, 'L2');
    const rows = nextRows(BUILT_IN, 'L1', fold([tick({ expectation: ticked })]));
    assertBoxes(rows, BUILT_IN, next, [ticked]);
    const [dimension] = expectationsOf(BUILT_IN, next).filter(({ expectations }) =>
      expectations.some(({ id }) => id === ticked),
    );
    const row = rowOf(rows, `dimension/${dimension?.dimension.id}`);
    assert.equal(row.description, `1 of ${dimension?.expectations.length} ticked`);
  });

  it('offers to choose a focus, and shows suggestions where there are some', () => {
    const [, focusRow, suggestions] = nextRows(BUILT_IN, 'L1', EMPTY_JOURNAL, 2);
    assert.deepEqual([focusRow?.label, suggestions?.label], ['Choose a focus', '2 suggestions']);
    assert.equal(nextRows(BUILT_IN, 'L1').filter(({ id }) => id === 'suggestions').length, 0);
  });

  it('has what is practised on top, and then the gaps', () => {
    const journal = fold([
      focus({ at: NOW, dimensions: ['ownership'], practise: ['L2.initiative-in-your-domain'] }),
      rating({ level: 'L1', dimension: 'product-thinking', rating: 'gap', at: NOW }),
      rating({ id: 'b', level: 'L2', dimension: 'product-thinking', rating: 'developing', at: NOW }),
    ]);
    const rows = nextRows(BUILT_IN, 'L1', journal).filter(({ id }) => id.startsWith('dimension/'));
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Ownership', 'Product Thinking', 'Problem Solving', 'Technical Execution', 'Collaboration'],
    );
    assert.equal(rows[0]?.children?.[0]?.label, 'Take the initiative in your domain');
    assert.equal(rows[0]?.children?.[0]?.description, 'practised now');
    assert.equal(rows[1]?.description, 'Developing · 0 of 2 ticked');
  });

  it('asks for feedback by one click once it is time, and says from when before that', () => {
    const early = nextRows(BUILT_IN, 'L1', fold([focus({ at: NOW - 3 * DAY })]))[1];
    assert.deepEqual([early?.label, early?.call?.command], ['Focus: Ownership', 'rung.openChecklist']);
    const due = nextRows(BUILT_IN, 'L1', fold([focus({ at: NOW - 15 * DAY })]))[1];
    assert.deepEqual([due?.label, due?.call?.command], ['Copy a Line That Asks for Feedback', 'rung.askFeedback']);
    assert.equal(due?.description, 'You have practised Ownership for 15 days.');
  });

  it('ends at the top of the ladder, with its own words on growth', () => {
    const rows = nextRows(BUILT_IN, 'L4');
    assertDrawable(rows);
    assert.equal(rows[0]?.label, 'This is the top of the ladder');
    assert.equal(rows.length, 3);
    assert(unfolded(rows).every(({ tick: box }) => box === undefined));
  });

  it('has what is practised at the top of the ladder too', () => {
    const journal = fold([focus({ at: NOW, level: 'L4' })]);
    assert.equal(nextRows(BUILT_IN, 'L4', journal)[1]?.label, 'Focus: Ownership');
  });

  it('has no word on being ready for anything', () => {
    for (const { label, description } of unfolded(nextRows(BUILT_IN, 'L1'))) {
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

  it('says what changes to the next level, in clauses of the map', () => {
    const define = rowOf(journeyRows(BUILT_IN, 'L1'), 'touchpoint/define');
    assert.deepEqual(lines(define.children).slice(2), [
      'From “Writes the engineering section, with review” to “Owns the engineering section and gives the green light”.',
      'New: “argues build, buy or open source, and for boring technology”.',
      'No longer the whole of it: “sees the solution once the problem is clear”.',
    ]);
  });

  it('has the mindset and the rules of the map, to the word', () => {
    const rows = journeyRows(BUILT_IN, 'L1');
    assert.deepEqual(lines(rowOf(rows, 'mindset').children), BUILT_IN.map?.mindset);
    assert.equal(rowOf(rows, 'rule/growth').description, BUILT_IN.map?.growth?.rule);
    assert.equal(rowOf(rows, 'rule/delegation').description, BUILT_IN.map?.delegation?.rule);
  });

  it('shows where my work plainly is, unfolded, with why, and what a click opens', () => {
    const pullRequest = aPullRequest({ number: 7, url: 'https://github.com/acme/shop/pull/7' });
    const came = { kind: 'deployment', pullRequest, came: 'deployed', environment: 'production' } as const;
    const release = { kind: 'release-branch', branch: 'release/2.4' } as const;
    const rows = journeyRows(BUILT_IN, 'L4', [
      { touchpoint: 'launch', because: came },
      { touchpoint: 'launch', because: release },
    ]);
    assertDrawable(rows);
    const launch = rowOf(rows, 'touchpoint/launch');
    assert.equal(launch.unfolded, true);
    assert.deepEqual(lines(launch.children), [
      '#7 was deployed to production: GitHub shows the deployment of “Show the delivery date in the basket”.',
      'You are on a release branch: release/2.4: Its name says so.',
    ]);
    assert.deepEqual(launch.children?.[0]?.call, { command: 'rung.openPullRequest', arguments: [pullRequest.url] });
    assert.deepEqual(launch.children?.[0]?.about, { kind: 'pull-request', id: pullRequest.id });
  });

  it('says so where the ladder has no map, or none for this level', () => {
    const withoutMap = journeyRows({ ...BUILT_IN, map: undefined }, 'L1');
    const withoutColumn = journeyRows(BUILT_IN, 'L9');
    for (const rows of [withoutMap, withoutColumn]) {
      assertDrawable(rows);
      assert.equal(rows[0]?.id, 'no-map');
    }
    assert.deepEqual(lines(withoutMap), [
      'This ladder has no map: A competency-map.yaml beside its progression.yaml shows here.',
    ]);
    assert.equal(withoutColumn[0]?.label, 'No map for this level');
    assert.deepEqual(withoutColumn[1]?.call, { command: 'rung.openMap', arguments: [] }, 'the map can be looked at');
  });
});

describe("A German team's ladder of six levels and eight dimensions", () => {
  for (const { id, title } of GERMAN.progression.levels) {
    it(`works in every view: ${title}`, () => {
      const level = levelIn(GERMAN, id);
      const mine = myLevelRows(GERMAN, level, SAMPLE);
      assertDrawable(mine);
      assertExamples(mine, GERMAN, level);
      assert.equal(mine.length, 9);

      const next = levelAfter(GERMAN, id);
      const above = nextRows(GERMAN, id);
      assertDrawable(above);
      if (next) assertBoxes(above, GERMAN, next, []);

      const journey = journeyRows(GERMAN, id);
      assertDrawable(journey);
      assert.equal(journey.filter((row) => row.id.startsWith('touchpoint/')).length, 5);
    });
  }

  it('shows no figure that was measured for other expectations', () => {
    const rows = myLevelRows(GERMAN, levelIn(GERMAN, 'E1'), SAMPLE);
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
  const asked = (id: string) => ({ id, title: 'Titel', instead_of: 'So nicht.', good: 'So.', formerly: [] });
  const ids = ['level', 'move', 'column', 'level/good'];
  const [first, second] = ['A', 'B'].map((id) => ({
    id,
    title: `Stufe ${id}`,
    expectations: Object.fromEntries(
      ids.map((dimension) => [dimension, [asked(id === 'A' ? dimension : `B/${dimension}`)]]),
    ),
    signals: Object.fromEntries(ids.map((dimension) => [dimension, ['Es klappt.']])),
    formerly: [],
  }));
  assert(first && second);
  const framework: Framework = {
    progression: {
      ...GERMAN.progression,
      dimensions: ids.map((id) => ({ id, title: id, formerly: [] })),
      levels: [first, second],
    },
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
    assertDrawable(nextRows(framework, 'A'));
    assertDrawable(journeyRows(framework, 'A'));
  });
});

function nextRows({ progression }: Framework, level: string, journal = EMPTY_JOURNAL, suggestions = 0): readonly Row[] {
  const checklist = nextLevelChecklist(progression, level, { journal, findings: [] });
  assert.equal(checklist.kind, 'level');
  return nextLevelRows(checklist, suggestions, NOW);
}

/** Each expectation unfolds to its good example and what that replaces, word for word. */
function assertExamples(rows: readonly Row[], framework: Framework, level: Level): void {
  const expectations = expectationsOf(framework, level).flatMap((group) => group.expectations);
  assert(expectations.length > 0);
  for (const { id, title, short = title, good, instead_of } of expectations) {
    const row = rowOf(rows, `expectation/${id}`);
    assert.equal(row.label, row.icon?.codicon === 'pulse' ? short : title);
    assert(row.tooltip?.startsWith(`${title}\n`));
    assert((row.spoken ?? row.label).startsWith(title));
    assert.deepEqual(lines(row.children).slice(0, 2), [`Good:: ${good}`, `Instead of:: ${instead_of}`]);
    assert(row.tooltip?.includes(good) && row.tooltip.includes(instead_of));
  }
}

function assertBoxes(rows: readonly Row[], framework: Framework, level: Level, ticked: readonly string[]): void {
  const boxes = unfolded(rows).flatMap(({ tick: box }) => box ?? []);
  const asked = expectationsOf(framework, level).flatMap((group) => group.expectations);
  assert.deepEqual(
    boxes,
    asked.map(({ id }) => ({ about: 'expectation', id, ticked: ticked.includes(id) })),
  );
}
