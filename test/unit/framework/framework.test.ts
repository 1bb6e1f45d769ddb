import assert from 'node:assert/strict';
import {
  expectationsOf,
  expectationWithId,
  type Framework,
  levelAfter,
  levelOf,
  mapLevelAfter,
  mapLevelFor,
  moveFrom,
  signalsOf,
} from '../../../src/framework/framework.ts';
import { parseCompetencyMap, parseProgression } from '../../../src/framework/parse.ts';
import { fileOf, goodOne, SMALL_LADDER, utf8 } from './files.ts';
import { withNewIds } from './renamed.ts';

const progression = goodOne(parseProgression(fileOf('framework/progression.yaml')));
const framework: Framework = { progression, map: goodOne(parseCompetencyMap(fileOf('framework/competency-map.yaml'))) };
const withoutMap: Framework = { progression, map: undefined };

const renamed: Framework = { progression: withNewIds(progression), map: framework.map };

function found(within: Framework, id: string): string | undefined {
  return expectationWithId(within, id)?.id;
}

describe('Looking up in the framework', () => {
  const cases: [sentence: string, found: string | undefined, expected: string | undefined][] = [
    ['a level is found by its id', levelOf(framework, 'L2')?.title, 'Product Engineer II'],
    ['an unknown level is nothing', levelOf(framework, 'L9')?.title, undefined],
    ['after L1 comes L2', levelAfter(framework, 'L1')?.id, 'L2'],
    ['after the highest level comes nothing', levelAfter(framework, 'L4')?.id, undefined],
    ['after an unknown level comes nothing', levelAfter(framework, 'L9')?.id, undefined],
    ['L2 is the column mid', mapLevelFor(framework, 'L2')?.title, 'Mid'],
    ['an unknown level has no column', mapLevelFor(framework, 'constructor')?.id, undefined],
    ['without a map there is no column', mapLevelFor(withoutMap, 'L2')?.id, undefined],
    ['a level is found by the id that it had', levelOf(renamed, 'L2')?.id, 'new/L2'],
    ['after a level by the id that it had comes the next', levelAfter(renamed, 'L1')?.id, 'new/L2'],
    ['an expectation is found by the id that it had', found(renamed, 'L1.daily-status'), 'new/L1.daily-status'],
    ['an expectation is found by its id', found(renamed, 'new/L1.daily-status'), 'new/L1.daily-status'],
    ['an unknown expectation is nothing', found(renamed, 'L1.nothing'), undefined],
    ['a renamed level keeps its column', mapLevelFor(renamed, 'new/L2')?.title, 'Mid'],
    ['a renamed level has its column by the id that it had', mapLevelFor(renamed, 'L2')?.title, 'Mid'],
    ['after mid comes senior', mapLevelAfter(framework, 'mid')?.id, 'senior'],
    ['after senior the map ends', mapLevelAfter(framework, 'senior')?.id, undefined],
    ['the move from junior leads to mid', moveFrom(framework, 'junior')?.to ?? undefined, 'mid'],
    ['without a map there is no move', moveFrom(withoutMap, 'junior')?.move, undefined],
  ];
  for (const [sentence, found, expected] of cases) it(sentence, () => assert.equal(found, expected));

  it('expectations come in the order of the dimensions, whatever the order in the level', () => {
    const turned = SMALL_LADDER.replace('levels:', '  - { id: care, title: Care }\nlevels:').replace(
      '      craft:',
      '      care:\n        - { id: A.two, title: a, instead_of: b, good: c }\n      craft:',
    );
    const small: Framework = { progression: goodOne(parseProgression(utf8(turned))), map: undefined };
    const [level] = small.progression.levels;
    assert.ok(level);
    assert.deepEqual(
      expectationsOf(small, level).map((group) => group.expectations[0]?.id),
      ['A.one', 'A.two'],
    );
  });

  it('a level without signals in a dimension has none to show', () => {
    const level = levelOf(framework, 'L2');
    assert.ok(level);
    assert.deepEqual([signalsOf(level, 'problem-solving').length, signalsOf(level, 'ownership').length], [3, 0]);
  });
});
