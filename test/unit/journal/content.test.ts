import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesIn, readContent } from '../../../src/journal/content.ts';
import { wipedAt } from '../../../src/journal/fold.ts';
import { writeLine } from '../../../src/journal/line.ts';
import { deleted, evidence, rating, tick, wiped } from './builders.ts';
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
    const { state, ...lines } = linesIn(content);
    assert.deepEqual(lines, { records: [rating({ at: 30 })], newer: [newer] });
    assert.equal(wipedAt(state), 20);
    assert.deepEqual(content.files.map(({ foreign }) => foreign).toSorted(), [0, 0, 1]);
  });

  it('has nothing that was said of a deleted item, in whichever file, but that it is deleted', async () => {
    const folder = join(root(), 'deleted');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.jsonl'), writeLine(evidence()) + writeLine(evidence({ id: 'edit', at: 2_000 })));
    writeFileSync(join(folder, 'b.jsonl'), writeLine(deleted({ at: 1_500 })));
    const { records } = linesIn(await readContent(folder));
    assert.deepEqual(records, [deleted({ at: 1_500 })]);
  });

  it('is nothing where there is no folder, and says what cannot be read', async () => {
    assert.deepEqual(await readContent(join(root(), 'none')), { files: [], unread: [] });
    const file = join(root(), 'file');
    writeFileSync(file, '');
    assert.deepEqual(await readContent(file), { files: [], unread: [file] });
  });
});
