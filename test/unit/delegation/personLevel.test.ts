import assert from 'node:assert/strict';
import { levelChoices, levelOfPerson } from '../../../src/delegation/personLevel.ts';
import { unknownLevel } from '../../../src/words/delegation.ts';
import { withNewIds } from '../framework/renamed.ts';
import { builtIn, german } from './frameworks.ts';

/** Level of the ladder and column of the map. */
function levelOf(level: string | undefined, framework = builtIn()): readonly unknown[] {
  const found = levelOfPerson(framework, { level });
  return found.kind === 'known' ? [found.level?.id, found.column?.id] : [found.kind];
}

describe('The level of a person', () => {
  const table: readonly (readonly [written: string | undefined, expected: readonly unknown[]])[] = [
    ['L1', ['L1', 'junior']],
    ['l1', ['L1', 'junior']],
    [' L2 ', ['L2', 'mid']],
    ['Product Engineer II', ['L2', 'mid']],
    ['senior product engineer', ['L3', 'senior']],
    ['L4', ['L4', 'senior']],
    ['junior', ['L1', 'junior']],
    ['Mid', ['L2', 'mid']],
    ['senior', ['L3', 'senior']],
    ['intern', [undefined, 'intern']],
    [undefined, ['none']],
    ['L9', ['unknown']],
    ['constructor', ['unknown']],
  ];
  for (const [written, expected] of table)
    it(`${written ?? 'that is left out'} comes to ${expected.join(' and ')}`, () =>
      assert.deepEqual(levelOf(written), expected));

  it('may be one that the ladder renamed', () => {
    const { progression, map } = builtIn();
    assert.deepEqual(levelOf('L2', { progression: withNewIds(progression), map }), ['new/L2', 'mid']);
  });

  it('may be of a German ladder, or of its map', () => {
    assert.deepEqual(levelOf('e2', german()), ['E2', 'lernend']);
    assert.deepEqual(levelOf('PRÄGEND', german()), ['E5', 'prägend']);
    assert.deepEqual(levelOf('Erfahrene Entwicklerin', german()), ['E3', 'tragend']);
  });

  it('is offered from the ladder, and from the columns of the map', () => {
    const { levels, columns } = levelChoices(builtIn());
    assert.deepEqual(
      [levels.map(({ id }) => id), columns.map(({ id }) => id)],
      [
        ['L1', 'L2', 'L3', 'L4'],
        ['intern', 'junior', 'mid', 'senior'],
      ],
    );
    assert.deepEqual(levelChoices({ ...builtIn(), map: undefined }).columns, []);
  });

  it('that is unknown is told with what there is, and with the nearest', () => {
    const near = levelOfPerson(builtIn(), { level: 'seniro' });
    assert.equal(near.kind === 'unknown' && near.nearest?.id, 'senior');
    const far = levelOfPerson(builtIn(), { level: 'Principal of Everything' });
    assert.equal(far.kind === 'unknown' && far.nearest, undefined);
    assert.equal(
      unknownLevel('seniro', { id: 'senior', title: 'Senior' }, ['L1', 'senior']),
      '“seniro” is no level of the ladder or the map; it has L1, senior. Did you mean senior? Choose one above.',
    );
  });

  it('that is a short word is told without the nearest, since nearly every level is near', () => {
    const short = levelOfPerson(builtIn(), { level: ' L9 ' });
    assert.deepEqual(short, { kind: 'unknown', written: ' L9 ', nearest: undefined });
    assert.equal(
      unknownLevel('L9', undefined, ['L1', 'L2']),
      '“L9” is no level of the ladder or the map; it has L1, L2. Choose one above.',
    );
  });
});
