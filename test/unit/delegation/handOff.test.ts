import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { agendaOf } from '../../../src/delegation/agenda.ts';
import { handOffAt } from '../../../src/delegation/handOff.ts';
import { personView } from '../../../src/delegation/personView.ts';
import type { Mark } from '../../../src/delegation/schema.ts';
import { NOTHING_COMFORTABLE, pastAtTouchpoint, pastWords } from '../../../src/words/delegation.ts';
import { fileOf } from '../framework/files.ts';
import { builtIn, german, there, type WithMap } from './frameworks.ts';

/** The map as it stands in its file, read by other code than Rung's. */
const WRITTEN = parse(new TextDecoder().decode(fileOf('framework/competency-map.yaml')));
const COLUMNS = ['intern', 'junior', 'mid', 'senior'] as const;

function handOff(column: string, marks: readonly Mark[] = [], framework: WithMap = builtIn()) {
  const { map } = framework;
  return handOffAt(framework, map, there(map.levels.find(({ id }) => id === column)), marks);
}

function marksEverywhere(): readonly Mark[] {
  return builtIn().map.touchpoints.map(({ id }) => ({ touchpoint: id }));
}

describe('What is handed off', () => {
  it('is looked at for all of the map: 7 touchpoints and 4 columns', () => {
    assert.deepEqual([WRITTEN.touchpoints.length, WRITTEN.levels.length], [7, 4]);
  });

  for (const [place, column] of COLUMNS.entries()) {
    const past = COLUMNS[place + 1] ?? column;
    const below = COLUMNS[place - 1];

    it(`to ${column} is what the map says of ${past}, to the word, and where to stay close what it says of ${column}`, () => {
      const { inGeneral } = handOff(column);
      const { rule, levels } = WRITTEN.delegation;
      assert.deepEqual(inGeneral, {
        rule,
        comfortable: levels[column].hand_off,
        next: levels[past].hand_off,
        stayClose: levels[column].stay_close,
      });
    });

    for (const [index, { id, behaviours }] of WRITTEN.touchpoints.entries()) {
      it(`to ${column} at ${id} is ${past}'s behaviour, and ${column}'s is comfortable`, () => {
        const one = there(handOff(column).touchpoints[index]);
        assert.deepEqual([one.touchpoint.id, one.mark], [id, undefined]);
        assert.equal(one.comfortable?.behaviour, behaviours[column]);
        assert.deepEqual([one.handOff.column.id, one.handOff.behaviour], [past, behaviours[past]]);
      });

      it(`to ${column} at ${id}, where it cannot be delegated yet, is ${column}'s own behaviour`, () => {
        const one = there(handOff(column, marksEverywhere()).touchpoints[index]);
        assert.equal(one.comfortable?.behaviour, below && behaviours[below]);
        assert.deepEqual([one.handOff.column.id, one.handOff.behaviour], [column, behaviours[column]]);
        assert.equal(one.stayClose, WRITTEN.delegation.levels[below ?? column].stay_close);
      });
    }
  }

  it('is called one rung past the level, and the last rung where there is none past it', () => {
    assert.deepEqual(
      COLUMNS.map((column) => pastWords(handOff(column))),
      [
        'one rung past Intern: Junior',
        'one rung past Junior: Mid',
        'one rung past Mid: Senior',
        'Senior: the last rung of the map',
      ],
    );
  });

  it('is called so at each touchpoint too, and is with review where nothing is comfortable', () => {
    const words = (column: string, marks: readonly Mark[] = []) =>
      pastAtTouchpoint(there(handOff(column, marks).touchpoints[0]));
    assert.deepEqual(
      COLUMNS.map((column) => words(column)),
      [
        ...COLUMNS.slice(0, -1).map((column) => pastWords(handOff(column))),
        'The same, whole: this is the last rung of the map.',
      ],
    );
    assert.equal(words('senior', marksEverywhere()), 'one rung past Mid: Senior');
    assert.equal(words('intern', marksEverywhere()), 'Intern, with review');
    assert.equal(NOTHING_COMFORTABLE, 'Nothing yet');
  });

  it('follows a mark at that touchpoint only', () => {
    const { touchpoints } = handOff('junior', [{ touchpoint: 'launch' }]);
    const columns = touchpoints.map((one) => `${one.touchpoint.id} ${one.handOff.column.id}`);
    assert.deepEqual(
      columns.filter((one) => one.endsWith(' junior')),
      ['launch junior'],
    );
    assert.equal(columns.filter((one) => one.endsWith(' mid')).length, 6);
  });

  it('comes from the touchpoints where the map says nothing of delegation', () => {
    const { inGeneral, touchpoints, past } = handOff('tragend', [], german());
    assert.deepEqual([inGeneral, past?.title, touchpoints.length], [undefined, 'Prägend', 5]);
    assert.equal(touchpoints[4]?.handOff.behaviour, 'Ändert den Ablauf.');
    assert.deepEqual(
      touchpoints.map(({ stayClose }) => stayClose),
      Array(5).fill(undefined),
    );
  });

  it('is not guessed without a map, or for a level that the map does not mention', () => {
    const { progression, map } = builtIn();
    assert.equal(personView({ progression, map: undefined }, { name: 'A', level: 'L1' }).handOff, undefined);
    const without = { progression, map: { ...map, level_mapping: {} } };
    const view = personView(without, { name: 'A', level: 'L1', not_yet: [{ touchpoint: 'launch' }] });
    assert.equal(view.handOff, undefined);
    assert.deepEqual(view.agenda, [
      { touchpoint: 'launch', title: 'Launch', behaviour: undefined, because: undefined },
    ]);
  });
});

describe('The coaching agenda', () => {
  const { map } = builtIn();
  const junior = there(map.levels.find(({ id }) => id === 'junior'));

  it('is what cannot be delegated yet, in the order of the map, with what is expected and why', () => {
    const not_yet = [{ touchpoint: 'launch', because: 'Has not run a rollout yet.' }, { touchpoint: 'discover' }];
    const { behaviours } = there(map.touchpoints.find(({ id }) => id === 'launch'));
    assert.deepEqual(
      agendaOf({ not_yet }, map, junior).map(({ title, because }) => [title, because]),
      [
        ['Discover', undefined],
        ['Launch', 'Has not run a rollout yet.'],
      ],
    );
    assert.equal(agendaOf({ not_yet }, map, junior)[1]?.behaviour, behaviours.junior);
  });

  it('names a touchpoint once, and one that the map does not have by its id, last', () => {
    const not_yet = [{ touchpoint: 'deploy' }, { touchpoint: 'launch' }, { touchpoint: 'launch', because: 'Twice.' }];
    assert.deepEqual(
      agendaOf({ not_yet }, map, junior).map(({ title, behaviour }) => [title, behaviour === undefined]),
      [
        ['Launch', false],
        ['deploy', true],
      ],
    );
  });

  it('is empty where nothing is marked', () => assert.deepEqual(agendaOf({}, map, junior), []));
});
