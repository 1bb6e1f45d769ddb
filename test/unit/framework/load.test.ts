import assert from 'node:assert/strict';
import type { Framework } from '../../../src/framework/framework.ts';
import { type FileReading, loadFramework, type ReadFrameworkFile } from '../../../src/framework/load.ts';
import { parseProgression } from '../../../src/framework/parse.ts';
import { fileOf, goodOne, SMALL_LADDER, SMALL_MAP, utf8 } from './files.ts';

interface TeamFiles {
  readonly progression?: string;
  readonly map?: string;
}

/** The files of the product, and of the team those that are given. */
function reading(team: TeamFiles): ReadFrameworkFile {
  return async ({ source, part }): Promise<FileReading> => {
    if (source === 'built-in') return { kind: 'read', bytes: fileOf(`framework/${part}.yaml`) };
    const text = part === 'progression' ? team.progression : team.map;
    return text === undefined ? { kind: 'missing-file' } : { kind: 'read', bytes: utf8(text) };
  };
}

const BROKEN = 'id: [';
/** The small ladder with a level that the built-in map knows. */
const LADDER_OF_L1 = SMALL_LADDER.replace('id: A\n', 'id: L1\n');
const LAST_GOOD: Framework = {
  progression: goodOne(parseProgression(utf8(SMALL_LADDER.replace('title: Ladder', 'title: Yesterday')))),
  map: undefined,
};

type Case = [
  sentence: string,
  team: TeamFiles,
  lastGood: Framework | undefined,
  shown: [ladder: string, map: string | undefined, fault: string | undefined],
];

const MAP = 'product-engineer-competency-map';
const CASES: Case[] = [
  [
    'a ladder with its map is shown',
    { progression: SMALL_LADDER, map: SMALL_MAP },
    undefined,
    ['Ladder', 'map', undefined],
  ],
  [
    'a ladder that the built-in map fits takes that',
    { progression: LADDER_OF_L1 },
    undefined,
    ['Ladder', MAP, undefined],
  ],
  [
    'a ladder whose levels it has under their former ids takes it too',
    { progression: SMALL_LADDER.replace('    title: First', '    title: First\n    formerly: [L1]') },
    undefined,
    ['Ladder', MAP, undefined],
  ],
  [
    'a ladder that it does not fit has no map',
    { progression: SMALL_LADDER },
    undefined,
    ['Ladder', undefined, undefined],
  ],
  [
    'a broken ladder leaves the last good one',
    { progression: BROKEN },
    LAST_GOOD,
    ['Yesterday', undefined, 'progression last-good'],
  ],
  [
    'a broken ladder at the start leaves the built-in one',
    { progression: BROKEN },
    undefined,
    ['Product Engineer Progression', MAP, 'progression built-in'],
  ],
  ['a missing ladder is a problem', {}, LAST_GOOD, ['Yesterday', undefined, 'progression last-good']],
  [
    'a broken map leaves the ladder without one',
    { progression: SMALL_LADDER, map: BROKEN },
    LAST_GOOD,
    ['Ladder', undefined, 'competency-map no-map'],
  ],
  [
    'a map for other levels is a problem',
    { progression: LADDER_OF_L1, map: SMALL_MAP },
    undefined,
    ['Ladder', undefined, 'competency-map no-map'],
  ],
];

describe("A team's framework", () => {
  for (const [sentence, team, lastGood, expected] of CASES) {
    it(sentence, async () => {
      const { framework, fault } = await loadFramework(reading(team), 'team', lastGood);
      const told = fault && `${fault.file.part} ${fault.shown}`;
      assert.deepEqual([framework.progression.title, framework.map?.id, told], expected);
      assert.notEqual(fault?.problems.length, 0);
    });
  }

  it('with a broken map keeps the last good map, where it fits', async () => {
    const good = await loadFramework(reading({ progression: SMALL_LADDER, map: SMALL_MAP }), 'team');
    const { framework, fault } = await loadFramework(
      reading({ progression: SMALL_LADDER, map: BROKEN }),
      'team',
      good.framework,
    );
    assert.deepEqual([framework.map?.id, fault?.shown], ['map', 'last-good']);
  });

  it('that cannot be read says what the system said', async () => {
    const read: ReadFrameworkFile = async (file) =>
      file.source === 'team' ? { kind: 'unreadable-file', said: 'no permission' } : reading({})(file);
    const { fault } = await loadFramework(read, 'team');
    assert.deepEqual(fault?.problems, [
      { kind: 'unreadable-file', said: 'no permission', path: '', line: 1, column: 1, endColumn: 1 },
    ]);
  });
});

describe('The built-in framework', () => {
  it('is read without asking for a file of a team', async () => {
    const asked: string[] = [];
    const read: ReadFrameworkFile = (file) => {
      asked.push(file.source);
      return reading({})(file);
    };
    const { framework } = await loadFramework(read, 'built-in');
    assert.equal(framework.map?.id, MAP);
    assert.deepEqual(asked, ['built-in', 'built-in']);
  });

  it('that is broken is a bug, and throws', async () => {
    await assert.rejects(
      loadFramework(async () => ({ kind: 'missing-file' }), 'built-in'),
      /built-in file/,
    );
  });
});
