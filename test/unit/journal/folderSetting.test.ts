import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { pathFrom } from '../../../src/journal/folderSetting.ts';

const HOME = resolve('/people/mara');

describe('The setting for the folder of the journal', () => {
  const table: readonly (readonly [written: unknown, folder: string | undefined])[] = [
    [resolve('/drive/journal'), resolve('/drive/journal')],
    [` ${resolve('/drive/my journal')} `, resolve('/drive/my journal')],
    ['~/drive/journal', join(HOME, 'drive', 'journal')],
    ['~/', HOME],
    [`${resolve('/drive/journal')}/`, resolve('/drive/journal')],
    ['journal', undefined],
    ['./journal', undefined],
    ['../journal', undefined],
    ['~', undefined],
    ['~tom/journal', undefined],
    [' ', undefined],
    [`${resolve('/drive')}\0journal`, undefined],
    [7, undefined],
    [null, undefined],
    [['~/journal'], undefined],
  ];
  for (const [written, folder] of table) {
    it(`${JSON.stringify(written)} ${folder === undefined ? 'cannot be used' : `is ${folder}`}`, () => {
      assert.equal(pathFrom(written, HOME), folder);
    });
  }
});
