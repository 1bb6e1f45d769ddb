import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isTicked, ratingOf } from '../../../src/journal/fold.ts';
import type { Journal, JournalOptions } from '../../../src/journal/journal.ts';
import { writeLine } from '../../../src/journal/line.ts';
import type { Entry } from '../../../src/journal/record.ts';
import { nudge, rating, tick } from './builders.ts';
import { openJournals } from './openJournals.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { told, until } from './waiting.ts';

const TICK: Entry = { kind: 'tick', expectation: 'L2.outcomes', ticked: true };
const UNTICK: Entry = { kind: 'tick', expectation: 'L2.outcomes', ticked: false };
const NUDGE: Entry = { kind: 'nudge', nudge: 'branch-size', subject: 's', crossing: 200 };

describe('A journal', () => {
  const root = temporaryFolder();
  const opens = openJournals();
  let folder = '';
  let count = 0;

  beforeEach(() => {
    count++;
    folder = join(root(), `test-${count}`, 'journal');
  });
  const open = (options: Partial<JournalOptions> = {}) => opens({ folder, ...options });

  it('makes no folder before its first record', async () => {
    const journal = open();
    assert.equal((await journal.state()).tick.size, 0);
    assert.equal(existsSync(folder), false);
    assert.deepEqual(journal.problems, []);
  });

  it('writes one line for a record, into a file of its own', async () => {
    const journal = open({ writer: 'me', newId: () => 'id-1' });
    const record = await journal.append(TICK);
    assert.deepEqual(record, { version: 1, id: 'id-1', at: 1_000, ...TICK });
    assert.deepEqual(readdirSync(folder), ['me.jsonl']);
    assert.equal(readFileSync(join(folder, 'me.jsonl'), 'utf8'), writeLine(record));
  });

  it('names its file by the time and something unique, so that it is a file name everywhere', async () => {
    await open({ now: () => Date.UTC(2026, 2, 1, 9, 30) }).append(TICK);
    assert.match(readdirSync(folder).join(), /^2026-03-01T09-30-00-000Z-[0-9a-f-]{36}\.jsonl$/);
  });

  it('has what was appended in its state as soon as the append is done', async () => {
    const journal = open();
    await journal.append(TICK);
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), true);
  });

  it('lets the later of two records win that come in one millisecond', async () => {
    const journal = open();
    await Promise.all([journal.append(TICK), journal.append(UNTICK), journal.append(TICK), journal.append(UNTICK)]);
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), false);
  });

  it('overrides what another machine wrote, though its clock is ahead', async () => {
    await open({ now: () => 9_000 }).append(TICK);
    const journal = open({ now: () => 1_000 });
    assert.equal((await journal.append(UNTICK))?.at, 9_001);
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), false);
    assert.equal((await journal.append({ ...TICK, expectation: 'another' }))?.at, 1_000);
  });

  it('is there after a restart', async () => {
    await open().append(TICK);
    assert.equal(isTicked(await open().state(), 'L2.outcomes'), true);
  });

  it('tells its listeners of its own records, once each, until they are disposed', async () => {
    const journal = open();
    await journal.state();
    let told = 0;
    const listening = journal.onDidChange(() => told++);
    await journal.append(TICK);
    assert.equal(told, 1);
    await journal.refresh();
    assert.equal(told, 1);
    listening.dispose();
    await journal.append(UNTICK);
    assert.equal(told, 1);
  });

  it('sees what another window writes, though no folder was there when it looked', async () => {
    const [mine, other] = [open(), open()];
    await mine.state();
    await other.append(TICK);
    await until(mine, (state) => isTicked(state, 'L2.outcomes'));
    await mine.append(UNTICK);
    await until(other, (state) => !isTicked(state, 'L2.outcomes'));
  });

  it('goes on seeing others after the folder was removed and made anew, and keeps what it knew', async () => {
    const [mine, other] = [open(), open()];
    await other.append({ kind: 'rating', level: 'L2', dimension: 'ownership', rating: 'meets' });
    await mine.state();
    rmSync(folder, { recursive: true });
    await told(mine, (problems) => problems.includes('file-gone'));
    await other.append(TICK);
    const state = await until(mine, (now) => isTicked(now, 'L2.outcomes'));
    assert.equal(ratingOf(state, 'L2', 'ownership')?.rating, 'meets');
  });

  it('gives a claim to one of many, and to nobody after a restart', async () => {
    const claims = [open(), open()].flatMap((journal) => [1, 2, 3, 4].map(() => journal.once(NUDGE, 'the key')));
    const won = (await Promise.all(claims)).filter((record) => record !== undefined);
    assert.equal(won.length, 1);
    assert.equal(await open().once(NUDGE, 'the key'), undefined);
    assert.notEqual(await open().once(NUDGE, 'another key'), undefined);
    assert.deepEqual(
      readdirSync(folder).map((name) => /^once-here-[0-9a-f]{64}\.jsonl$/.test(name)),
      [true, true],
    );
  });

  it('gives a claim to one on each machine, in files of different names, so that git can bring them together', async () => {
    const [laptop, desk] = [open({ machine: 'laptop' }), open({ machine: 'desk' })];
    assert.ok(await laptop.once(NUDGE, 'the key'));
    assert.ok(await desk.once(NUDGE, 'the key'));
    assert.equal(await open({ machine: 'desk' }).once(NUDGE, 'the key'), undefined);
    assert.equal(readdirSync(folder).length, 2);
  });

  it('reads claims of the time when they were told apart by their key only', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `once-${'0'.repeat(64)}.jsonl`), writeLine(nudge()));
    assert.equal((await open().state()).nudge.size, 1);
  });

  it('starts a new line below one that broke off, and says so once', async () => {
    mkdirSync(folder, { recursive: true });
    const broken = writeLine(tick({ id: 'old' })) + writeLine(rating()).slice(0, 40);
    writeFileSync(join(folder, 'me.jsonl'), broken);
    const journal = open({ writer: 'me' });
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), true);
    assert.deepEqual(kinds(journal), []);
    await journal.append(UNTICK);
    assert.equal(isTicked(await open().state(), 'L2.outcomes'), false);
    assert.ok(readFileSync(join(folder, 'me.jsonl'), 'utf8').startsWith(`${broken}\n`));
    assert.deepEqual(kinds(journal), ['half-lines']);
    await journal.refresh();
    assert.deepEqual(kinds(journal), ['half-lines']);
  });

  it('counts a whole record whose line break is missing, once, also when the line break comes', async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'other.jsonl');
    writeFileSync(file, writeLine(rating()).trim());
    const journal = open();
    assert.equal(ratingOf(await journal.state(), 'L2', 'ownership')?.rating, 'meets');
    appendFileSync(file, `\n${writeLine(rating({ id: 'later', at: 2_000, rating: 'gap' }))}`);
    const state = await journal.refresh();
    assert.equal(ratingOf(state, 'L2', 'ownership')?.rating, 'gap');
    assert.deepEqual(kinds(journal), []);
  });

  it('reads around foreign and newer lines, says so once, and leaves them as they are', async () => {
    mkdirSync(folder, { recursive: true });
    const text = `# my notes\n\n{"version":7,"x":1}\n${writeLine(tick())}\r\n{"hello":1}\n{"version":8}\n`;
    writeFileSync(join(folder, 'other.jsonl'), text);
    writeFileSync(join(folder, 'notes.md'), 'not a journal');
    const journal = open();
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), true);
    const file = join(folder, 'other.jsonl');
    const problems = [
      { kind: 'foreign-lines', file },
      { kind: 'newer-lines', file, version: 7 },
    ];
    assert.deepEqual(journal.problems, problems);
    await journal.refresh();
    assert.deepEqual(journal.problems, problems);
    assert.equal(readFileSync(file, 'utf8'), text);
  });

  it('reads a file from its beginning when it became shorter or another one', async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'other.jsonl');
    writeFileSync(file, writeLine(tick()) + writeLine(tick({ id: 'b', at: 2_000 })));
    const journal = open();
    await journal.state();
    writeFileSync(file, writeLine(rating({ rating: 'gap' })));
    assert.equal(ratingOf(await journal.refresh(), 'L2', 'ownership')?.rating, 'gap');
    writeFileSync(file, `\n${writeLine(rating({ id: 'later', at: 3_000, rating: 'exceeds' })).repeat(5)}`);
    const state = await journal.refresh();
    assert.equal(ratingOf(state, 'L2', 'ownership')?.rating, 'exceeds');
    assert.equal(isTicked(state, 'L2.outcomes'), true);
  });

  it('reads a file anew that was replaced by one of the same size, and misses what it said', async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'other.jsonl');
    writeFileSync(file, writeLine(tick({ expectation: 'one' })));
    const journal = open();
    await journal.state();
    writeFileSync(`${file}.new`, writeLine(tick({ id: 'tick-2', expectation: 'two', at: 2_000 })));
    renameSync(`${file}.new`, file);
    const state = await journal.refresh();
    assert.deepEqual([isTicked(state, 'one'), isTicked(state, 'two')], [true, true]);
    const problems = [{ kind: 'file-changed', file, newest: 1_000 }];
    assert.deepEqual(journal.problems, problems);
    await journal.refresh();
    assert.deepEqual(journal.problems, problems);
  });

  it('misses what a file said that was emptied, until that is back in any file', async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'other.jsonl');
    writeFileSync(file, writeLine(tick()) + writeLine(rating({ at: 3_000 })));
    const journal = open();
    await journal.state();
    writeFileSync(file, '');
    assert.equal(isTicked(await journal.refresh(), 'L2.outcomes'), true);
    assert.deepEqual(journal.problems, [{ kind: 'file-changed', file, newest: 3_000 }]);
    writeFileSync(join(folder, 'restored.jsonl'), writeLine(tick()) + writeLine(rating({ at: 3_000 })));
    await journal.refresh();
    assert.deepEqual(journal.problems, []);
  });

  it('reads a file anew that became larger without growing at its end', async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'other.jsonl');
    writeFileSync(file, writeLine(tick({ expectation: 'one' })));
    const journal = open();
    await journal.state();
    const others = ['two', 'six'].map((expectation, index) => tick({ id: `tick-${index + 2}`, expectation }));
    writeFileSync(file, others.map(writeLine).join(''));
    const state = await journal.refresh();
    assert.deepEqual([isTicked(state, 'two'), isTicked(state, 'six')], [true, true]);
    assert.deepEqual(kinds(journal), ['file-changed']);
  });

  it('misses nothing where a synchronised file is replaced by a longer one, or gets another name', async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'other.jsonl');
    writeFileSync(file, writeLine(tick()));
    const journal = open();
    await journal.state();
    writeFileSync(`${file}.new`, writeLine(rating()) + writeLine(tick()));
    renameSync(`${file}.new`, file);
    assert.equal((await journal.refresh()).rating.size, 1);
    renameSync(file, join(folder, 'renamed.jsonl'));
    await journal.refresh();
    assert.deepEqual(journal.problems, []);
  });

  it('reads letters that lie across the border of two portions', async () => {
    mkdirSync(folder, { recursive: true });
    const lines = Array.from({ length: 12_000 }, (_, index) => writeLine(tick({ id: `ü€🙂${index}`, at: index })));
    writeFileSync(join(folder, 'other.jsonl'), lines.join(''));
    const history = (await open().state()).tick.get('L2.outcomes') ?? [];
    assert.deepEqual(
      history.map((record) => record.id),
      lines.map((_, index) => `ü€🙂${index}`),
    );
  });

  it('is empty, and says why, where its folder is a file', async () => {
    mkdirSync(join(folder, '..'), { recursive: true });
    writeFileSync(folder, 'I am a file');
    const journal = open();
    assert.equal((await journal.state()).tick.size, 0);
    assert.equal(await journal.append(TICK), undefined);
    assert.equal(await journal.append(TICK), undefined);
    assert.equal(await journal.once(NUDGE, 'the key'), undefined);
    assert.deepEqual(kinds(journal), ['not-written', 'unreadable-folder']);
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), false);
    assert.equal(readFileSync(folder, 'utf8'), 'I am a file');
  });

  it('goes on writing once the disk says yes again', async () => {
    mkdirSync(join(folder, '..'), { recursive: true });
    writeFileSync(folder, 'I am a file');
    const journal = open();
    assert.equal(await journal.append(TICK), undefined);
    rmSync(folder);
    assert.notEqual(await journal.append(TICK), undefined);
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), true);
  });

  it('says that its folder is gone wrong only for as long as it is', async () => {
    mkdirSync(join(folder, '..'), { recursive: true });
    writeFileSync(folder, 'I am a file');
    const journal = open();
    await journal.state();
    await journal.append(TICK);
    assert.deepEqual(kinds(journal), ['not-written', 'unreadable-folder']);
    rmSync(folder);
    await journal.append(TICK);
    await journal.refresh();
    assert.deepEqual(kinds(journal), []);
  });

  it('misses a file that went away until it comes back, and counts nothing of it twice', async () => {
    await open({ writer: 'other' }).append(TICK);
    const journal = open();
    await journal.state();
    const file = join(folder, 'other.jsonl');
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    assert.equal(isTicked(await journal.refresh(), 'L2.outcomes'), true);
    assert.deepEqual(journal.problems, [{ kind: 'file-gone', file, newest: 1_000 }]);
    await journal.refresh();
    assert.equal(journal.problems.length, 1);
    writeFileSync(file, text);
    assert.equal((await journal.refresh()).tick.get('L2.outcomes')?.length, 1);
    assert.deepEqual(journal.problems, []);
  });

  it('counts once what the conflicted copies of a cloud drive hold too', async () => {
    mkdirSync(folder, { recursive: true });
    const [first, second, third] = [tick({ id: 'a' }), tick({ id: 'b', at: 2_000 }), rating({ at: 3_000 })];
    writeFileSync(join(folder, 'laptop.jsonl'), writeLine(first) + writeLine(second));
    writeFileSync(join(folder, 'laptop (conflicted copy).jsonl'), writeLine(first) + writeLine(third));
    writeFileSync(join(folder, 'laptop.sync-conflict-20260301-093000-ABC.jsonl'), writeLine(second));
    const state = await open().state();
    assert.deepEqual(state.tick.get('L2.outcomes'), [first, second]);
    assert.equal(ratingOf(state, 'L2', 'ownership')?.rating, 'meets');
  });

  it('reads both sides of a conflict in git, says so once, and leaves the marks as they are', async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'laptop.jsonl');
    const text = `<<<<<<< HEAD\n${writeLine(tick())}=======\n${writeLine(rating())}>>>>>>> origin/main\n`;
    writeFileSync(file, text);
    const journal = open();
    const state = await journal.state();
    assert.deepEqual([isTicked(state, 'L2.outcomes'), state.rating.size], [true, 1]);
    assert.deepEqual(journal.problems, [{ kind: 'foreign-lines', file }]);
    assert.equal(readFileSync(file, 'utf8'), text);
  });

  it('says that the disk is full for as long as it is, and does not count what was not kept', async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'me.jsonl');
    symlinkSync('/dev/full', file);
    const journal = open({ writer: 'me' });
    assert.equal(await journal.append(TICK), undefined);
    assert.equal(await journal.append(TICK), undefined);
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), false);
    assert.deepEqual(journal.problems, [{ kind: 'not-written', folder, reason: 'full', code: 'ENOSPC' }]);
    rmSync(file);
    assert.notEqual(await journal.append(TICK), undefined);
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), true);
    assert.deepEqual(journal.problems, []);
  });

  it('says that it may not write where a system lets nobody write', async () => {
    const journal = open({ folder: '/sys/rung-journal' });
    assert.equal(await journal.append(TICK), undefined);
    assert.deepEqual(
      journal.problems.map((problem) => ('reason' in problem ? problem.reason : problem.kind)),
      ['not-allowed'],
    );
  });

  it('takes over records and newer lines as they are, into a new file', async () => {
    const journal = open({ writer: 'me' });
    await journal.append(UNTICK);
    assert.equal(await journal.add({ records: [rating(), tick({ at: 5 })], newer: ['{"version":7, "x":1}'] }), true);
    const state = await open().state();
    assert.deepEqual([state.rating.size, isTicked(state, 'L2.outcomes')], [1, false]);
    const [name = '', ...more] = readdirSync(folder).filter((one) => one !== 'me.jsonl');
    assert.deepEqual(more, []);
    const text = `${writeLine(rating())}${writeLine(tick({ at: 5 }))}{"version":7, "x":1}\n`;
    assert.equal(readFileSync(join(folder, name), 'utf8'), text);
  });

  it('makes no file to take over nothing', async () => {
    assert.equal(await open().add({ records: [], newer: [] }), true);
    assert.equal(existsSync(folder), false);
  });

  it('says which file it cannot read, and reads the others', async () => {
    mkdirSync(join(folder, 'folder.jsonl'), { recursive: true });
    symlinkSync('a.jsonl', join(folder, 'a.jsonl'));
    writeFileSync(join(folder, 'b.jsonl'), writeLine(tick()));
    const journal = open();
    assert.equal(isTicked(await journal.state(), 'L2.outcomes'), true);
    const file = join(folder, 'a.jsonl');
    assert.deepEqual(journal.problems, [{ kind: 'unreadable-file', file, reason: 'failed', code: 'ELOOP' }]);
  });

  it('finishes what it is writing when it is disposed, and tells nobody', async () => {
    const journal = open();
    await journal.state();
    journal.onDidChange(() => assert.fail('told after dispose'));
    const appended = journal.append(TICK);
    journal.dispose();
    await appended;
    assert.equal(isTicked(await open().state(), 'L2.outcomes'), true);
  });
});

function kinds(journal: Journal): string[] {
  return journal.problems.map((problem) => problem.kind);
}
