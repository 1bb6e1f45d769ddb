import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_JOURNAL, isTicked, type JournalState, recordsIn } from '../../../src/journal/fold.ts';
import type { JournalOptions } from '../../../src/journal/journal.ts';
import { LAST_INSTANT, writeLine } from '../../../src/journal/line.ts';
import type { Entry } from '../../../src/journal/record.ts';
import { evidence, tick } from './builders.ts';
import { openJournals } from './openJournals.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { until } from './waiting.ts';

const TICK: Entry = { kind: 'tick', expectation: 'L2.outcomes', ticked: true };
const NUDGE: Entry = { kind: 'nudge', nudge: 'branch-size', subject: 's', crossing: 200 };

describe('Deleting the journal', () => {
  const root = temporaryFolder();
  const opens = openJournals();
  let folder = '';
  let count = 0;

  beforeEach(() => {
    count++;
    folder = join(root(), `test-${count}`);
  });
  const open = (options: Partial<JournalOptions> = {}) => opens({ folder, ...options });
  const put = (name: string, text: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const isEmpty = (state: JournalState) => recordsIn(state).length === 0;

  it('leaves one file with one record, which says so', async () => {
    const journal = open();
    await journal.append(TICK);
    await journal.once(NUDGE, 'the key');
    put('broken.jsonl', writeLine(tick({ id: 'old' })) + writeLine(tick()).slice(0, 30));
    assert.deepEqual(await journal.wipe(), []);
    assert.ok(isEmpty(await journal.state()));
    assert.deepEqual(journal.problems, []);
    const [name = '', ...others] = readdirSync(folder);
    assert.deepEqual(others, []);
    assert.equal(JSON.parse(readFileSync(join(folder, name), 'utf8')).kind, 'wiped');
  });

  it('empties other windows, which miss no file', async () => {
    const [mine, other] = [open(), open()];
    await mine.append(TICK);
    await other.append({ ...TICK, expectation: 'another' });
    await until(mine, (state) => isTicked(state, 'another'));
    assert.deepEqual(await mine.wipe(), []);
    await until(other, isEmpty);
    await other.refresh();
    assert.deepEqual(other.problems, []);
  });

  it('is no loss of a file either where the files go first and the word comes later', async () => {
    const [mine, other] = [open(), open()];
    await mine.append(TICK);
    await other.state();
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    await other.refresh();
    assert.deepEqual(other.problems, [{ kind: 'file-gone', file, newest: 1_000 }]);
    writeFileSync(file, text);
    await mine.wipe();
    await other.refresh();
    assert.deepEqual(other.problems, []);
    assert.ok(isEmpty(await other.state()));
  });

  it('forgets also what clocks wrote that are ahead, and counts what comes after it', async () => {
    put('ahead.jsonl', writeLine(tick({ at: 9_000_000 })));
    const journal = open();
    await journal.wipe();
    assert.ok(isEmpty(await journal.state()));
    assert.equal((await journal.append(TICK))?.at, 1_001);
    assert.ok(isTicked(await open().state(), 'L2.outcomes'));
  });

  it('forgets what was written at the end of all time, also copies of it, and counts what comes after it', async () => {
    const text = writeLine(tick({ at: LAST_INSTANT }));
    put('ahead.jsonl', text);
    const journal = open();
    assert.deepEqual(await journal.wipe(), []);
    put('copy.jsonl', text);
    assert.ok(isEmpty(await open().state()));
    assert.equal((await journal.append(TICK))?.at, 1_001);
    assert.ok(isTicked(await open().state(), 'L2.outcomes'));
    await journal.wipe();
    assert.ok(isEmpty(await open().state()));
    assert.equal((await journal.append(TICK))?.at, 1_002);
  });

  it('goes on with a file of its own for what another window added after it', async () => {
    put('other.jsonl', writeLine(tick({ at: 500 })));
    const journal = open();
    await journal.state();
    const later = tick({ id: 'later', at: 2_000, expectation: 'later' });
    // Added in the moment at which the word is dated: who deletes has not read it.
    let isDating = false;
    const now = () => {
      if (isDating) put('other.jsonl', writeLine(tick({ at: 500 })) + writeLine(later));
      return 1_000;
    };
    const deleting = open({ now });
    isDating = true;
    assert.deepEqual(await deleting.wipe(), []);
    isDating = false;
    assert.deepEqual(recordsIn(await open().state()), [later]);
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    assert.deepEqual(
      texts.filter((text) => text.includes('tick')),
      [writeLine(later)],
    );
    await journal.refresh();
    assert.deepEqual(journal.problems, []);
  });

  it('deletes what a crash left of an import', async () => {
    put('new.jsonl.part', writeLine(tick()));
    await open().wipe();
    assert.equal(existsSync(join(folder, 'new.jsonl.part')), false);
  });

  it('can be done again and again', async () => {
    const journal = open();
    for (let time = 0; time < 3; time++) {
      await journal.append(TICK);
      assert.ok(isTicked(await journal.state(), 'L2.outcomes'));
      assert.deepEqual(await journal.wipe(), []);
      assert.ok(isEmpty(await journal.state()));
      assert.equal(readdirSync(folder).length, 1);
    }
  });

  it('leaves files that hold anything else as they are, says which, and forgets what is ours in them', async () => {
    const texts = {
      'conflict.jsonl': `<<<<<<< mine\n${writeLine(tick())}=======\n${writeLine(evidence())}>>>>>>> theirs\n`,
      'later.jsonl': `${writeLine(tick({ id: 'b' }))}{"version":7,"id":"x"}\n`,
      'foreign.jsonl': '{"hello":1}\n',
      'empty.jsonl': '\n',
      'half.jsonl': '{"ver',
    };
    for (const [name, text] of Object.entries(texts)) put(name, text);
    put('notes.md', 'mine');
    const journal = open();
    await journal.append(TICK);
    const left = await journal.wipe();
    assert.deepEqual(
      left?.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
      Object.keys(texts)
        .toSorted()
        .map((name) => ({ kind: 'other-lines', file: join(folder, name) })),
    );
    for (const [name, text] of Object.entries(texts)) assert.equal(readFileSync(join(folder, name), 'utf8'), text);
    assert.equal(readFileSync(join(folder, 'notes.md'), 'utf8'), 'mine');
    assert.ok(isEmpty(await open().state()));
  });

  it('says which files the system keeps from it', async () => {
    put('one.jsonl', writeLine(tick()));
    const file = join(folder, 'loop.jsonl');
    symlinkSync('loop.jsonl', file);
    assert.deepEqual(await open().wipe(), [{ kind: 'not-deleted', file, code: 'ELOOP' }]);
    assert.equal(existsSync(join(folder, 'one.jsonl')), false);
  });

  it('deletes nothing where the word of it cannot be kept', async () => {
    mkdirSync(root(), { recursive: true });
    writeFileSync(folder, 'I am a file');
    const journal = open();
    assert.equal(await journal.wipe(), undefined);
    assert.deepEqual(await journal.state(), EMPTY_JOURNAL);
    assert.equal(readFileSync(folder, 'utf8'), 'I am a file');
  });

  it('deletes nothing that is written after it', async () => {
    const [mine, other] = [open(), open()];
    await Promise.all([mine.append(TICK), other.state()]);
    const wiping = mine.wipe();
    const appended = mine.append({ ...TICK, expectation: 'later' });
    await Promise.all([wiping, appended]);
    assert.ok(isTicked(await open().state(), 'later'));
    assert.equal(recordsIn(await open().state()).length, 1);
  });
});
