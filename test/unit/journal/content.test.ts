import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesIn, readContent } from '../../../src/journal/content.ts';
import { writeLine } from '../../../src/journal/line.ts';
import { rating, tick, wiped } from './builders.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('All that a folder of a journal holds', () => {
  const root = temporaryFolder();

  it('is its records that count, each once, and the lines of a newer Rung', async () => {
    const folder = join(root(), 'whole');
    mkdirSync(folder);
    const newer = '{"version":7,  "x":1}';
    const old = writeLine(tick({ at: 10 }));
    writeFileSync(join(folder, 'a.jsonl'), `${old}${writeLine(wiped({ at: 20 }))}${newer}\n# mine\n`);
    writeFileSync(join(folder, 'b.jsonl'), writeLine(rating({ at: 30 })) + newer);
    writeFileSync(join(folder, 'a (copy).jsonl'), old + writeLine(rating({ at: 30 })) + old.slice(0, 20));
    writeFileSync(join(folder, 'notes.md'), writeLine(tick()));
    const content = await readContent(folder);
    assert.deepEqual(linesIn(content), { records: [rating({ at: 30 })], newer: [newer], wipedAt: 20 });
    assert.deepEqual(content.files.map(({ foreign }) => foreign).toSorted(), [0, 0, 1]);
  });

  it('is nothing where there is no folder, and says what cannot be read', async () => {
    assert.deepEqual(await readContent(join(root(), 'none')), { files: [], unread: [] });
    const file = join(root(), 'file');
    writeFileSync(file, '');
    assert.deepEqual(await readContent(file), { files: [], unread: [file] });
  });
});
