import assert from 'node:assert/strict';
import { DAY } from '../../../src/facts/instant.ts';
import { acrossTheStack } from '../../../src/habits/acrossTheStack.ts';
import { aFile } from '../../github/builders.ts';
import { anObserved, mergedOnes, NOW, theTerms } from './builders.ts';

/** One pull request for each list of paths. */
const found = (each: readonly string[], cut: readonly ('files' | 'events')[] = []) => {
  const files = (paths: string) => paths.split(' ').map((path) => aFile({ path }));
  return acrossTheStack.find(
    anObserved({ authored: mergedOnes(each.map((paths) => ({ files: files(paths), cut }))) }),
    theTerms(),
  );
};

const WEB = 'web/a.tsx';
const SERVER = 'server/a.ts';
const DATA = 'db/a.sql';
const UNTOLD = 'src/a.ts';

describe('The parts of the stack that my merged pull requests touched', () => {
  type Case = readonly [sentence: string, each: readonly string[], verdict: string, parts: string];
  const CASES: readonly Case[] = [
    ['nothing is merged', [], 'too-few', ''],
    ['no path tells', [UNTOLD, UNTOLD, 'README.md'], 'not-measurable', ''],
    ['too few tell', [WEB, WEB, SERVER, SERVER, UNTOLD], 'too-few', 'interface 2, server 2'],
    ['one part', [WEB, WEB, WEB, WEB, WEB], 'slips', 'interface 5'],
    ['a second part once', [WEB, WEB, WEB, WEB, SERVER], 'slips', 'interface 4, server 1'],
    ['a second part twice', [SERVER, WEB, WEB, WEB, SERVER], 'keeps', 'interface 3, server 2'],
    [
      'parts once each',
      [WEB, SERVER, DATA, 'main.tf', 'lib/a.dart'],
      'slips',
      'interface 1, server 1, data 1, infrastructure 1, mobile 1',
    ],
    [
      'several parts in one',
      [`${WEB} ${SERVER}`, `${WEB} ${DATA}`, WEB, WEB, SERVER],
      'keeps',
      'interface 4, server 2, data 1',
    ],
    ['a part counts once in each', [`${WEB} web/b.tsx`, WEB, WEB, WEB, WEB], 'slips', 'interface 5'],
  ];
  for (const [sentence, each, verdict, parts] of CASES) {
    it(`${sentence}: ${[verdict, parts].filter(Boolean).join(', ')}`, () => {
      const { figure, verdict: actual } = found(each);
      assert.equal(actual, verdict);
      assert.equal(
        figure?.kind === 'parts' ? figure.parts.map(({ part, count }) => `${part} ${count}`).join(', ') : '',
        parts,
      );
    });
  }

  it('are those of the last 90 days, however far back Rung looks', () => {
    const ages = [1, 90, 91, 300].map((days) => ({
      files: [aFile({ path: WEB })],
      createdAt: NOW - 400 * DAY,
      mergedAt: NOW - days * DAY,
    }));
    const observed = anObserved({ authored: mergedOnes(ages), since: NOW - 365 * DAY });
    const { behind, n } = acrossTheStack.find(observed, theTerms());
    assert.deepEqual([behind.map(({ at }) => (NOW - at) / DAY), n], [[1, 90], 2]);
  });

  it('are told by product files only', () => {
    assert.deepEqual(
      found(['test/a.tsx server/a.test.ts vendor/a.sql generated/a.css']).behind[0]?.leftOut,
      'nothing-shown',
    );
  });

  it('are partly known where files are cut off and none of the others tells', () => {
    assert.deepEqual(found([UNTOLD], ['files']).behind[0]?.leftOut, 'partly-known');
    assert.deepEqual(found([WEB], ['files']).behind[0]?.leftOut, undefined);
  });

  it('ask nothing of a single pull request', () => {
    assert.deepEqual(
      found([WEB, `${WEB} ${SERVER}`]).behind.map(({ keeps, value }) => [keeps, value]),
      [
        [true, 0],
        [true, 1],
      ],
    );
  });
});
