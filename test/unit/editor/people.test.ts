import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { Coach } from '../../../src/coach.ts';
import type { PeopleEdit } from '../../../src/delegation/editPeople.ts';
import type { Person } from '../../../src/delegation/schema.ts';
import type { FromPage, ToPage } from '../../../src/webview/people/protocol.ts';
import * as words from '../../../src/words/delegation.ts';
import { builtIn, there } from '../delegation/frameworks.ts';
import { editor, Uri } from './vscode.ts';

const TEXT = `# mine
people:
  - name: Aisha # since March
    level: L1
  - name: Ben
`;

describe('The file of people in VS Code', () => {
  let folder: string;
  let path: string;
  const open: { dispose(): void }[] = [];

  beforeEach(() => {
    editor.startAnew();
    folder = mkdtempSync(join(tmpdir(), 'rung-people-'));
    path = join(folder, 'people.yaml');
    editor.settings.set('rung.people.file', path);
  });

  afterEach(() => {
    for (const one of open.splice(0)) one.dispose();
    rmSync(folder, { recursive: true, force: true });
    assert.deepEqual([editor.logged, editor.watchers.size, editor.documentChanged.size], [[], 0, 0]);
  });

  const written = () => readFileSync(path, 'utf8');
  const storage = () => Uri.file(join(folder, 'storage')) as unknown as vscode.Uri;

  async function aSource() {
    const { PeopleSource } = await import('../../../src/editor/people/source.ts');
    const source = new PeopleSource(storage());
    open.push(source);
    return source;
  }

  function change(name: string, one: (person: Person) => Person): PeopleEdit {
    return { kind: 'change', name, change: one };
  }

  const toL2 = (name: string) => change(name, (person) => ({ ...person, level: 'L2' }));

  /** The page, and what it is told. */
  async function aPage() {
    const { PeopleContent } = await import('../../../src/editor/people/content.ts');
    const { Guard } = await import('../../../src/editor/guard.ts');
    const coach = new Coach(async () => assert.fail('there is nothing to advise on'));
    const framework = { read: async () => coach.tell({ framework: builtIn() }) };
    const guard = new Guard();
    const told: ToPage[] = [];
    const listeners = new Set<() => void>();
    const content = new PeopleContent({ coach, framework, guard, storage: storage() }, async () => {
      const whole = content.whole();
      if (whole) told.push(whole);
      for (const listener of listeners) listener();
    });
    open.push(content, guard);
    return {
      content,
      hear: (message: FromPage) => content.hear(message),
      last: () => there(told.at(-1)),
      /** Resolves once the page was told what is so. */
      until: (isSo: (whole: ToPage) => boolean) =>
        new Promise<void>((resolve) => {
          const look = () => {
            if (!told.some(isSo)) return;
            listeners.delete(look);
            resolve();
          };
          listeners.add(look);
          look();
        }),
    };
  }

  describe('is where', () => {
    it('the setting says, or else in a folder of Rung’s own', async () => {
      const source = await aSource();
      assert.equal(source.uri.fsPath, path);
      editor.settings.set('rung.people.file', '');
      assert.equal(source.uri.fsPath, join(folder, 'storage', 'people.yaml'));
    });

    it('it was by default, with a word, where the setting cannot be used', async () => {
      editor.settings.set('rung.people.file', 'people.yaml');
      const { uri, settingProblem } = await (await aSource()).read();
      assert.equal(uri.fsPath, join(folder, 'storage', 'people.yaml'));
      assert.deepEqual(settingProblem?.expected, 'people-file');
    });
  });

  describe('that is missing', () => {
    it('has nobody in it, and is made with the first person, for its owner alone', async () => {
      editor.settings.set('rung.people.file', join(folder, 'new', 'people.yaml'));
      path = join(folder, 'new', 'people.yaml');
      const source = await aSource();
      assert.deepEqual((await source.read()).kind, 'missing');
      const person = { name: 'Aisha', level: 'L1', notes: '' };
      assert.deepEqual(await source.edit({ kind: 'add', person }), { kind: 'written' });
      assert.equal(written(), `${words.FILE_HEAD}people:\n  - name: Aisha\n    level: L1\n`);
      assert.equal(statSync(path).mode & 0o777, 0o600);
    });

    it('is not made by a change of somebody', async () => {
      const source = await aSource();
      assert.deepEqual(await source.edit(toL2('Aisha')), { kind: 'gone', name: 'Aisha' });
      assert.equal((await source.read()).kind, 'missing');
    });
  });

  describe('that is there', () => {
    beforeEach(() => writeFileSync(path, TEXT));

    it('gets one change after the other, and all else stays', async () => {
      const source = await aSource();
      const marked = change('Aisha', (person) => ({ ...person, not_yet: [{ touchpoint: 'launch' }] }));
      const made = await Promise.all([source.edit(toL2('Aisha')), source.edit(marked), source.edit(toL2('Ben'))]);
      assert.deepEqual(
        made.map(({ kind }) => kind),
        ['written', 'written', 'written'],
      );
      assert.equal(
        written(),
        '# mine\npeople:\n  - name: Aisha # since March\n    level: L2\n    not_yet:\n      - touchpoint: launch\n  - name: Ben\n    level: L2\n',
      );
    });

    it('keeps what somebody else writes while Rung writes', async () => {
      const source = await aSource();
      let others = 0;
      const meanwhile = change('Aisha', (person) => {
        // Somebody saves the file after Rung has read it, and before it writes.
        if (others++ === 0) writeFileSync(path, `${TEXT}  - name: Cy # by hand\n`);
        return { ...person, level: 'L2' };
      });
      assert.deepEqual(await source.edit(meanwhile), { kind: 'written' });
      assert.match(written(), /name: Aisha # since March\n {4}level: L2\n[\s\S]*name: Cy # by hand\n/);
      assert.equal(others, 2);
    });

    it('is left alone where somebody took the person out meanwhile', async () => {
      const source = await aSource();
      const meanwhile = change('Ben', (person) => {
        writeFileSync(path, 'people:\n  - name: Aisha\n');
        return { ...person, level: 'L2' };
      });
      assert.deepEqual(await source.edit(meanwhile), { kind: 'gone', name: 'Ben' });
      assert.equal(written(), 'people:\n  - name: Aisha\n');
    });

    it('is given up on where somebody writes again and again', async () => {
      const source = await aSource();
      let others = 0;
      const meanwhile = change('Ben', (person) => {
        writeFileSync(path, `${TEXT}# ${others++}\n`);
        return { ...person, level: 'L2' };
      });
      assert.deepEqual(await source.edit(meanwhile), { kind: 'not-written' });
      assert.equal(written(), `${TEXT}# ${others - 1}\n`);
    });

    it('gets a change where it is typed in and not saved, and stays unsaved', async () => {
      const document = editor.type(path, TEXT.replace('Ben', 'Benjamin'));
      const source = await aSource();
      assert.deepEqual(await source.edit(toL2('Benjamin')), { kind: 'left-unsaved' });
      assert.equal(document.text, `${TEXT.replace('Ben', 'Benjamin')}    level: L2\n`);
      assert.deepEqual([document.isDirty, written()], [true, TEXT]);
    });

    it('says so where VS Code does not take the change', async () => {
      editor.type(path, TEXT);
      editor.takesEdits = false;
      assert.deepEqual(await (await aSource()).edit(toL2('Ben')), { kind: 'not-written' });
    });

    it('keeps its permissions, its byte order mark, and the link that leads to it', async () => {
      const target = join(folder, 'elsewhere.yaml');
      writeFileSync(target, `\uFEFF${TEXT}`);
      chmodSync(target, 0o640);
      rmSync(path);
      symlinkSync(target, path);
      assert.deepEqual(await (await aSource()).edit(toL2('Ben')), { kind: 'written' });
      assert.equal(readFileSync(target, 'utf8'), `\uFEFF${TEXT}    level: L2\n`);
      assert.equal(statSync(target).mode & 0o777, 0o640);
      assert.equal(written(), readFileSync(target, 'utf8'));
    });

    it('that is no file, or no text, is told and left alone', async () => {
      rmSync(path);
      mkdirSync(path);
      const source = await aSource();
      const { kind, problems } = await source.read();
      assert.deepEqual([kind, problems[0]?.kind], ['faulty', 'unreadable-file']);
      assert.equal((await source.edit(toL2('Ben'))).kind, 'unreadable');
      rmSync(path, { recursive: true });
      writeFileSync(path, Uint8Array.of(0x70, 0xff, 0x0a));
      assert.equal((await source.read()).problems[0]?.kind, 'not-utf8');
      assert.equal((await source.edit({ kind: 'add', person: { name: 'A', level: '', notes: '' } })).kind, 'problems');
    });
  });

  describe('on the page', () => {
    beforeEach(() => writeFileSync(path, TEXT));

    it('shows the first person, and whom the lead chooses', async () => {
      const page = await aPage();
      await page.hear({ kind: 'ready', chosen: undefined });
      assert.deepEqual(page.last().people, [
        {
          name: 'Aisha',
          level: 'Product Engineer I',
          isLevelUnknown: false,
          levelNames: ['L1', 'Product Engineer I', 'junior', 'Junior'],
          marks: 0,
        },
        { name: 'Ben', level: undefined, isLevelUnknown: false, levelNames: [], marks: 0 },
      ]);
      assert.equal(page.last().chosen?.name, 'Aisha');
      await page.hear({ kind: 'choose', name: 'Ben' });
      assert.deepEqual([page.last().chosen?.name, page.last().chosen?.level.kind], ['Ben', 'none']);
    });

    it('shows whom it showed before it went out of sight', async () => {
      const page = await aPage();
      await page.hear({ kind: 'ready', chosen: 'Ben' });
      assert.equal(page.last().chosen?.name, 'Ben');
    });

    it('follows the file on disk and in an editor, until it is closed', async () => {
      const page = await aPage();
      await page.hear({ kind: 'ready', chosen: undefined });
      writeFileSync(path, `${TEXT}  - name: Cy\n`);
      editor.watchers.tell(path);
      await page.until(({ people }) => people.length === 3);
      editor.type(path, `${TEXT}  - name: Cy\n  - name: Dee\n`);
      await page.until(({ people, file }) => people.length === 4 && file.remarks.includes(words.UNSAVED));
      page.content.closed();
      assert.equal(editor.watchers.size, 0);
    });

    it('keeps the last good people on view while the file has a mistake, and says where it is', async () => {
      const page = await aPage();
      await page.hear({ kind: 'ready', chosen: undefined });
      writeFileSync(path, TEXT.replace('level:', 'levl:'));
      editor.watchers.tell(path);
      await page.until(({ file }) => file.fault !== undefined);
      const { file, people } = page.last();
      assert.equal(people.length, 2);
      assert.equal(file.fault?.line, 4);
      assert.match(
        file.fault?.sentence ?? '',
        /^Line 4 of your file of people: people\[0\]: the key "levl" is not known here/,
      );
      await page.hear({ kind: 'change', name: 'Ben', change: { kind: 'level', level: 'L1' } });
      assert.deepEqual([page.last().said, page.last().notKept], [words.NOT_WRITTEN_FAULTY, true]);
      assert.equal(written(), TEXT.replace('level:', 'levl:'));
      await page.hear({ kind: 'open' });
      assert.deepEqual(editor.shown, [[path, 3]]);
    });

    it('says of somebody who is gone, or there already, that nothing was written', async () => {
      const page = await aPage();
      await page.hear({ kind: 'ready', chosen: undefined });
      await page.hear({ kind: 'change', name: 'Cy', change: { kind: 'level', level: 'L1' } });
      assert.equal(page.last().said, words.isGone('Cy'));
      await page.hear({ kind: 'add', person: { name: 'Ben', level: '', notes: '' } });
      assert.deepEqual([page.last().notAdded, page.last().added], [words.isTaken('Ben'), undefined]);
      assert.equal(written(), TEXT);
    });

    it('shows somebody new at once', async () => {
      const page = await aPage();
      await page.hear({ kind: 'ready', chosen: undefined });
      await page.hear({ kind: 'add', person: { name: ' Cy ', level: 'intern', notes: '' } });
      assert.deepEqual([page.last().added, page.last().chosen?.name], ['Cy', 'Cy']);
      assert.equal(page.last().people[2]?.level, 'Intern');
    });

    it('goes to whose self-assessment was imported, once', async () => {
      const page = await aPage();
      await page.hear({ kind: 'ready', chosen: undefined });
      await page.content.imported('Ben');
      assert.deepEqual([page.last().imported, page.last().chosen?.name], ['Ben', 'Ben']);
      await page.content.readAgain();
      assert.equal(page.last().imported, undefined);
    });

    it('says to which level nobody can be, with what there is', async () => {
      writeFileSync(path, 'people:\n  - name: Aisha\n    level: L9\n');
      const page = await aPage();
      await page.hear({ kind: 'ready', chosen: undefined });
      const { chosen, people } = page.last();
      assert.deepEqual(
        [chosen?.level.kind, people[0]?.level, people[0]?.isLevelUnknown, people[0]?.levelNames],
        ['unknown', 'L9', true, ['L9']],
      );
    });

    it('tells of 500 people in less than a second', async () => {
      const everybody = Array.from({ length: 500 }, (_, index) => `  - name: Person ${index}\n    level: L1\n`);
      writeFileSync(path, `people:\n${everybody.join('')}`);
      const page = await aPage();
      const before = performance.now();
      await page.hear({ kind: 'ready', chosen: 'Person 499' });
      assert.ok(performance.now() - before < 1_000);
      assert.deepEqual([page.last().people.length, page.last().chosen?.name], [500, 'Person 499']);
    });
  });
});
