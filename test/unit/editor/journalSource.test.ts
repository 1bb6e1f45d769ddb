import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Uri as VsCodeUri } from 'vscode';
import { Coach } from '../../../src/coach.ts';
import { calendarOf, DEFAULT_WORKING_DAYS } from '../../../src/facts/calendar.ts';
import { isTicked, recordsIn } from '../../../src/journal/fold.ts';
import { writeLine } from '../../../src/journal/line.ts';
import type { Entry } from '../../../src/journal/record.ts';
import type { Facts } from '../../../src/whatIsKnown.ts';
import * as words from '../../../src/words/journalCommands.ts';
import { withNewIds } from '../framework/renamed.ts';
import { builtInLadder } from '../growth/ladders.ts';
import { rating, tick } from '../journal/builders.ts';
import { editor, Uri } from './vscode.ts';

const TICK: Entry = { kind: 'tick', expectation: 'L2.outcomes', ticked: true };

/** Far more than anything here takes. */
const PATIENCE = 5_000;

describe('The journal in a window', () => {
  let root = '';
  let own = '';
  const opened: { dispose(): void }[] = [];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rung-journal-source-'));
    own = join(root, 'own');
    editor.startAnew();
  });
  afterEach(() => {
    for (const one of opened.splice(0)) one.dispose();
    rmSync(root, { recursive: true, force: true });
    assert.equal(editor.listeners, 0);
  });

  async function aWindow() {
    const { JournalSource } = await import('../../../src/editor/journalSource.ts');
    const acts = await import('../../../src/editor/journal/acts.ts');
    const { openFolder } = await import('../../../src/editor/journal/folder.ts');
    const coach = new Coach(async () => () => assert.fail('no advice is asked for'));
    const journal = new JournalSource(coach, Uri.file(own) as VsCodeUri);
    opened.push(journal);
    const calendar = calendarOf({ timeZone: 'UTC', workingDays: DEFAULT_WORKING_DAYS, daysOff: [] });
    const parts = { coach, journal, framework: { read: async () => undefined }, counting: { settled: { calendar } } };
    return {
      coach,
      journal,
      exports: () => acts.exportAll(parts),
      imports: () => acts.importInto(parts),
      deletes: () => acts.deleteAll(parts),
      openFolder: async () => openFolder(await journal.open()),
    };
  }
  const put = (folder: string, name: string, ...lines: readonly string[]) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), lines.join(''));
  };
  const isTickedIn = ({ journal }: Facts) => journal !== undefined && isTicked(journal, 'L2.outcomes');
  const textsIn = (folder: string) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

  it('says whether an entry was kept', async () => {
    const { journal, coach } = await aWindow();
    assert.equal(await journal.append(TICK), true);
    assert.ok(isTickedIn(coach.own));
    rmSync(own, { recursive: true });
    writeFileSync(own, 'I am a file');
    assert.equal(await journal.append({ ...TICK, expectation: 'another' }), false);
    assert.equal(journal.problems[0]?.kind, 'not-written');
  });

  it('tells once of what stands in the way, and takes it back when it is over', async () => {
    put(root, 'own', 'I am a file');
    const { journal, coach } = await aWindow();
    let told = 0;
    coach.onDidChange(() => told++);
    await journal.read();
    assert.deepEqual(
      journal.problems.map(({ kind }) => kind),
      ['unreadable-folder'],
    );
    const before = told;
    await journal.read(true);
    assert.equal(told, before);
    rmSync(own);
    await journal.read(true);
    assert.deepEqual(journal.problems, []);
    assert.equal(told, before + 1);
  });

  it('is in the folder that is set, and in its own where the setting cannot be used', async () => {
    editor.settings.set('rung.journal.folder', join(root, 'set'));
    await (await aWindow()).journal.append(TICK);
    assert.deepEqual([existsSync(own), existsSync(join(root, 'set'))], [false, true]);
    editor.settings.set('rung.journal.folder', 'set');
    await (await aWindow()).journal.append(TICK);
    assert.equal(existsSync(own), true);
  });

  it('says so where the setting cannot be used, from the start and whenever it changes, until it can', async () => {
    const unusable = (folder: string) => [{ kind: 'unusable-folder', folder }];
    editor.settings.set('rung.journal.folder', 'my-journal');
    const { journal, coach } = await aWindow();
    await journal.read();
    assert.deepEqual(journal.problems, unusable('my-journal'));
    const toldOnce = async (problems: readonly object[]) => {
      await knownOnce(coach, () => isDeepStrictEqual(journal.problems, problems));
    };
    for (const [written, problems] of [
      ['', []],
      ['another', unusable('another')],
      [7, unusable('7')],
      [join(root, 'set'), []],
    ] as const) {
      const told = toldOnce(problems);
      editor.settings.set('rung.journal.folder', written);
      await told;
    }
  });

  it('goes to the home folder for what starts with ~/', async () => {
    editor.settings.set('rung.journal.folder', '~/rung journal');
    const { folder } = await (await aWindow()).journal.open();
    assert.equal(folder, join(homedir(), 'rung journal'));
  });

  it('moves while it runs, shows what is there, and asks once to bring along what only the old folder has', async () => {
    const set = join(root, 'set');
    put(set, 'a.jsonl', writeLine(rating()));
    put(own, 'a.jsonl', writeLine(tick()), writeLine(rating()), '{"version":7,  "x":1}\n');
    const { journal, coach } = await aWindow();
    await journal.read();
    assert.ok(isTickedIn(coach.own));
    editor.answer = (_said, buttons) => buttons[0];
    editor.settings.set('rung.journal.folder', set);
    await knownOnce(coach, (facts) => !isTickedIn(facts));
    await knownOnce(coach, isTickedIn);
    await saidOnce(2);
    assert.deepEqual(editor.said, [words.leftBehind(2, own, set), words.broughtAlong(2, own, set)]);
    assert.equal(recordsIn(coach.own.journal ?? assert.fail()).length, 2);
    assert.ok(textsIn(set).includes(`${writeLine(tick())}{"version":7,  "x":1}\n`));
    assert.deepEqual(textsIn(own), [`${writeLine(tick())}${writeLine(rating())}{"version":7,  "x":1}\n`]);
    // Back, and there again: nothing is missing in either.
    editor.settings.set('rung.journal.folder', '');
    await folderOnce(journal, own);
    editor.settings.set('rung.journal.folder', set);
    await folderOnce(journal, set);
    await journal.append(TICK);
    assert.equal(editor.said.length, 2);
  });

  it('copies nothing where the person does not want it, and asks in the window in front only', async () => {
    const set = join(root, 'set');
    put(own, 'a.jsonl', writeLine(tick()));
    const { journal, coach } = await aWindow();
    await journal.read();
    editor.settings.set('rung.journal.folder', set);
    await knownOnce(coach, (facts) => !isTickedIn(facts));
    await saidOnce(1);
    assert.equal(existsSync(set), false);
    editor.settings.set('rung.journal.folder', '');
    await knownOnce(coach, isTickedIn);
    editor.isFocused = false;
    editor.settings.set('rung.journal.folder', set);
    await knownOnce(coach, (facts) => !isTickedIn(facts));
    await journal.append(TICK);
    assert.equal(editor.said.length, 1);
  });

  it('stays where it is while the setting says the same in other words', async () => {
    const { journal } = await aWindow();
    const before = await journal.open();
    editor.settings.set('rung.journal.folder', `${own}/`);
    await journal.append(TICK);
    assert.equal(await journal.open(), before);
  });

  it('looks again when the window gets the focus, once it was read: network drives tell nothing', async () => {
    const { journal } = await aWindow();
    editor.focus(true);
    const opened = await journal.open();
    const refresh = opened.refresh.bind(opened);
    let looks = 0;
    opened.refresh = () => {
      looks++;
      return refresh();
    };
    editor.focus(false);
    assert.equal(looks, 0);
    editor.focus(true);
    await journal.append(TICK);
    assert.equal(looks, 1);
  });

  it('is exported to JSON and imported into another folder, with everything in it', async () => {
    const newer = '{"version":7,  "x":1}';
    put(own, 'a.jsonl', writeLine(tick()), writeLine(rating()), newer, '\n# mine\n');
    const { journal, coach, exports, imports } = await aWindow();
    editor.file = join(root, 'export.json');
    editor.pick = ([json]) => json;
    await exports();
    assert.deepEqual(editor.said, [words.exported(3, editor.file, 1)]);
    editor.settings.set('rung.journal.folder', join(root, 'set'));
    await folderOnce(journal, join(root, 'set'));
    await imports();
    await knownOnce(coach, isTickedIn);
    await imports();
    assert.deepEqual(
      editor.said.filter((said) => said.includes('dded')),
      [words.importedWords(3, 0), words.importedWords(0, 0)],
    );
    assert.deepEqual(textsIn(join(root, 'set')), [`${writeLine(rating())}${writeLine(tick())}${newer}\n`]);
  });

  it('is exported to Markdown, and not at all where the person thinks better of it', async () => {
    put(own, 'a.jsonl', writeLine(rating()));
    const { exports } = await aWindow();
    await exports();
    editor.pick = ([, markdown]) => markdown;
    await exports();
    assert.deepEqual(editor.said, []);
    editor.file = join(root, 'journal.md');
    await exports();
    assert.match(
      readFileSync(editor.file, 'utf8'),
      /## ownership\n\n### How I rated myself\n\n- 1970-01-01, L2: meets\n/,
    );
    editor.file = join(own, 'a.jsonl', 'journal.md');
    await exports();
    assert.equal(editor.said.at(-1), words.exportNotWritten(editor.file));
  });

  it('is exported to Markdown and counted in the present names of a ladder that renamed its ids', async () => {
    const [old, now] = ['L2.outcomes-not-output', 'new/L2.outcomes-not-output'];
    const ticks = [tick({ expectation: old }), tick({ id: 'again', at: 2, expectation: now })];
    put(own, 'a.jsonl', writeLine(rating()), ...ticks.map(writeLine));
    const { coach, exports, deletes } = await aWindow();
    coach.tell({ framework: { progression: withNewIds(builtInLadder()), map: undefined } });
    editor.pick = ([, markdown]) => markdown;
    editor.file = join(root, 'journal.md');
    await exports();
    const text = readFileSync(editor.file, 'utf8');
    assert.match(text, /## Ownership\n\n### How I rated myself\n\n- 1970-01-01, Product Engineer II: Meets\n/);
    assert.doesNotMatch(text, /no longer has|ownership/);
    let detail = '';
    editor.answer = (_said, _buttons, more) => {
      detail = more ?? '';
      return undefined;
    };
    await deletes();
    assert.match(detail, /^What goes: 1 rating, 1 tick, .*: 3 records in /);
  });

  it('takes nothing of a file that is wrong, and says where', async () => {
    const { imports } = await aWindow();
    editor.file = join(root, 'bad.jsonl');
    await imports();
    assert.deepEqual(editor.said, [words.importUnread(editor.file)]);
    writeFileSync(editor.file, `${writeLine(tick())}# mine`);
    await imports();
    assert.equal(editor.said.at(-1), words.importProblemSentence({ kind: 'bad-line', line: 2 }, editor.file));
    writeFileSync(editor.file, Buffer.from([0x0a, 0xff, 0xfe]));
    await imports();
    assert.equal(editor.said.at(-1), words.importProblemSentence({ kind: 'not-utf8', line: 2 }, editor.file));
    assert.equal(existsSync(own), false);
  });

  it('is deleted once the person has seen what goes, in every window, after an export if they want one', async () => {
    put(own, 'a.jsonl', writeLine(tick()), writeLine(rating()));
    const [mine, other] = [await aWindow(), await aWindow()];
    await other.journal.read();
    await mine.deletes();
    assert.deepEqual(editor.said, [words.DELETE_QUESTION]);
    assert.equal(textsIn(own).length, 1);
    editor.file = join(root, 'export.json');
    editor.pick = ([json]) => json;
    const answers = [words.EXPORT_FIRST, undefined, words.DELETE];
    editor.answer = () => answers.shift();
    await mine.deletes();
    assert.ok(readFileSync(editor.file, 'utf8').includes(JSON.stringify(rating())));
    assert.equal(editor.said.at(-1), words.deleted([]));
    await knownOnce(other.coach, ({ journal }) => journal !== undefined && recordsIn(journal).length === 0);
    await other.journal.read(true);
    assert.deepEqual(other.journal.problems, []);
    await mine.imports();
    assert.equal(editor.said.at(-1), words.importedWords(2, 0));
    await knownOnce(other.coach, isTickedIn);
  });

  it('is not deleted where it is empty, and nothing is asked', async () => {
    const { journal, deletes } = await aWindow();
    await deletes();
    await journal.append(TICK);
    editor.answer = (said) => (said === words.DELETE_QUESTION ? words.DELETE : undefined);
    await deletes();
    await deletes();
    assert.deepEqual(editor.said, [
      words.NOTHING_TO_DELETE,
      words.DELETE_QUESTION,
      words.deleted([]),
      words.NOTHING_TO_DELETE,
    ]);
  });

  it('is not called empty where it cannot be read', async () => {
    put(root, 'own', 'I am a file');
    const { deletes } = await aWindow();
    await deletes();
    assert.deepEqual(editor.said, [words.DELETE_QUESTION]);
  });

  it('is neither exported, nor added to, nor deleted while the sample is on view', async () => {
    put(own, 'a.jsonl', writeLine(tick()));
    const { coach, exports, imports, deletes, openFolder } = await aWindow();
    coach.showSample({});
    editor.file = join(own, 'a.jsonl');
    editor.pick = ([json]) => json;
    editor.answer = () => words.DELETE;
    for (const act of [exports, imports, deletes]) await act();
    assert.deepEqual(editor.said, Array(3).fill(words.NOT_IN_SAMPLE));
    assert.deepEqual(textsIn(own), [writeLine(tick())]);
    await openFolder();
    assert.deepEqual(editor.ran, [['revealFileInOS', Uri.file(own)]]);
  });

  it('says where the journal is, and opens its folder as the place allows', async () => {
    const { journal, openFolder } = await aWindow();
    await openFolder();
    assert.deepEqual([editor.said, editor.ran], [[words.noFolderYet(own)], []]);
    await journal.append(TICK);
    await openFolder();
    assert.deepEqual(editor.ran.splice(0), [['revealFileInOS', Uri.file(own)]]);
    editor.place = { uiKind: 2, remoteName: 'code-server' };
    editor.answer = () => words.COPY_PATH;
    await openFolder();
    assert.deepEqual([editor.copied, editor.ran], [own, []]);
    editor.answer = () => words.OPEN_IN_WINDOW;
    await openFolder();
    assert.deepEqual(editor.ran, [['vscode.openFolder', Uri.file(own), { forceNewWindow: true }]]);
  });
});

/** Resolves as soon as what a coach knows is so. */
function knownOnce(coach: Coach, isSo: (facts: Facts) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      listening.dispose();
      clearTimeout(patience);
      act();
    };
    const look = () => isSo(coach.own) && end(resolve);
    const patience = setTimeout(() => end(() => reject(new Error('It is not so yet.'))), PATIENCE);
    const listening = coach.onDidChange(look);
    look();
  });
}

/** Resolves once so much was said. */
async function saidOnce(count: number): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (editor.said.length < count && Date.now() < until) await turn();
  assert.equal(editor.said.length, count);
}

/** Resolves once the journal is in this folder. */
async function folderOnce(journal: { open(): Promise<{ readonly folder: string }> }, folder: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while ((await journal.open()).folder !== folder && Date.now() < until) await turn();
  assert.equal((await journal.open()).folder, folder);
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
