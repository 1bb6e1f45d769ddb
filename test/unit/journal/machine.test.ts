import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineId } from '../../../src/journal/machine.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('The id of a machine', () => {
  const root = temporaryFolder();

  it('is the same in all windows, also where they start at a time', async () => {
    const folder = join(root(), 'shared');
    const ids = await Promise.all([1, 2, 3, 4].map(() => machineId(join(folder, 'machine'))));
    assert.equal(new Set(ids).size, 1);
    assert.equal(await machineId(join(folder, 'machine')), ids[0]);
    assert.deepEqual(readdirSync(folder), ['machine']);
  });

  it('is another one on another machine, and can be a part of a file name', async () => {
    const [mine, other] = [await machineId(join(root(), 'a')), await machineId(join(root(), 'b'))];
    assert.notEqual(mine, other);
    for (const id of [mine, other]) assert.match(id, /^[0-9a-f-]{36}$/);
  });

  it('is one that only this window has where it cannot be kept, or is no id', async () => {
    mkdirSync(join(root(), 'folder'));
    writeFileSync(join(root(), 'text'), '../../elsewhere');
    for (const name of ['folder', 'text', 'text/inside']) {
      const ids = [await machineId(join(root(), name)), await machineId(join(root(), name))];
      assert.notEqual(ids[0], ids[1]);
      for (const id of ids) assert.match(id, /^[0-9a-f-]{36}$/);
    }
  });
});
